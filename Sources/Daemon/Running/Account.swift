package import Database
internal import Glibc

/// The account that the daemon works as. PostgreSQL refuses to run as root, and state, cluster and logins shall have one owner.
package enum Account {
    /// Started as root: makes the state folder, becomes account `kinerja` (else `postgres`) for good, and starts the program anew as such, so
    /// that nothing opened before stays open. Returns when this is not root.
    /// - Parameter makesState: A state folder that is not there is made, because only root may be able to.
    package static func becomeUnprivileged(state: StateFolder, makesState: Bool) throws(Obstacle) {
        guard geteuid() == 0 else { return }
        guard let account = ["kinerja", "postgres"].lazy.compactMap({ (name: String) in getpwnam(name).map { $0.pointee } }).first else {
            throw Obstacle(
                .stateFolder, "there is no account kinerja to work as: kinerjad does not run as root",
                "Make it: useradd --system --home-dir /var/lib/kinerja --shell /usr/sbin/nologin kinerja")
        }
        if makesState { try give(state, to: account) }
        let (user, group, home) = (account.pw_uid, account.pw_gid, String(cString: account.pw_dir))
        // The groups first: without root they can no longer be changed.
        guard initgroups(account.pw_name, group) == 0, setgid(group) == 0, setuid(user) == 0, geteuid() == user, setuid(0) != 0 else {
            throw Obstacle(
                .stateFolder, "root's rights cannot be given up: \(String(cString: strerror(errno)))", "Start kinerjad as account kinerja.")
        }
        setenv("HOME", home, 1)
        var arguments = CommandLine.arguments.map { strdup($0) } + [nil]
        // By its name, as which it is listed; by the kernel's own way when the account may not go to where it lies.
        execv(binary, &arguments)
        execv("/proc/self/exe", &arguments)
        throw Obstacle(
            .stateFolder, "kinerjad cannot be started as account \(String(cString: account.pw_name)): \(String(cString: strerror(errno)))",
            "Let that account execute the program.")
    }

    /// Only a folder that is new, or root's own and empty: nobody else's files change hands.
    private static func give(_ state: StateFolder, to account: passwd) throws(Obstacle) {
        var status = stat()
        let isThere = lstat(state.path, &status) == 0
        if !isThere, mkdir(state.path, 0o750) != 0 {
            throw Obstacle(
                .stateFolder, "the state folder \(state.path) cannot be made: \(String(cString: strerror(errno)))",
                "Make the folder that it is to lie in.")
        }
        let isEmpty = (try? Files.list(state.path))?.isEmpty ?? false
        guard !isThere || status.st_uid == 0 && isEmpty else { return }
        if lchown(state.path, account.pw_uid, account.pw_gid) != 0 {
            throw Obstacle(
                .stateFolder, "\(state.path): \(String(cString: strerror(errno)))", "Give it to account \(String(cString: account.pw_name)).")
        }
        chmod(state.path, 0o750)
    }

    /// The program's own file.
    package static var binary: String { Files.target(of: "/proc/self/exe") ?? CommandLine.arguments[0] }
}
