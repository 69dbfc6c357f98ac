/// Who has not done what is theirs.
extension BoardLayout {
    private struct DebtWidths {
        static let urgency = 6
        static let count = 5
        /// 0 where there is no room for it.
        var name = 0
        var nip = 0
        var unit = 0
        var phase = 0
        var duty = 0
        var due = 0
    }

    func missing(_ entry: Board.Entry, _ phase: String?) -> Parts {
        let debts = state.shownDebts
        let chosen = state.chosenDebt
        let widths = widths(debts, ofAllPhases: phase == nil)
        var parts = Parts()
        parts.summary = title(entry, phase.map(language.phase) ?? language.choose("all phases", "semua tahap"))
        if state.debtsAt != nil {
            let count = self.count(debts)
            parts.summary = parts.summary.cut(to: max(0, size.columns - count.columns - 3), glyphs)
            parts.summary.pad(to: size.columns - count.columns - 1)
            parts.summary.add(count, .strong)
        }
        let head = [
            "", language.choose("NAME", "NAMA"), "NIP", "UNIT", language.choose("PHASE", "TAHAP"), language.choose("OWES", "KEWAJIBAN"),
            language.choose("NUM", "JML"), language.choose("DUE", "TENGGAT"),
        ]
        parts.heading = line(head, widths, .heading, .heading)
        parts.heading.pad(to: size.columns, .heading)
        parts.rows = window(debts.count, around: chosen).map { index in
            let urgency = debts[index].urgency
            var line = line(cells(debts[index]), widths, .plain, urgency == .late ? .late : urgency == .soon ? .soon : .faint)
            line.isSelected = index == chosen
            if line.isSelected { line.pad(to: size.columns) }
            return line
        }
        if debts.isEmpty { parts.rows = [sentence(nothing, .faint)] }
        if debts.indices.contains(chosen) {
            let debt = debts[chosen]
            let who = [debt.name, debt.nip, debt.unit].filter { !$0.isEmpty }.joined(separator: ", ")
            let what = "\(language.count(debt.count)) \(language.duty(debt.duty))"
            let until = language.choose("due", "tenggat") + " \(days.deadline(debt.dueAt)), \(language.distance(debt.dueAt, now))"
            parts.advice = [
                sentence(who.isEmpty ? hidden : who, .strong), sentence("\(what), \(until)", debt.urgency == .late ? .late : .plain),
                reminder(entry, debt.phase),
            ]
        }
        return parts
    }

    private var hidden: String { language.choose("(not shown to you)", "(tidak ditampilkan)") }

    private var nothing: String {
        if state.debtsAt == nil { return language.choose("asking", "bertanya") }
        return state.debts.isEmpty
            ? language.choose("nobody owes anything that you may see", "tidak ada kewajiban yang dapat Anda lihat")
            : language.choose("nothing like that", "tidak ada yang cocok")
    }

    private func count(_ debts: [Debt]) -> String {
        let filters = [
            state.people.onlyLate ? language.choose("only late", "hanya yang terlambat") : "",
            state.people.text.isEmpty ? "" : "/\(glyphs.written(state.people.text))",
        ].filter { !$0.isEmpty }
        let all = (state.hasMoreDebts ? language.choose("the first ", "yang pertama ") : "") + "\(state.debts.count)"
        return (filters.isEmpty ? "" : filters.joined(separator: ", ") + ": ") + "\(debts.count) \(language.choose("of", "dari")) \(all)"
    }

    private func widths(_ debts: [Debt], ofAllPhases isOfAll: Bool) -> DebtWidths {
        let isWide = size.columns >= 110
        var widths = DebtWidths()
        widths.nip = isWide ? 18 : 0
        widths.unit = min(isWide ? 24 : 10, debts.map(\.unit.columns).reduce(4, max))
        widths.phase = isOfAll && isWide ? phaseColumns : 0
        widths.duty = size.columns >= 66 ? debts.map { language.duty($0.duty).columns }.reduce(9, max) : 0
        widths.due = isWide ? 24 : 13
        let others = [DebtWidths.urgency, widths.nip, widths.unit, widths.phase, widths.duty, DebtWidths.count].filter { $0 > 0 }
        widths.name = max(8, min(44, size.columns - 3 - others.reduce(0) { $0 + $1 + 1 } - widths.due))
        return widths
    }

    private func cells(_ debt: Debt) -> [String] {
        let distance = language.distance(debt.dueAt, now)
        return [
            language.urgency(debt.urgency), debt.name.isEmpty ? debt.nip.isEmpty ? hidden : debt.nip : debt.name, debt.nip, debt.unit,
            language.phase(debt.phase), language.duty(debt.duty), language.count(debt.count),
            size.columns >= 110 ? "\(days.deadline(debt.dueAt)), \(distance)" : distance,
        ]
    }

    private func line(_ cells: [String], _ widths: DebtWidths, _ style: Style, _ first: Style) -> ScreenLine {
        var line = ScreenLine(" ", style)
        line.add(glyphs.fit(cells[0], DebtWidths.urgency) + " ", first)
        for (cell, width) in zip(cells[1...5], [widths.name, widths.nip, widths.unit, widths.phase, widths.duty]) where width > 0 {
            line.add(glyphs.fit(cell, width) + " ", style)
        }
        line.add(glyphs.fit(cells[6], DebtWidths.count, isRight: true) + "  " + glyphs.fit(cells[7], widths.due), style)
        return line
    }
}
