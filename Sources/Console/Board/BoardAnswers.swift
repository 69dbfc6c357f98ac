internal import FoundationEssentials

/// One page of what the daemon answers in JSON.
struct Answer<Row: Decodable>: Decodable {
    let items: [Row]
    let next_page_token: String?

    /// - Returns: Nil for what is no such answer.
    static func read(_ json: [UInt8]) -> Answer? { try? JSONDecoder().decode(Answer.self, from: Data(json)) }
}

/// A row of `show board`: how far one phase of one period is.
package struct BoardRow: Decodable, Sendable, Equatable {
    let agency, name, period, state, phase, phase_state, starts_at, due_at: String
    let owed, done, missing, late, people: Int

    /// - Returns: Nil for what is no answer to `show board`.
    package static func read(_ json: [UInt8]) -> [BoardRow]? { Answer<BoardRow>.read(json)?.items }
}

/// A row of `show phases`, as far as the board has use for it.
package struct PhaseRow: Decodable, Sendable, Equatable {
    let phase: String
    let is_statutory, is_beyond_statute: Bool
}

/// A row of `show missing`: somebody owes something.
package struct MissingRow: Decodable, Sendable, Equatable {
    package enum Urgency: String, Decodable, Sendable {
        case late = "LATE"
        case soon = "SOON"
        case later = "LATER"
    }
    let phase, duty, person: String
    let nip, name, unit: String?
    let count: Int
    let due_at: String
    let urgency: Urgency
}
