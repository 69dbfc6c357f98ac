internal import Operations

/// What pages say beside what operations answer, in one language.
struct Words: Sendable {
    let language: Language

    /// Nil for a name that is not in the table.
    subscript(name: String) -> String? {
        guard let both = Self.table[name] else { return nil }
        return language == .indonesian ? both.id : both.en
    }

    /// A value of a closed list: the words for it, else the value itself.
    func value(_ list: String, _ value: String) -> String { self["\(list)_\(value)"] ?? value }

    /// Of what operations answer in both languages.
    func pick(_ json: JSON, english: String, indonesian: String) -> JSON { json[language == .indonesian ? indonesian : english] ?? .null }

    static let table: [String: (id: String, en: String)] = common.merging(values) { one, _ in one }
}
