package import Postgres
internal import Glibc
internal import Subprocess

/// A private PostgreSQL server of the tests' own.
package struct Cluster: Sendable {
    /// Holds the socket, the data and the log.
    package let folder: String
    let port: String

    /// The socket that the server listens on.
    package var socketPath: String { "\(folder)/.s.PGSQL.\(port)" }

    package func connectionString(database: String, user: String = "tester") throws -> ConnectionString {
        try ConnectionString("host=\(folder) port=\(port) dbname=\(database) user=\(user)")
    }

    package func start() async throws { try await Cluster.script("start", folder) }
    package func stop() async throws { try await Cluster.script("stop", folder) }
    /// As a power cut would.
    package func kill() async throws { try await Cluster.script("kill", folder) }

    private static func script(_ arguments: String...) async throws {
        let result = try await Subprocess.run(
            .name("bash"), arguments: Arguments(["\(supportFolder)/cluster"] + arguments), output: .discarded, error: .string(limit: 4096))
        guard result.terminationStatus.isSuccess else { throw SupportFailure("cluster \(arguments): \(result.standardError)") }
    }
}

/// Runs a server for as long as `body` does.
/// - Parameter settings: Lines of postgresql.conf, each `name=value`; a `port` among them is named again.
package func withCluster<Value: Sendable>(
    _ settings: [String] = Cluster.quick, port: String = "5432", _ body: @Sendable (Cluster) async throws -> Value
) async throws
    -> Value
{
    let result = try await Subprocess.run(
        .name("bash"), arguments: Arguments(["\(supportFolder)/cluster", "serve"] + settings),
        input: .inputWriter, output: .sequence, error: .currentStandardError
    ) { execution in
        var lines = execution.standardOutput.strings().makeAsyncIterator()
        guard let folder = try await lines.next() else { throw SupportFailure("the test cluster did not start") }
        // Not thrown from here: what throws in here is killed before it can end its server.
        let value: Result<Value, any Error>
        do { value = .success(try await body(Cluster(folder: folder.trimmingEnd(), port: port))) } catch { value = .failure(error) }
        try await execution.standardInputWriter.finish()
        return value
    }
    return try result.closureResult.get()
}

extension Cluster {
    /// Nothing of a test is worth a disk's flush.
    package static let quick = ["fsync=off", "synchronous_commit=off", "full_page_writes=off", "autovacuum=off"]

    /// The one that all tests of this process share; it ends with the process.
    package static func shared() async throws -> Cluster { try await sharedCluster.value }
}

private let sharedCluster = Task {
    try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Cluster, any Error>) in
        Task {
            do {
                try await withCluster { cluster in
                    continuation.resume(returning: cluster)
                    while !Task.isCancelled { try await Task.sleep(for: .seconds(3600)) }
                }
            } catch {
                continuation.resume(throwing: error)
            }
        }
    }
}

package struct SupportFailure: Error, CustomStringConvertible {
    package let description: String
    package init(_ description: String) { self.description = description }
}

let supportFolder = "\(#filePath)".split(separator: "/").dropLast().reduce(into: "") { $0 += "/\($1)" }

extension String {
    func trimmingEnd() -> String { String(reversed().drop { $0.isWhitespace }.reversed()) }
}
