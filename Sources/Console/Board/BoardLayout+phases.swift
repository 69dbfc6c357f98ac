/// One agency and period, phase by phase.
extension BoardLayout {
    /// A line of the table, before it has widths.
    private struct PhaseCells {
        var name, state, bar, numbers, missing, late, people, due: String
        var style = Style.plain
        var barStyle = Style.plain
        var lateStyle = Style.plain
    }

    private struct PhaseWidths {
        /// Of each of the numbers behind the bar.
        static let count = 9
        var name, state, bar, numbers, people, due: Int
    }

    func phases(_ entry: Board.Entry) -> Parts {
        let widths = widths(entry)
        let chosen = state.chosenPhase
        var parts = Parts()
        parts.summary = title(entry, entry.state)
        parts.heading = line(
            PhaseCells(
                name: language.choose("PHASE", "TAHAP"), state: language.choose("STATE", "KEADAAN"), bar: language.choose("DONE", "SELESAI"),
                numbers: "", missing: language.choose("MISSING", "BELUM"), late: language.choose("LATE", "TELAT"),
                people: language.choose("PEOPLE", "ORANG"), due: language.choose("DUE", "TENGGAT"), style: .heading, barStyle: .heading,
                lateStyle: .heading), widths)
        parts.heading.pad(to: size.columns, .heading)
        let rows = entry.phases.map { line(cells($0, widths), widths) } + [line(all(entry, widths), widths)]
        parts.rows = window(rows.count, around: chosen).map { index in
            var line = rows[index]
            line.isSelected = index == chosen
            if line.isSelected { line.pad(to: size.columns) }
            return line
        }
        parts.advice = advice(entry, entry.phases.indices.contains(chosen) ? entry.phases[chosen] : nil)
        return parts
    }

    private func widths(_ entry: Board.Entry) -> PhaseWidths {
        let isWide = size.columns >= 110
        let states = [Board.Phase.State.future, .current, .ended].map { language.phaseState($0).columns }.max() ?? 0
        var widths = PhaseWidths(
            name: phaseColumns, state: size.columns >= 72 ? states : 0, bar: 0,
            numbers: entry.phases.map { "\($0.done)/\($0.owed)".count }.reduce("\(entry.done)/\(entry.owed)".count, max),
            people: isWide ? PhaseWidths.count : 0, due: size.columns >= 60 ? (isWide ? 36 : 22) : 0)
        let others = [widths.name, widths.state, widths.numbers, widths.due].filter { $0 > 0 }.reduce(0) { $0 + $1 + 1 }
        widths.bar = min(40, size.columns - 2 - others - 2 * PhaseWidths.count - widths.people)
        if widths.bar < 4 { widths.bar = 0 }
        return widths
    }

    /// Of the longest word for a phase.
    var phaseColumns: Int { Board.phaseOrder.map { language.phase($0).columns }.max() ?? 0 }

    private func line(_ cells: PhaseCells, _ widths: PhaseWidths) -> ScreenLine {
        let style = cells.style
        var line = ScreenLine(" ", style)
        line.add(glyphs.fit(cells.name, widths.name) + " ", style == .heading ? style : .strong)
        if widths.state > 0 { line.add(glyphs.fit(cells.state, widths.state) + " ", style) }
        if widths.bar > 0 { line.add(glyphs.fit(cells.bar, widths.bar), cells.barStyle) }
        line.add(" " + glyphs.fit(cells.numbers, widths.numbers, isRight: true), style)
        line.add(glyphs.fit(cells.missing, PhaseWidths.count, isRight: true), style)
        line.add(glyphs.fit(cells.late, PhaseWidths.count, isRight: true), cells.lateStyle)
        if widths.people > 0 { line.add(glyphs.fit(cells.people, widths.people, isRight: true), style) }
        if widths.due > 0 { line.add("  " + glyphs.fit(cells.due, widths.due - 1), style) }
        return line
    }

    private func counted(_ number: Int) -> String { number > 0 ? language.count(number) : glyphs.future }

    private func cells(_ phase: Board.Phase, _ widths: PhaseWidths) -> PhaseCells {
        let isOwed = phase.owed > 0
        return PhaseCells(
            name: language.phase(phase.code), state: language.phaseState(phase.state),
            bar: isOwed ? glyphs.bar(phase.done, of: phase.owed, width: widths.bar) : glyphs.future,
            numbers: isOwed ? "\(phase.done)/\(phase.owed)" : glyphs.future, missing: counted(phase.missing), late: counted(phase.late),
            people: counted(phase.people), due: due(phase), barStyle: barStyle(phase), lateStyle: phase.late > 0 ? .late : .plain)
    }

    private func barStyle(_ phase: Board.Phase) -> Style {
        if phase.late > 0 { return .late }
        if phase.owed > 0, phase.done >= phase.owed { return .good }
        return phase.state == .future ? .faint : .plain
    }

    private func all(_ entry: Board.Entry, _ widths: PhaseWidths) -> PhaseCells {
        let isOwed = entry.owed > 0
        return PhaseCells(
            name: language.choose("All", "Semua"), state: "", bar: isOwed ? glyphs.bar(entry.done, of: entry.owed, width: widths.bar) : "",
            numbers: isOwed ? "\(entry.done)/\(entry.owed)" : "", missing: counted(entry.missing), late: counted(entry.late), people: "", due: "",
            lateStyle: entry.late > 0 ? .late : .plain)
    }

    private func due(_ phase: Board.Phase) -> String {
        let mark = state.beyond.contains(phase.code) ? "+" : state.statutory.contains(phase.code) ? "=" : ""
        let from = size.columns >= 110 ? "\(days.day(phase.startsAt)) - " : ""
        return "\(from)\(days.deadline(phase.dueAt))\(mark), \(language.distance(phase.dueAt, now))"
    }

    func title(_ entry: Board.Entry, _ what: String) -> ScreenLine {
        sentence([entry.key.agency, entry.name, entry.key.period, what].filter { !$0.isEmpty }.joined(separator: glyphs.between), .strong)
    }

    /// What somebody could do about it, as they would type it.
    private func advice(_ entry: Board.Entry, _ phase: Board.Phase?) -> [ScreenLine] {
        guard let phase else {
            return [
                sentence(language.choose("All phases", "Semua tahap"), .strong),
                sentence(language.choose("Enter: everybody who owes something", "Enter: semua yang masih punya kewajiban")),
            ]
        }
        let until = "\(days.deadline(phase.dueAt)), \(language.distance(phase.dueAt, now))"
        let title = [language.phase(phase.code), until, mark(phase)].filter { !$0.isEmpty }.joined(separator: glyphs.between)
        let first = [sentence(title, .strong), sentence(meaning(phase), phase.late > 0 ? .late : .plain)]
        return phase.missing > 0 && phase.state != .future ? first + [reminder(entry, phase.code)] : first
    }

    private func mark(_ phase: Board.Phase) -> String {
        if state.beyond.contains(phase.code) {
            return language.choose("+ later than the regulation allows", "+ melewati batas waktu peraturan")
        }
        return state.statutory.contains(phase.code) ? language.choose("= fixed by regulation", "= ditetapkan peraturan") : ""
    }

    private func meaning(_ phase: Board.Phase) -> String {
        if phase.missing == 0 {
            return phase.owed > 0
                ? language.choose("all is done", "semua selesai") : language.choose("nobody owes anything", "tidak ada kewajiban")
        }
        let (missing, people, late) = (language.count(phase.missing), language.count(phase.people), language.count(phase.late))
        return language.choose("\(missing) missing", "\(missing) belum")
            + (phase.people > 0 ? language.choose(" from \(people) people", " dari \(people) orang") : "")
            + (phase.late > 0 ? language.choose(", \(late) late", ", \(late) terlambat") : "")
    }

    func reminder(_ entry: Board.Entry, _ phase: String) -> ScreenLine {
        let command = "period remind \(entry.key.period) phase=\(phase) agency=\(entry.key.agency)"
        return sentence(language.choose("remind them: ", "ingatkan: ") + command)
    }
}
