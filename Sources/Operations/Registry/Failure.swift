/// Why something was not done: a symbol of the registry, what it is about, and what to do next.
package struct Failure: Error, Sendable, Equatable {
    package let symbol: Symbol
    /// What it is about, in no language: `unit SD-09`, `rev=14`. Empty when the symbol says all.
    package var about: String
    /// In English, lower case, no full stop; empty when the symbol's own sentence says it.
    package var sentence: String
    /// In English; empty for the symbol's own.
    package var hint: String
    /// The argument that is at fault.
    package var argument: String?
    /// The line of a batch that is at fault, from 1.
    package var line: Int?

    package init(_ symbol: Symbol, _ sentence: String = "", about: String = "", hint: String = "", argument: String? = nil) {
        (self.symbol, self.sentence, self.about, self.hint, self.argument) = (symbol, sentence, about, hint, argument)
    }

    /// What people read: the more precise sentence where it is in their language.
    package func sentence(in language: Language) -> String {
        if language == .english, !sentence.isEmpty { return sentence }
        let general = symbol.sentence(in: language)
        return about.isEmpty ? general : "\(general): \(about)"
    }

    package func hint(in language: Language) -> String {
        // What is allowed is for programs: `allowed_actions`.
        if hint.isEmpty || hint.hasPrefix("allowed=") { return symbol.hint(in: language) }
        return language == .english ? hint : Hints.indonesian(hint)
    }

    /// A number that the database put into `about`: `rev=14`, `affects=12`, `retry_after=30`.
    package func number(_ name: String) -> Int? {
        about.split(separator: " ").first { $0.hasPrefix("\(name)=") }.flatMap { Int($0.dropFirst(name.count + 1)) }
    }
}
