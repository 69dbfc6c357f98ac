internal import Glibc

/// The few things that are done with files. Each throws what the system said.
package enum Files {
    package struct Trouble: Error, CustomStringConvertible {
        let path: String
        package let code: Int32
        package var description: String { "\(path): \(String(cString: strerror(code)))" }
    }

    static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

    package static func read(_ path: String) throws(Trouble) -> String {
        let file = open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { throw Trouble(path: path, code: errno) }
        defer { close(file) }
        var bytes: [UInt8] = []
        var part = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = Glibc.read(file, &part, part.count)
            if count == 0 { return String(decoding: bytes, as: UTF8.self) }
            if count > 0 { bytes += part[..<count] } else if errno != EINTR { throw Trouble(path: path, code: errno) }
        }
    }

    /// As below, for a file that nobody else may read.
    package static func write(secret text: String, to path: String) throws(Trouble) { try write(text, to: path, mode: 0o600) }

    /// As below, for a file that everybody may read.
    package static func write(page text: String, to path: String) throws(Trouble) { try write(text, to: path, mode: 0o644) }

    /// Whole or not at all: written beside the file, flushed, then put in its place.
    static func write(_ text: String, to path: String, mode: mode_t = 0o600) throws(Trouble) {
        let draft = "\(path).new"
        let file = open(draft, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, mode)
        guard file >= 0 else { throw Trouble(path: draft, code: errno) }
        var rest = Array(text.utf8)[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
            if count < 0, errno != EINTR {
                let trouble = Trouble(path: path, code: errno)
                close(file)
                unlink(draft)
                throw trouble
            }
            rest = rest.dropFirst(max(0, count))
        }
        let flushed = fsync(file)
        close(file)
        guard flushed == 0, rename(draft, path) == 0 else { throw Trouble(path: path, code: errno) }
    }

    /// Names in a folder, sorted by their bytes, without the two dots.
    package static func list(_ path: String) throws(Trouble) -> [String] {
        guard let folder = opendir(path) else { throw Trouble(path: path, code: errno) }
        defer { closedir(folder) }
        var names: [String] = []
        while let entry = readdir(folder) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    static func makeFolder(_ path: String, mode: mode_t) throws(Trouble) {
        if mkdir(path, mode) != 0, errno != EEXIST { throw Trouble(path: path, code: errno) }
    }

    /// 0 when it is not there.
    static func size(of path: String) -> Int {
        var status = stat()
        return stat(path, &status) == 0 ? Int(status.st_size) : 0
    }

    /// Where a symbolic link points; nil when there is none or it may not be read.
    package static func target(of link: String) -> String? {
        var bytes = [UInt8](repeating: 0, count: 4096)
        let count = bytes.withUnsafeMutableBytes { buffer in
            buffer.withMemoryRebound(to: CChar.self) { bytes in bytes.baseAddress.map { readlink(link, $0, bytes.count) } ?? -1 }
        }
        return count > 0 ? String(decoding: bytes[..<count], as: UTF8.self) : nil
    }

    /// Without symbolic links; the path itself when it does not exist.
    static func real(_ path: String) -> String {
        guard let found = realpath(path, nil) else { return path }
        defer { free(found) }
        return String(cString: found)
    }

    static func isFolder(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }

    /// Takes away a folder and everything in it. What cannot be taken away stays.
    static func remove(_ path: String) {
        var status = stat()
        guard lstat(path, &status) == 0 else { return }
        guard status.st_mode & S_IFMT == S_IFDIR else {
            unlink(path)
            return
        }
        for name in (try? list(path)) ?? [] { remove("\(path)/\(name)") }
        rmdir(path)
    }
}
