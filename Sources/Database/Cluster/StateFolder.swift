internal import Glibc

/// The folder in which one daemon keeps what is its own: the embedded cluster, the admin socket, its process id.
package struct StateFolder: Sendable {
    package let path: String

    package var adminSocket: String { "\(path)/admin.sock" }
    package var processFile: String { "\(path)/kinerjad.pid" }
    package var settingsFile: String { "\(path)/kinerja.conf" }
    /// The folder of the socket at which analysts log in.
    package let analysts: String
    var cluster: ClusterFolder { ClusterFolder(path: "\(path)/postgres", analysts: analysts) }
    /// An embedded cluster has been made in it.
    package var hasCluster: Bool { cluster.isMade }

    /// - Parameter analysts: Another folder than `analysts` below this one, absolute: others cannot get to what is below.
    package init(_ path: String, analysts: String? = nil) { (self.path, self.analysts) = (path, analysts ?? "\(path)/analysts") }

    /// Makes the folder when it is not there, and sees that it can be used. The parent must be there.
    package func prepare() throws(Obstacle) {
        try checkName()
        do throws(Files.Trouble) { try Files.makeFolder(path, mode: 0o750) } catch {
            throw Obstacle(.stateFolder, "the state folder cannot be made: \(error)", "Make it, owned by account \(accountName()).")
        }
        try check()
    }

    private var backupMark: String { "\(path)/last-backup" }

    /// When a backup was last written, in seconds of Unix time; nil when none is known here.
    package var lastBackup: Int? {
        var status = stat()
        return stat(backupMark, &status) == 0 ? status.st_mtim.tv_sec : nil
    }

    /// Notes that a backup was written, for the metrics.
    package func noteBackup() throws(Obstacle) {
        do throws(Files.Trouble) { try Files.write("", to: backupMark, mode: 0o640) } catch {
            throw Obstacle(.stateFolder, "the backup is written; that it was cannot be noted: \(error)", "Give the state folder to this account.")
        }
    }

    package var isThere: Bool { Files.exists(path) }

    private func checkName() throws(Obstacle) {
        // The kernel's limit for a socket's path, less PostgreSQL's longest name below this folder.
        let longest = 107 - "/postgres/run/.s.PGSQL.5432".utf8.count
        guard path.hasPrefix("/"), path.utf8.count <= longest else {
            throw Obstacle(
                .stateFolder, "the state folder \(path) is too long or not absolute: sockets in it could not be reached",
                "Use an absolute path of at most \(longest) bytes.")
        }
    }

    /// Sees that the folder can be used.
    /// - Throws: `stateFolder`.
    package func check() throws(Obstacle) {
        try checkName()
        var status = stat()
        guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR, access(path, R_OK | W_OK | X_OK) == 0 else {
            throw Obstacle(
                .stateFolder, "the state folder \(path) cannot be written by account \(accountName())",
                "Give it to that account (chown), or name another with --state.")
        }
        guard status.st_uid == geteuid() else {
            throw Obstacle(
                .stateFolder, "the state folder \(path) belongs to account \(accountName(number: status.st_uid)), not to \(accountName())",
                "Start kinerjad as the folder's owner, or name another folder with --state.")
        }
        if status.st_mode & 0o022 != 0 {
            throw Obstacle(.stateFolder, "the state folder \(path) may be written by others", "chmod 750 \(path)")
        }
    }

    /// Holds the folder for as long as `body` runs: nobody else's daemon can work on it meanwhile, and it is free again however the process ends.
    /// - Throws: `stateInUse`.
    package func withLock<Value: Sendable>(_ body: () async throws -> Value) async throws -> Value {
        let file = open(processFile, O_RDWR | O_CREAT | O_CLOEXEC, 0o640)
        guard file >= 0 else {
            throw Obstacle(.stateFolder, "\(processFile): \(String(cString: strerror(errno)))", "Give the state folder to this account.")
        }
        defer { close(file) }
        guard flock(file, LOCK_EX | LOCK_NB) == 0 else { throw inUse }
        let text = Array("\(getpid())\n".utf8)
        ftruncate(file, 0)
        _ = pwrite(file, text, text.count, 0)
        // The file stays: whoever opened it a moment before it was taken away would lock a file that nobody else sees.
        defer { ftruncate(file, 0) }
        return try await body()
    }

    /// Another process works on it.
    package var isLocked: Bool {
        let file = open(processFile, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { return false }
        defer { close(file) }
        return flock(file, LOCK_SH | LOCK_NB) != 0
    }

    package var inUse: Obstacle {
        let process = (try? Files.read(processFile))?.split(whereSeparator: \.isNewline).first.map { " (process \($0))" } ?? ""
        return Obstacle(
            .stateInUse, "another kinerjad works on the state folder \(path)\(process)",
            "Stop that one (deploy/down), or name another folder with --state.")
    }
}

/// The name of an account; its number when it has none.
package func accountName() -> String { accountName(number: geteuid()) }

/// The name of another account.
package func accountName(number user: UInt32) -> String { getpwuid(user).map { String(cString: $0.pointee.pw_name) } ?? "\(user)" }
