package import Postgres
internal import Glibc
internal import Synchronization

/// Runs `body` with a database of its own, cloned from the template, on the shared cluster.
package func withDatabase<Value: Sendable>(_ body: @Sendable (ConnectionString, Cluster) async throws -> Value) async throws -> Value {
    let cluster = try await Cluster.shared()
    try await template.value
    return try await withClone(on: cluster, body)
}

/// The same, on any cluster whose template has been made.
package func withClone<Value: Sendable>(
    of template: String = "kinerja_test", on cluster: Cluster, user: String = "tester",
    _ body: @Sendable (ConnectionString, Cluster) async throws -> Value
) async throws -> Value {
    let name = "test_\(numbers.add(1, ordering: .relaxed).newValue)"
    try await administer(cluster, "create database \(name) template \(template)")
    let result: Result<Value, any Error>
    do { result = .success(try await body(cluster.connectionString(database: name, user: user), cluster)) } catch { result = .failure(error) }
    try await administer(cluster, "drop database \(name) with (force)")
    return try result.get()
}

/// Makes the roles and the template database that tests clone.
package func makeTemplate(on cluster: Cluster) async throws {
    try await administer(cluster, "create role tester_app nologin; create role tester login noinherit; grant tester_app to tester")
    try await administer(cluster, "create role locked login password 'right'")
    try await administer(cluster, "create database kinerja_test")
    try await administer(cluster, readFile("\(supportFolder)/template.sql"), database: "kinerja_test")
}

/// Runs a script as superuser, over a connection that is closed before it returns: nobody may be in a template when it is cloned.
package func administer(_ cluster: Cluster, _ script: String, database: String = "postgres") async throws {
    var configuration = Configuration(try cluster.connectionString(database: database, user: "postgres"))
    (configuration.readLanes, configuration.writeLanes) = (0, 0)
    try await withClient(configuration) { client in
        try await client.withConnection { connection in try await connection.run(script: script) }
    }
}

private let numbers = Atomic<Int>(0)
private let template = Task { try await makeTemplate(on: Cluster.shared()) }

/// A text file, whole.
package func readFile(_ path: String) throws -> String {
    guard let file = fopen(path, "r") else { throw SupportFailure("cannot read \(path)") }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    while case let byte = fgetc(file), byte != EOF { bytes.append(UInt8(byte)) }
    return String(decoding: bytes, as: UTF8.self)
}
