internal import FoundationEssentials

/// What stands before the line that is typed: `kinerja DISDIK:operate 2026_q3[COLLECTING]> `.
package struct Prompt: Sendable, Equatable {
    private static let levels = ["read", "operate", "admin", "expert"]
    private var agency = ""
    package private(set) var period = ""
    /// The highest of the session; empty while nobody is logged in.
    private var level = ""
    private var isExpert = false
    /// Commands are collected in a batch.
    private var isCollecting = false
    /// Of the period; nil when it is not known.
    package var state: String?
    package init() {}

    package var text: String {
        var text = "kinerja"
        if !agency.isEmpty { text += " \(agency)" }
        if isExpert || !level.isEmpty { text += ":\(isExpert ? "expert" : level)" }
        if !period.isEmpty { text += " \(period)\(state.map { "[\($0)]" } ?? "")" }
        return "\(text)\(isCollecting ? " (batch)" : "")> ".printable
    }

    /// Whoever came in: `230 WELCOME levels=read,operate scope=DISDIK`. Whoever has one agency works in it.
    package mutating func welcomed(_ ending: Ending) {
        self = Prompt()
        let own = ending.value(of: "levels")?.split(separator: ",").map(String.init) ?? []
        level = Self.levels.last { own.contains($0) } ?? ""
        let scope = ending.value(of: "scope") ?? "*"
        if scope != "*", !scope.contains(",") { agency = scope }
    }

    /// What a command has moved.
    package mutating func heard(_ ending: Ending, after text: CommandText) {
        switch (text.words.first, ending.code) {
        // Whoever fails to come in is nobody.
        case ("auth", _): ending.code == 230 ? welcomed(ending) : (self = Prompt())
        case ("use", 250) where ending.symbol == "USING":
            agency = ending.value(of: "agency") ?? ""
            period = ending.value(of: "period") ?? ""
            state = nil
        case ("expert", 250): isExpert = text.words.dropFirst().first == "on"
        case ("batch", let code):
            switch text.batchVerb {
            case "begin": isCollecting = isCollecting || code < 300
            case "run": isCollecting = false
            case "discard": isCollecting = isCollecting && code >= 300
            default: break
            }
        default: break
        }
    }

    /// The state may be another one now. A question that is refused would spoil a batch: then it is not asked.
    package func asksForState(after text: CommandText) -> Bool {
        !period.isEmpty && !isCollecting && (["use", "watch"].contains(text.words.first) || !text.changesNothing)
    }
}

extension Prompt {
    private struct Answer: Decodable {
        struct Item: Decodable { let state: String }
        let items: [Item]
    }

    /// What `show periods … columns=state` says, in whatever format the session has; nil when that is not one state.
    package static func state(rows: [String], body: [UInt8]?) -> String? {
        let states = body.map { (try? JSONDecoder().decode(Answer.self, from: Data($0)))?.items.map(\.state) ?? [] } ?? Array(rows.dropFirst())
        return states.count == 1 && !states[0].isEmpty ? states[0] : nil
    }
}
