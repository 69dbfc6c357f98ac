internal import FoundationEssentials
internal import Operations
internal import Postgres
internal import Synchronization

/// Writes down what was refused, checked or failed: by a request of its own, because the first was rolled back. At most ten a second for a source;
/// beyond that one entry with their number, so that nobody fills the audit by asking for what they may not have.
final class RefusalAudit: Sendable {
    private static let perSecond = 10
    private struct Second {
        var began: ContinuousClock.Instant
        /// Written down one by one.
        var admitted = 1
        /// Not told yet.
        var heldBack = 0
    }
    private let seconds = Mutex<[String: Second]>([:])

    /// - Returns: Why it could not be written: no reason to keep the answer back, but to be told.
    func record(_ symbol: Symbol, _ call: Call, by caller: Caller, after duration: Duration, over client: Client) async -> Postgres.Failure? {
        guard isAdmitted(caller.source) else { return nil }
        let detail = call.detail(for: caller, after: duration)
        return await write(symbol.rawValue, call.operation.words, detail, caller.token, caller.request, client)
    }

    /// One entry for each source that was held back, however long that goes on.
    func flush(_ client: Client) async -> Postgres.Failure? {
        let now = ContinuousClock.now
        let heldBack = seconds.withLock { seconds in
            let heldBack = seconds.mapValues(\.heldBack).filter { $0.value > 0 }
            seconds = seconds.filter { now - $0.value.began < .seconds(1) }
            for source in seconds.keys { seconds[source]?.heldBack = 0 }
            return heldBack
        }
        for (source, number) in heldBack {
            let detail = JSON.object(["source": .text(source), "not_recorded": .number(number)])
            if let failure = await write("REFUSED_MANY", "refusals", detail, nil, UUID().uuidString, client) { return failure }
        }
        return nil
    }

    private func isAdmitted(_ source: String) -> Bool {
        let now = ContinuousClock.now
        return seconds.withLock { seconds in
            // A flood from a million addresses is bounded, too.
            let key = seconds.count < 10_000 || seconds[source] != nil ? source : "others"
            guard let second = seconds[key], now - second.began < .seconds(1) else {
                seconds[key] = Second(began: now, heldBack: seconds[key]?.heldBack ?? 0)
                return true
            }
            let isAdmitted = second.admitted < Self.perSecond
            if isAdmitted { seconds[key]?.admitted += 1 } else { seconds[key]?.heldBack += 1 }
            return isAdmitted
        }
    }

    private func write(_ symbol: String, _ operation: String, _ detail: JSON, _ token: Token?, _ request: String, _ client: Client) async
        -> Postgres.Failure?
    {
        do throws(Postgres.Failure) {
            let step = Idioms.recordRefusal(
                token.map { .bytea(Secrets.sha256($0.bytes)) } ?? .null, .text(operation), .uuid(UUID(uuidString: request) ?? UUID()), .text(symbol),
                .jsonb(Array(detail.written.utf8)))
            _ = try await client.perform(Request(by: .daemon, step))
            return nil
        } catch { return error }
    }
}

extension Call {
    /// What the audit keeps of a call: arguments but secrets, where it came from. How long it took is the database's to add to what was done.
    func detail(for caller: Caller, after duration: Duration? = nil) -> JSON {
        var fields: [(String, JSON)] = [("source", .text(caller.source))]
        if let duration { fields.append(("ms", .number(Int(duration / .milliseconds(1))))) }
        if let tag = caller.tag { fields.append(("tag", .text(tag))) }
        // Lines that were done have entries of their own; of those that were only looked at, this is all that is kept.
        if arguments.options[.check] == "true", !lines.isEmpty {
            fields.append(
                (
                    "lines",
                    .array(
                        lines.map { line in
                            var said = [("operation", JSON.text(line.operation.words))]
                            if let arguments = line.detail(for: caller)["arguments"] { said.append(("arguments", arguments)) }
                            return .object(said)
                        })
                ))
        } else if !lines.isEmpty {
            fields.append(("lines", .number(lines.count)))
        }
        if !operation.isSecret || operation.work == .database {
            let said = zip(operation.arguments, arguments.texts).compactMap { argument, text in
                text.map { (argument.name, argument.kind.isSecret || argument.kind.isPrivate ? JSON.text("…") : JSON.text($0)) }
            }
            if !said.isEmpty { fields.append(("arguments", .object(said))) }
            if let purpose = arguments.options[.purpose] { fields.append(("purpose", .text(purpose))) }
        } else if let login = arguments["login", in: operation] {
            fields.append(("arguments", .object([("login", .text(login))])))
        }
        return .object(fields)
    }
}
