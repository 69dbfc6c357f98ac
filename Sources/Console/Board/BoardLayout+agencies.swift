/// One line for each agency and period.
extension BoardLayout {
    /// How the columns of the table share the width.
    struct Widths: Equatable {
        var code = 0
        var name = 0
        var period = 0
        var state = 0
        /// Of each phase, without the space before it and the mark behind it.
        var cell = 0
        /// Of the longest numbers that stand beside a bar.
        var numbers = 0
        var late = 0
        var next = 0
        var nextForm = NextForm.wide
    }

    /// How much is said of what comes next.
    enum NextForm: Equatable {
        /// With the day, how long, and how much is missing.
        case wide
        case counted, plain
        /// With the phase in three letters.
        case short
    }

    var agencies: Parts {
        let entries = state.entries(now)
        let phases = state.board.phasesThatMatter
        let widths = widths(phases)
        let chosen = state.index(in: entries)
        var parts = Parts()
        parts.summary = summary(shown: entries.count)
        parts.heading = heading(widths, phases)
        parts.rows = window(entries.count, around: chosen).map { index in
            var line = row(entries[index], widths, phases)
            line.isSelected = index == chosen
            if line.isSelected { line.pad(to: size.columns) }
            return line
        }
        if entries.isEmpty { parts.rows = [sentence(nothing, .faint)] }
        if entries.indices.contains(chosen) { parts.advice = advice(entries[chosen]) }
        return parts
    }

    private var nothing: String {
        if state.heardAt == nil { return "" }
        if state.board.entries.isEmpty {
            return language.choose("no period runs that you may see", "tidak ada periode berjalan yang dapat Anda lihat")
        }
        return language.choose("nothing like that; Esc shows all", "tidak ada yang cocok; Esc menampilkan semua")
    }

    private func summary(shown: Int) -> ScreenLine {
        let all = state.board.entries
        if all.isEmpty { return ScreenLine() }
        let late = all.filter { $0.late > 0 }
        let agencies = Set(all.map(\.key.agency)).count
        var line = ScreenLine(" ")
        if late.isEmpty {
            line.add(language.choose("nothing is late", "tidak ada yang terlambat"), .good)
        } else {
            let count = language.count(late.reduce(0) { $0 + $1.late })
            let where_ = "\(Set(late.map(\.key.agency)).count) \(language.choose("of", "dari")) \(agencies)"
            line.add(
                language.choose("\(count) late in \(where_) agencies", "\(count) terlambat di \(where_) perangkat daerah"), .late)
        }
        let missing = language.count(all.reduce(0) { $0 + $1.missing })
        let pieces = [language.choose("\(missing) missing", "\(missing) belum"), comesNext].filter { !$0.isEmpty }
        // What has no room is left out whole: half a number is another number. What comes next is worth more than a sum.
        let room = size.columns - line.columns - 1
        for shown in [pieces, Array(pieces.dropFirst()), Array(pieces.prefix(1))] {
            let text = shown.map { glyphs.between + glyphs.written($0) }.joined()
            if !text.isEmpty, text.columns <= room {
                line.add(text)
                break
            }
        }
        let filters = [
            state.filter.onlyLate ? language.choose("only late", "hanya yang terlambat") : "",
            state.filter.text.isEmpty ? "" : "/\(glyphs.written(state.filter.text))",
        ].filter { !$0.isEmpty }
        if !filters.isEmpty {
            let text = filters.joined(separator: ", ") + ": \(shown) \(language.choose("of", "dari")) \(all.count)"
            line = line.cut(to: max(0, size.columns - text.columns - 3), glyphs)
            line.pad(to: size.columns - text.columns - 1)
            line.add(text, .strong)
        }
        return line
    }

    /// What ends next of all in which something is missing, with the most missing.
    private var comesNext: String {
        let open = state.board.entries.compactMap { entry in entry.next(now).map { (entry, $0) } }.filter { $0.1.missing > 0 }
        guard let (entry, phase) = open.min(by: { ($0.1.dueAt, $1.1.missing) < ($1.1.dueAt, $0.1.missing) }) else { return "" }
        let (what, span) = ("\(entry.key.agency) \(language.phase(phase.code))", language.span(phase.dueAt - now))
        return language.choose("next: \(what) in \(span)", "berikut: \(what) \(span)")
    }

    /// What a cell with numbers in it needs beside its bar.
    private var numbersWidth: Int {
        state.board.entries.flatMap(\.phases).map { "\($0.done)/\($0.owed)".count }.max() ?? 0
    }

    private func widths(_ phases: [String]) -> Widths {
        let all = state.board.entries
        let isWide = size.columns >= 110
        var widths = Widths()
        widths.numbers = numbersWidth
        func longest(_ texts: [String], _ least: Int, _ most: Int) -> Int {
            min(most, max(least, texts.map { glyphs.written($0).columns }.max() ?? 0))
        }
        widths.period = longest(all.map(\.key.period), 6, isWide ? 12 : 8)
        widths.state = longest(all.map(\.state), 5, 12)
        widths.late = longest(all.map { language.count($0.late) }, 5, 9)
        /// What is left for the phases, with the space before each and the mark behind it.
        func left() -> Int {
            let fixed = [widths.code, widths.name, widths.period, widths.state, widths.late, widths.next].filter { $0 > 0 }
            return size.columns - 1 - fixed.reduce(0) { $0 + $1 + 1 }
        }
        func cell() -> Int { phases.isEmpty ? 0 : left() / phases.count - 2 }
        // Codes that are cut may look alike: words give way first.
        let narrow: [(NextForm, Int)] = [(.counted, 16), (.plain, 16), (.short, 16), (.short, 13), (.short, 10)]
        for (form, code) in isWide ? [(.wide, 16)] : narrow {
            widths.nextForm = form
            widths.code = longest(all.map(\.key.agency), 6, code)
            widths.next = longest(all.map { nextText($0, form) }, form == .short ? 8 : 10, isWide ? 48 : 24)
            if cell() >= (form == .counted ? 4 : 3) { break }
        }
        if cell() < 3 { widths.state = 0 }
        if cell() < 2 { widths.period = min(widths.period, 7) }
        if phases.isEmpty || cell() < 2 {
            for form in [NextForm.counted, .plain, .short] {
                widths.nextForm = form
                widths.next = longest(all.map { nextText($0, form) }, 8, 24)
                if left() >= 0 { return widths }
            }
            widths.period = 0
            if left() < 0 { widths.next = max(0, widths.next + left()) }
            return widths
        }
        if isWide {
            // Numbers beside a bar that can be read, and names; else shares; what is left makes bars longer.
            let names = longest(all.map(\.name), 4, 40)
            let room = left()
            for wanted in [widths.numbers + 5, 9] {
                let spare = room - phases.count * (2 + wanted) - 1
                widths.name = min(names, max(spare, 16))
                if spare >= min(names, 24) { break }
            }
            if cell() < 3 { widths.name = 0 }
        }
        widths.cell = min(cell(), widths.numbers + 13)
        return widths
    }

    private func nextText(_ entry: Board.Entry, _ form: NextForm) -> String {
        guard let next = entry.next(now) else { return glyphs.future }
        let (phase, span) = (language.phase(next.code), language.span(next.dueAt - now))
        let missing = next.missing > 0 ? ": \(language.count(next.missing))" : ""
        return switch form {
        case .wide: "\(phase) \(days.deadline(next.dueAt)), \(language.distance(next.dueAt, now))\(missing)"
        case .counted: "\(phase) \(span)\(missing)"
        case .plain: "\(phase) \(span)"
        case .short: "\(language.shortPhase(next.code)) \(span)"
        }
    }

    private func heading(_ widths: Widths, _ phases: [String]) -> ScreenLine {
        var line = ScreenLine(" ", .heading)
        func add(_ text: String, _ width: Int, isRight: Bool = false) {
            if width > 0 { line.add(glyphs.fit(text, width, isRight: isRight) + " ", .heading) }
        }
        add(language.choose("AGENCY", "KODE"), widths.code)
        add(language.choose("NAME", "NAMA"), widths.name)
        add(language.choose("PERIOD", "PERIODE"), widths.period)
        add(language.choose("STATE", "KEADAAN"), widths.state)
        if widths.cell > 0 {
            // All in words, or none.
            let isRoomy = phases.allSatisfy { language.phase($0).columns <= widths.cell + 1 }
            for phase in phases {
                line.add(" " + glyphs.fit(isRoomy ? language.phase(phase) : language.shortPhase(phase), widths.cell + 1), .heading)
            }
        }
        add(language.choose("LATE", "TELAT"), widths.late, isRight: true)
        add(language.choose("DUE NEXT", "TENGGAT"), widths.next)
        line.pad(to: size.columns, .heading)
        return line
    }

    private func row(_ entry: Board.Entry, _ widths: Widths, _ phases: [String]) -> ScreenLine {
        var line = ScreenLine(" ")
        func add(_ text: String, _ width: Int, _ style: Style = .plain, isRight: Bool = false) {
            if width > 0 { line.add(glyphs.fit(text, width, isRight: isRight) + " ", style) }
        }
        add(entry.key.agency, widths.code, .strong)
        add(entry.name, widths.name)
        add(entry.key.period, widths.period)
        add(entry.state, widths.state, .faint)
        if widths.cell > 0 {
            for code in phases {
                line.add(" ")
                line.add(entry.phases.first { $0.code == code }, widths.cell, widths.numbers, self)
            }
        }
        add(entry.late > 0 ? language.count(entry.late) : glyphs.future, widths.late, entry.late > 0 ? .late : .faint, isRight: true)
        let isSoon = entry.next(now).map { $0.dueAt - now < BoardLayout.soon && $0.missing > 0 } ?? false
        add(nextText(entry, widths.nextForm), widths.next, isSoon ? .soon : .plain)
        return line
    }

    /// Two days: by then who has something to do has to be doing it.
    static let soon = 48 * 3600

    /// What is late with the chosen one, and what comes next.
    private func advice(_ entry: Board.Entry) -> [ScreenLine] {
        let late = entry.overdue.map { phase in
            let since = language.span(now - phase.dueAt)
            return language.choose(
                "\(language.count(phase.late)) late in \(language.phase(phase.code))\(phase.dueAt <= now ? ", for \(since)" : "")",
                "\(language.count(phase.late)) terlambat di \(language.phase(phase.code))\(phase.dueAt <= now ? ", \(since)" : "")")
        }
        let first = [
            title(entry, entry.state),
            late.isEmpty
                ? sentence(language.choose("nothing is late", "tidak ada yang terlambat"), .good) : sentence(late.joined(separator: "; "), .late),
        ]
        guard let next = entry.next(now) else { return first }
        let until = "\(days.deadline(next.dueAt)) (\(language.distance(next.dueAt, now)))"
        let left = next.missing > 0 ? language.choose(": \(language.count(next.missing)) missing", ": \(language.count(next.missing)) belum") : ""
        return first + [
            sentence(language.choose("\(language.phase(next.code)) until \(until)", "\(language.phase(next.code)) sampai \(until)") + left)
        ]
    }
}

extension ScreenLine {
    /// How far a phase is: a bar, with numbers where there is room, and a mark when something is late.
    mutating func add(_ phase: Board.Phase?, _ width: Int, _ numbers: Int, _ layout: BoardLayout) {
        let glyphs = layout.glyphs
        guard let phase, phase.owed > 0 else {
            let sign = phase?.state == .current ? layout.language.choose("now", "kini") : glyphs.future
            return add(glyphs.fit(sign.columns <= width ? sign : "*", width) + " ", .faint)
        }
        let isDone = phase.done >= phase.owed
        let isSoon = phase.missing > 0 && phase.dueAt > layout.now && phase.dueAt - layout.now < BoardLayout.soon
        let style: Style = phase.late > 0 ? .late : isDone ? .good : isSoon ? .soon : phase.state == .future ? .faint : .plain
        var text = ""
        if width >= numbers + 4 {
            text = " " + glyphs.fit("\(phase.done)/\(phase.owed)", numbers, isRight: true)
        } else if width >= 8 {
            text = " " + glyphs.fit("\(phase.done * 100 / phase.owed)%", 4, isRight: true)
        }
        add(glyphs.bar(phase.done, of: phase.owed, width: width - text.columns) + text, style)
        add(phase.late > 0 ? "!" : " ", .late)
    }
}
