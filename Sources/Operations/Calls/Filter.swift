/// One condition on one column of a list. Only operators that PostgreSQL may use an index for under row-level security (leakproof ones).
package struct Filter: Sendable, Hashable {
    package enum Operator: String, Sendable, CaseIterable { case eq, `in`, lt, le, gt, ge, prefix }
    package let column: String
    package let `operator`: Operator
    /// Canonical; one but for `in`.
    package let values: [String]

    /// - Parameter text: `RATING`, `lt.2026-10-01`, `in.(OPEN,RATING)`.
    package init(_ column: Column, _ text: String) throws(Failure) {
        let found = Operator.allCases.first { text.hasPrefix("\($0.rawValue).") }
        let rest = found.map { String(text.dropFirst($0.rawValue.count + 1)) } ?? text
        var texts = [rest]
        if found == .in {
            guard rest.utf8.first == UInt8(ascii: "("), rest.utf8.last == UInt8(ascii: ")"), rest.utf8.count > 1 else {
                throw Failure(.badValue, "\(column.name): in takes a list, as in in.(A,B)", about: column.name, argument: column.name)
            }
            texts = rest.dropFirst().dropLast().split(separator: ",", omittingEmptySubsequences: false).map(String.init)
            guard (1...100).contains(texts.count) else {
                throw Failure(.badValue, "\(column.name): in takes 1 to 100 values", about: column.name, argument: column.name)
            }
        }
        var values: [String] = []
        for text in texts {
            // A beginning of a value need not be one.
            let value =
                found == .prefix && column.kind.form == .text
                ? (text.isPlain(longest: 200, allowsLineBreaks: false) ? text : nil) : column.kind.read(text)
            guard let value else { throw .badValue(column.name, column.kind) }
            values.append(value)
        }
        (self.column, self.operator, self.values) = (column.name, found ?? .eq, values)
    }
}

/// In which order a list is read.
package struct Sort: Sendable, Hashable {
    package let column: String
    package let isDescending: Bool
}

/// Where a page ended: opaque to clients. It holds what they have seen, so forging one gains nothing.
package enum PageToken {
    /// - Parameter list: What list it belongs to; a token of another is refused.
    package static func write(_ key: [String], of list: String) -> String {
        let text = ([checksum(list)] + key).map { "\($0.utf8.count):\($0)" }.joined()
        return hexadecimal(Array(text.utf8))
    }

    package static func read(_ token: String, of list: String) -> [String]? {
        guard token.utf8.count <= 4096, let bytes = bytes(token) else { return nil }
        var rest = bytes[...]
        var parts: [String] = []
        while !rest.isEmpty {
            guard let colon = rest.firstIndex(of: UInt8(ascii: ":")), let count = Int(String(decoding: rest[..<colon], as: UTF8.self)), count >= 0,
                count < rest.endIndex - colon, let part = String(validating: rest[(colon + 1)...].prefix(count), as: UTF8.self)
            else { return nil }
            // No text of the database holds it, and no text goes there with it.
            if part.utf8.contains(0) { return nil }
            parts.append(part)
            rest = rest[(colon + 1 + count)...]
        }
        guard parts.first == checksum(list) else { return nil }
        return Array(parts.dropFirst())
    }

    private static func checksum(_ text: String) -> String { hexadecimal(withUnsafeBytes(of: Checksum.of(Array(text.utf8)).bigEndian) { Array($0) }) }

    private static func hexadecimal(_ bytes: [UInt8]) -> String {
        let digits = Array("0123456789abcdef".utf8)
        return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }

    private static func bytes(_ text: String) -> [UInt8]? {
        let digits = Array(text.utf8)
        guard digits.count.isMultiple(of: 2), digits.allSatisfy(\.isHexadecimal) else { return nil }
        return stride(from: 0, to: digits.count, by: 2).compactMap { UInt8(String(decoding: digits[$0..<$0 + 2], as: UTF8.self), radix: 16) }
    }
}

/// FNV-1a, 32 bits: tells two texts apart that nobody has made alike on purpose.
package enum Checksum {
    // Of an array, because another module gets no code of its own for another type, and a byte then costs as much as ten.
    package static func of(_ bytes: [UInt8]) -> UInt32 { bytes.reduce(0x811C_9DC5) { ($0 ^ UInt32($1)) &* 0x0100_0193 } }
}
