/// What help says, in Indonesian, by how it is said in English: the summaries of operations, what kinds, options and a session's own commands mean. Terms are
/// those of docs/glossary.md. A test sees that nothing is missing and nothing left over; what is missing all the same is told in English.
package enum Meanings {
    package static let table: [String: String] = {
        let parts = [organisation, access, periods, plans, feedback, evaluation, kinds, session]
        return parts.reduce(into: [:]) { all, part in all.merge(part) { first, _ in first } }
    }()

    /// Those with something in no language at each `…`: numbers, words of a closed list.
    package static let patterns: [(english: String, indonesian: String)] = [
        ("one of …", "salah satu dari …"),
        ("a number from … to …", "angka dari … sampai …"),
        ("a text of one line, at most … characters", "teks satu baris, paling panjang … karakter"),
        ("a text of at most … characters", "teks, paling panjang … karakter"),
        ("at least … characters, at most 200 bytes", "paling sedikit … karakter, paling banyak 200 byte"),
    ]

    package static func indonesian(_ english: String) -> String {
        if let whole = table[english] { return whole }
        for pattern in patterns {
            guard let said = values(of: english, in: pattern.english) else { continue }
            let parts = pattern.indonesian.split(separator: "…", omittingEmptySubsequences: false)
            return zip(parts, said + [""]).map { $0 + $1 }.joined()
        }
        return english
    }

    /// What stands at the marks of a pattern; nil when the text is another.
    package static func values(of text: String, in pattern: String) -> [Substring]? {
        var parts = pattern.split(separator: "…", omittingEmptySubsequences: false)
        let last = parts.removeLast()
        var (rest, values): (Substring, [Substring]) = (text[...], [])
        for (index, part) in parts.enumerated() {
            guard let place = index == 0 ? (rest.hasPrefix(part) ? rest.startIndex : nil) : rest.firstRange(of: part)?.lowerBound else { return nil }
            if index > 0 { values.append(rest[..<place]) }
            rest = rest[place...].dropFirst(part.count)
        }
        return rest.hasSuffix(last) ? values + [rest.dropLast(last.count)] : nil
    }
}

extension Language {
    /// A text of help; in English it is as it was written.
    package func said(_ english: String) -> String { self == .english ? english : Meanings.indonesian(english) }
}
