/// Every operation, findable by its words.
package struct Catalogue: Sendable {
    package let operations: [Operation]
    private let byWords: [String: Operation]
    private let longest: Int

    package init(_ operations: [Operation]) {
        self.operations = operations.sorted { $0.words < $1.words }
        byWords = Dictionary(operations.map { ($0.words, $0) }, uniquingKeysWith: { _, last in last })
        longest = operations.map { $0.words.split(separator: " ").count }.max() ?? 0
    }

    package subscript(words: String) -> Operation? { byWords[words] }

    /// The operation whose words are the longest beginning of `words`, and how many of them it takes; nil when none is.
    package func find(_ words: [String]) -> (operation: Operation, count: Int)? {
        for count in stride(from: min(longest, words.count), to: 0, by: -1) {
            if let operation = byWords[words[..<count].joined(separator: " ").asciiLowercased] { return (operation, count) }
        }
        return nil
    }
}
