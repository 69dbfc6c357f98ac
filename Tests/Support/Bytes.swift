/// A file as a test has it, in one piece.
package struct Bytes: AsyncSequence, Sendable {
    private let bytes: [UInt8]

    package init(_ text: String) { bytes = Array(text.utf8) }

    package struct AsyncIterator: AsyncIteratorProtocol {
        fileprivate var rest: [UInt8]?
        package mutating func next() async throws -> [UInt8]? {
            defer { rest = nil }
            return rest
        }
    }
    package func makeAsyncIterator() -> AsyncIterator { AsyncIterator(rest: bytes) }
}
