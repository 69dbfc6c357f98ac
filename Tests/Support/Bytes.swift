/// A file as a test has it: its bytes in pieces, and perhaps an error instead of its end.
package struct Bytes: AsyncSequence, Sendable {
    private let pieces: [[UInt8]]
    private let failure: (any Error)?

    package init(_ text: String, pieces size: Int = 4096, endingIn failure: (any Error)? = nil) {
        let bytes = Array(text.utf8)
        pieces = stride(from: 0, to: bytes.count, by: size).map { Array(bytes[$0..<Swift.min($0 + size, bytes.count)]) }
        self.failure = failure
    }

    package struct AsyncIterator: AsyncIteratorProtocol {
        fileprivate var rest: ArraySlice<[UInt8]>
        fileprivate let failure: (any Error)?
        package mutating func next() async throws -> [UInt8]? {
            if let piece = rest.popFirst() { return piece }
            if let failure { throw failure }
            return nil
        }
    }
    package func makeAsyncIterator() -> AsyncIterator { AsyncIterator(rest: pieces[...], failure: failure) }
}
