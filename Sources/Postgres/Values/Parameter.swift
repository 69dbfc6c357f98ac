package import FoundationEssentials

/// A value bound to `$1`, `$2` … of a statement, or written to a column by COPY.
///
/// Everything but decimals goes in PostgreSQL's binary format: exact, and a NUL inside a text is refused by the server instead of ending
/// the text in silence, as it would in the text format.
package enum Parameter: Sendable, Hashable {
    case null
    case bool(Bool)
    case int2(Int16)
    case int4(Int32)
    case int8(Int64)
    case text(String)
    case bytea([UInt8])
    case uuid(UUID)
    case date(Day)
    case timestamptz(Timestamp)
    /// An exact decimal as its digits, for example `-12.50`.
    case decimal(String)
    /// A JSON document as its UTF-8 text.
    case json([UInt8])
    case jsonb([UInt8])
    /// A one-dimensional array; elements are of the named type or `.null`.
    case array(of: ParameterType, [Parameter])

    /// Nil for `.null`, which every type has, and for an array of a type that has none.
    package var type: ParameterType? {
        switch self {
        case .null: nil
        case .bool: .bool
        case .int2: .int2
        case .int4: .int4
        case .int8: .int8
        case .text: .text
        case .bytea: .bytea
        case .uuid: .uuid
        case .date: .date
        case .timestamptz: .timestamptz
        case .decimal: .numeric
        case .json: .json
        case .jsonb: .jsonb
        case .array(of: let element, _): element.array
        }
    }

    /// The size of what may be large.
    var byteCount: Int {
        switch self {
        case .text(let value), .decimal(let value): value.utf8.count
        case .bytea(let value), .json(let value), .jsonb(let value): value.count
        case .array(of: _, let elements): elements.reduce(0) { $0 + $1.byteCount + 4 }
        default: 16
        }
    }

    /// Why this cannot be bound where `wanted` is declared; nil when it can.
    func objection(to wanted: ParameterType) -> String? {
        switch self {
        case .null: return nil
        case .array(of: let element, let elements):
            guard let stray = elements.first(where: { $0.type != nil && $0.type != element }) else { break }
            return "an element is \(stray.type.map { "\($0)" } ?? "unknown") in an array of \(element)"
        case .decimal(let digits) where !Parameter.isDecimal(digits.utf8): return "\"\(digits)\" is not a decimal number"
        default: break
        }
        return type == wanted ? nil : "\(type.map { "\($0)" } ?? "an array without a type") where \(wanted) is declared"
    }

    /// Digits with an optional sign and at most one point between or around them; no exponent, no NaN, no infinity.
    static func isDecimal(_ digits: String.UTF8View) -> Bool {
        let unsigned = digits.first == UInt8(ascii: "-") ? digits.dropFirst() : digits[...]
        let parts = unsigned.split(separator: UInt8(ascii: "."), maxSplits: 1, omittingEmptySubsequences: false)
        return parts.contains { !$0.isEmpty } && parts.allSatisfy { $0.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } }
    }
}
