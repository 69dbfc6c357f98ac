/// What is asked for at the prompt by TAB or `?`, before anybody is asked.
package struct HelpRequest: Sendable, Equatable {
    package enum Wish: Sendable, Equatable {
        case complete, list
    }
    package enum Answer: Sendable, Equatable {
        /// `?` is a letter here.
        case itself
        /// The console's own words.
        case own(Completion)
        /// The daemon knows, of this part of the line.
        case daemon(String)
        case nothing
    }
    package let answer: Answer

    /// - Parameter before: What stands before the cursor.
    package init(_ wish: Wish, _ before: String, in language: Language = .english) {
        let line = String(before.drop { $0 == " " })
        let isLetter = wish == .list && (line.hasPrefix("#") || Self.isInQuotes(line))
        if isLetter {
            answer = .itself
        } else if line.hasPrefix("#") {
            answer = .nothing
        } else if line.hasPrefix("\\") {
            answer = Self.own(wish, line, column: before.unicodeScalars.count - line.unicodeScalars.count + 1, in: language)
        } else {
            answer = .daemon(before)
        }
    }

    private static func own(_ wish: Wish, _ line: String, column: Int, in language: Language) -> Answer {
        let words = line.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false)
        guard words.count == 2 else {
            // It is how one asks for help: `\?`.
            if line == "\\", wish == .list { return .itself }
            return .own(Completion(Meta.words(in: language).filter { $0.text.hasPrefix(line) }, from: column))
        }
        switch words[0] {
        case "\\x":
            let begun = words[1].drop { $0 == " " }
            let items = [Completion.Item("on", ""), Completion.Item("off", "")].filter { $0.text.hasPrefix(begun) }
            return .own(Completion(items, from: column + line.unicodeScalars.count - begun.unicodeScalars.count))
        case "\\watch":
            var command = words[1].drop { $0 == " " }
            let seconds = command.prefix { $0 != " " }
            if Double(seconds) != nil {
                guard seconds.endIndex < command.endIndex else { return .nothing }
                command = command[seconds.endIndex...].drop { $0 == " " }
            }
            return .daemon(String(command))
        default: return .nothing
        }
    }

    /// As the grammar has it: a backslash takes the next letter along.
    private static func isInQuotes(_ line: String) -> Bool {
        var (isIn, isEscaped) = (false, false)
        for scalar in line.unicodeScalars {
            if isEscaped {
                isEscaped = false
            } else if isIn, scalar == "\\" {
                isEscaped = true
            } else if scalar == "\"" {
                isIn.toggle()
            }
        }
        return isIn
    }
}
