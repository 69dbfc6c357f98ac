extension CommandText {
    /// A word of a line, or `name=value`.
    struct Part: Sendable, Equatable {
        /// As it was typed.
        let text: String
        /// In small letters; empty without one.
        let name: String
        /// Without its quotes.
        let value: String
    }

    /// Nil where the grammar is not kept.
    var parts: [Part]? {
        var parts: [Part] = []
        var left = rest[...].unicodeScalars
        while true {
            left = left.drop { $0 == " " }
            guard let first = left.first else { return parts }
            let start = left.startIndex
            var name = left.prefix { $0 != " " && $0 != "=" && $0 != "\"" }
            if first != "\"", !name.isEmpty, left[name.endIndex...].first == "=" {
                left = left[name.endIndex...].dropFirst()
            } else {
                name = left[..<start]
            }
            guard let value = Self.value(&left), left.first == nil || left.first == " " else { return nil }
            parts.append(Part(text: String(rest[start..<left.startIndex]), name: String(name).lowercased(), value: value))
        }
    }

    private static func value(_ left: inout Substring.UnicodeScalarView) -> String? {
        guard left.first == "\"" else {
            let bare = left.prefix { $0 != " " }
            left = left[bare.endIndex...]
            return bare.contains("\"") ? nil : String(bare)
        }
        left.removeFirst()
        var value = String.UnicodeScalarView()
        while let next = left.popFirst() {
            switch next {
            case "\"": return String(value)
            case "\\":
                switch left.popFirst() {
                case "n": value.append("\n")
                case "\"": value.append("\"")
                case "\\": value.append("\\")
                default: return nil
                }
            default: value.append(next)
            }
        }
        return nil
    }
}
