/// The board's side of a session: which lines are sent without waiting, and what the answers mean. A value without a socket.
package struct BoardSession: Sendable {
    package enum Question: Sendable, Equatable {
        case greeting, entry
        case board
        case phases(Board.Key)
        case missing(Board.Key, phase: String?)
    }
    package enum News: Sendable, Equatable {
        /// What the government is called, and by how many seconds the daemon's clock was moved.
        case greeted(government: String, shift: Int)
        case board([BoardRow])
        case phases(Board.Key, [PhaseRow])
        case missing(Board.Key, phase: String?, [MissingRow], isAll: Bool)
        case refused(Question, Ending)
    }
    /// Of people who owe something, so many pages of 200 are asked for.
    private static let pages = 5

    private var reader = ReplyReader()
    /// Whose answers are still to come, in order.
    private var open: [Question] = []
    private var body: [UInt8]?
    private var rows: [BoardRow] = []
    private var debts: [MissingRow] = []
    private var debtPages = 0

    package init() {}

    package var isWaiting: Bool { !open.isEmpty }

    /// The first lines of a connection whose account of the machine says who is there.
    package mutating func entering(language: String) -> [UInt8] {
        open = [.greeting, .entry, .entry, .entry]
        return Array("hello 1 client=board lang=\(language)\nauth peer\nformat json\n".utf8)
    }

    /// What is asked for to show a place.
    package mutating func asking(for place: BoardState.Place) -> [UInt8] {
        (rows, debts, debtPages) = ([], [], 0)
        var bytes = ask(.board, after: nil)
        switch place {
        case .agencies: break
        case .phases(let key): bytes += ask(.phases(key), after: nil)
        case .missing(let key, let phase): bytes += ask(.missing(key, phase: phase), after: nil)
        }
        return bytes
    }

    private mutating func ask(_ question: Question, after token: String?) -> [UInt8] {
        open.append(question)
        let after = token.map { " after=\(CommandText.quoted($0))" } ?? ""
        func about(_ key: Board.Key) -> String { "agency=\(CommandText.quoted(key.agency)) period=\(CommandText.quoted(key.period))" }
        let line =
            switch question {
            case .greeting, .entry: ""
            case .board: "show board agency=* limit=200\(after)"
            case .phases(let key): "show phases \(about(key))"
            case .missing(let key, let phase): "show missing \(about(key))\(phase.map { " phase=\($0)" } ?? "") limit=200\(after)"
            }
        return Array("\(line)\n".utf8)
    }

    /// - Returns: What has come, and what is to be sent for the rest of it.
    /// - Throws: `connection` when the daemon ends the session, or does not let us in.
    package mutating func received(_ bytes: [UInt8]) throws(Stop) -> (news: [News], send: [UInt8]) {
        let pieces: [Piece]
        do throws(ReplyReader.Garbled) { pieces = try reader.received(bytes) } catch {
            throw Stop(.connection, "this is not the admin protocol: \(error.line.printable)")
        }
        var news: [News] = []
        var send: [UInt8] = []
        for piece in pieces {
            switch piece {
            case .row: break
            case .body(let bytes): body = bytes
            case .end(let ending):
                if ending.code == 421 { throw Stop(.connection, ending.sentence) }
                guard ending.isFinal else { continue }
                guard !open.isEmpty else { throw Stop(.connection, ending.sentence) }
                let question = open.removeFirst()
                let (found, next) = try answer(to: question, ending)
                if let found { news.append(found) }
                send += next
                body = nil
            }
        }
        return (news, send)
    }

    private mutating func answer(to question: Question, _ ending: Ending) throws(Stop) -> (News?, [UInt8]) {
        switch question {
        case .greeting:
            guard ending.code == 220 else { throw Stop(.connection, ending.sentence) }
            return (Self.greeted(ending), [])
        case .entry:
            guard ending.code < 300 else { throw Stop(.connection, ending.sentence) }
            return (nil, [])
        case .board, .phases, .missing:
            guard ending.code < 300 else { return (.refused(question, ending), []) }
            guard let body, let found = answer(to: question, body) else {
                throw Stop(.connection, "what the daemon answers is not understood")
            }
            return found
        }
    }

    private mutating func answer(to question: Question, _ body: [UInt8]) -> (News?, [UInt8])? {
        switch question {
        case .board:
            guard let answer = Answer<BoardRow>.read(body) else { return nil }
            rows += answer.items
            if let token = answer.next_page_token { return (nil, ask(question, after: token)) }
            return (.board(rows), [])
        case .missing(let key, let phase):
            guard let answer = Answer<MissingRow>.read(body) else { return nil }
            debts += answer.items
            debtPages += 1
            if let token = answer.next_page_token, debtPages < Self.pages { return (nil, ask(question, after: token)) }
            return (.missing(key, phase: phase, debts, isAll: answer.next_page_token == nil), [])
        case .phases(let key): return Answer<PhaseRow>.read(body).map { (.phases(key, $0.items), []) }
        case .greeting, .entry: return nil
        }
    }

    /// `READY kinerja-admin/1 kota-sorong 0.1.0 clock_shift=14d`.
    package static func greeted(_ ending: Ending) -> News {
        let words = ending.text.split(separator: " ")
        let government = words.count > 1 && words[0].hasPrefix("kinerja-admin/") ? String(words[1]).seen : ""
        let units: [Character: Int] = ["d": 86_400, "h": 3600, "m": 60, "s": 1]
        let shift = ending.value(of: "clock_shift") ?? ""
        let seconds = shift.last.flatMap { units[$0] }.flatMap { unit in Int(shift.dropLast()).map { $0.multipliedReportingOverflow(by: unit) } }
        return .greeted(government: government, shift: seconds.map { $0.overflow ? 0 : $0.partialValue } ?? 0)
    }
}
