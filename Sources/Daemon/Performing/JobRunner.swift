internal import FoundationEssentials
internal import Operations
internal import Postgres
internal import ServiceLifecycle
internal import Synchronization

/// Works on jobs, one at a time. A job that another daemon left is taken over when its lease has ended.
struct JobRunner: Service {
    let client: Client
    let observe: Observe
    let worker = UUID()
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

    /// A job that is this daemon's for now.
    struct Job: Sendable {
        let id: UUID
        let operation: String
        let arguments: JSON
    }

    private func takeJob() async throws -> Job? {
        guard let row = try await client.perform(Request(by: .daemon, Idioms.takeJob(.uuid(worker)))).results[0].first else { return nil }
        return Job(id: try row.value(0), operation: try row.value(1), arguments: row.bytes(2).flatMap { try? JSON(reading: $0) } ?? .null)
    }

    private func work(on job: Job) async throws {
        let name = job.id.uuidString.lowercased()
        observe(.jobStarted(name))
        do {
            if job.operation == Operation.importFile.words {
                try await carryOut(import: job)
            } else {
                var hasMore = true
                while hasMore, !Task.isCancelled { hasMore = try await step(job) }
            }
        } catch let failure as Postgres.Failure where failure.state.map({ $0 == .diskFull || !failure.mayRetry }) == true {
            let told = Operations.Failure(failure)
            // It was cancelled, or another daemon has it: then it no longer runs for us, and what follows changes nothing.
            if told.symbol != .notFound { observe(.failedInside(because: failure.description)) }
            let fail = Idioms.failJob(
                .uuid(job.id), .uuid(worker), .text(told.symbol.rawValue), told.about.isEmpty ? .null : .text(told.about),
                told.hint.isEmpty ? .null : .text(told.hint))
            _ = try await client.perform(Request(by: .daemon, fail))
        }
        observe(.jobEnded(name))
    }

    private func step(_ job: Job) async throws -> Bool {
        try await client.withConnection { connection in
            try await connection.transaction { connection in
                _ = try await connection.execute(Idioms.enterJob(.uuid(job.id)))
                // In the name of whoever asked for it, and not of the owner of definers: policies decide.
                let isOfItems = Catalogue.all[job.operation].map { $0.has(.deferrable) || $0.has(.scheduled) } ?? false
                let step = isOfItems ? Idioms.jobItemsStep : Idioms.jobStep
                return try await connection.execute(step(.uuid(job.id), .uuid(worker)))[0].value(0)
            }
        }
    }
}
