internal import Glibc

/// The folder of the socket at which analysts log in to the embedded cluster with a password. Whoever can write into it could put a socket of their own
/// there and be told passwords.
struct AnalystFolder {
    let path: String
    init(_ path: String) { self.path = path }

    /// Makes the folder when it is not there, for everybody who gets to where it lies: below the state folder that is its group. The parent must be there.
    func prepare() throws(Obstacle) {
        try checkName()
        if mkdir(path, 0o755) == 0 {
            // Whatever the umask says.
            chmod(path, 0o755)
        } else if errno != EEXIST {
            throw Obstacle(
                .stateFolder, "the analysts' folder \(path) cannot be made: \(String(cString: strerror(errno)))",
                "Make it, owned by account \(accountName()), or name another with --analyst-socket.")
        }
        try check()
    }

    /// Sees that the folder can be used, if it is there.
    /// - Throws: `stateFolder`.
    func check() throws(Obstacle) {
        try checkName()
        var status = stat()
        guard lstat(path, &status) == 0 else { return }
        guard status.st_mode & S_IFMT == S_IFDIR, status.st_uid == geteuid(), status.st_mode & 0o022 == 0 else {
            throw Obstacle(
                .stateFolder, "the analysts' folder \(path) is no folder of account \(accountName()) that nobody else may write",
                "Give it to that account and chmod 755, or name another with --analyst-socket.")
        }
    }

    private func checkName() throws(Obstacle) {
        let longest = 107 - "/.s.PGSQL.5432".utf8.count
        guard path.utf8.count <= longest else {
            throw Obstacle(
                .stateFolder, "the analysts' folder \(path) is too long: a socket in it could not be reached",
                "Use a path of at most \(longest) bytes.")
        }
    }
}
