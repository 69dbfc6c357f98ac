/// A board with somebody in front of it: what is known, and what they look at. Keys and answers go in, commands come out.
package struct BoardState: Sendable {
    package enum Key: Sendable, Equatable {
        case up, down, pageUp, pageDown, home, end, enter, escape, backspace
        case letter(Character)
    }
    package enum Command: Sendable, Equatable { case leave, refresh }
    package enum Place: Sendable, Equatable {
        case agencies
        case phases(Board.Key)
        /// Of one phase, or of all.
        case missing(Board.Key, phase: String?)
    }
    package enum Connection: Sendable, Equatable {
        case there
        /// Why, and when it is tried again, in seconds since 1970.
        case lost(String, retryAt: Int)
    }
    /// What of a list is shown.
    struct Filter: Sendable, Equatable {
        var text = ""
        var onlyLate = false
    }
    static let intervals = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600]

    let language: Language
    package var government = ""
    package var every: Int
    package internal(set) var place = Place.agencies
    package internal(set) var board = Board()
    /// Of the phases of the period that is looked at: those that the regulation fixes, and those moved beyond it.
    var statutory: Set<String> = []
    var beyond: Set<String> = []
    var debts: [Debt] = []
    /// More people owe something than were asked for.
    var hasMoreDebts = false
    /// Nil until they have come.
    var debtsAt: Int?
    /// When the figures came, in seconds since 1970; nil before.
    package internal(set) var heardAt: Int?
    /// Since when an answer is waited for.
    package var askedAt: Int?
    package var connection = Connection.there
    /// What the daemon refused to answer; empty after it has.
    package internal(set) var refusal = ""
    package internal(set) var sort = BoardSort.lateness
    var filter = Filter()
    var people = Filter()
    var isTyping = false
    var hasHelp = false
    var chosen: Board.Key?
    var chosenPhase = 0
    var chosenDebt = 0

    package init(language: Language, every: Int) { (self.language, self.every) = (language, every) }
}

extension BoardState {
    package func entries(_ now: Int) -> [Board.Entry] { board.entries(by: sort, having: filter.text, onlyLate: filter.onlyLate, now: now) }
    var shownDebts: [Debt] { debts.filter { (!people.onlyLate || $0.urgency == .late) && $0.has(people.text) } }

    /// The one that keys are about: the first when it is gone, or nobody has chosen.
    func index(in entries: [Board.Entry]) -> Int { entries.firstIndex { $0.key == chosen } ?? 0 }

    package mutating func heard(board rows: [BoardRow], at now: Int) {
        (board, heardAt, refusal) = (Board(rows), now, "")
        // What nobody does any more is nothing to look at.
        switch place {
        case .phases(let key), .missing(let key, phase: _): if board[key] == nil { place = .agencies }
        case .agencies: break
        }
    }

    package mutating func heard(phases rows: [PhaseRow], of key: Board.Key) {
        guard case .phases(key) = place else { return }
        statutory = Set(rows.filter(\.is_statutory).map(\.phase))
        beyond = Set(rows.filter(\.is_beyond_statute).map(\.phase))
    }

    package mutating func heard(missing rows: [MissingRow], isAll: Bool, of key: Board.Key, phase: String?, at now: Int) {
        guard place == .missing(key, phase: phase) else { return }
        (debts, hasMoreDebts, debtsAt, refusal) = (rows.map(Debt.init), !isAll, now, "")
        chosenDebt = min(chosenDebt, max(0, shownDebts.count - 1))
    }

    package mutating func heard(refusal ending: Ending) { refusal = ending.sentence.seen }

    /// - Parameter page: How many lines of the list are seen at a time.
    /// - Parameter now: Seconds since 1970.
    package mutating func pressed(_ key: Key, page: Int, now: Int) -> Command? {
        if isTyping {
            typed(key)
            return nil
        }
        if hasHelp {
            hasHelp = false
            return nil
        }
        switch key {
        case .up, .letter("k"): move(-1, now)
        case .down, .letter("j"): move(1, now)
        case .pageUp: move(-max(1, page), now)
        case .pageDown, .letter(" "): move(max(1, page), now)
        case .home, .letter("g"): move(-(1 << 30), now)
        case .end, .letter("G"): move(1 << 30, now)
        case .enter: return enter(now)
        case .escape, .backspace, .letter("q"): return back(mayLeave: key == .letter("q"))
        case .letter("s"): if place == .agencies { sort = sort.following }
        case .letter("/"): isTyping = isList
        case .letter("l"): change { $0.onlyLate.toggle() }
        case .letter("r"): return .refresh
        case .letter("+"): every = Self.intervals.first { $0 > every } ?? every
        case .letter("-"): every = Self.intervals.last { $0 < every } ?? every
        case .letter("h"), .letter("?"): hasHelp = true
        case .letter: break
        }
        return nil
    }

    /// A list that can be filtered.
    private var isList: Bool { if case .phases = place { false } else { true } }

    var shownFilter: Filter { if case .missing = place { people } else { filter } }

    private mutating func change(_ body: (inout Filter) -> Void) {
        switch place {
        case .agencies: body(&filter)
        case .missing:
            body(&people)
            chosenDebt = min(chosenDebt, max(0, shownDebts.count - 1))
        case .phases: break
        }
    }

    private mutating func typed(_ key: Key) {
        switch key {
        case .enter: isTyping = false
        case .escape:
            isTyping = false
            change { $0.text = "" }
        case .backspace: change { _ = $0.text.popLast() }
        case .letter(let letter): change { if $0.text.count < 40, !String(letter).seen.isEmpty { $0.text.append(letter) } }
        case .up, .down, .pageUp, .pageDown, .home, .end: break
        }
    }

    private mutating func move(_ count: Int, _ now: Int) {
        func moved(_ index: Int, _ all: Int) -> Int { min(max(0, index + count), max(0, all - 1)) }
        switch place {
        case .agencies:
            let all = entries(now)
            if !all.isEmpty { chosen = all[moved(index(in: all), all.count)].key }
        case .phases(let key): chosenPhase = moved(chosenPhase, (board[key]?.phases.count ?? 0) + 1)
        case .missing: chosenDebt = moved(chosenDebt, shownDebts.count)
        }
    }

    private mutating func enter(_ now: Int) -> Command? {
        switch place {
        case .agencies:
            let all = entries(now)
            guard !all.isEmpty else { return nil }
            let entry = all[index(in: all)]
            (chosen, place, statutory, beyond) = (entry.key, .phases(entry.key), [], [])
            let urgent = entry.urgent(now)
            chosenPhase = entry.phases.firstIndex { $0 == urgent } ?? 0
        case .phases(let key):
            let phases = board[key]?.phases ?? []
            place = .missing(key, phase: phases.indices.contains(chosenPhase) ? phases[chosenPhase].code : nil)
            (debts, debtsAt, hasMoreDebts, people, chosenDebt) = ([], nil, false, Filter(), 0)
        case .missing: return nil
        }
        return .refresh
    }

    private mutating func back(mayLeave: Bool) -> Command? {
        refusal = ""
        switch place {
        case .missing(let key, phase: _):
            (place, debts) = (.phases(key), [])
            return .refresh
        case .phases: place = .agencies
        case .agencies:
            // One key after the other takes back what was chosen; only q leaves.
            if mayLeave { return .leave }
            filter = Filter()
        }
        return nil
    }
}
