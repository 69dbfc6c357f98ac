/// From what is known and what somebody looks at to the lines of a screen: the same for the same values.
package struct BoardLayout: Sendable {
    static let smallest = Size(30, 7)
    let state: BoardState
    let size: Size
    /// Seconds since 1970.
    let now: Int
    let glyphs: Glyphs
    let days: LocalDays
    var language: Language { state.language }

    /// - Parameter secondsEast: Of this machine; used where the figures do not say where the government is.
    package init(_ state: BoardState, _ size: Size, now: Int, glyphs: Glyphs, secondsEast: Int = 0) {
        (self.state, self.size, self.now, self.glyphs) = (state, size, now, glyphs)
        days = LocalDays(
            beginnings: state.board.entries.flatMap(\.phases).map(\.startsAt), machine: secondsEast, language: state.language)
    }

    /// How many lines of the list are seen at a time.
    package var page: Int { max(1, size.lines - 4 - adviceLines) }

    /// Below the list: what is to be done about the chosen one.
    private var adviceLines: Int { size.lines >= 20 ? 4 : size.lines >= 10 ? 2 : 0 }

    package var screen: Screen {
        guard size.columns >= Self.smallest.columns, size.lines >= Self.smallest.lines else {
            let text = language.choose("too small: ", "terlalu kecil: ") + "\(Self.smallest.columns)x\(Self.smallest.lines)"
            return Screen(lines: size.lines > 0 ? [ScreenLine(String(glyphs.written(text).prefix(max(0, size.columns))), .late)] : [])
        }
        var lines = [header]
        if state.hasHelp {
            lines += [ScreenLine()] + helpLines
        } else {
            var parts = self.parts
            if case .lost(let why, retryAt: _) = state.connection { parts.summary = sentence(why.seen, .late) }
            lines += [parts.summary, parts.heading] + parts.rows
            lines += Array(repeating: ScreenLine(), count: max(0, page + 3 - lines.count))
            // Where there is little room, what is about whom goes first: the line that is chosen says it.
            let advice = [ScreenLine()] + parts.advice
            if adviceLines > 0 { lines += adviceLines == 4 ? advice.prefix(4) : advice.dropFirst(2).prefix(2) }
        }
        lines = Array(lines.prefix(size.lines - 1))
        lines += Array(repeating: ScreenLine(), count: size.lines - 1 - lines.count)
        let (footer, column) = self.footer
        lines.append(footer)
        return Screen(
            lines: lines.map { $0.cut(to: size.columns, glyphs) }, cursor: column.map { (line: size.lines - 1, column: min($0, size.columns - 1)) })
    }

    /// Everything, without a terminal that bounds it.
    package var plainText: String {
        let all = BoardLayout(state, Size(size.columns, state.board.entries.count + 8), now: now, glyphs: glyphs, secondsEast: days.secondsEast)
        let parts = all.agencies
        let title = [state.government.seen, days.date(now), days.time(now)].filter { !$0.isEmpty }.map(glyphs.written).joined(
            separator: glyphs.between)
        return ([ScreenLine(title), parts.summary, parts.heading] + parts.rows).map { $0.cut(to: size.columns, glyphs).text + "\n" }.joined()
    }

    /// What stands between the header and the footer.
    struct Parts {
        var summary = ScreenLine()
        var heading = ScreenLine()
        var rows: [ScreenLine] = []
        var advice: [ScreenLine] = []
    }

    private var parts: Parts {
        switch state.place {
        case .agencies: agencies
        case .phases(let key): state.board[key].map(phases) ?? Parts()
        case .missing(let key, let phase): state.board[key].map { missing($0, phase) } ?? Parts()
        }
    }

    /// Those of a list that are seen with the chosen one in their midst.
    func window(_ count: Int, around chosen: Int) -> Range<Int> {
        let start = min(max(0, chosen - page / 2), max(0, count - page))
        return start..<min(count, start + page)
    }

    func sentence(_ text: String, _ style: Style = .plain) -> ScreenLine { ScreenLine(" " + glyphs.written(text), style) }
}

/// The lines that every screen has.
extension BoardLayout {
    private var header: ScreenLine {
        let name = state.government.isEmpty ? "kinerja" : glyphs.written(state.government.seen)
        let (right, isBad) = news
        var line = ScreenLine()
        line.add(" " + glyphs.fit(name, min(name.columns, size.columns / 2)), .head)
        let time = glyphs.between + "\(days.date(now)) \(days.time(now))"
        if line.columns + time.columns + right.columns + 2 <= size.columns { line.add(time, .head) }
        let room = size.columns - line.columns - 1
        let text = glyphs.fit(right, min(glyphs.written(right).columns, room))
        line.pad(to: size.columns - text.columns - 1, .head)
        line.add(text, isBad ? .late : .head)
        line.pad(to: size.columns, .head)
        return line
    }

    /// How old the figures are, or why there are none.
    private var news: (text: String, isBad: Bool) {
        let age = state.heardAt.map { now - $0 }
        let old = age.map { language.choose("figures \(language.age($0)) old", "data \(language.age($0)) yang lalu") }
        if case .lost(_, let retryAt) = state.connection {
            let rest = max(0, retryAt - now)
            let again = language.choose("no connection, again in \(rest) s", "tidak tersambung, dicoba lagi \(rest) dtk")
            return ([again, old ?? ""].filter { !$0.isEmpty }.joined(separator: "; "), true)
        }
        if !state.refusal.isEmpty { return (state.refusal, true) }
        if let asked = state.askedAt, now - asked > 5 {
            let waited = language.time(now - asked)
            return (language.choose("no answer for \(waited)", "belum ada jawaban \(waited)") + (old.map { "; \($0)" } ?? ""), true)
        }
        return (old ?? language.choose("asking", "bertanya"), false)
    }

    private var footer: (line: ScreenLine, cursor: Int?) {
        if state.isTyping {
            let text = " / " + glyphs.written(state.shownFilter.text)
            return (ScreenLine(text, .strong), text.columns)
        }
        if state.hasHelp { return (ScreenLine(" " + language.choose("any key: back", "tombol apa pun: kembali"), .strong), nil) }
        let all: [(key: String, word: String)] =
            switch state.place {
            case .agencies:
                [
                    ("Enter", language.choose("open", "buka")), ("s", language.choose("sort: ", "urut: ") + language.sort(state.sort)),
                    ("/", language.choose("filter", "cari")), ("l", language.choose("late", "telat")),
                    ("r", language.choose("refresh", "segarkan")), ("+-", language.choose("every ", "tiap ") + language.time(state.every)),
                    ("h", language.choose("help", "bantuan")), ("q", language.choose("leave", "keluar")),
                ]
            case .phases:
                [
                    ("Enter", language.choose("who is missing", "siapa yang belum")), ("r", language.choose("refresh", "segarkan")),
                    ("h", language.choose("help", "bantuan")), ("q", language.choose("back", "kembali")),
                ]
            case .missing:
                [
                    ("/", language.choose("filter", "cari")), ("l", language.choose("late", "telat")), ("r", language.choose("refresh", "segarkan")),
                    ("h", language.choose("help", "bantuan")), ("q", language.choose("back", "kembali")),
                ]
            }
        // Help and the way out are there however narrow it is.
        var shown = all
        func width() -> Int { shown.reduce(0) { $0 + $1.key.columns + $1.word.columns + 3 } }
        while shown.count > 2, width() > size.columns { shown.remove(at: shown.count - 3) }
        var line = ScreenLine()
        for (key, word) in shown {
            line.add(" ")
            line.add(key, .strong)
            line.add(" \(word) ", .faint)
        }
        return (line, nil)
    }

    private var helpLines: [ScreenLine] {
        let help = language.help
        let width = help.map(\.keys.columns).max() ?? 0
        let keys = help.map { entry in
            var line = ScreenLine("  ")
            line.add(glyphs.fit(entry.keys, width), .strong)
            line.add("  " + entry.meaning)
            return line
        }
        let bar = glyphs.full + glyphs.full + glyphs.empty
        let legend = [
            language.choose("\(bar) how much of what is owed is done", "\(bar) berapa dari kewajiban yang sudah selesai"),
            language.choose("!   something in this phase is late", "!   ada yang terlambat pada tahap ini"),
            language.choose(
                "\(glyphs.future)   nobody owes anything in this phase, or not yet", "\(glyphs.future)   belum ada kewajiban pada tahap ini"),
        ]
        let phases = Board.phaseOrder.map { "\(language.shortPhase($0)) \(language.phase($0))" }
        var names: [String] = []
        for phase in phases {
            if let last = names.last, last.columns + phase.columns + 4 <= size.columns {
                names[names.count - 1] = last + ", " + phase
            } else {
                names.append(phase)
            }
        }
        return keys + [ScreenLine()] + legend.map { ScreenLine("  " + $0) } + names.map { ScreenLine("  " + $0, .faint) }
    }
}

extension Language {
    /// Of figures.
    fileprivate func age(_ seconds: Int) -> String { seconds < 90 ? "\(max(0, seconds)) \(choose("s", "dtk"))" : span(seconds) }
}
