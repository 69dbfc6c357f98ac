internal import Glibc

/// The path of a binary that was built together with the tests: it lies beside theirs.
package func builtProduct(_ name: String) -> String {
    var bytes = [CChar](repeating: 0, count: 4096)
    let count = max(0, readlink("/proc/self/exe", &bytes, bytes.count - 1))
    let own = String(decoding: bytes[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
    return own.split(separator: "/").dropLast().reduce(into: "") { $0 += "/\($1)" } + "/\(name)"
}

/// Who may do what with a file.
package func fileMode(_ path: String) throws -> UInt32 {
    var status = stat()
    guard stat(path, &status) == 0 else { throw SupportFailure("\(path) is not there") }
    return status.st_mode & 0o7777
}
