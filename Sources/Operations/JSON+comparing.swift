extension JSON: Equatable {
    /// By bytes, see `Exact`.
    package static func == (one: JSON, other: JSON) -> Bool {
        switch (one, other) {
        case (.null, .null): true
        case (.bool(let one), .bool(let other)): one == other
        case (.number(let one), .number(let other)): one == other
        case (.digits(let one), .digits(let other)), (.text(let one), .text(let other)): Exact(text: one) == Exact(text: other)
        case (.array(let one), .array(let other)): one == other
        case (.object(let one), .object(let other)): one == other
        default: false
        }
    }
}

extension JSON.Field: Equatable {
    package static func == (one: JSON.Field, other: JSON.Field) -> Bool {
        Exact(text: one.name) == Exact(text: other.name) && one.value == other.value
    }
}

/// A text that is compared and hashed by its bytes, as PostgreSQL does. `String` compares what looks the same: for that it sorts every run of
/// combining marks, in quadratic time, so that one hostile name of a megabyte would take minutes.
package struct Exact: Hashable, Sendable {
    package let text: String
    package init(text: String) { self.text = text }

    package static func == (one: Exact, other: Exact) -> Bool {
        one.text.utf8.count == other.text.utf8.count && one.text.utf8.elementsEqual(other.text.utf8)
    }

    package func hash(into hasher: inout Hasher) {
        for byte in text.utf8 { hasher.combine(byte) }
    }
}
