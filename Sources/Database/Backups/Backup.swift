internal import Glibc
package import Postgres
internal import Subprocess
internal import SystemPackage

/// One file that holds a database whole, as pg_dump writes it.
package enum Backup {
    /// Writes a new file, readable by its owner only, while everybody goes on working; `-` writes to standard output.
    /// - Parameter target: Logs in as kinerja_backup.
    /// - Throws: `file` when it is there already or cannot be written, `cluster` with what pg_dump said.
    package static func write(_ target: ConnectionString, with installation: Installation, to file: String) async throws(Obstacle) {
        let arguments = ["--format=custom", "--no-password", "--lock-wait-timeout=30s"]
        if file == "-" { return try await toStandardOutput(target, installation, arguments) }
        // The system finds a name that was taken meanwhile; asking first would not.
        let draft = "\(file).part"
        guard !Files.exists(file) else { throw Obstacle(.file, "\(file) is there already", "Choose another name: a backup is never overwritten.") }
        let handle = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard handle >= 0 else {
            let why = String(cString: strerror(errno))
            throw Obstacle(
                .file, "\(draft) cannot be written by account \(accountName()): \(why)",
                "Choose a folder that account may write, or let the shell write: kinerjad backup - > FILE.")
        }
        close(handle)
        defer { unlink(draft) }
        try await installation.run("pg_dump", arguments + ["--file=\(draft)"], target)
        guard link(draft, file) == 0 else { throw Obstacle(.file, "\(file): \(String(cString: strerror(errno)))", "Choose another name.") }
    }

    private static func toStandardOutput(_ target: ConnectionString, _ installation: Installation, _ arguments: [String]) async throws(Obstacle) {
        if isatty(STDOUT_FILENO) == 1 { throw Obstacle(.file, "a backup is not for a terminal", "Write kinerjad backup - > FILE.") }
        do {
            let result = try await Subprocess.run(
                .path(FilePath("\(installation.bin)/pg_dump")), arguments: Arguments(arguments), environment: installation.environment(for: target),
                workingDirectory: "/", output: .currentStandardOutput, error: .string(limit: 1 << 16))
            if result.terminationStatus.isSuccess { return }
            throw Obstacle(.cluster, "pg_dump: \(Installation.complaint(in: result.standardError))", "Throw away what was written, and try again.")
        } catch let obstacle as Obstacle { throw obstacle } catch {
            throw Obstacle(.cluster, "pg_dump cannot be run: \(error)", "Install PostgreSQL whole.")
        }
    }

    /// Looks whether a file can become a database of this build, before anything is touched.
    /// - Throws: `file` when it is no backup of Kinerja, `otherMajor`, `history` and `newerSchema` when it does not fit.
    static func check(_ file: String, with installation: Installation, known: [Migration]) async throws(Obstacle) {
        guard access(file, R_OK) == 0 else {
            throw Obstacle(
                .file, "\(file) cannot be read by account \(accountName()): \(String(cString: strerror(errno)))", "Check its name and mode.")
        }
        let list: String
        do throws(Obstacle) { list = try await installation.run("pg_restore", ["--list", file]) } catch {
            throw Obstacle(.file, "\(file) is no backup: \(error.message)", "Name a file that kinerjad backup wrote.")
        }
        let line = list.split(whereSeparator: \.isNewline).first { $0.contains("Dumped from database version") }
        let major = (line?.split(separator: " ").dropFirst(5).first).flatMap { Int($0.prefix { $0.isNumber }) } ?? 0
        guard major <= installation.version.major else {
            throw Obstacle(
                .otherMajor, "\(file) comes from PostgreSQL \(major); \(installation.version) would restore it",
                "Install PostgreSQL \(major) (apt-get install postgresql-\(major)).")
        }
        let rows = try await installation.run(
            "pg_restore", ["--data-only", "--schema=meta", "--table=migration", "--file=-", file])
        let applied = rows.split(whereSeparator: \.isNewline).drop { !$0.hasPrefix("COPY meta.migration (number, name, checksum, is_breaking") }
            .dropFirst().prefix { $0 != "\\." }.compactMap(AppliedMigration.init(copied:))
        if applied.isEmpty { throw Obstacle(.file, "\(file) is no backup of Kinerja", "Name a file that kinerjad backup wrote.") }
        _ = try SchemaState(known: known, applied: applied)
    }
}

extension AppliedMigration {
    /// From a line of COPY's text format; none of these columns needs escapes.
    fileprivate init?(copied line: Substring) {
        let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
        guard cells.count >= 4, let number = Int(cells[0]) else { return nil }
        self.init(number: number, name: String(cells[1]), checksum: String(cells[2]), isBreaking: cells[3] == "t")
    }
}
