internal import CCurses
internal import Glibc

/// A terminal that ncurses draws on: as long as it lives it has the whole screen, and it leaves it as it was.
struct BoardTerminal: ~Copyable {
    private let screen: OpaquePointer
    private let hasColour: Int32
    /// Where signals can be read.
    let signals: Int32
    let glyphs: Glyphs

    /// - Throws: `usage` when nothing is known of this kind of terminal.
    init(_ environment: [String: String]) throws(Stop) {
        setlocale(LC_ALL, "")
        glyphs = Self.glyphs
        // Before ncurses looks: what ends us from here on gives the terminal back first.
        signals = board_signals()
        guard signals >= 0 else { throw Stop(.usage, "no file for signals can be had") }
        var colour: Int32 = 0
        guard let screen = board_open((environment["NO_COLOR"] ?? "").isEmpty ? 1 : 0, &colour) else {
            close(signals)
            board_unblock()
            throw Stop(.usage, "nothing is known of a terminal TERM=\((environment["TERM"] ?? "").printable); kinerja top --once prints the board")
        }
        self.screen = screen
        hasColour = colour
    }

    deinit {
        board_close(screen)
        close(signals)
        board_unblock()
    }

    /// Ends us as a signal does that nobody looks after.
    static func die(_ number: Int32) { board_die(number) }

    /// As the locale can write them.
    static var glyphs: Glyphs {
        setlocale(LC_CTYPE, "")
        return String(cString: nl_langinfo(Int32(CODESET))) == "UTF-8" ? .unicode : .ascii
    }

    var size: Size {
        var (lines, columns): (Int32, Int32) = (0, 0)
        board_size(&lines, &columns)
        return Size(Int(columns), Int(lines))
    }

    func show(_ content: Screen) {
        board_erase()
        for (number, line) in content.lines.enumerated() {
            var column = 0
            for span in line.spans {
                board_put(Int32(number), Int32(column), span.text, span.style.rawValue, line.isSelected ? 1 : 0, hasColour)
                column += span.text.columns
            }
        }
        board_show(Int32(content.cursor?.line ?? -1), Int32(content.cursor?.column ?? 0))
    }

    /// The next key that was typed and means something.
    func key() -> BoardState.Key? {
        while true {
            var value: UInt32 = 0
            switch board_key(&value) {
            case 0: return nil
            case 2: if let key = Self.named(board_named(value)) { return key }
            default: if let key = Self.letter(value) { return key }
            }
        }
    }

    private static func named(_ key: board_named) -> BoardState.Key? {
        switch key {
        case board_up: .up
        case board_down: .down
        case board_page_up: .pageUp
        case board_page_down: .pageDown
        case board_home: .home
        case board_end: .end
        case board_enter: .enter
        case board_backspace: .backspace
        default: nil
        }
    }

    private static func letter(_ value: UInt32) -> BoardState.Key? {
        switch value {
        case 10, 13: .enter
        case 27: .escape
        case 8, 127: .backspace
        case 0..<32: nil
        default: Unicode.Scalar(value).map { .letter(Character($0)) }
        }
    }

    enum Signal {
        /// The size is another one, or we were stopped.
        case redraw
        case end(Int32)
    }

    /// What signals want, those that are there.
    func signal() -> Signal? {
        var found: Signal?
        while case let number = board_signal(signals), number != 0 {
            switch number {
            case SIGWINCH: board_fit()
            case SIGCONT: board_resume()
            case SIGTSTP: board_stop()
            default: return .end(number)
            }
            found = .redraw
        }
        return found
    }
}
