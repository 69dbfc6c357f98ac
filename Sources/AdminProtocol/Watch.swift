package import Operations

/// The news of a period, pushed as they come: a value that says what to ask, is told the answers, and says what to send. Each piece of the period's history
/// has a number; whoever was cut off goes on `from=` the last that they heard.
package struct Watch: Sendable {
    /// How often it asks; how far people are only every fifth time.
    package static let interval = Duration.seconds(1)
    private static let countsEvery = 5
    static let timeouts = 1...86_400

    package let timeout: Duration
    package private(set) var caller = Caller(token: nil, source: "", request: "")
    private var language = Language.english
    private let agency: String
    private let period: String
    /// The last piece of history that was told; nil before the first answer when nobody said from where.
    private var sequence: Int?
    private var rounds = 0
    private var hasBegun = false
    private var counts: [String: String] = [:]

    /// - Parameters:
    ///   - from: The number after which to begin; nil begins now.
    ///   - timeout: Seconds, 1 … 86,400.
    init(agency: String, period: String, from: Int?, timeout: Int) {
        (self.agency, self.period, sequence, self.timeout) = (agency, period, from, .seconds(timeout))
    }

    func begun(by caller: Caller, _ language: Language) -> Watch {
        var watch = self
        (watch.caller, watch.language) = (caller, language)
        return watch
    }

    /// What to ask now.
    package var questions: [Call] {
        var asked = [
            call("period history", sequence.map { [("where", "entry:gt.\($0)"), ("limit", "100")] } ?? [("sort", "-entry"), ("limit", "1")])
        ]
        if rounds % Self.countsEvery == 0 { asked.append(call("show progress", [])) }
        return asked.compactMap { $0 }
    }

    private func call(_ words: String, _ given: [(name: String, text: String)]) -> Call? {
        guard let operation = Catalogue.all[words] else { return nil }
        let arguments = try? Arguments(for: operation, given: [("agency", agency), ("period", period)] + given)
        return arguments.map { Call(operation, $0) }
    }

    /// - Returns: What to send; the last line, too, when it cannot go on.
    package mutating func told(_ outcomes: [Outcome]) -> (text: String, isOver: Bool) {
        var text = ""
        for outcome in outcomes {
            switch outcome {
            case .failed(let failure):
                // Of those, the next round may hear more.
                if failure.symbol.meaning.status >= 500, failure.symbol != .internalError { continue }
                return (text + Reply.refusal(failure, in: language).rendered(tag: caller.tag), true)
            case .page(let items, _, _): text += history(items)
            case .one(let body): text += progress(body.json)
            default: break
            }
        }
        rounds += 1
        return (text, false)
    }

    private mutating func history(_ items: [UInt8]) -> String {
        guard case .array(let events)? = try? JSON(reading: items) else { return "" }
        var text = ""
        let isBeginning = sequence == nil
        for event in events {
            guard case .number(let entry)? = event["entry"] else { continue }
            sequence = max(sequence ?? 0, entry)
            if isBeginning { continue }
            let named = [
                ("at", "happened_at"), ("action", "action"), ("from", "from_state"), ("state", "to_state"), ("by", "name"), ("reason", "reason"),
            ]
            text += news("EVENT", [("seq", "\(entry)")] + named.map { ($0.0, event[$0.1]?.plain ?? "") })
        }
        if !hasBegun {
            hasBegun = true
            let state = isBeginning ? events.first?["to_state"]?.plain ?? "" : ""
            text = news("WATCHING", [("agency", agency), ("period", period), ("seq", "\(sequence ?? 0)"), ("state", state)]) + text
        }
        sequence = sequence ?? 0
        return text
    }

    private mutating func progress(_ body: [UInt8]) -> String {
        guard case .array(let rows)? = (try? JSON(reading: body))?["items"] else { return "" }
        var text = ""
        for row in rows {
            let phase = [row["phase"]?.plain ?? "", row["duty"]?.plain ?? ""]
            let said = ["owed", "done", "missing", "late"].map { ($0, row[$0]?.plain ?? "") }
            guard said[0].1 != "0" else { continue }
            let line = said.map(\.1).joined(separator: " ")
            if counts.updateValue(line, forKey: phase.joined(separator: " ")) == line { continue }
            text += news("PROGRESS", [("seq", "\(sequence ?? 0)"), ("phase", phase[0]), ("duty", phase[1])] + said)
        }
        return text
    }

    private func news(_ symbol: String, _ fields: [(String, String)]) -> String {
        let text = fields.filter { !$0.1.isEmpty }.map { "\($0.0)=\(Line.quoted($0.1))" }.joined(separator: " ")
        return Reply(100, symbol, text).rendered(tag: caller.tag)
    }

    /// The last line, when the client has said something or the time is over.
    package var ending: String { Reply(210, "OK", "seq=\(sequence ?? 0)").rendered(tag: caller.tag) }
}

extension JSON {
    /// A text as it is, a number as it is written; nothing for null.
    var plain: String {
        switch self {
        case .null: ""
        case .text(let text): text
        default: written
        }
    }
}

extension Command {
    static let watch = Command(
        word: "watch",
        meaning:
            "Be told what happens with a period, and how far people are, until you send another line: `watch period 2026_q3`. News have numbers (seq=); from= goes on behind one.",
        parameters: [
            Argument(name: "what", isRequired: true, meaning: "period", among: ["period"]),
            Argument(name: "period", meaning: "its code; the one that use has set, unless it is named", kind: .period),
            Argument(name: "agency", meaning: "as use has set it, unless it is named", kind: .code("agency")),
            Argument(name: "from", meaning: "the number of the last news that you know"),
            Argument(name: "timeout", meaning: "seconds, 1 to 86400; 900 unless said otherwise"),
        ]
    ) { session, values, _ throws(Failure) in
        guard values["what"]?.lowercased() == "period" else {
            throw Failure(.badValue, "only periods can be watched", about: "what", hint: "watch period 2026_q3")
        }
        func number(_ name: String, _ range: ClosedRange<Int>) throws(Failure) -> Int? {
            guard let text = values[name] else { return nil }
            guard let number = Int(text), range.contains(number) else {
                throw Failure(.badValue, "\(name) is not a number from \(range.lowerBound) to \(range.upperBound)", about: name, argument: name)
            }
            return number
        }
        let (operation, _) = try session.operation(["period", "history"])
        let given = ["agency", "period"].compactMap { name in (values[name] ?? session.scope[name]).map { (name: name, text: $0) } }
        // Whether it is there for the caller is the database's to say.
        let arguments = try Arguments(for: operation, given: given)
        return .watch(
            Watch(
                agency: arguments["agency", in: operation] ?? "", period: arguments["period", in: operation] ?? "",
                from: try number("from", 0...Int.max), timeout: try number("timeout", Watch.timeouts) ?? 900))
    }
}
