/// What the daemon says about a whole reply: its last line.
package struct Ending: Sendable, Equatable {
    package var tag: String?
    package let code: Int
    package let symbol: String
    /// Behind the symbol.
    package let text: String

    package init(tag: String? = nil, code: Int, symbol: String, text: String = "") {
        (self.tag, self.code, self.symbol, self.text) = (tag, code, symbol, text)
    }

    /// News does not end a reply, and a question for a secret has its answer still to come.
    package var isFinal: Bool { code >= 200 && code != 330 }
    package var sentence: String { text.isEmpty ? symbol : "\(symbol) \(text)" }

    /// The value of `name=value` in its text.
    package func value(of name: String) -> String? {
        text.split(separator: " ").first { $0.hasPrefix("\(name)=") }.map { String($0.dropFirst(name.count + 1)) }
    }
}

/// A part of a reply, as it arrives.
package enum Piece: Sendable, Equatable {
    /// A line that more follow: its code, and its text without it.
    case row(Int, String)
    /// What `213 OK len=…` announced; its ending comes next.
    case body([UInt8])
    case end(Ending)
}

/// From bytes, however they arrive, to pieces of replies: a value without a socket.
package struct ReplyReader: Sendable {
    /// What came is not the admin protocol.
    package struct Garbled: Error, Equatable { package let line: String }

    /// Bytes of a line, and of a body: more comes from no daemon.
    private static let lineLimit = 1 << 20
    private static let bodyLimit = 1 << 30

    private var buffer: [UInt8] = []
    private var announced: (ending: Ending, length: Int)?

    package init() {}

    package mutating func received(_ bytes: some Sequence<UInt8>) throws(Garbled) -> [Piece] {
        buffer += bytes
        var pieces: [Piece] = []
        var rest = buffer[...]
        while true {
            if let (ending, length) = announced {
                guard rest.count > length else { break }
                guard rest[rest.startIndex + length] == UInt8(ascii: "\n") else { throw Garbled(line: "a body longer than announced") }
                pieces += [.body(Array(rest.prefix(length))), .end(ending)]
                rest = rest.dropFirst(length + 1)
                announced = nil
            } else {
                guard let end = rest.firstIndex(of: UInt8(ascii: "\n")) else { break }
                let piece = try Self.piece(String(decoding: rest[..<end], as: UTF8.self))
                rest = rest[(end + 1)...]
                if case .end(let ending) = piece, ending.code == 213 {
                    guard let length = ending.value(of: "len").flatMap({ Int($0) }), (0...Self.bodyLimit).contains(length) else {
                        throw Garbled(line: "213 without its length")
                    }
                    announced = (ending, length)
                } else {
                    pieces.append(piece)
                }
            }
        }
        if announced == nil, rest.count > Self.lineLimit { throw Garbled(line: "a line without an end") }
        buffer = Array(rest)
        return pieces
    }

    private static func piece(_ line: String) throws(Garbled) -> Piece {
        var rest = line[...]
        var tag: String?
        if rest.first == "@" {
            let word = rest.dropFirst().prefix { $0 != " " }
            tag = String(word)
            rest = rest[word.endIndex...].dropFirst()
        }
        let digits = rest.utf8.prefix(3)
        guard digits.count == 3, digits.allSatisfy({ (48...57).contains($0) }), let code = Int(rest.prefix(3)), (100...599).contains(code) else {
            throw Garbled(line: String(line.prefix(60)))
        }
        rest = rest.dropFirst(3)
        if rest.first == "-" { return .row(code, String(rest.dropFirst())) }
        guard rest.first == " " else { throw Garbled(line: String(line.prefix(60))) }
        let words = rest.dropFirst().split(separator: " ", maxSplits: 1)
        return .end(Ending(tag: tag, code: code, symbol: words.first.map(String.init) ?? "", text: words.dropFirst().first.map(String.init) ?? ""))
    }
}
