/// The folder `sql/`, read whole: what a database is made of (sql/README.md).
package struct SQLFolder: Sendable {
    package struct File: Sendable, Equatable {
        /// Below the folder: `migrations/0001_ground.sql`.
        let path: String
        let text: String
    }

    package let path: String
    package let migrations: [Migration]
    /// In the order in which they are applied.
    let current: [File]
    let bootstrap: [File]
    /// Over `current`: when it differs from what a database has, all of it is applied again.
    let currentChecksum: String

    private static let bootstrapFiles = ["bootstrap/roles.sql", "bootstrap/database.sql"]
    /// `begin.sql` and `end.sql` frame the rest; inside a folder files go by name.
    private static let currentParts = [
        "begin.sql", "schemas.sql", "functions/ballot", "functions/app", "functions/audit", "policies", "triggers", "views", "functions/api",
        "end.sql",
    ]

    /// - Throws: `sqlFolder` when a file is missing, misplaced or misnamed, or when the folder is not the one this binary was built with.
    package init(_ path: String) throws(Obstacle) {
        do {
            var files: [File] = []
            for part in ["bootstrap", "current", "migrations"] { files += try Self.files(below: part, of: path) }
            (self.path, self.migrations, self.current, self.bootstrap, currentChecksum) = try Self.sorted(files, path)
            let checksum = Self.checksum(of: files)
            guard checksum == BuiltWithSQL.checksum else {
                throw Obstacle(
                    .sqlFolder,
                    "the SQL folder \(path) is not the one this kinerjad was built with (\(checksum.prefix(12)), not \(BuiltWithSQL.checksum.prefix(12)))",
                    "Install binary and SQL folder of one build, or name the right one with --sql-dir.")
            }
        } catch let trouble as Files.Trouble {
            throw Obstacle(.sqlFolder, "the SQL folder cannot be read: \(trouble)", "Name it with --sql-dir, and let this account read it.")
        } catch let obstacle as Obstacle {
            throw obstacle
        } catch {
            throw Obstacle(.sqlFolder, "the SQL folder \(path) cannot be read: \(error)", "Name it with --sql-dir.")
        }
    }

    private static func files(below part: String, of path: String) throws(Files.Trouble) -> [File] {
        var found: [File] = []
        for name in try Files.list("\(path)/\(part)") where !name.hasPrefix(".") {
            let relative = "\(part)/\(name)"
            if Files.isFolder("\(path)/\(relative)") {
                found += try files(below: relative, of: path)
            } else if name.hasSuffix(".sql") {
                found.append(File(path: relative, text: try Files.read("\(path)/\(relative)")))
            }
        }
        return found
    }

    private static func sorted(_ files: [File], _ path: String) throws(Obstacle) -> (String, [Migration], [File], [File], String) {
        func misplaced(_ what: String) -> Obstacle { Obstacle(.sqlFolder, "\(path)/\(what)", "sql/README.md says what stands where.") }
        var migrations: [Migration] = []
        for file in files where file.path.hasPrefix("migrations/") {
            guard let migration = Migration(file) else { throw misplaced("\(file.path) is not named NNNN_name.sql") }
            if let last = migrations.last, last.number >= migration.number { throw misplaced("\(file.path) has the number of another migration") }
            migrations.append(migration)
        }
        if migrations.isEmpty { throw misplaced("migrations is empty") }
        let ordered = currentParts.flatMap { part in
            files.filter { $0.path == "current/\(part)" || $0.path.hasPrefix("current/\(part)/") }
        }
        if let stray = files.first(where: { $0.path.hasPrefix("current/") && !ordered.contains($0) }) {
            throw misplaced("\(stray.path) is in no folder that is applied")
        }
        let bootstrap = bootstrapFiles.compactMap { path in files.first { $0.path == path } }
        if bootstrap.count != bootstrapFiles.count { throw misplaced("bootstrap is not complete") }
        return (path, migrations, ordered, bootstrap, checksum(of: ordered))
    }

    /// `sha256sum` over the list that `sha256sum` prints of the files, sorted by path.
    private static func checksum(of files: [File]) -> String {
        sha256(
            files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
                .reduce(into: "") { $0 += "\(sha256($1.text))  \($1.path)\n" })
    }
}
