internal import AdminProtocol
internal import JSONEndpoint
internal import Operations
internal import Postgres

/// Whether requests can be served now.
struct Readiness: Sendable {
    let client: Client
    let surroundings: Surroundings

    func report() async -> Health.Readiness {
        let status = await client.status()
        var trouble = status.isReady ? nil : status.trouble ?? "no lane stands yet"
        // Lanes may look well and lead nowhere.
        if trouble == nil {
            do { _ = try await client.appliedMigrations() } catch { trouble = "\(error)" }
        }
        func lanes(_ lanes: Status.Lanes) -> JSON {
            .object(["open": .number(lanes.open), "of": .number(lanes.of), "waiting": .number(lanes.waiting), "in_flight": .number(lanes.inFlight)])
        }
        return Health.Readiness(
            isReady: trouble == nil,
            report: .object([
                "status": .text(trouble == nil ? "ready" : "not ready"), "because": trouble.map(JSON.text) ?? .null,
                "government": .text(surroundings.government), "version": .text(surroundings.version), "schema": .number(surroundings.schema),
                "purpose": .text(surroundings.purpose), "clock_shift": surroundings.clockShift.isEmpty ? .null : .text(surroundings.clockShift),
                "lanes": .object(["reads": lanes(status.reads), "writes": lanes(status.writes)]),
            ]))
    }
}
