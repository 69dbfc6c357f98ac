internal import Glibc
internal import Subprocess
internal import SystemPackage

/// The real binary, run as its users run it.
package struct Kinerjad: Sendable {
    /// Its own folder for state and files, which goes with the test.
    package let folder: String
    package var state: String { "\(folder)/state" }

    /// The SQL folder of the checkout.
    package static let sqlFolder = supportFolder.split(separator: "/").dropLast(2).reduce(into: "") { $0 += "/\($1)" } + "/sql"

    package struct Outcome: Sendable {
        package let code: Int32
        package let output: String
        package let errors: String
    }

    /// Runs one command to its end.
    package func run(_ arguments: String...) async throws -> Outcome { try await run(arguments) }

    /// - Parameter program: Another build's, of `build`.
    package func run(_ arguments: [String], environment: [String: String] = [:], program: String? = nil) async throws -> Outcome {
        let result = try await Subprocess.run(
            .path(FilePath(program ?? Kinerjad.binary)), arguments: Arguments(arguments), environment: Kinerjad.environment(environment),
            workingDirectory: FilePath(folder), output: .string(limit: 1 << 20), error: .string(limit: 1 << 20))
        return Outcome(code: Kinerjad.code(result.terminationStatus), output: result.standardOutput, errors: result.standardError)
    }

    /// A daemon that serves.
    package struct Daemon: Sendable {
        package let process: Int32
        package let http: Exchange
        package let admin: Exchange
        package let socket: Exchange
        /// Where health and metrics are served; nil when that is `http`.
        package let health: Exchange?
        /// Every line of its log so far.
        package let log: Locked<[String]>

        package func send(_ signal: Int32) { _ = kill(process, signal) }

        /// Waits until a line of the log has this in it.
        package func hasLogged(_ part: String) async throws {
            for _ in 0..<3000 {
                if log.withLock({ lines in lines.contains { $0.contains(part) } }) { return }
                try await Task.sleep(for: .milliseconds(10))
            }
            throw SupportFailure("not in the log within 30 s: \(part)")
        }
    }

    /// Serves while `body` runs, on ports that are free, and stops.
    /// - Returns: The exit code.
    @discardableResult
    package func serve(_ arguments: String..., body: @escaping @Sendable (Daemon) async throws -> Void) async throws -> Int32 {
        try await serve(arguments, body: body)
    }

    @discardableResult
    package func serve(_ arguments: [String], body: @escaping @Sendable (Daemon) async throws -> Void) async throws -> Int32 {
        // A machine that runs twenty daemons at a time is slow: what a test asks for is answered, not timed.
        let all = ["serve", "--state", state, "--http=127.0.0.1:0", "--admin=127.0.0.1:0", "--log-format=json", "--lane-seconds=20"] + arguments
        let log = Locked<[String]>([])
        let result = try await Subprocess.run(
            .path(FilePath(Kinerjad.binary)), arguments: Arguments(all), environment: Kinerjad.environment([:]), workingDirectory: FilePath(folder),
            input: .none, output: .discarded, error: .sequence
        ) { execution in
            let process = execution.processIdentifier.value
            try await withThrowingTaskGroup(of: Void.self) { group in
                var lines = execution.standardError.strings().makeAsyncIterator()
                var serving: String?
                while serving == nil, let line = try await lines.next() {
                    log.withLock { $0.append(line) }
                    if line.contains("\"message\":\"serving\"") { serving = line }
                }
                guard let serving, let http = Kinerjad.port("http", in: serving), let admin = Kinerjad.port("admin", in: serving) else {
                    throw NotServing(lines: log.withLock { $0 })
                }
                group.addTask {
                    do {
                        try await body(
                            Daemon(
                                process: process, http: Exchange(.tcp(port: http)), admin: Exchange(.tcp(port: admin)),
                                socket: Exchange(.unix("\(state)/admin.sock")),
                                health: Kinerjad.port("health", in: serving).map { Exchange(.tcp(port: $0)) }, log: log))
                    } catch {
                        kill(process, SIGTERM)
                        throw error
                    }
                    kill(process, SIGTERM)
                }
                while let line = try await lines.next() { log.withLock { $0.append(line) } }
                try await group.waitForAll()
            }
        }
        return Kinerjad.code(result.terminationStatus)
    }

    /// It ended before it served.
    package struct NotServing: Error, CustomStringConvertible {
        package let lines: [String]
        package var description: String { lines.joined(separator: "\n") }
    }

    /// A query on the embedded cluster, as its owner, while a daemon serves.
    package func query(_ sql: String) async throws -> String {
        try await asOwner(
            "psql", ["-X", "-A", "-t", "-q", "-v", "ON_ERROR_STOP=1", "-h", "\(state)/postgres/run", "-U", "postgres", "-d", "kinerja", "-c", sql])
    }

    /// Everything in the embedded cluster's database, as text.
    package func dump() async throws -> String {
        try await asOwner("pg_dump", ["-h", "\(state)/postgres/run", "-U", "postgres", "-d", "kinerja"])
            .split(separator: "\n", omittingEmptySubsequences: false)
            // Each dump has a key of its own.
            .filter { !$0.hasPrefix("\\restrict") && !$0.hasPrefix("\\unrestrict") }.joined(separator: "\n")
    }

    /// A copy of the SQL folder, in which one comment is more.
    package func copySQL() async throws {
        try await bash("cp -r '\(Kinerjad.sqlFolder)' sql; chmod -R a+rX sql; echo '-- changed' >>sql/current/end.sql")
    }

    /// Makes what a build of another day would be, in the folder `name`: the same program, which takes the SQL folder `name/sql` for its own because the
    /// checksum in it is another.
    /// - Parameter script: Changes a copy of our SQL folder, in which it runs.
    /// - Returns: The program.
    package func build(_ name: String, changing script: String) async throws -> String {
        let digest = "'\(Kinerjad.sqlFolder)/../Sources/SQLDigest/digest'"
        try await bash(
            """
            mkdir \(name) \(name)/ours
            cp -r '\(Kinerjad.sqlFolder)' \(name)/sql
            (cd \(name)/sql; \(script))
            sh \(digest) '\(Kinerjad.sqlFolder)' "$PWD/\(name)/ours"
            sh \(digest) \(name)/sql "$PWD/\(name)"
            ours=$(grep -oE '[0-9a-f]{64}' \(name)/ours/BuiltWithSQL.swift)
            its=$(grep -oE '[0-9a-f]{64}' \(name)/BuiltWithSQL.swift)
            LC_ALL=C sed "s/$ours/$its/" '\(Kinerjad.binary)' >\(name)/kinerjad
            grep -q "$its" \(name)/kinerjad
            chmod -R a+rX \(name)
            chmod a+x \(name)/kinerjad
            """)
        return "\(folder)/\(name)/kinerjad"
    }

    /// The state folder is a disk of its own, of this size, while `body` runs. Only for root.
    package func withSmallDisk(megabytes: Int, _ body: () async throws -> Void) async throws {
        try await bash("mkdir state && mount -t tmpfs -o size=\(megabytes)m,mode=755 none state")
        let result: Result<Void, any Error>
        do { result = .success(try await body()) } catch { result = .failure(error) }
        try await bash("umount state && rm -rf state")
        try result.get()
    }

    /// Takes all room of such a disk but so much, or gives it back.
    package func leave(megabytes: Int?) async throws {
        guard let megabytes else { return try await bash("rm -f state/ballast") }
        try await bash("head -c $(( $(df --output=avail -B1 state | tail -n 1) - \(megabytes) * 1048576 )) /dev/zero >state/ballast")
    }

    /// In its own folder.
    package func bash(_ script: String) async throws {
        let result = try await Subprocess.run(
            .name("bash"), arguments: ["-ec", script], workingDirectory: FilePath(folder), output: .discarded, error: .string(limit: 4096))
        guard result.terminationStatus.isSuccess else { throw SupportFailure("\(script): \(result.standardError)") }
    }

    /// A program run by the account that owns the state folder.
    /// - Returns: What it printed, when it went well.
    package func asOwner(_ program: String, _ arguments: [String]) async throws -> String {
        let outcome = try await asOwner([program] + arguments)
        guard outcome.code == 0 else { throw SupportFailure("\(program): \(outcome.errors)") }
        return outcome.output.trimmingEnd()
    }

    /// As above, however it goes.
    package func asOwner(_ command: [String]) async throws -> Outcome {
        var status = stat()
        if geteuid() == 0, stat(state, &status) == 0 { return try await run(command, as: status.st_uid, status.st_gid) }
        return try await run(command, as: nil, nil)
    }

    /// A command run by another account of the machine. Only for root.
    package func asStranger(_ command: [String]) async throws -> Outcome {
        guard let account = getpwnam("nobody") else { throw SupportFailure("there is no account nobody") }
        return try await run(command, as: account.pointee.pw_uid, account.pointee.pw_gid)
    }

    private func run(_ command: [String], as user: uid_t?, _ group: gid_t?) async throws -> Outcome {
        let all = user.map { ["setpriv", "--reuid=\($0)", "--regid=\(group ?? $0)", "--clear-groups", "--"] + command } ?? command
        let result = try await Subprocess.run(
            .name(all[0]), arguments: Arguments(Array(all.dropFirst())), workingDirectory: "/", output: .string(limit: 1 << 24),
            error: .string(limit: 1 << 16))
        return Outcome(code: Kinerjad.code(result.terminationStatus), output: result.standardOutput, errors: result.standardError)
    }

    /// Folders in its own one change hands to the account that root becomes; nothing is to be done for others.
    package func giveToDaemon(_ names: String...) async throws {
        guard geteuid() == 0 else { return }
        let account = getpwnam("kinerja") == nil ? "postgres" : "kinerja"
        try await bash("chown \(account): \(names.joined(separator: " "))")
    }

    private static let binary = builtProduct("kinerjad")

    /// Of what is meant for the tests, nothing reaches the daemon.
    private static func environment(_ own: [String: String]) -> Environment {
        var changes: [Environment.Key: String?] = ["KINERJA_SEED": nil, "NOTIFY_SOCKET": nil]
        for (name, value) in own { changes[Environment.Key(stringLiteral: name)] = value }
        return .inherit.updating(changes)
    }

    private static func code(_ status: TerminationStatus) -> Int32 {
        switch status {
        case .exited(let code): code
        case .signaled(let signal): -signal
        }
    }

    private static func port(_ name: String, in line: String) -> Int? {
        let key = "\"\(name)\":\""
        guard let start = line.indices.first(where: { line[$0...].hasPrefix(key) }) else { return nil }
        let value = line[line.index(start, offsetBy: key.count)...].prefix { $0 != "\"" }
        return value.split(separator: ":").last.flatMap { Int($0) }
    }
}

/// Gives a test a folder of its own, and takes it away, with whatever still runs on its state.
package func withKinerjad(_ body: @Sendable (Kinerjad) async throws -> Void) async throws {
    var template = Array("/tmp/kinerja-test.XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw SupportFailure("no temporary folder can be made") }
    let folder = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    // The account that root becomes must get to its state.
    chmod(folder, 0o755)
    let kinerjad = Kinerjad(folder: folder)
    let result: Result<Void, any Error>
    do { result = .success(try await body(kinerjad)) } catch { result = .failure(error) }
    _ = try? await Subprocess.run(
        .name("bash"), arguments: ["\(Kinerjad.sqlFolder)/../deploy/down", "--state", kinerjad.state], output: .discarded, error: .discarded)
    _ = try? await Subprocess.run(.name("rm"), arguments: ["-rf", folder], output: .discarded, error: .discarded)
    try result.get()
}

extension Kinerjad {
    /// The texts of all files of a part of the SQL folder.
    package static func sqlTexts(below part: String) throws -> [String] {
        let path = "\(sqlFolder)/\(part)"
        guard let folder = opendir(path) else { return [try readFile(path)] }
        defer { closedir(folder) }
        var texts: [String] = []
        while let entry = readdir(folder) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) } }
            if !name.hasPrefix(".") { texts += try sqlTexts(below: "\(part)/\(name)") }
        }
        return texts
    }
}
