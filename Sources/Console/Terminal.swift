internal import Glibc

/// The terminal at which somebody sits, and standard output and standard error, whatever they are.
package enum Terminal {
    package static var isInput: Bool { isatty(STDIN_FILENO) == 1 }
    package static var isOutput: Bool { isatty(STDOUT_FILENO) == 1 }
    static let errors = STDERR_FILENO
    /// Somebody can be asked.
    static var isThere: Bool { withTerminal { _ in true } ?? false }

    /// Of the terminal that shows standard error, in letters; nil where nobody looks, or a line cannot be written again in its place.
    static func progressWidth(_ environment: [String: String]) -> Int? {
        var size = winsize()
        guard isatty(errors) == 1, environment["TERM"] != "dumb" else { return nil }
        return ioctl(errors, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0 ? Int(size.ws_col) : 80
    }

    /// Columns and lines of the terminal that shows standard output; a usual one's where it does not say.
    static var size: (columns: Int, lines: Int) {
        var size = winsize()
        guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0, size.ws_row > 0 else { return (80, 24) }
        return (Int(size.ws_col), Int(size.ws_row))
    }

    /// While a line is edited Ctrl-C is a key; within `body` it is a signal again.
    static func withInterrupts<Value>(_ body: () -> Value) -> Value {
        var saved = termios()
        guard tcgetattr(STDIN_FILENO, &saved) == 0 else { return body() }
        var own = saved
        own.c_lflag |= tcflag_t(ISIG | NOFLSH)
        // By their places in c_cc: VINTR, VQUIT and VSUSP. Nothing but Ctrl-C is one.
        (own.c_cc.0, own.c_cc.1, own.c_cc.10) = (3, 0, 0)
        tcsetattr(STDIN_FILENO, TCSANOW, &own)
        defer { tcsetattr(STDIN_FILENO, TCSANOW, &saved) }
        return body()
    }

    /// Of what was typed meanwhile, a mere Enter is taken away; anything else is the next command's.
    static func takeReturn() {
        var (count, byte) = (Int32(0), UInt8(0))
        if ioctl(STDIN_FILENO, UInt(FIONREAD), &count) == 0, count == 1 { _ = read(STDIN_FILENO, &byte, 1) }
    }

    static func say(_ text: String) { if isOutput { put(Array("\(text)\n".utf8)) } }
    static func complain(_ text: String) { _ = Files.write(Array("\(text)\n".utf8), to: STDERR_FILENO) }

    /// - Returns: False when nobody takes it any more, or no space is left for it.
    @discardableResult
    static func put(_ bytes: [UInt8]) -> Bool { Files.write(bytes, to: STDOUT_FILENO) }

    /// Asks for something that may be seen; nil when there is no terminal, or nothing was said.
    static func line(_ label: String) -> String? { answer(label, isSecret: false) }

    /// Asks for something that nobody may see; nil when there is no terminal, or Ctrl-C or Ctrl-D was typed.
    static func secret(_ label: String) -> String? { answer(label, isSecret: true) }

    private static func withTerminal<Value>(_ body: (Int32) -> Value?) -> Value? {
        let file = open("/dev/tty", O_RDWR | O_CLOEXEC | O_NOCTTY)
        guard file >= 0 else { return nil }
        defer { close(file) }
        return body(file)
    }

    private static func answer(_ label: String, isSecret: Bool) -> String? {
        withTerminal { file in
            // Nothing ends this process while its terminal does not echo.
            var (ending, before) = (sigset_t(), sigset_t())
            sigemptyset(&ending)
            for signal in [SIGINT, SIGTERM, SIGHUP, SIGTSTP] { sigaddset(&ending, signal) }
            sigprocmask(SIG_BLOCK, &ending, &before)
            defer { sigprocmask(SIG_SETMASK, &before, nil) }

            var saved = termios()
            guard tcgetattr(file, &saved) == 0 else { return nil }
            var silent = saved
            silent.c_lflag &= ~tcflag_t(ECHO | ICANON | ISIG)
            silent.c_iflag |= tcflag_t(ICRNL)
            guard tcsetattr(file, TCSADRAIN, &silent) == 0 else { return nil }
            defer { tcsetattr(file, TCSADRAIN, &saved) }

            _ = Files.write(Array("\(label.printable): ".utf8), to: file)
            defer { _ = Files.write([UInt8(ascii: "\n")], to: file) }
            var typed = TypedLine()
            while true {
                var byte: UInt8 = 0
                guard read(file, &byte, 1) == 1 else { return nil }
                switch typed.received(byte) {
                case .more(let echo): if !isSecret { _ = Files.write(echo, to: file) }
                case .given(let text): return text
                case .givenUp: return nil
                }
            }
        }
    }
}

/// A line that is typed without an editor: a value without a terminal.
package struct TypedLine: Sendable {
    package enum Step: Sendable, Equatable {
        case more(echo: [UInt8])
        case given(String)
        case givenUp
    }
    private var text = ""
    private var partial: [UInt8] = []
    package init() {}

    package mutating func received(_ byte: UInt8) -> Step {
        switch byte {
        case 3: return .givenUp
        case 4: return text.isEmpty && partial.isEmpty ? .givenUp : .more(echo: [])
        case 10, 13: return .given(text)
        case 8, 127:
            partial = []
            return .more(echo: text.popLast() == nil ? [] : Array("\u{8} \u{8}".utf8))
        case 21:
            let count = text.count
            (text, partial) = ("", [])
            return .more(echo: (0..<count).flatMap { _ in Array("\u{8} \u{8}".utf8) })
        case 0..<32: return .more(echo: [])
        default:
            partial.append(byte)
            guard let whole = String(validating: partial, as: UTF8.self) else {
                if partial.count >= 4 { partial = [] }
                return .more(echo: [])
            }
            text += whole
            defer { partial = [] }
            return .more(echo: partial)
        }
    }
}
