internal import Glibc

/// A plain file of this machine, open to be sent.
struct LocalFile: ~Copyable {
    /// Bytes.
    let size: Int
    private let file: Int32

    /// - Parameter home: What `~/` at its start stands for.
    /// - Throws: Why it cannot be sent.
    init(_ name: String, home: String?, in language: Language) throws(Refusal) {
        let path = if name.hasPrefix("~/"), let home { home + name.dropFirst() } else { name }
        // Not waiting: opening a pipe would.
        let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        let reason = errno
        var status = stat()
        guard file >= 0, fstat(file, &status) == 0 else { throw Self.refusal(name, reason, language) }
        let trouble: String? =
            switch status.st_mode & S_IFMT {
            case S_IFREG: status.st_size > 0 ? nil : language.choose("\(name) is empty", "\(name) kosong")
            case S_IFDIR: language.choose("\(name) is a folder; name a file in it", "\(name) adalah folder; sebutkan berkas di dalamnya")
            default: Self.strange(name, language)
            }
        if let trouble {
            close(file)
            throw .badValue(trouble)
        }
        (self.file, size) = (file, Int(status.st_size))
    }

    deinit { close(file) }

    private static func strange(_ name: String, _ language: Language) -> String {
        language.choose("\(name) is no plain file", "\(name) bukan berkas biasa")
    }

    private static func refusal(_ name: String, _ reason: Int32, _ language: Language) -> Refusal {
        switch reason {
        case ENOENT, ENOTDIR:
            let folder = name.hasPrefix("/") || name.hasPrefix("~/") ? nil : getcwd(nil, 0)
            defer { free(folder) }
            let place = folder.map { language.choose(" in \(String(cString: $0))", " di \(String(cString: $0))") } ?? ""
            return .notFound(language.choose("there is no file \(name)\(place)", "tidak ada berkas \(name)\(place)"))
        case EACCES: return .badValue(language.choose("\(name) may not be read by this account", "\(name) tidak boleh dibaca akun ini"))
        // A socket.
        case ENXIO: return .badValue(strange(name, language))
        default:
            let why = String(cString: strerror(reason)).lowercased()
            return .badValue(language.choose("\(name) cannot be read: \(why)", "\(name) tidak dapat dibaca: \(why)"))
        }
    }

    /// Hands out as many bytes as there were when it was opened.
    /// - Throws: What `give` throws, and `connection` when they are not there any more: the daemon waits for them and can be told nothing else.
    func read(_ give: ([UInt8]) throws(Stop) -> Void) throws(Stop) {
        var left = size
        while left > 0 {
            guard let part = Files.part(of: file), !part.isEmpty else {
                throw Stop(.connection, "the file became shorter, or could not be read, while it was sent; nothing was imported")
            }
            try give(Array(part.prefix(left)))
            left -= part.count
        }
    }
}
