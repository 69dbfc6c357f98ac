/// JSON to write (logs, problem documents, what the daemon says of itself) and to read (what people send). Replies of operations never pass
/// here: PostgreSQL builds them.
package enum JSON: Sendable {
    case null
    case bool(Bool)
    case number(Int)
    /// A number that is no `Int`, as it was written: `1.50`, `1e9`.
    case digits(String)
    case text(String)
    case array([JSON])
    /// In the order given.
    case object([Field])

    package struct Field: Sendable {
        package let name: String
        package let value: JSON
        package init(name: String, value: JSON) { (self.name, self.value) = (name, value) }
    }

    package static func object(_ fields: KeyValuePairs<String, JSON>) -> JSON { .object(fields.map { Field(name: $0.key, value: $0.value) }) }
    package static func object(_ fields: [(String, JSON)]) -> JSON { .object(fields.map { Field(name: $0.0, value: $0.1) }) }

    /// Nil for what is no object.
    package var fields: [Field]? { if case .object(let fields) = self { fields } else { nil } }

    /// The value of that name; nil when there is none, or this is no object.
    package subscript(name: String) -> JSON? { fields?.first { Exact(text: $0.name) == Exact(text: name) }?.value }

    package var written: String {
        switch self {
        case .null: "null"
        case .bool(let flag): flag ? "true" : "false"
        case .number(let number): String(number)
        case .digits(let digits): digits
        case .text(let text): Self.quoted(text)
        case .array(let items): "[" + items.map(\.written).joined(separator: ",") + "]"
        case .object(let fields): "{" + fields.map { Self.quoted($0.name) + ":" + $0.value.written }.joined(separator: ",") + "}"
        }
    }

    /// For files that people compare: what is short stands on one line.
    package var indented: String { lines(inside: "") }

    private func lines(inside margin: String) -> String {
        let written = written
        if margin.utf8.count + written.utf8.count <= 120 { return written }
        let deeper = margin + "  "
        switch self {
        case .array(let items): return "[\n" + items.map { deeper + $0.lines(inside: deeper) }.joined(separator: ",\n") + "\n\(margin)]"
        case .object(let fields):
            return "{\n" + fields.map { "\(deeper)\(Self.quoted($0.name)): \($0.value.lines(inside: deeper))" }.joined(separator: ",\n")
                + "\n\(margin)}"
        default: return written
        }
    }

    private static func quoted(_ text: String) -> String {
        // Nearly all are as they are.
        let isPlain = text.utf8.allSatisfy { (32..<127).contains($0) && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") }
        if isPlain { return "\"\(text)\"" }
        var out = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": out += "\\\""
            case "\\": out += "\\\\"
            case "\n": out += "\\n"
            // U+2028 and U+2029 end lines in some readers.
            case _ where scalar.value < 32 || scalar.value == 127 || scalar.value == 0x2028 || scalar.value == 0x2029:
                let digits = String(scalar.value, radix: 16)
                out += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: out.unicodeScalars.append(scalar)
            }
        }
        return out + "\""
    }
}
