internal import Operations

/// From bytes, however they arrive, to lines with their literals: a value without a socket.
package struct LineReader: Sendable {
    package enum Item: Sendable, Equatable {
        /// Without its end. Where a literal was announced, `literal` stands instead of it.
        case line(String, literals: [String])
        /// A line that a file of so many bytes follows, which `upload` hands out: `from={n}` at its end, left out here.
        case upload(String, literals: [String], bytes: Int)
        /// Its bytes were dropped.
        case tooLong
        case literalTooLong
        /// Control characters, NUL or bad UTF-8.
        case badEncoding
    }
    /// Bytes of one line, its end and its literals not counted.
    package static let limit = 8192
    /// Bytes of all literals of a line.
    package static let literalLimit = 65_536
    /// What stands in a line for a literal: nothing that a client may send.
    static let literal: Unicode.Scalar = "\0"

    /// What has come of a line so far.
    private var text: [UInt8] = []
    private var literals: [[UInt8]] = []
    /// Bytes of the current literal that are still to come.
    private var awaited = 0
    private var trouble: Item?
    /// Nothing is read from a comment, nor from the line of a secret: neither announces a literal.
    private var isComment = false
    /// Bytes of a file that are still to come, and then the end of its line; nil while none is under way.
    private var file: Int?
    /// More came of the last file than its line had announced.
    package private(set) var isFileTooLong = false

    package init() {}

    /// A line has begun and not ended.
    package var isInLine: Bool { !text.isEmpty || !literals.isEmpty || trouble != nil || file != nil }

    package mutating func received(_ bytes: some Sequence<UInt8>) -> [Item] {
        var (items, bytes): ([Item], ArraySlice<UInt8>) = ([], ArraySlice(bytes))
        while let item = next(&bytes) { items.append(item) }
        return items
    }

    /// The first item of `bytes`, which are taken away up to its end; nil when there is none in what is left.
    /// - Parameter isSecret: The line is one whatever it looks like, so it announces nothing.
    package mutating func next(_ bytes: inout ArraySlice<UInt8>, isSecret: Bool = false) -> Item? {
        // Of a file that nobody takes, nothing is a command.
        while file != nil { if upload(&bytes).isOver || bytes.isEmpty { break } }
        for index in bytes.indices {
            guard let item = take(bytes[index], isSecret) else { continue }
            bytes = bytes[(index + 1)...]
            return item
        }
        bytes = []
        return nil
    }

    /// What has come of the file that follows the last line, taken from `bytes`; it is over when the end of its line has come, too.
    package mutating func upload(_ bytes: inout ArraySlice<UInt8>) -> (chunk: [UInt8], isOver: Bool) {
        guard let awaited = file else { return ([], true) }
        let chunk = Array(bytes.prefix(awaited))
        bytes = bytes.dropFirst(chunk.count)
        file = awaited - chunk.count
        guard file == 0 else { return (chunk, false) }
        let end = bytes.firstIndex(of: UInt8(ascii: "\n"))
        // What stands between the file and the end of its line would have been the file's: it was longer than it was said to be.
        if bytes[..<(end ?? bytes.endIndex)].contains(where: { $0 != UInt8(ascii: "\r") }) { isFileTooLong = true }
        guard let end else {
            bytes = []
            return (chunk, false)
        }
        bytes = bytes[(end + 1)...]
        file = nil
        return (chunk, true)
    }

    private mutating func take(_ byte: UInt8, _ isSecret: Bool) -> Item? {
        if awaited > 0 {
            awaited -= 1
            if trouble == nil { literals[literals.count - 1].append(byte) }
        } else if byte != UInt8(ascii: "\n") {
            append(byte)
        } else {
            if text.last == UInt8(ascii: "\r") { text.removeLast() }
            if !isSecret, let count = announced() {
                if trouble == nil, text.hasSuffix(" from=") { return begin(file: count) }
                begin(literal: count)
            } else {
                let item = trouble ?? finished()
                (text, literals, trouble, isComment) = ([], [], nil, false)
                return item
            }
        }
        return nil
    }

    private mutating func append(_ byte: UInt8) {
        if text.isEmpty, trouble == nil { isComment = byte == UInt8(ascii: "#") }
        // The end of a line that is refused still says whether a literal follows, which must not be taken for a command.
        if trouble != nil, text.count >= 64 { text.removeFirst(32) }
        text.append(byte)
        // One more for the CR that may come before the end.
        if trouble == nil, text.count > Self.limit + 1 { trouble = .tooLong }
    }

    /// The length of the literal that the line announces at its end: `reason={42}`.
    private mutating func announced() -> Int? {
        guard !isComment, text.last == UInt8(ascii: "}"), let open = text.lastIndex(of: UInt8(ascii: "{")),
            open > 0, text[open - 1] == UInt8(ascii: "=")
        else { return nil }
        let digits = text[(open + 1)...].dropLast()
        guard (1...12).contains(digits.count), digits.first?.isNumeral == true, let count = Int(String(decoding: digits, as: UTF8.self)) else {
            return nil
        }
        text.removeSubrange(open...)
        return count
    }

    private mutating func begin(literal count: Int) {
        awaited = count
        if trouble == nil, literals.reduce(count, { $0 + $1.count }) > Self.literalLimit { trouble = .literalTooLong }
        guard trouble == nil else { return }
        literals.append([])
        text.append(0)
    }

    private mutating func begin(file count: Int) -> Item {
        text.removeLast(" from=".utf8.count)
        let item = finished()
        (text, literals, file, isFileTooLong) = ([], [], count, false)
        guard case .line(let text, let literals) = item else { return item }
        return .upload(text, literals: literals, bytes: count)
    }

    private func finished() -> Item {
        if text.count > Self.limit { return .tooLong }
        // One NUL for each literal, and none that a client has sent.
        guard let text = String(validating: text, as: UTF8.self), text.unicodeScalars.count(where: { $0.value == 0 }) == literals.count,
            text.unicodeScalars.allSatisfy({ !$0.isControl || $0.value == 0 })
        else { return .badEncoding }
        var texts: [String] = []
        for literal in literals {
            guard let literal = String(validating: literal, as: UTF8.self),
                literal.unicodeScalars.allSatisfy({ !$0.isControl || $0 == "\n" || $0 == "\t" })
            else { return .badEncoding }
            texts.append(literal)
        }
        return .line(text, literals: texts)
    }
}

extension [UInt8] {
    fileprivate func hasSuffix(_ suffix: String) -> Bool {
        count >= suffix.utf8.count && self[(count - suffix.utf8.count)...].elementsEqual(suffix.utf8)
    }
}
