internal import Glibc
internal import Operations
internal import Postgres

/// A file of this machine, piece by piece.
final class FileBytes: AsyncSequence, Sendable {
    private static let chunk = 262_144
    private let descriptor: Int32

    /// Any file that the daemon may read.
    /// - Throws: `NOT_FOUND`, also for what is no plain file.
    init(_ path: String) throws(Operations.Failure) {
        // Not waiting: opening a pipe would.
        descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        var status = stat()
        guard descriptor >= 0, fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            if descriptor >= 0 { close(descriptor) }
            throw Operations.Failure(.notFound, "there is no file that can be read", about: "path", argument: "path")
        }
    }

    /// - Parameter folder: Nobody reads what does not lie below it, whatever links lead there.
    /// - Throws: `BAD_VALUE` without a folder, `NOT_FOUND`.
    convenience init(_ path: String, below folder: String?) throws(Operations.Failure) {
        guard let folder else {
            throw Operations.Failure(.badValue, "no import folder is set", about: "path", hint: "send the file itself: from", argument: "path")
        }
        guard let base = realpath(folder), let real = realpath("\(folder)/\(path)"), real.hasPrefix("\(base)/") else {
            throw Operations.Failure(
                .notFound, "the import folder has no file \(path.shortened)", about: path.shortened, hint: "the path begins at the import folder",
                argument: "path")
        }
        try self.init(real)
    }

    deinit { close(descriptor) }

    struct AsyncIterator: AsyncIteratorProtocol {
        let file: FileBytes
        func next() async throws -> [UInt8]? {
            let descriptor = file.descriptor
            let bytes = await onOwnThread {
                [UInt8](unsafeUninitializedCapacity: FileBytes.chunk) { buffer, count in
                    count = Swift.max(0, Glibc.read(descriptor, buffer.baseAddress, FileBytes.chunk))
                }
            }
            guard let bytes else { throw Operations.Failure(.overloaded) }
            try Task.checkCancellation()
            return bytes.isEmpty ? nil : bytes
        }
    }
    func makeAsyncIterator() -> AsyncIterator { AsyncIterator(file: self) }
}

private func realpath(_ path: String) -> String? {
    guard let found = Glibc.realpath(path, nil) else { return nil }
    defer { free(found) }
    return String(cString: found)
}
