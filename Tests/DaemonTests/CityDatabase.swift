import Daemon
import Database
import FoundationEssentials
import Operations
import Postgres
import Support
import Testing

/// The small government of sql/tests/fixtures/city.sql, where everybody's token is their name, with operations carried as the daemon carries them.
enum CityDatabase {
    private static let template = Task {
        let cluster = try await Cluster.shared()
        try await Ground.prepare(on: cluster)
        try await administer(cluster, "create database kinerja_city_template template template0")
        try await administer(cluster, readFile("\(Kinerjad.sqlFolder)/bootstrap/database.sql"), database: "kinerja_city_template")
        _ = try await Ground.migrator().migrate(cluster.connectionString(database: "kinerja_city_template", user: "kinerja_migrator"))
        try await administer(cluster, fixture(), database: "kinerja_city_template")
    }

    /// Without what only psql understands.
    static func fixture() throws -> String {
        let become = try readFile("\(Kinerjad.sqlFolder)/tests/fixtures/become.sql")
        let city = try readFile("\(Kinerjad.sqlFolder)/tests/fixtures/city.sql")
        let leaders = try readFile("\(Kinerjad.sqlFolder)/tests/fixtures/leaders.sql")
        return "begin;\n"
            + (become + city + leaders).split(separator: "\n", omittingEmptySubsequences: false).map { line in
                line.hasSuffix("\\gset") ? "\(line.dropLast(5));" : String(line)
            }.joined(separator: "\n") + "\ncommit;\n"
    }

    static func withPerformer(_ body: @Sendable (any Performer, Cluster, _ database: String) async throws -> Void) async throws {
        try await template.value
        try await withClone(of: "kinerja_city_template", on: Cluster.shared(), user: "kinerja_daemon") { target, cluster in
            var configuration = Configuration(target)
            (configuration.readLanes, configuration.writeLanes) = (2, 4)
            (configuration.waitingBudget, configuration.answerBudget) = (.seconds(30), .seconds(30))
            try await withClient(configuration) { client in
                try await body(makePerformer(client), cluster, target["dbname"] ?? "")
            }
        }
    }
}

extension Caller {
    /// One of the city's people; nil for nobody.
    init(named name: String?, tag: String? = nil) {
        self.init(token: name.map { Token(Array($0.utf8)) }, source: "test \(UUID())", request: UUID().uuidString, tag: tag)
    }
}

extension Outcome {
    /// What programs decide by.
    var symbol: String { if case .failed(let failure) = self { failure.symbol.rawValue } else { "OK" } }
}
