import Console
import Testing

/// What the board knows, and what keys do to it: without a terminal.
@Suite("the board")
struct BoardTests {
    private func order(_ state: BoardState) -> [String] { state.entries(BoardFixture.now).map(\.key.agency) }

    @Test("what is late comes first; other orders follow with s")
    func sorts() {
        var state = BoardFixture.state()
        #expect(order(state) == ["DISDIK", "DINKES", "BKPSDM", "ARSIP", "SATPOL"])
        #expect(state.entries(BoardFixture.now).map(\.late) == [12, 12, 1, 0, 0])
        state.type("s")
        #expect(state.sort == .due && order(state) == ["DISDIK", "BKPSDM", "DINKES", "ARSIP", "SATPOL"])
        state.type("s")
        #expect(state.sort == .code && order(state) == ["ARSIP", "BKPSDM", "DINKES", "DISDIK", "SATPOL"])
        state.type("s")
        #expect(state.sort == .progress && order(state) == ["BKPSDM", "DISDIK", "DINKES", "ARSIP", "SATPOL"])
        state.type("s")
        #expect(state.sort == .lateness)
    }

    @Test("a filter is typed, in any case, of code or name; l leaves what is late; Esc takes both back and never leaves")
    func filters() {
        var state = BoardFixture.state()
        state.type("/dinAS x")
        #expect(order(state).isEmpty)
        state.press(.backspace, .backspace, .enter)
        #expect(order(state) == ["DISDIK", "DINKES", "ARSIP"])
        state.type("l")
        #expect(order(state) == ["DISDIK", "DINKES"])
        #expect(state.pressed(.escape, page: 10, now: BoardFixture.now) == nil)
        #expect(order(state).count == 5)
        // While somebody types, letters are no keys.
        state.type("/q")
        #expect(order(state).isEmpty)
        state.press(.escape)
        #expect(order(state).count == 5 && state.pressed(.letter("q"), page: 10, now: BoardFixture.now) == .leave)
    }

    @Test("Enter goes to the phase that asks for somebody, then to who is missing; q goes back")
    func drills() {
        var state = BoardFixture.state()
        state.press(.down)
        #expect(state.pressed(.enter, page: 10, now: BoardFixture.now) == .refresh)
        let key = Board.Key("DINKES", "2026_q3")
        #expect(state.place == .phases(key))
        state.press(.enter)
        #expect(state.place == .missing(key, phase: "RATING"))
        state.press(.letter("q"), .end, .enter)
        #expect(state.place == .missing(key, phase: nil))
        state.press(.escape, .backspace)
        #expect(state.place == .agencies)
        // Who is chosen stays chosen, in whatever order.
        state.type("ss")
        #expect(state.screen(80, 24).lines.first { $0.isSelected }?.text.contains("DINKES") == true)
        // What nobody does any more is left.
        state.press(.enter)
        state.heard(board: [], at: BoardFixture.now)
        #expect(state.place == .agencies)
    }

    @Test("keys move within the list, and change how often is asked within its bounds")
    func moves() {
        var state = BoardFixture.state()
        func chosen() -> String { state.screen(80, 24).lines.first { $0.isSelected }?.text.split(separator: " ").first.map(String.init) ?? "" }
        state.type("jjk")
        #expect(chosen() == "DINKES")
        state.press(.end)
        #expect(chosen() == "SATPOL")
        state.press(.down, .pageUp, .up)
        #expect(chosen() == "DISDIK")
        state.press(.pageDown, .home)
        #expect(chosen() == "DISDIK")
        for _ in 1...20 { state.type("+") }
        #expect(state.every == 600)
        for _ in 1...20 { state.type("-") }
        #expect(state.every == 1)
    }

    @Test("instants are read as RFC 3339 has them")
    func instants() {
        #expect(Moment.read("2026-10-14T01:00:00Z") == BoardFixture.now)
        #expect(Moment.read("2026-10-14T10:00:00.125+09:00") == BoardFixture.now)
        #expect(Moment.read("2026-10-13T20:30:00-04:30") == BoardFixture.now)
        #expect(Moment.read("1970-01-01T00:00:00Z") == 0 && Moment.read("2000-02-29T00:00:00Z") == 951_782_400)
        for wrong in ["", "2026-10-14", "2026-10-14T01:00:00", "2026-13-14T01:00:00Z", "2026-10-14T01:00:00+9"] { #expect(Moment.read(wrong) == nil) }
    }

    @Test("texts are as wide as terminals show them")
    func columns() {
        #expect("Dinas".columns == 5 && "東京".columns == 4 && "e\u{301}".columns == 1 && "é…█".columns == 3)
    }
}

/// What is sent for the board, and what answers mean: without a socket.
@Suite("the board's session")
struct BoardSessionTests {
    private func heard(_ session: inout BoardSession, _ reply: String) throws -> (news: [BoardSession.News], send: String) {
        let (news, send) = try session.received(Array(reply.utf8))
        return (news, String(decoding: send, as: UTF8.self))
    }

    @Test("a board of many pages is one board, and what is looked at is asked for in the same breath")
    func pages() throws {
        var session = BoardSession()
        let key = Board.Key("DISDIK", "2026_q3")
        let lines = String(decoding: session.asking(for: .phases(key)), as: UTF8.self)
        #expect(lines == "show board agency=* limit=200\nshow phases agency=DISDIK period=2026_q3\n")
        let first = BoardFixture.json(Array(BoardFixture.agencies.prefix(2)), next: "k1")
        let half = BoardFixture.reply(first)
        #expect(try heard(&session, String(half.prefix(100))).news.isEmpty && session.isWaiting)
        let more = try heard(&session, String(half.dropFirst(100)) + BoardFixture.reply(BoardFixture.phases))
        #expect(more.send == "show board agency=* limit=200 after=k1\n")
        guard case .phases(key, _) = more.news.first else { return #expect(Bool(false), "\(more.news)") }
        let rest = try heard(&session, BoardFixture.reply(BoardFixture.json(Array(BoardFixture.agencies.dropFirst(2)))))
        #expect(rest.news == [.board(BoardRow.read(Array(BoardFixture.json().utf8)) ?? [])] && !session.isWaiting)
    }

    @Test("who comes in again says who they are, and asks in JSON")
    func entering() throws {
        var session = BoardSession()
        #expect(String(decoding: session.entering(language: "id"), as: UTF8.self) == "hello 1 client=board lang=id\nauth peer\nformat json\n")
        let came = try heard(
            &session, "220 READY kinerja-admin/1 kota-sorong 0.1.0 purpose=sample clock_shift=-36h\n250-auth peer\n250 OK\n230 WELCOME\n250 OK\n")
        #expect(came.news == [.greeted(government: "kota-sorong", shift: -129_600)] && !session.isWaiting)
    }

    @Test("a refusal is told and the session goes on; what ends it is no connection")
    func refusals() throws {
        var session = BoardSession()
        _ = session.asking(for: .agencies)
        let refused = try heard(&session, "450 OVERLOADED later\n")
        #expect(refused.news == [.refused(.board, Ending(code: 450, symbol: "OVERLOADED", text: "later"))] && !session.isWaiting)
        _ = session.asking(for: .agencies)
        #expect(throws: Stop.self) { try session.received(Array("421 CLOSING the daemon is stopping\n".utf8)) }
        #expect(throws: Stop.self) { try session.received(Array("HTTP/1.1 400\n".utf8)) }
        #expect(throws: Stop.self) { try session.received(Array(BoardFixture.reply("{\"items\":3}").utf8)) }
    }
}
