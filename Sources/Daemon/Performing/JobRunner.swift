internal import FoundationEssentials
internal import Operations
internal import Postgres
internal import ServiceLifecycle
internal import Synchronization

/// Works on jobs, one at a time, a step in each transaction. A job that another daemon left is taken over when its lease has ended.
struct JobRunner: Service {
    let client: Client
    let observe: Observe
    private let worker = UUID()
    private let wakeups: AsyncStream<Void>
    private let wakeup: AsyncStream<Void>.Continuation

    init(_ client: Client, observe: @escaping Observe) {
        (self.client, self.observe) = (client, observe)
        (wakeups, wakeup) = AsyncStream<Void>.makeStream(bufferingPolicy: .bufferingNewest(1))
    }

    /// A job was made: look now.
    func wake() { wakeup.yield() }

    func run() async throws {
        await cancelWhenGracefulShutdown {
            await withTaskGroup { group in
                group.addTask {
                    while !Task.isCancelled {
                        wakeup.yield()
                        try? await Task.sleep(for: .seconds(1))
                    }
                }
                group.addTask { for await _ in wakeups { await workOnAll() } }
                await group.waitForAll()
            }
        }
    }

    private func workOnAll() async {
        do {
            while !Task.isCancelled, let job = try await takeJob() { try await work(on: job) }
        } catch let failure as Postgres.Failure {
            if case .cancelled = failure.reason { return }
            observe(.upkeepFailed("working on jobs", because: failure.description))
        } catch { observe(.upkeepFailed("working on jobs", because: "\(error)")) }
    }

    private func takeJob() async throws -> UUID? {
        try await client.perform(Request(by: .daemon, Idioms.takeJob(.uuid(worker)))).results[0].first?.optional(0)
    }

    private func work(on job: UUID) async throws {
        observe(.jobStarted(job.uuidString.lowercased()))
        do {
            var hasMore = true
            while hasMore, !Task.isCancelled { hasMore = try await step(job) }
        } catch let failure as Postgres.Failure where failure.state != nil && !failure.mayRetry {
            let symbol = Operations.Failure(failure).symbol
            // It was cancelled, or another daemon has it: then it no longer runs for us.
            if symbol == .notFound { return }
            observe(.failedInside(because: failure.description))
            _ = try await client.perform(Request(by: .daemon, Idioms.failJob(.uuid(job), .uuid(worker), .text(symbol.rawValue))))
        }
        observe(.jobEnded(job.uuidString.lowercased()))
    }

    private func step(_ job: UUID) async throws -> Bool {
        try await client.withConnection { connection in
            try await connection.transaction { connection in
                _ = try await connection.execute(Idioms.enterJob(.uuid(job)))
                return try await connection.execute(Idioms.jobStep(.uuid(job), .uuid(worker)))[0].value(0)
            }
        }
    }
}
