internal import Glibc

/// The lines typed before, one a line; only their owner can read them.
package struct HistoryFile: Sendable {
    package static let limit = 1000
    private let path: String
    package init(path: String) { self.path = path }

    /// What may bear a secret is not kept.
    package static func keeps(_ line: String) -> Bool {
        let folded = line.lowercased()
        return !Script.isBlank(line.utf8)
            && !["auth ", "password change", "password=", "secret=", "code=", "token=", "scores=", "comments=", "rater "].contains {
                folded.contains($0)
            }
    }

    /// The last lines, the oldest first. Forgets what is older once the file has grown to twice as many.
    package func lines() -> [String] {
        guard let bytes = Files.read(path) else { return [] }
        let all = String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
        let last = Array(all.suffix(Self.limit))
        if all.count > 2 * Self.limit { Files.append(last.map { "\($0)\n" }.joined(), to: path, afresh: true) }
        return last
    }

    package func add(_ line: String) { Files.append("\(line)\n", to: path, afresh: false) }
}

/// Whole files, read and added to.
enum Files {
    /// Nil, with `errno`, when it cannot be read.
    static func read(_ path: String) -> [UInt8]? {
        let file = open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { return nil }
        defer { close(file) }
        var all: [UInt8] = []
        while let part = part(of: file) {
            if part.isEmpty { return all }
            all += part
        }
        return nil
    }

    /// What can be read now; empty at the end, nil with `errno` when nothing can be read.
    static func part(of file: Int32) -> [UInt8]? {
        var part = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = Glibc.read(file, &part, part.count)
            if count >= 0 { return Array(part[..<count]) }
            if errno != EINTR { return nil }
        }
    }

    /// A history that cannot be written is no reason to stop: nothing is said.
    static func append(_ text: String, to path: String, afresh: Bool) {
        for slash in path.indices where path[slash] == "/" && slash != path.startIndex { mkdir(String(path[..<slash]), 0o700) }
        let file = open(path, O_WRONLY | O_CREAT | O_CLOEXEC | O_APPEND | O_NOFOLLOW | (afresh ? O_TRUNC : 0), 0o600)
        guard file >= 0 else { return }
        defer { close(file) }
        fchmod(file, 0o600)
        _ = write(Array(text.utf8), to: file)
    }

    /// False, with `errno`, when not all of it was taken.
    static func write(_ bytes: [UInt8], to file: Int32) -> Bool {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
            if count < 0, errno != EINTR { return false }
            rest = rest.dropFirst(max(0, count))
        }
        return true
    }
}
