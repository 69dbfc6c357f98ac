/// The way to one PostgreSQL database: requests over shared lanes, exclusive sessions, one reactor thread for both.
///
/// ```swift
/// try await withClient(Configuration(try ConnectionString("host=/run/postgresql dbname=kinerja"))) { client in
///     let answer = try await client.perform(Request(by: Requester(token: token), enter(.bytea(token)), show(.text(code))))
/// }
/// ```
package final class Client: Sendable {
    package let configuration: Configuration
    let reactor: Reactor
    let pool: SessionPool

    /// - Throws: `misuse` when a setting makes no sense, `unavailable` when the system has no descriptors left.
    package init(_ configuration: Configuration) throws(Failure) {
        if let objection = configuration.objection { throw Failure(.misuse(objection)) }
        guard let reactor = Reactor(configuration) else { throw Failure(.unavailable("no file descriptors left for the reactor")) }
        (self.configuration, self.reactor, pool) = (configuration, reactor, SessionPool(reactor))
    }

    /// Serves until the task is cancelled; then finishes what is in flight, within the stop budget. Call it once: requests that come before
    /// it wait, requests that come after it fail.
    package func run() async throws(Failure) {
        let result = await withTaskCancellationHandler { () async -> Result<Void, Failure> in
            do throws(Failure) { return .success(try await reactor.run()) } catch { return .failure(error) }
        } onCancel: {
            pool.stop()
            reactor.stop()
        }
        if case .failure(let failure) = result, case .misuse = failure.reason { throw failure }
        pool.stop()
        try result.get()
    }

    /// Opens one connection and closes it: why it cannot be had, before anything depends on it.
    package static func check(_ configuration: Configuration) async throws(ConnectFailure) {
        let result = await onOwnThread {
            Link.connect(to: configuration.target, configuration.sessionSettings, observing: nil).map { _ = $0.take() }
        }
        try result?.get()
    }

    /// Sends the request over a lane and answers after its Sync: then it is committed, or has left no trace, or the failure says that nobody
    /// knows.
    ///
    /// A request that lost a race against another one (40001, 40P01, 55P03) or a migration was rolled back and is tried again a few times. Cancelling the
    /// task takes back a request that still waits; one that was sent runs on, and its outcome is returned.
    package func perform(_ request: Request) async throws(Failure) -> Answer {
        var pause = Backoff(first: .milliseconds(10), bound: .milliseconds(100))
        while true {
            switch await reactor.submit(request) {
            case .success(let answer): return answer
            case .failure(let failure):
                guard let state = failure.state, failure.isConflict, pause.attempts < configuration.conflictRetries else { throw failure }
                configuration.observe?(.retried(state, attempt: pause.attempts + 1))
                do { try await Task.sleep(for: pause.next()) } catch { throw failure }
            }
        }
    }

    /// Lends an exclusive connection.
    ///
    /// Afterwards the connection must be idle again; settings, roles, prepared statements and locks that outlive a transaction are discarded
    /// before anybody else gets it. A connection that cannot be brought back to that is closed.
    package func withConnection<Value: Sendable>(_ body: (inout Connection) async throws -> Value) async throws -> Value {
        try await pool.withConnection(body)
    }

    package func status() async -> Status { await reactor.status() }
}

/// Runs a client for as long as `body` does.
package func withClient<Value: Sendable>(
    _ configuration: Configuration, _ body: @Sendable (Client) async throws -> Value
) async throws -> Value {
    let client = try Client(configuration)
    return try await withThrowingTaskGroup(of: Void.self) { group in
        group.addTask { try await client.run() }
        let result: Result<Value, any Error>
        do { result = .success(try await body(client)) } catch { result = .failure(error) }
        group.cancelAll()
        try await group.waitForAll()
        return try result.get()
    }
}
