package import Postgres
internal import Subprocess
internal import SystemPackage

/// An installed PostgreSQL: the folder of its programs.
package struct Installation: Sendable, Equatable {
    let bin: String
    package let version: ServerVersion

    /// Runs one of its programs to its end, and gives what it printed.
    /// - Parameter target: Passed in the environment: a password in the arguments could be seen by everybody who lists processes.
    /// - Throws: `cluster` with the program's own complaint.
    @discardableResult
    func run(_ program: String, _ arguments: [String], _ target: ConnectionString? = nil, outputLimit: Int = 1 << 20) async throws(Obstacle) -> String
    {
        do {
            let result = try await Subprocess.run(
                .path(FilePath("\(bin)/\(program)")), arguments: Arguments(arguments), environment: environment(for: target),
                // PostgreSQL's programs insist on a folder they can go back to.
                workingDirectory: "/", output: .string(limit: outputLimit), error: .string(limit: 1 << 16))
            if result.terminationStatus.isSuccess { return result.standardOutput }
            throw Obstacle(.cluster, "\(program): \(Self.complaint(in: result.standardError))", "Mend that and try again.")
        } catch let obstacle as Obstacle { throw obstacle } catch {
            throw Obstacle(.cluster, "\(program) cannot be run: \(error)", "Install PostgreSQL whole.")
        }
    }

    func environment(for target: ConnectionString?) -> Environment {
        .inherit.updating(
            Dictionary(uniqueKeysWithValues: (target?.environment ?? [:]).map { (Environment.Key(stringLiteral: $0.key), $0.value) }))
    }

    /// What it is about, of all that a program says before it gives up.
    static func complaint(in words: String) -> String {
        let lines = words.split(whereSeparator: \.isNewline)
        return String(lines.first { $0.contains("error:") || $0.contains("FATAL:") } ?? lines.first ?? "it failed without a word")
    }

    /// Where Debian, Red Hat and PostgreSQL's own builds put their programs.
    private static let places = ["/usr/lib/postgresql", "/usr/pgsql-", "/opt/postgresql", "/usr/local/pgsql/bin", "/usr/bin"]

    /// All that can be used, oldest first.
    package static func all() async -> [Installation] {
        var folders: [String] = []
        for place in places {
            if place.hasSuffix("bin") {
                folders.append(place)
            } else if place.hasSuffix("-") {
                folders += ((try? Files.list("/usr")) ?? []).filter { $0.hasPrefix("pgsql-") }.map { "/usr/\($0)/bin" }
            } else {
                folders += ((try? Files.list(place)) ?? []).map { "\(place)/\($0)/bin" }
            }
        }
        var found: [Installation] = []
        for bin in folders where Files.exists("\(bin)/initdb") && Files.exists("\(bin)/postgres") {
            if let version = await version(of: bin) { found.append(Installation(bin: bin, version: version)) }
        }
        return found.sorted { ($0.version.major, $0.version.minor) < ($1.version.major, $1.version.minor) }
    }

    /// From `postgres (PostgreSQL) 15.18 (Debian …)`.
    private static func version(of bin: String) async -> ServerVersion? {
        guard
            let result = try? await Subprocess.run(
                .path(FilePath("\(bin)/postgres")), arguments: ["--version"], output: .string(limit: 1024), error: .discarded)
        else { return nil }
        let words = result.standardOutput.split(separator: " ")
        let numbers = words.dropFirst(2).first?.split(separator: ".").map { Int($0.prefix { $0.isNumber }) } ?? []
        guard let major = numbers.first ?? nil else { return nil }
        return ServerVersion(major: major, minor: numbers.dropFirst().first.flatMap { $0 } ?? 0)
    }

    /// The newest that is recent enough, or for a data folder the one of its major version.
    /// - Throws: `postgresMissing`, `otherMajor`.
    package static func choose(forDataOf major: Int?) async throws(Obstacle) -> Installation {
        let all = await all()
        let usable = all.filter { $0.version.objection() == nil }
        let names = all.isEmpty ? "none is" : all.map(\.version.description).joined(separator: " and ") + (all.count == 1 ? " is" : " are")
        if let major {
            guard let fitting = all.last(where: { $0.version.major == major }) else {
                throw Obstacle(
                    .otherMajor, "the data folder is of PostgreSQL \(major); \(names) installed",
                    "Install PostgreSQL \(major) (apt-get install postgresql-\(major)). To move to a newer one: kinerjad backup with \(major), "
                        + "then kinerjad restore into a new state folder.")
            }
            if let objection = fitting.version.objection() { throw Obstacle(objection) }
            return fitting
        }
        guard let newest = usable.last else {
            let floors = ServerVersion.floors.map(\.description).joined(separator: ", ")
            throw Obstacle(
                .postgresMissing, "no PostgreSQL that is recent enough is installed: \(names)",
                "Install \(floors) or newer (apt-get install postgresql), or name a server with --database.")
        }
        return newest
    }
}
