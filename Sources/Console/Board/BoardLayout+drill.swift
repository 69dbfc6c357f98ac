/// One agency and period, phase by phase, and who has not done what is theirs.
extension BoardLayout {
    func phases(_ entry: Board.Entry) -> Parts {
        var parts = Parts()
        parts.summary = title(entry, entry.state)
        let isWide = size.columns >= 110
        let name = Board.phaseOrder.map { language.phase($0).columns }.max() ?? 11
        let state = size.columns >= 60 ? [Board.Phase.State.future, .current, .ended].map { language.phaseState($0).columns }.max() ?? 0 : 0
        let numbers = max(9, (entry.phases.map { "\($0.done)/\($0.owed)" } + ["\(entry.done)/\(entry.owed)"]).map(\.count).max() ?? 0)
        let due = isWide ? 34 : 21
        // Everything that stands beside the bar, with the spaces between.
        let count = 8
        let people = isWide ? 9 : 0
        let fixed = 1 + name + 1 + (state > 0 ? state + 1 : 0) + 1 + numbers + 2 * count + people + 2
        let hasDue = size.columns >= 70
        let bar = min(40, size.columns - fixed - (hasDue ? due : 0))

        func line(_ style: Style, _ cells: (name: String, state: String, bar: String, numbers: String, missing: String, late: String, people: String, due: String),
            late: Style, barStyle: Style
        ) -> ScreenLine {
            var line = ScreenLine(" ", style)
            line.add(glyphs.fit(cells.name, name) + " ", style == .heading ? style : .strong)
            if state > 0 { line.add(glyphs.fit(cells.state, state) + " ", style) }
            if bar >= 4 { line.add(glyphs.fit(cells.bar, bar), barStyle) }
            line.add(" " + glyphs.fit(cells.numbers, numbers, isRight: true), style)
            line.add(glyphs.fit(cells.missing, count, isRight: true), style)
            line.add(glyphs.fit(cells.late, count, isRight: true), late)
            if people > 0 { line.add(glyphs.fit(cells.people, people, isRight: true), style) }
            if hasDue { line.add("  " + glyphs.fit(cells.due, size.columns - line.columns - 2), style) }
            return line
        }
        parts.heading = line(
            .heading,
            (
                language.choose("PHASE", "TAHAP"), language.choose("STATE", "KEADAAN"), language.choose("DONE", "SELESAI"), "",
                language.choose("MISSING", "BELUM"), language.choose("LATE", "TELAT"), language.choose("PEOPLE", "ORANG"),
                language.choose("DUE", "TENGGAT")
            ), late: .heading, barStyle: .heading)
        parts.heading.pad(to: size.columns, .heading)
        let dot = glyphs.future
        func counted(_ number: Int) -> String { number > 0 ? language.count(number) : dot }
        parts.rows = entry.phases.map { phase in
            line(
                .plain,
                (
                    language.phase(phase.code), language.phaseState(phase.state),
                    phase.owed > 0 ? glyphs.bar(phase.done, of: phase.owed, width: max(0, bar)) : dot,
                    phase.owed > 0 ? "\(phase.done)/\(phase.owed)" : dot, counted(phase.missing), counted(phase.late), counted(phase.people),
                    due(phase, isWide)
                ), late: phase.late > 0 ? .late : .plain,
                barStyle: phase.late > 0 ? .late : phase.owed > 0 && phase.done >= phase.owed ? .good : phase.state == .future ? .faint : .plain)
        }
        parts.rows.append(
            line(
                .plain,
                (
                    language.choose("All", "Semua"), "", entry.owed > 0 ? glyphs.bar(entry.done, of: entry.owed, width: max(0, bar)) : dot,
                    entry.owed > 0 ? "\(entry.done)/\(entry.owed)" : dot, counted(entry.missing), counted(entry.late), "", ""
                ), late: entry.late > 0 ? .late : .plain, barStyle: .plain))
        if parts.rows.indices.contains(self.state.chosenPhase) {
            parts.rows[self.state.chosenPhase].isSelected = true
            parts.rows[self.state.chosenPhase].pad(to: size.columns)
        }
        parts.rows = Array(parts.rows[window(parts.rows.count, around: self.state.chosenPhase)])
        let isOne = entry.phases.indices.contains(self.state.chosenPhase)
        parts.advice = advice(entry, isOne ? entry.phases[self.state.chosenPhase] : nil)
        return parts
    }

    private func due(_ phase: Board.Phase, _ isWide: Bool) -> String {
        let mark = state.beyond.contains(phase.code) ? " +" : state.statutory.contains(phase.code) ? " =" : ""
        let end = days.deadline(phase.dueAt) + mark
        let from = isWide ? "\(days.day(phase.startsAt)) - " : ""
        return "\(from)\(end), \(language.distance(phase.dueAt, now))"
    }

    private func title(_ entry: Board.Entry, _ what: String) -> ScreenLine {
        let about = [entry.key.agency, entry.name, entry.key.period, what].filter { !$0.isEmpty }
        return sentence(about.joined(separator: glyphs.between), .strong)
    }

    /// What somebody could do about it, as they would type it.
    private func advice(_ entry: Board.Entry, _ phase: Board.Phase?) -> [ScreenLine] {
        guard let phase else { return [sentence(language.choose("Enter: everybody who owes something", "Enter: semua yang masih punya kewajiban"))] }
        var first = sentence(meaning(phase))
        if let mark = mark(phase) { first.add("; " + mark) }
        guard phase.missing > 0, phase.state != .future else { return [first] }
        return [first, reminder(entry, phase.code)]
    }

    private func mark(_ phase: Board.Phase) -> String? {
        if state.beyond.contains(phase.code) { return language.choose("+ beyond what the regulation allows", "+ melewati batas waktu peraturan") }
        return state.statutory.contains(phase.code) ? language.choose("= fixed by regulation", "= ditetapkan peraturan") : nil
    }

    private func meaning(_ phase: Board.Phase) -> String {
        let name = language.phase(phase.code)
        if phase.missing == 0 {
            return phase.owed > 0
                ? language.choose("\(name): all is done", "\(name): semua selesai")
                : language.choose("\(name): nobody owes anything", "\(name): tidak ada kewajiban")
        }
        let people = phase.people > 0 ? language.choose(" by \(language.count(phase.people)) people", " dari \(language.count(phase.people)) orang") : ""
        let late = phase.late > 0 ? language.choose(", \(language.count(phase.late)) late", ", \(language.count(phase.late)) terlambat") : ""
        return language.choose(
            "\(name): \(language.count(phase.missing)) missing\(people)\(late)", "\(name): \(language.count(phase.missing)) belum\(people)\(late)")
    }

    private func reminder(_ entry: Board.Entry, _ phase: String) -> ScreenLine {
        sentence(
            language.choose("to remind them: ", "untuk mengingatkan: ") + "period remind \(entry.key.period) phase=\(phase) agency=\(entry.key.agency)")
    }

    func missing(_ entry: Board.Entry, _ phase: String?) -> Parts {
        var parts = Parts()
        let debts = state.shownDebts
        parts.summary = title(entry, phase.map(language.phase) ?? language.choose("all phases", "semua tahap"))
        let filters = [
            state.people.onlyLate ? language.choose("only late", "hanya yang terlambat") : "",
            state.people.text.isEmpty ? "" : "/\(glyphs.written(state.people.text))",
        ].filter { !$0.isEmpty }
        if state.debtsAt != nil {
            let more = state.hasMoreDebts ? language.choose("the first ", "yang pertama ") : ""
            let count = "\(filters.map { "\($0): " }.joined())\(debts.count) \(language.choose("of", "dari")) \(more)\(state.debts.count)"
            parts.summary = parts.summary.cut(to: max(0, size.columns - count.columns - 3), glyphs)
            parts.summary.pad(to: size.columns - count.columns - 1)
            parts.summary.add(count, .strong)
        }
        let isWide = size.columns >= 110
        let urgency = 6
        let nip = isWide ? 19 : 0
        let unit = min(isWide ? 24 : 10, max(4, debts.map(\.unit.columns).max() ?? 0))
        let duty = min(isWide ? 22 : 18, [language.duty("PLAN"), language.duty("TAKING_OVER"), language.duty("SIGNATURE")].map(\.columns).max() ?? 18)
        let step = phase == nil && size.columns >= 76 ? (Board.phaseOrder.map { language.phase($0).columns }.max() ?? 11) : 0
        let due = isWide ? 24 : 12
        let hasDuty = size.columns >= 70
        let fixed = 1 + urgency + 1 + nip + unit + 1 + (step > 0 ? step + 1 : 0) + (hasDuty ? duty + 1 : 0) + 5 + 2 + due
        let name = max(8, min(44, size.columns - fixed - 1))
        func line(_ cells: [String], _ style: Style, _ first: Style) -> ScreenLine {
            var line = ScreenLine(" ", style)
            line.add(glyphs.fit(cells[0], urgency) + " ", first)
            line.add(glyphs.fit(cells[1], name) + " ", style)
            if nip > 0 { line.add(glyphs.fit(cells[2], nip), style) }
            line.add(glyphs.fit(cells[3], unit) + " ", style)
            if step > 0 { line.add(glyphs.fit(cells[4], step) + " ", style) }
            if hasDuty { line.add(glyphs.fit(cells[5], duty) + " ", style) }
            line.add(glyphs.fit(cells[6], 5, isRight: true) + "  " + glyphs.fit(cells[7], due), style)
            return line
        }
        let head = [
            "", language.choose("NAME", "NAMA"), "NIP", "UNIT", language.choose("PHASE", "TAHAP"), language.choose("OWES", "KEWAJIBAN"),
            language.choose("NUM", "JML"), language.choose("DUE", "TENGGAT"),
        ]
        parts.heading = line(head, .heading, .heading)
        parts.heading.pad(to: size.columns, .heading)
        parts.rows = window(debts.count, around: state.chosenDebt).map { index in
            let debt = debts[index]
            let who = debt.name.isEmpty ? (debt.nip.isEmpty ? language.choose("(not shown to you)", "(tidak ditampilkan)") : debt.nip) : debt.name
            let distance = language.distance(debt.dueAt, now)
            let when = isWide ? "\(days.deadline(debt.dueAt)), \(distance)" : distance
            var line = line(
                [
                    language.urgency(debt.urgency), who, debt.nip, debt.unit, language.phase(debt.phase), language.duty(debt.duty),
                    language.count(debt.count), when,
                ], .plain, debt.urgency == .late ? .late : debt.urgency == .soon ? .soon : .faint)
            line.isSelected = index == state.chosenDebt
            if line.isSelected { line.pad(to: size.columns) }
            return line
        }
        if debts.isEmpty {
            let text =
                state.debtsAt == nil
                ? language.choose("asking", "bertanya")
                : state.debts.isEmpty
                    ? language.choose("nobody owes anything that you may see", "tidak ada kewajiban yang dapat Anda lihat")
                    : language.choose("nothing like that", "tidak ada yang cocok")
            parts.rows = [sentence(text, .faint)]
        }
        let chosen = debts.indices.contains(state.chosenDebt) ? debts[state.chosenDebt] : nil
        if let chosen {
            let who = [chosen.name, chosen.nip, chosen.unit].filter { !$0.isEmpty }.joined(separator: ", ")
            parts.advice = [
                sentence("\(who): \(language.count(chosen.count)) \(language.duty(chosen.duty)), \(days.deadline(chosen.dueAt))"),
                reminder(entry, chosen.phase),
            ]
        }
        return parts
    }
}
