package import Postgres
internal import Subprocess
internal import SystemPackage

/// An installed PostgreSQL: the folder of its programs.
package struct Installation: Sendable, Equatable {
    let bin: String
    package let version: ServerVersion

    func program(_ name: String) -> Executable { .path(FilePath("\(bin)/\(name)")) }

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
