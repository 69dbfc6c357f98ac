/// What the console must know of a command line that somebody typed; the daemon does the reading.
package struct CommandText: Sendable, Equatable {
    /// `@name` with its space; empty without one.
    package let tag: String
    package let rest: String

    package init(_ text: String) {
        let line = text.drop { $0 == " " }
        let word = line.prefix { $0 != " " }
        if line.first == "@", word.endIndex < line.endIndex {
            (tag, rest) = (word + " ", String(line[word.endIndex...].drop { $0 == " " }))
        } else {
            (tag, rest) = ("", String(line))
        }
    }

    package var words: [String] { rest.split(separator: " ").map { $0.lowercased() } }

    /// With `check` before it, so that nothing is changed.
    package var checked: String { isImport ? asDryRun : changesNothing ? tag + rest : "\(tag)check \(rest)" }

    /// The language that it asks for.
    var language: Language? {
        words.first == "hello" ? words.first { $0.hasPrefix("lang=") }.flatMap { Language(rawValue: String($0.dropFirst(5))) } : nil
    }

    /// The format that it asks for.
    package var format: Format? {
        words.first == "format" ? words.dropFirst().first.flatMap { Format(rawValue: $0.hasPrefix("format=") ? String($0.dropFirst(7)) : $0) } : nil
    }

    /// A value as the grammar wants it: in quotes when it would not be read as one word.
    /// - Parameter always: Also when it would.
    package static func quoted(_ value: String, always: Bool = false) -> String {
        let isBare =
            !always && !value.isEmpty && !value.hasPrefix("@") && value.unicodeScalars.allSatisfy { !" \"=\\{}#\n".unicodeScalars.contains($0) }
        if isBare { return value }
        var out = "\""
        // By scalars: a quote stays one when a combining mark follows it.
        for scalar in value.unicodeScalars {
            switch scalar {
            case "\"": out += "\\\""
            case "\\": out += "\\\\"
            case "\n": out += "\\n"
            default: out.unicodeScalars.append(scalar)
            }
        }
        return out + "\""
    }
}

/// How replies are written.
package enum Format: String, Sendable, CaseIterable { case text, json, csv }
