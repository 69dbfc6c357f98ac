/// From bytes, however they arrive, to lines: a value without a socket.
package struct LineReader: Sendable {
    package enum Item: Sendable, Equatable {
        /// Without its end.
        case line(String)
        /// Its bytes were dropped.
        case tooLong
        /// Control characters, NUL or bad UTF-8.
        case badEncoding
    }
    /// Bytes of one line, its end not counted.
    package static let limit = 8192

    private var partial: [UInt8] = []
    private var isSkipping = false

    package init() {}

    /// A line has begun and not ended.
    package var isInLine: Bool { isSkipping || !partial.isEmpty }

    package mutating func received(_ bytes: some Sequence<UInt8>) -> [Item] {
        var items: [Item] = []
        for byte in bytes {
            guard byte != UInt8(ascii: "\n") else {
                items.append(isSkipping ? .tooLong : Self.item(partial))
                partial.removeAll(keepingCapacity: true)
                isSkipping = false
                continue
            }
            if isSkipping { continue }
            partial.append(byte)
            // One more for the CR that may come before the end.
            if partial.count > Self.limit + 1 { (partial, isSkipping) = ([], true) }
        }
        return items
    }

    private static func item(_ bytes: [UInt8]) -> Item {
        let line = bytes.last == UInt8(ascii: "\r") ? bytes.dropLast() : bytes[...]
        if line.count > limit { return .tooLong }
        guard let text = String(validating: line, as: UTF8.self), text.unicodeScalars.allSatisfy({ !$0.isControl }) else { return .badEncoding }
        return .line(text)
    }
}

extension Unicode.Scalar {
    /// What a terminal might obey: C0, DEL and C1, and the marks that turn the direction of text around.
    var isControl: Bool {
        value < 32 || (127...159).contains(value) || (0x202A...0x202E).contains(value) || (0x2066...0x2069).contains(value)
            || value == 0x2028 || value == 0x2029
    }
}
