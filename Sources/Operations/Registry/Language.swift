/// What sentences are written in; symbols and codes never change.
package enum Language: String, Sendable, CaseIterable {
    case english = "en"
    case indonesian = "id"
}

extension Symbol {
    package func sentence(in language: Language) -> String {
        switch language {
        case .english: meaning.english
        case .indonesian: meaning.indonesian
        }
    }

    /// What to do next; empty when nothing can be done.
    package func hint(in language: Language) -> String {
        switch language {
        case .english: meaning.hint?.english ?? ""
        case .indonesian: meaning.hint?.indonesian ?? ""
        }
    }
}
