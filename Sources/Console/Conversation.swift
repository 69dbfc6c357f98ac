/// One line to the daemon, one reply from it.
struct Conversation: ~Copyable {
    private let link: Link
    private var reader = ReplyReader()
    private var heard: [Piece] = []
    /// What the daemon began with.
    private(set) var greeted: Ending?
    /// The machine's account said who is there, and no password.
    var isByPeer = false
    /// Replies that nobody waits for any more: they come before the next one's.
    private var owed = 0
    /// What the daemon said when it let us in.
    var welcome: Ending?

    init(_ link: consuming Link) { self.link = link }

    /// Sends one command and waits for the end of its reply.
    /// - Parameter show: Gets the pieces as they arrive.
    /// - Parameter secret: Answers `330 SECRET label`.
    /// - Throws: `connection`, also when the daemon says `421`; `interrupted` as `waiting` has it, and then the next command may be asked.
    mutating func ask(
        _ command: some Sequence<UInt8>, _ waiting: Waiting = .patiently, show: ([Piece]) -> Void, secret: (String) -> String = { _ in "" }
    ) throws(Stop) -> Ending {
        try link.write(command + [UInt8(ascii: "\n")])
        return try answer(waiting, show, secret)
    }

    /// Sends one command with a file behind its line.
    /// - Parameter sent: Gets how many bytes of it are on their way.
    mutating func ask(_ command: String, with file: borrowing LocalFile, sent: (Int) -> Void, show: ([Piece]) -> Void) throws(Stop) -> Ending {
        try link.write(Array("\(command) from={\(file.size)}\n".utf8))
        var count = 0
        try file.read { part throws(Stop) in
            do throws(Stop) { try link.write(part) } catch {
                // The daemon may have said why before it went.
                _ = try hear(.patiently) { _ in }
                throw error
            }
            count += part.count
            sent(count)
        }
        try link.write([UInt8(ascii: "\n")])
        return try answer(.patiently, show, { _ in "" })
    }

    /// What the daemon answers in JSON; nil when it refuses.
    mutating func document(_ command: String) throws(Stop) -> (ending: Ending, body: [UInt8]?) {
        var body: [UInt8]?
        let ending = try ask(
            Array(command.utf8),
            show: { for case .body(let bytes) in $0 { body = bytes } })
        return (ending, body)
    }

    private mutating func answer(_ waiting: Waiting, _ show: ([Piece]) -> Void, _ secret: (String) -> String) throws(Stop) -> Ending {
        owed += 1
        while true {
            let isOurs = owed == 1
            let ending = try hear(waiting) { if isOurs { show($0) } }
            if ending.code == 330 { try link.write(Array((isOurs ? secret(ending.text) : "").utf8) + [UInt8(ascii: "\n")]) }
            guard ending.isFinal else { continue }
            owed -= 1
            if isOurs { return ending }
        }
    }

    /// For what the console asks for itself.
    mutating func ask(_ command: String, secret: (String) -> String = { _ in "" }) throws(Stop) -> Ending {
        try ask(Array(command.utf8), show: { _ in }, secret: secret)
    }

    /// The line with which the daemon begins.
    mutating func greeting() throws(Stop) -> Ending {
        link.setPatience(seconds: 10)
        defer { link.setPatience(seconds: 0) }
        let greeting = try hear(.patiently) { _ in }
        greeted = greeting
        return greeting
    }

    /// The connection alone, for who asks and hears in another way; nothing may be on its way.
    consuming func released() -> Link { link }

    /// Ends the session in good order; waits a moment for the daemon to say so.
    mutating func quit() {
        link.setPatience(seconds: 1)
        _ = try? ask("quit")
    }

    private mutating func hear(_ waiting: Waiting, _ show: ([Piece]) -> Void) throws(Stop) -> Ending {
        while true {
            let end = heard.firstIndex { if case .end = $0 { true } else { false } }
            let count = end.map { $0 + 1 } ?? heard.count
            let pieces = Array(heard.prefix(count))
            heard.removeFirst(count)
            if case .end(let ending) = pieces.last {
                if ending.code == 421 { throw Stop(.connection, ending.sentence) }
                show(pieces)
                return ending
            }
            if !pieces.isEmpty { show(pieces) }
            let bytes = try link.read(waiting)
            do throws(ReplyReader.Garbled) { heard = try reader.received(bytes) } catch {
                throw Stop(.connection, "this is not the admin protocol: \(error.line.printable)")
            }
        }
    }
}

extension String {
    /// Without what a terminal might obey.
    var printable: String { String(String.UnicodeScalarView(unicodeScalars.filter { $0.value >= 32 && !(127...159).contains($0.value) })) }
}
