/// What runs in all agencies, and how far it is: a value without a terminal and without a clock.
package struct Board: Sendable, Equatable {
    /// Which period of which agency.
    package struct Key: Sendable, Hashable {
        package let agency, period: String
        package init(_ agency: String, _ period: String) { (self.agency, self.period) = (agency, period) }
    }
    struct Phase: Sendable, Equatable {
        enum State: String, Sendable {
            case future = "FUTURE"
            case current = "CURRENT"
            case ended = "ENDED"
        }
        let code: String
        let state: State
        /// Seconds since 1970.
        let startsAt, dueAt: Int
        let owed, done, missing, late, people: Int
    }
    package struct Entry: Sendable, Equatable {
        package let key: Key
        let name, state: String
        var phases: [Phase] = []
        package var late: Int { phases.reduce(0) { $0 + $1.late } }
        var owed: Int { phases.reduce(0) { $0 + $1.owed } }
        var done: Int { phases.reduce(0) { $0 + $1.done } }
        var missing: Int { phases.reduce(0) { $0 + $1.missing } }

        /// What is late already, the most first.
        var overdue: [Phase] { phases.filter { $0.late > 0 }.sorted { ($1.late, $0.dueAt) < ($0.late, $1.dueAt) } }

        /// The phase whose end comes next of those in which something is missing, else of those that run.
        func next(_ now: Int) -> Phase? {
            let open = phases.filter { $0.dueAt > now }.sorted { $0.dueAt < $1.dueAt }
            return open.first { $0.missing > 0 } ?? open.first { $0.state == .current }
        }

        /// The phase that asks for somebody to do something: where most is late, else what ends next.
        func urgent(_ now: Int) -> Phase? { overdue.first ?? next(now) }
    }

    package private(set) var entries: [Entry] = []

    package init() {}

    /// - Parameter rows: Those of one agency and period in the order of phases; periods in any order.
    package init(_ rows: [BoardRow]) {
        var places: [Key: Int] = [:]
        for row in rows {
            let key = Key(row.agency.seen, row.period.seen)
            let phase = Phase(
                code: row.phase.seen, state: Phase.State(rawValue: row.phase_state) ?? .current, startsAt: Moment.read(row.starts_at) ?? 0,
                dueAt: Moment.read(row.due_at) ?? 0, owed: row.owed, done: row.done, missing: row.missing, late: row.late, people: row.people)
            if let place = places[key] {
                entries[place].phases.append(phase)
            } else {
                places[key] = entries.count
                entries.append(Entry(key: key, name: row.name.seen, state: row.state.seen, phases: [phase]))
            }
        }
        for place in entries.indices { entries[place].phases.sort { Self.order(of: $0.code) < Self.order(of: $1.code) } }
    }

    package subscript(key: Key) -> Entry? { entries.first { $0.key == key } }

    static let phaseOrder = ["PLANNING", "FEEDBACK", "RATING", "SUPERIOR", "CALIBRATION", "SIGNING", "OBJECTION"]
    private static func order(of phase: String) -> Int { phaseOrder.firstIndex(of: phase) ?? phaseOrder.count }

    /// The phases that a table has columns for: somebody owes something in them, or somewhere it is their time.
    var phasesThatMatter: [String] {
        let mattering = entries.flatMap(\.phases).filter { $0.owed > 0 || $0.state == .current }.map(\.code)
        return Set(mattering).sorted { (Self.order(of: $0), $0) < (Self.order(of: $1), $1) }
    }
}

/// By what agencies are put in order.
package enum BoardSort: Int, Sendable, CaseIterable {
    case lateness, due, code, progress

    var following: BoardSort { BoardSort(rawValue: rawValue + 1) ?? .lateness }
}

extension Board {
    /// Those that were asked for, in order.
    /// - Parameter text: Of the agency's code or name, in any case; empty for all.
    /// - Parameter now: Seconds since 1970.
    package func entries(by sort: BoardSort, having text: String = "", onlyLate: Bool = false, now: Int) -> [Entry] {
        let wanted = text.lowercased()
        let found = entries.filter { entry in
            (!onlyLate || entry.late > 0)
                && (wanted.isEmpty || entry.key.agency.lowercased().contains(wanted) || entry.name.lowercased().contains(wanted))
        }
        func due(_ entry: Entry) -> Int { entry.next(now)?.dueAt ?? .max }
        func share(_ entry: Entry) -> Double { entry.owed > 0 ? Double(entry.done) / Double(entry.owed) : 2 }
        func code(_ one: Entry, _ other: Entry) -> Bool { (one.key.agency, one.key.period) < (other.key.agency, other.key.period) }
        return found.sorted { one, other in
            switch sort {
            case .lateness:
                if one.late != other.late { return one.late > other.late }
                if due(one) != due(other) { return due(one) < due(other) }
            case .due:
                if due(one) != due(other) { return due(one) < due(other) }
                if one.late != other.late { return one.late > other.late }
            case .progress: if share(one) != share(other) { return share(one) < share(other) }
            case .code: break
            }
            return code(one, other)
        }
    }
}

/// Who owes what, as people read it.
struct Debt: Sendable, Equatable {
    let phase, duty, nip, name, unit: String
    let count, dueAt: Int
    let urgency: MissingRow.Urgency

    init(_ row: MissingRow) {
        (phase, duty, count, urgency) = (row.phase.seen, row.duty.seen, row.count, row.urgency)
        (nip, name, unit) = ((row.nip ?? "").seen, (row.name ?? "").seen, (row.unit ?? "").seen)
        dueAt = Moment.read(row.due_at) ?? 0
    }

    func has(_ text: String) -> Bool {
        let wanted = text.lowercased()
        return wanted.isEmpty || [name, nip, unit].contains { $0.lowercased().contains(wanted) }
    }
}
