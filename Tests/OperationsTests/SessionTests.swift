import AdminProtocol
import Operations
import Support
import Testing

@Suite("a session of the admin protocol")
struct SessionTests {
    private let surroundings = Surroundings(
        government: "kota-sorong", version: "0.1.0", schema: 1, purpose: "test", clockShift: "14d",
        limits: [(name: "line", value: "8192", meaning: "bytes of one line")])

    private func session() -> Session { Session(surroundings, peer: Peer(account: "rina", isOperator: false)) }

    private func said(_ lines: String) -> [Session.Action] {
        var session = session()
        return session.received(lines.utf8)
    }

    @Test("the greeting says what it is, whose, and that its clock is not the true one")
    func greeting() {
        #expect(session().greeting == "220 READY kinerja-admin/1 kota-sorong 0.1.0 purpose=test clock_shift=14d\n")
        var live = surroundings
        (live.purpose, live.clockShift) = ("live", "")
        #expect(Session(live, peer: Peer(account: nil, isOperator: false)).greeting == "220 READY kinerja-admin/1 kota-sorong 0.1.0\n")
    }

    @Test("hello agrees on version and language")
    func hello() {
        #expect(
            said("hello 1 client=test lang=id\nnope\n") == [
                .send("250-auth peer\n250-format text\n250-lang id\n250-limit line=8192\n250 OK\n"),
                .send("500 UNKNOWN_COMMAND nope is no command; help lists them\n"),
            ])
        #expect(said("hello 2\n") == [.send("505 UNSUPPORTED_VERSION version 2 is not spoken here; hello 1\n")])
        #expect(said("hello 1 lang=xx\n") == [.send("501 BAD_VALUE lang=xx is not known; lang=en or lang=id\n")])
    }

    @Test("every line of a reply bears the code and the tag, and the last one says so")
    func framing() {
        #expect(
            said("@t1 WhoAmI\n") == [.send("@t1 210-account  from    role\n@t1 210-rina     socket  -\n@t1 210 OK rows=1\n")])
        for command in ["help", "help hello", "version", "whoami", "limits", "errors", "hello 1", "quit", "nonsense"] {
            guard case .send(let text) = said("@x.1 \(command)\n").first else {
                Issue.record("no answer to \(command)")
                continue
            }
            let lines = text.split(separator: "\n")
            #expect(lines.dropLast().allSatisfy { $0.hasPrefix("@x.1 ") && $0.dropFirst(8).first == "-" })
            #expect(lines.last?.dropFirst(8).first == " ")
        }
    }

    @Test("a refusal bears the tag even when the line cannot be read")
    func tags() {
        #expect(said("@t7 help \"\n") == [.send("@t7 501 SYNTAX the closing quote is missing at column 11\n")])
    }

    @Test(
        "arguments are named, counted, and told apart",
        arguments: [
            ("hello", "501 MISSING_ARGUMENT version is missing; usage: hello version [client=] [lang=]\n"),
            ("hello 1 x=2", "501 UNKNOWN_ARGUMENT hello takes no argument x; usage: hello version [client=] [lang=]\n"),
            ("hello 1 version=1", "501 GIVEN_TWICE version was given twice; usage: hello version [client=] [lang=]\n"),
            ("hello version=1 version=1", "501 GIVEN_TWICE version was given twice; usage: hello version [client=] [lang=]\n"),
            ("quit now", "501 SYNTAX now is one value too many; usage: quit\n"),
            ("hlp", "500 UNKNOWN_COMMAND hlp is no command; did you mean help?\n"),
        ])
    func arguments(line: String, answer: String) {
        #expect(said("\(line)\n") == [.send(answer)])
    }

    @Test("comments and blank lines are passed over, so that files replay; what follows quit is not answered")
    func files() {
        #expect(said("# a comment\n\n   \nquit\nversion\n") == [.send("221 BYE\n"), .close])
    }

    @Test("a browser or a probe is told what this is, once, and left")
    func http() {
        #expect(said("GET / HTTP/1.1\r\nHost: x\r\n") == [.send("500 NOT_HTTP this is the admin protocol, not HTTP\n"), .close])
        #expect(said("version\nGET / HTTP/1.1\n").count == 2)
    }

    @Test("whatever bytes come, every reply is framed and none repeats what a terminal would obey")
    func noise() {
        var seed = Seed.forTest()
        let pieces = [
            "help", "@", "t1", " ", "=", "\"", "\\", "\n", "\r", "\u{1B}[2J", "hello", "1", "\u{0}", "é", "lang", "id", "quit ", "{12}", "#",
        ]
        for _ in 0..<3000 {
            var session = session()
            let text = (0..<Int.random(in: 1...12, using: &seed)).map { _ in pieces.randomElement(using: &seed) ?? "" }.joined() + "\n"
            for case .send(let reply) in session.received(text.utf8) {
                #expect(reply.hasSuffix("\n") && !reply.contains("\u{1B}") && !reply.contains("\u{0}"))
                for line in reply.split(separator: "\n") {
                    let framed = line.first == "@" ? line.drop { $0 != " " }.dropFirst() : line[...]
                    #expect(framed.prefix(3).allSatisfy(\.isNumber) && "- ".contains(framed.dropFirst(3).first ?? "x"), "\(line)")
                }
            }
        }
    }
}
