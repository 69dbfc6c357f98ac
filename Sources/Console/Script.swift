/// What was asked for, and where it stands.
package struct ScriptLine: Sendable, Equatable {
    /// As it is sent, without the last line end.
    package let bytes: [UInt8]
    /// Of its first line, from 1.
    package let number: Int
    package init(_ text: String, number: Int) { (bytes, self.number) = (Array(text.utf8), number) }
    init(bytes: [UInt8], number: Int) { (self.bytes, self.number) = (bytes, number) }
}

/// Takes a file apart, however it is read: comments and blank lines go, a line that announces a literal (`reason={42}`) takes its bytes with it.
package struct Script: Sendable {
    private var buffer: [UInt8] = []
    private var number = 1

    package init() {}

    package mutating func received(_ bytes: some Sequence<UInt8>) { buffer += bytes }

    /// The next command that is whole.
    /// - Parameter isEnded: Nothing will follow what was received; its last line may lack its end.
    package mutating func next(isEnded: Bool) -> ScriptLine? {
        while !buffer.isEmpty {
            guard let end = end(isEnded: isEnded) else { return nil }
            var bytes = Array(buffer[..<end])
            let line = number
            number += bytes.count { $0 == UInt8(ascii: "\n") } + 1
            buffer.removeFirst(min(end + 1, buffer.count))
            if bytes.last == UInt8(ascii: "\r") { bytes.removeLast() }
            if !Self.isBlank(bytes) { return ScriptLine(bytes: bytes, number: line) }
        }
        return nil
    }

    /// Where the command at the start of the buffer ends; nil when that has not come yet.
    private func end(isEnded: Bool) -> Int? {
        var from = 0
        while true {
            guard let end = buffer[from...].firstIndex(of: UInt8(ascii: "\n")) else { return isEnded ? buffer.count : nil }
            let line = buffer[from..<end]
            guard !(from == 0 && Self.isBlank(line)), let length = Self.literal(line) else { return end }
            from = end + 1 + length
            if from > buffer.count { return isEnded ? buffer.count : nil }
        }
    }

    package static func isBlank(_ line: some Sequence<UInt8>) -> Bool {
        guard let first = line.first(where: { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t") && $0 != UInt8(ascii: "\r") }) else { return true }
        return first == UInt8(ascii: "#")
    }

    /// The number in `={number}` at a line's end.
    private static func literal(_ line: ArraySlice<UInt8>) -> Int? {
        var line = line
        if line.last == UInt8(ascii: "\r") { line.removeLast() }
        guard line.popLast() == UInt8(ascii: "}"), let open = line.lastIndex(of: UInt8(ascii: "{")), open > line.startIndex,
            line[open - 1] == UInt8(ascii: "=")
        else { return nil }
        let digits = line[(open + 1)...]
        guard (1...10).contains(digits.count), digits.allSatisfy({ (48...57).contains($0) }) else { return nil }
        return Int(String(decoding: digits, as: UTF8.self))
    }
}

extension ScriptLine {
    /// The lines of what was given as an argument.
    package static func all(in text: String) -> [ScriptLine] {
        var script = Script()
        script.received(text.utf8)
        var lines: [ScriptLine] = []
        while let line = script.next(isEnded: true) { lines.append(line) }
        return lines
    }
}
