internal import FoundationEssentials
internal import Operations
internal import Postgres
internal import Synchronization

/// An import is one transaction, whatever its size: either everybody sees all of it, or it never was. The job's row is left alone until its end, so
/// that others see from it how far it is.
extension JobRunner {
    /// Lines that are made and changed by one statement: enough to plan for, little enough to say between them how far it is.
    private static let part: Int32 = 50_000
    /// Kinds in which a line may need any other, also a later one: they are small, and go in as a whole.
    private static let whole: Set<String> = ["agencies", "units", "posts", "teams"]
    /// How often the job's lease, which is a minute's, is renewed.
    private static let beat = Duration.seconds(5)

    private struct Counts: Sendable {
        var (created, changed, unchanged): (Int64, Int64, Int64) = (0, 0, 0)
        var done: Int64 { created + changed + unchanged }
    }
    /// How many lines are made, as the job's row is to tell.
    private final class Done: Sendable { let lines = Atomic<Int64>(0) }
    /// Ends a transaction that was only to see what it would do.
    private struct Undone: Error { let counts: Counts }

    func carryOut(import job: Job) async throws {
        let done = Done()
        // Whichever is first: the work is done, or it is no longer ours to do.
        try await withThrowingTaskGroup { group in
            group.addTask { try await work(import: job, done) }
            group.addTask { try await beat(job, done) }
            defer { group.cancelAll() }
            try await group.next()
        }
    }

    /// Returns when the job is no longer this worker's: cancelled, or taken over.
    private func beat(_ job: Job, _ done: Done) async throws {
        var told: Int64 = -1
        var next = ContinuousClock.now
        while true {
            let count = done.lines.load(ordering: .relaxed)
            if count != told || ContinuousClock.now >= next {
                (told, next) = (count, .now + Self.beat)
                let progress = try Request(by: .daemon, Idioms.importProgress(.uuid(job.id), .uuid(worker), .int8(count)))
                // A beat that is missed is no reason to stop: while the import ends, the job's row is its own.
                let answer = try? await client.perform(progress).results[0]
                if let isOurs: Bool = try answer?[0].value(0), !isOurs { return }
            }
            try await Task.sleep(for: .milliseconds(500))
        }
    }

    private func work(import job: Job, _ done: Done) async throws {
        let isDryRun = job.arguments["dry_run"] == .bool(true)
        let isPartial = job.arguments["mode"] == .text("partial")
        guard isDryRun else {
            return try await transaction(of: job) { connection in
                let problems = try await check(job, &connection)
                let counts = problems == 0 || isPartial ? try await parts(of: job, done, &connection) : Counts()
                try await end(job, counts, &connection)
            }
        }
        let problems = try await transaction(of: job) { connection in try await check(job, &connection) }
        var counts = Counts()
        if problems == 0 || isPartial {
            do {
                try await transaction(of: job) { connection in throw Undone(counts: try await parts(of: job, done, &connection)) }
            } catch let undone as Undone { counts = undone.counts }
        }
        try await transaction(of: job) { connection in try await end(job, counts, &connection) }
    }

    private func transaction<Value: Sendable>(of job: Job, _ body: (inout Connection) async throws -> Value) async throws -> Value {
        try await client.withConnection { connection in
            try await connection.transaction { connection in
                _ = try await connection.execute(Idioms.enterJob(.uuid(job.id)))
                return try await body(&connection)
            }
        }
    }

    /// - Returns: How many lines have a problem.
    private func check(_ job: Job, _ connection: inout Connection) async throws -> Int64 {
        try await connection.execute(Idioms.importCheck(.uuid(job.id)))[0].value(0)
    }

    private func parts(of job: Job, _ done: Done, _ connection: inout Connection) async throws -> Counts {
        var counts = Counts()
        var first: Int32 = 1
        let rows = if case .number(let rows)? = job.arguments["rows"] { Int32(clamping: rows) } else { Int32.max }
        let isWhole = if case .text(let kind)? = job.arguments["kind"] { Self.whole.contains(kind) } else { true }
        while true {
            // The last takes all that is left: blank lines and long cells make a file longer than its rows.
            let isLast = isWhole || Int64(first) + Int64(Self.part) > Int64(rows)
            let last = isLast ? Int32.max : first + Self.part - 1
            let row = try await connection.execute(Idioms.importPart(.uuid(job.id), .int4(first), .int4(last), .bool(first == 1)))[0]
            counts.created += try row.value(0)
            counts.changed += try row.value(1)
            counts.unchanged += try row.value(2)
            done.lines.store(counts.done, ordering: .relaxed)
            if isLast { return counts }
            first = last + 1
        }
    }

    private func end(_ job: Job, _ counts: Counts, _ connection: inout Connection) async throws {
        let end = Idioms.importEnd(.uuid(job.id), .uuid(worker), .int8(counts.created), .int8(counts.changed), .int8(counts.unchanged))
        _ = try await connection.execute(end)
    }
}
