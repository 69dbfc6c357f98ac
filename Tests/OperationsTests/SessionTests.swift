import AdminProtocol
import Operations
import Support
import Testing

@Suite("a session of the admin protocol")
struct SessionTests {
    @Test("the greeting says what it is, whose, and that its clock is not the true one")
    func greeting() {
        #expect(Client().session.greeting == "220 READY kinerja-admin/1 kota-sorong 0.1.0 purpose=test clock_shift=14d\n")
        var live = Client.surroundings
        (live.purpose, live.clockShift) = ("live", "")
        #expect(Client(surroundings: live).session.greeting == "220 READY kinerja-admin/1 kota-sorong 0.1.0\n")
    }

    @Test(
        "lines are answered with code, symbol and sentence",
        arguments: [
            ("hello 1 lang=id", "250-auth token password peer\n250-format text csv json\n250-lang id\n250-limit line=8192\n250 OK\n"),
            ("hello 2", "505 UNSUPPORTED_VERSION version 2 is not spoken here; hello 1\n"),
            ("hello 1 lang=xx", "501 BAD_VALUE lang=xx is not known; lang=en or lang=id\n"),
            ("hello", "501 MISSING_ARGUMENT version is missing; usage: hello version [client=] [lang=]\n"),
            ("hello 1 x=2", "501 UNKNOWN_ARGUMENT hello takes no argument x; usage: hello version [client=] [lang=]\n"),
            ("hello 1 version=1", "501 GIVEN_TWICE version was given twice; usage: hello version [client=] [lang=]\n"),
            ("quit now", "500 SYNTAX now is one value too many; usage: quit\n"),
            ("hlp", "500 UNKNOWN_COMMAND hlp is no command; did you mean help?\n"),
            ("@t7 help \"", "@t7 500 SYNTAX the closing quote is missing at column 11\n"),
            ("show units", "530 NOT_SIGNED_IN log in first; auth peer, or auth password <login>\n"),
            ("# a comment\n\n   \n@q quit\nversion", "@q 221 BYE\n"),
            ("GET / HTTP/1.1\r\nversion", "500 NOT_HTTP this is the admin protocol, not HTTP\n"),
        ])
    func answers(line: String, answer: String) async {
        var client = Client()
        #expect(await client.say("\(line)\n") == answer.replacing("500 SYNTAX", with: "\(Symbol.syntax.meaning.code) SYNTAX"))
        #expect(client.isClosed == (answer.contains("BYE") || answer.contains("NOT_HTTP")))
    }

    @Test("a password is asked for, and opens or not; whatever it looks like it is no command and is never repeated")
    func password() async {
        var client = Client()
        #expect(
            await client.say("@a auth password sari\ncorrect horse battery\n")
                == "@a 330 SECRET password\n@a 230 WELCOME levels=read,operate,admin,expert scope=DISDIK\n")
        for secret in [
            "hunter2 quit", "# hunter2", "hunter2={3}", "@x hunter2 \"", "GET hunter2 HTTP/1.1", "hunter2\u{1B}[2J",
            "hunter2" + String(repeating: "x", count: 9000),
        ] {
            var client = Client()
            let said = await client.say("@a auth password sari\n\(secret)\n@b version\n")
            #expect(said.hasPrefix("@a 330 SECRET password\n@a 5") && said.contains("@b 210 OK") && !said.contains("hunter2"), "\(secret.prefix(20))")
        }
        for line in ["auth password sari hunter2", "password change hunter2", "password change password=hunter2", "invitation redeem hunter2"] {
            let said = await client.say("\(line)\n")
            #expect(said.hasPrefix("5") && !said.contains("hunter2"), "\(said)")
        }
    }

    @Test("the socket's other end comes in as itself, a token as its owner, strangers not")
    func otherWays() async {
        var client = Client()
        #expect(await client.say("auth peer\n") == "230 WELCOME levels=read,operate,admin,expert scope=DISDIK\n")
        #expect(client.session.ownToken != nil)
        client = Client()
        #expect(await client.say("auth token\n\(FakePerformer.token)\n").hasPrefix("330 SECRET token\n230 WELCOME"))
        #expect(client.session.ownToken == nil)
        #expect(await client.say("auth token\nzz\n").hasPrefix("330 SECRET token\n501 BAD_VALUE"))
        client = Client(account: "budi")
        #expect(await client.say("auth peer\n").hasPrefix("553 NOT_CLEARED"))
        client = Client(account: nil)
        #expect(await client.say("auth peer\n").hasPrefix("501 BAD_VALUE"))
    }

    @Test("whoever comes in again leaves no session behind")
    func again() async {
        var client = Client()
        _ = await client.say("auth password sari\ncorrect horse battery\nauth password sari\ncorrect horse battery\n")
        #expect(client.performer.ended.withLock { $0.map(\.text) } == [FakePerformer.token])
        _ = await client.say("auth peer\nauth peer\n")
        #expect(client.performer.ended.withLock { $0.count } == 3)
        #expect(client.session.ownToken != nil)
    }

    @Test("use sets the scope only when the agency is there")
    func use() async {
        let performer = FakePerformer(answer: { $0.arguments["agency", in: $0.operation] == "NONE" ? .failed(Failure(.notFound)) : nil })
        var client = await Client.signedIn(performer)
        #expect(await client.say("use agency=none\n").hasPrefix("550 NOT_FOUND"))
        #expect(await client.say("use dinkes\nshow units\n").hasPrefix("250 USING agency=DINKES\n"))
        #expect(performer.asked.withLock { $0.last?.call.arguments.texts.first } == "DINKES")
        #expect(await client.say("use agency=\nshow units\n").contains("501 MISSING_ARGUMENT agency is missing"))
    }

    @Test("help and commands show what the level allows, and the rest is refused")
    func levels() async {
        var client = await Client.signedIn(FakePerformer(levels: ["read"]))
        let said = await client.say("commands\nhelp\n")
        #expect(said.contains("show units") && !said.contains("unit create") && !said.contains("session open"))
        #expect(await client.say("unit create A name=b kind=C\n").hasPrefix("553 NOT_CLEARED unit create needs level operate"))
        #expect(await client.say("check agency close A reason=x\n").hasPrefix("553 NOT_CLEARED agency close needs level admin"))
        #expect(client.performer.refusals.withLock { $0 } == ["unit create", "agency close"], "the audit is told")
        #expect(await client.say("show unit\n").contains("did you mean show units"))
    }

    @Test(
        "whatever is refused to somebody who is in goes into the audit, as the operation's name alone; strangers and the session's own commands do not"
    )
    func refusals() async {
        for (line, symbol, operation) in [
            ("unit crate hunter2", "UNKNOWN_COMMAND", "unknown command"), ("unit create A kind=hunter2", "MISSING_ARGUMENT", "unit create"),
            ("unit create A hunter2", "SYNTAX", "unit create"), ("unit show SD-1 x=hunter2", "UNKNOWN_ARGUMENT", "unit show"),
            ("SHOW units columns=hunter2", "UNKNOWN_ARGUMENT", "show units"), ("check agency close", "MISSING_ARGUMENT", "agency close"),
            ("check unit show SD-1", "SYNTAX", "unit show"), ("password change hunter2", "SYNTAX", "password change"),
            ("password change\n\u{1}hunter2", "BAD_ENCODING", "password change"), ("unit create \"hunter2", "SYNTAX", "unknown command"),
            ("unit create \u{1}hunter2", "BAD_ENCODING", "unknown command"),
            ("unit create \(String(repeating: "hunter2", count: 2000))", "LINE_TOO_LONG", "unknown command"),
            ("format hunter2", "BAD_VALUE", nil), ("hello 7", "UNSUPPORTED_VERSION", nil), ("batch run", "WRONG_STATE", nil),
            ("help unit crate", "UNKNOWN_COMMAND", nil),
        ] as [(String, String, String?)] {
            var client = await Client.signedIn()
            let said = await client.say("\(line)\n@b version\n")
            #expect(said.contains(" \(symbol) ") && said.contains("@b 210 OK"), "\(line): \(said)")
            #expect(client.performer.refusals.withLock { $0 } == (operation.map { [$0] } ?? []), "\(line)")
            #expect(client.performer.refusedTexts.withLock { $0.isEmpty }, "\(line)")
            #expect(client.performer.asked.withLock { $0.isEmpty }, "\(line)")
            var stranger = Client()
            _ = await stranger.say("\(line)\n")
            #expect(stranger.performer.refusals.withLock { $0.isEmpty }, "\(line)")
        }
    }

    @Test("options reach the call: key, revision, number, check, page")
    func options() async throws {
        var client = await Client.signedIn()
        let key = "a0000000-0000-4000-8000-000000000001"
        #expect(await client.say("unit close SD-1 reason=x key=\(key) if_rev=4\n").contains("250 OK rows=1 rev=3"))
        #expect(await client.say("check account invite agency=DISDIK affects=9\n").contains("250 CHECKED rows=1 affects=1"))
        let asked = client.performer.asked.withLock { $0.map(\.call.arguments) }
        try #require(asked.count == 2)
        #expect(asked[0].options[.key] == key && asked[0].seen == [4])
        #expect(asked[1].options[.check] == "true" && asked[1].options[.affects] == "9")
        #expect(await client.say("check show units\n").contains("SYNTAX"))
    }

    @Test("a file behind its line goes with its call; what is refused takes its file with it")
    func files() async throws {
        var client = await Client.signedIn()
        let said = await client.say("@1 import people dry_run=true from={9}\nnip,name\n\n@2 version\n")
        #expect(said.contains("@1 250 OK job=") && said.contains("@2 210 OK"))
        #expect(client.uploads == ["nip,name\n"])
        let call = try #require(client.performer.asked.withLock { $0.last?.call })
        #expect(call.arguments["kind", in: call.operation] == "people" && call.arguments["dry_run", in: call.operation] == "true")
        for (line, answer) in [
            ("import papers", "501 BAD_VALUE"), ("import", "501 MISSING_ARGUMENT"), ("show units", "501 UNKNOWN_ARGUMENT"),
            ("imprt people", "500 UNKNOWN_COMMAND"), ("import people \"", "501 SYNTAX"), ("hello 1", "500 UNKNOWN_COMMAND"),
        ] {
            let said = await client.say("@a \(line) from={5}\nquit\n\n@b version\n")
            #expect(said.hasPrefix("@a \(answer)") && said.contains("@b 210 OK"), "\(said)")
        }
        #expect(client.uploads.count == 1)
        #expect(await client.say("import people from=people.csv\n").hasPrefix("501 BAD_VALUE from is not the length of the file in braces"))
        var reader = await Client.signedIn(FakePerformer(levels: ["read"]))
        #expect(await reader.say("import people from={5}\nquit\n\n").hasPrefix("553 NOT_CLEARED import needs level operate"))
    }

    @Test("replies come in order with their tags, each in its format and language")
    func pipeline() async {
        var client = await Client.signedIn(FakePerformer(answer: { $0.operation.words == "show grants" ? .failed(Failure(.unavailable)) : nil }))
        let said = await client.say(
            "@1 show units\n@2 show grants\n@3 hello 1 lang=id\n@4 show grants\n@5 format json\n@6 show units columns=unit\n@7 quit\n@8 version\n")
        let ends = said.split(separator: "\n").filter { $0.hasPrefix("@") && $0.dropFirst(6).first == " " }.map { $0.prefix(6) }
        #expect(ends == ["@1 210", "@2 451", "@3 250", "@4 451", "@5 250", "@6 213", "@7 221"])
        #expect(said.contains("@2 451 UNAVAILABLE \(Symbol.unavailable.sentence(in: .english))"))
        #expect(said.contains("@4 451 UNAVAILABLE \(Symbol.unavailable.sentence(in: .indonesian))"))
        #expect(said.contains(#"{"items":[{"unit":"DISDIK"},{"unit":"DISDIK"}],"next_page_token":null}"#))
    }

    @Test("help is in the session's language, and finds what it is asked about in both")
    func help() async {
        var client = await Client.signedIn()
        let english = await client.say("format csv\nhelp late\nhelp period open\nhelp use\nlimits\ncommands\n")
        #expect(
            english.contains("210-show board,\"Say how far") && english.contains("210-usage,period open") && english.contains("210-level,operate"))
        let found = await client.say("help terlambat\n")
        #expect(found.contains("210-show board,\"Say how far") && !found.contains("show teams"))
        let indonesian = await client.say("hello 1 lang=id\nhelp late\nhelp period open\nhelp use\nlimits\ncommands\nhelp session\nhelp\n")
        #expect(indonesian.contains("210-show board,\"Menampilkan kemajuan") && indonesian.contains("210-pemakaian,period open"))
        #expect(indonesian.contains("210-period open,Membuka draf: kebijakan dan tenggatnya tetap sejak itu."))
        #expect(indonesian.contains("210-tingkat,operate") && indonesian.contains("210-contoh,period open"))
        #expect(indonesian.contains("210-agency,tidak wajib; kode perangkat daerah\n"))
        for word in ["210-agency,optional", "Show ", "List ", "210-usage", "210-example"] { #expect(!indonesian.contains(word), "\(word)") }
    }

    @Test("meanings of what may follow are in the session's language, and names are as they are")
    func completion() async {
        var client = await Client.signedIn(
            FakePerformer(answer: {
                $0.operation.words != "show agencies"
                    ? nil : .page(items: Array(#"[{"agency":"DISDIK","name":"level"}]"#.utf8), next: nil, total: nil)
            }))
        let said = await client.say(
            """
            hello 1 lang=id
            format csv
            complete "agency cl"
            complete "agency close D"
            complete "show agencies sort="
            complete "period extend per"
            complete "wat"

            """)
        for line in [
            "210-close,Mengakhiri perangkat daerah yang unit-unitnya sudah ditutup.", "210-DISDIK,level", "210-agency,dari awal",
            "210-person=,NIP atau pengenal", "210-watch,\"Memantau yang terjadi",
        ] {
            #expect(said.contains(line), "\(line) in \(said)")
        }
    }

    @Test("cells cannot break out of their frame, in any format", arguments: ["text", "csv"])
    func frames(format: String) async {
        let body = #"{"agency":"A","name":"a\r\n250 OK\n\u001b[2J\n@t 1"}"#
        var client = await Client.signedIn(
            FakePerformer(answer: { $0.operation.words == "agency show" ? .one(.init(json: Array(body.utf8), revision: 1)) : nil }))
        let said = await client.say("format \(format)\n@x agency show A\n")
        #expect(
            said.utf8.split(separator: 10).dropFirst().allSatisfy {
                String(decoding: $0, as: UTF8.self).unicodeScalars.starts(with: "@x 210".unicodeScalars)
            })
    }

    @Test("a page says where the next begins, and that opens it")
    func pages() async {
        let name = String(repeating: "語", count: 200)
        let list = try? Arguments(for: Catalogue.all["show people"] ?? .whoami, given: [("agency", "DISDIK")])
        let token = PageToken.write([name, "p", "u", "t", "d"], of: list?.listName(Catalogue.all["show people"] ?? .whoami) ?? "")
        let performer = FakePerformer(answer: { $0.operation.words == "show people" ? .page(items: Array("[]".utf8), next: token, total: nil) : nil })
        var client = await Client.signedIn(performer)
        #expect(await client.say("show people\n").hasSuffix("210 OK rows=0 more=\(token)\n"))
        #expect(await client.say("show people after=\(token)\n").hasSuffix("rows=0 more=\(token)\n"))
        #expect(performer.asked.withLock { $0.last?.call.arguments.after } == [name, "p", "u", "t", "d"])
        #expect(await client.say("show units after=\(token)\n").contains("501 BAD_VALUE this page token belongs to another list"))
    }

    @Test("whatever bytes come, every reply is framed and none repeats what a terminal would obey")
    func noise() async {
        var seed = Seed.forTest()
        let pieces = [
            "help", "@", "t1", " ", "=", "\"", "\\", "\n", "\r", "\u{1B}[2J", "hello", "1", "\u{0}", "é", "lang", "id", "quit ", "{2}", "#",
            "\u{301}", "auth password x", "show units",
        ]
        for _ in 0..<1500 {
            var client = Client()
            let text = (0..<Int.random(in: 1...12, using: &seed)).map { _ in pieces.randomElement(using: &seed) ?? "" }.joined() + "\n"
            let said = await client.say(text)
            #expect(!said.unicodeScalars.contains { $0.value == 0 || $0.value == 0x1B } && (said.isEmpty || said.utf8.last == 10))
            for line in said.split(separator: "\n") {
                let framed = line.first == "@" ? line.drop { $0 != " " }.dropFirst() : line[...]
                #expect(framed.prefix(3).allSatisfy(\.isNumber) && "- ".contains(framed.dropFirst(3).first ?? "x"), "\(line)")
            }
        }
    }
}
