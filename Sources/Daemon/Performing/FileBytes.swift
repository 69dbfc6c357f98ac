internal import Glibc
internal import Operations
internal import Postgres

/// A file of this machine, piece by piece.
final class FileBytes: AsyncSequence, Sendable {
    private static let chunk = 262_144
    private let descriptor: Int32

    /// Any file that the daemon may read.
    /// - Parameter name: As whoever asks knows it; nil for the path.
    /// - Throws: `NOT_FOUND`, also for what is no plain file.
    init(_ path: String, called name: String? = nil) throws(Operations.Failure) {
        // Not waiting: opening a pipe would.
        descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        var status = stat()
        guard descriptor >= 0, fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            // What throws in here is taken down by deinit.
            throw Self.missing(name ?? path)
        }
    }

    /// - Parameter folder: Nobody reads what does not lie below it, whatever links lead there.
    /// - Throws: `BAD_VALUE` without a folder, `NOT_FOUND`.
    convenience init(_ path: String, below folder: String?) throws(Operations.Failure) {
        guard let folder else {
            throw Operations.Failure(.badValue, "no import folder is set", about: "path", hint: "send the file itself: from", argument: "path")
        }
        guard let base = realpath(folder), let real = realpath("\(folder)/\(path)"), real.hasPrefix("\(base)/") else { throw Self.missing(path) }
        try self.init(real, called: path)
    }

    private static func missing(_ name: String) -> Operations.Failure {
        Operations.Failure(
            .notFound, "the import folder has no file \(name.shortened)", about: name.shortened, hint: "the path begins at the import folder",
            argument: "path")
    }

    deinit { if descriptor >= 0 { close(descriptor) } }

    struct AsyncIterator: AsyncIteratorProtocol {
        let file: FileBytes
        func next() async throws -> [UInt8]? {
            let descriptor = file.descriptor
            let read = await onOwnThread { () -> [UInt8]? in
                var isRead = true
                let bytes = [UInt8](unsafeUninitializedCapacity: FileBytes.chunk) { buffer, count in
                    let found = Glibc.read(descriptor, buffer.baseAddress, FileBytes.chunk)
                    (isRead, count) = (found >= 0, Swift.max(0, found))
                }
                return isRead ? bytes : nil
            }
            guard let read else { throw Operations.Failure(.overloaded) }
            // Not its end.
            guard let bytes = read else { throw Operations.Failure(.syntax, "the file cannot be read to its end", about: "path", argument: "path") }
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
