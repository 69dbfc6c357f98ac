/// One file of sql/migrations: it is applied once, in the order of the numbers, and never changes afterwards.
package struct Migration: Sendable, Equatable {
    package let number: Int
    package let name: String
    /// SHA-256 of the text.
    package let checksum: String
    /// Daemons that do not know it must stop: its first line is `-- breaking`.
    package let isBreaking: Bool
    let file: SQLFolder.File

    /// Nil when the file is not named `NNNN_name.sql`.
    init?(_ file: SQLFolder.File) {
        guard let last = file.path.split(separator: "/").last, last.hasSuffix(".sql") else { return nil }
        let parts = last.dropLast(4).split(separator: "_", maxSplits: 1)
        guard parts.count == 2, parts[0].utf8.count == 4, let number = Int(parts[0]), number >= 0 else { return nil }
        (self.number, name, self.file) = (number, String(parts[1]), file)
        checksum = sha256(file.text)
        isBreaking = file.text.prefix { !$0.isNewline } == "-- breaking"
    }

    package var title: String { file.path.split(separator: "/").last.map { String($0.dropLast(4)) } ?? name }
}

/// A migration as a database remembers it.
package struct AppliedMigration: Sendable, Equatable {
    package let number: Int
    package let name: String
    package let checksum: String
    package let isBreaking: Bool

    package init(number: Int, name: String, checksum: String, isBreaking: Bool) {
        (self.number, self.name, self.checksum, self.isBreaking) = (number, name, checksum, isBreaking)
    }

    package var title: String { "\(String(repeating: "0", count: max(0, 4 - String(number).count)))\(number)_\(name)" }
}

/// What a database has, compared with what this build knows.
package struct SchemaState: Sendable, Equatable {
    /// Known here and not applied there.
    package let pending: [Migration]
    /// Applied there by a newer build, unknown here, and harmless to this one.
    package let newer: [AppliedMigration]
    /// The number of the last one applied there; -1 when there is none.
    package let newest: Int

    /// - Throws: `history` when an applied migration is not what it was, `newerSchema` when a newer one is breaking.
    package init(known: [Migration], applied: [AppliedMigration]) throws(Obstacle) {
        let lastKnown = known.last?.number ?? -1
        for migration in applied where migration.number <= lastKnown {
            guard let own = known.first(where: { $0.number == migration.number }) else {
                throw Obstacle(
                    .history, "the database has migration \(migration.title), which this build, though newer, does not have",
                    "Use the build that applied it, or one that follows it.")
            }
            guard own.checksum == migration.checksum else {
                throw Obstacle(
                    .history, "migration \(own.title) was changed after it was applied",
                    "Put the file back as it was and write what is to change as a new migration.")
            }
        }
        if let breaking = applied.first(where: { $0.number > lastKnown && $0.isBreaking }) {
            throw Obstacle(
                .newerSchema, "the database has the breaking migration \(breaking.title), which this build does not know",
                "Update kinerjad to the version that brought it.")
        }
        let lastApplied = applied.map(\.number).max() ?? -1
        pending = known.filter { migration in !applied.contains { $0.number == migration.number } }
        newer = applied.filter { $0.number > lastKnown }
        newest = lastApplied
        if let late = pending.first, late.number < lastApplied {
            throw Obstacle(
                .history, "migration \(late.title) comes before one that is applied already",
                "Give it the next free number: migrations are applied in order.")
        }
    }
}
