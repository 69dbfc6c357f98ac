/// The version of a build: `0.1.0`.
package struct Version: Sendable, Comparable, CustomStringConvertible {
    private let parts: [Int]

    package init?(_ text: String) {
        let numbers = text.split(separator: ".", omittingEmptySubsequences: false).map { Int($0) }
        guard numbers.count == 3, !numbers.contains(where: { $0.map { $0 < 0 } ?? true }) else { return nil }
        parts = numbers.compactMap { $0 }
    }

    package init(_ major: Int, _ minor: Int, _ patch: Int) { parts = [major, minor, patch] }

    package static func < (a: Version, b: Version) -> Bool { a.parts.lexicographicallyPrecedes(b.parts) }
    package var description: String { parts.map(String.init).joined(separator: ".") }
}
