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

    /// It asks about the session, or only reads: there is nothing to check beforehand.
    package var changesNothing: Bool {
        let session = [
            "hello", "auth", "use", "format", "lang", "help", "commands", "errors", "version", "whoami", "limits", "quit", "expert", "show", "check",
            "can", "explain", "watch",
        ]
        guard let first = words.first else { return true }
        return session.contains(first) || words.dropFirst().first == "show"
    }

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
    package static func quoted(_ value: String) -> String {
        let isBare = !value.isEmpty && !value.hasPrefix("@") && value.unicodeScalars.allSatisfy { !" \"=\\{}#\n".unicodeScalars.contains($0) }
        if isBare { return value }
        var out = "\""
        for character in value {
            switch character {
            case "\"": out += "\\\""
            case "\\": out += "\\\\"
            case "\n": out += "\\n"
            default: out.append(character)
            }
        }
        return out + "\""
    }
}

/// How replies are written.
package enum Format: String, Sendable, CaseIterable { case text, json, csv }
