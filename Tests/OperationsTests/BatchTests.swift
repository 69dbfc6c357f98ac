import AdminProtocol
import Operations
import Support
import Testing

@Suite("batches of the admin protocol")
struct BatchTests {
    @Test("lines are collected and go together, in their order, with the scope that each was typed in; nothing is done before")
    func together() async throws {
        var client = await Client.signedIn()
        #expect(await client.say("batch begin\n") == "250 OK limit=100\n")
        #expect(await client.say("@1 unit create A name=b kind=C\n") == "@1 250 COLLECTED line=1\n")
        let second = await client.say("use agency=DINKES\nunit create B name={3}\nx y kind=C\n")
        #expect(second == "250 USING agency=DINKES\n250 COLLECTED line=2\n", "\(second)")
        #expect(await client.say("show units\n").contains("210 OK"), "what only reads is carried out at once")
        let shown = await client.say("batch show\n")
        #expect(
            shown == """
                210-line  command                         refused
                210-1     @1 unit create A name=b kind=C  \("")
                210-2     unit create B name={…} kind=C   \("")
                210 OK rows=2

                """, "\(shown)")
        client.performer.asked.withLock { $0 = [] }
        let run = await client.say("@r batch run\n")
        #expect(run.hasPrefix("@r 250-line  command"), "\(run)")
        let asked = client.performer.asked.withLock { $0 }
        try #require(asked.count == 1)
        let lines = asked[0].call.lines
        #expect(asked[0].call.operation.words == "batch run" && lines.map(\.operation.words) == ["unit create", "unit create"])
        #expect(lines.map { $0.arguments["agency", in: $0.operation] } == ["DISDIK", "DINKES"])
        #expect(lines[1].arguments["name", in: lines[1].operation] == "x y")
        #expect(await client.say("batch run\n").contains(" WRONG_STATE "))
    }

    @Test("a line that was refused keeps its place: neither run nor check goes past it, and run ends the batch all the same")
    func spoilt() async {
        for (refused, symbol) in [
            ("unit crate A", "UNKNOWN_COMMAND"), ("unit create A kind=C", "MISSING_ARGUMENT"), ("unit create \"", "SYNTAX"),
            ("import people from={3}\nabc", "SYNTAX"), ("password change", "BAD_VALUE"),
            ("job confirm f0000000-0000-4000-8000-000000000001", "BAD_VALUE"),
            ("unit close A reason=x key=a0000000-0000-4000-8000-000000000001", "UNKNOWN_ARGUMENT"),
            ("unit close A reason=x check=true", "UNKNOWN_ARGUMENT"),
            ("unit close A reason=\u{1}", "BAD_ENCODING"), ("unit close \(String(repeating: "x", count: 9000))", "LINE_TOO_LONG"),
            ("account invite person=198001012005011001", "BAD_VALUE"), ("expert off", "BAD_VALUE"),
        ] {
            var client = await Client.signedIn()
            _ = await client.say("batch begin\nunit create A name=b kind=C\n")
            let said = await client.say("\(refused)\n")
            #expect(said.contains(" \(symbol) line=2 "), "\(refused): \(said)")
            #expect(await client.say("batch check\n").contains(" \(symbol) line=2 "))
            #expect(await client.say("batch run\n").contains(" \(symbol) line=2 "))
            #expect(client.performer.asked.withLock { $0.isEmpty }, "nothing was run")
            #expect(await client.say("batch run\n").contains("WRONG_STATE no batch is open"))
        }
        var client = await Client.signedIn()
        #expect(await client.say("batch begin\nbad\nunit create A name=b kind=C\nbatch drop 1\nbatch run\n").contains("250 OK rows=1"))
        #expect(await client.say("batch begin\nbatch drop\n").contains("NOT_FOUND"))
    }

    @Test("who says run is told that it is over, and of what was refused no secret is shown; whoever only reads may collect what they may do")
    func over() async {
        var client = await Client.signedIn()
        #expect(
            await client.say("batch begin\nunit create A name=b kind=C\nbatch run affects=2\nbatch run\n").hasSuffix(
                "no batch is open; batch begin\n"))
        #expect(!(await client.say("batch begin\npassword change hunter2 current=hunter2\nbatch show\n").contains("hunter2")))
        client = await Client.signedIn(FakePerformer(levels: ["read"]))
        #expect(await client.say("batch begin\nassessment sign a0000000-0000-4000-8000-000000000001 if_rev=1\nbatch run\n").contains("250 OK rows=1"))
    }

    @Test("a scope that was refused spoils what stands behind it; what is above one's level, too, and the audit hears of it")
    func scope() async {
        let performer = FakePerformer(answer: { $0.arguments["agency", in: $0.operation] == "NONE" ? .failed(Failure(.notFound)) : nil })
        var client = await Client.signedIn(performer)
        #expect(await client.say("batch begin\nuse agency=NONE\nunit create A name=b kind=C\nbatch run\n").contains(" NOT_FOUND line=1 "))
        #expect(client.performer.asked.withLock { !$0.contains { $0.call.operation.words == "batch run" } })
        client = await Client.signedIn(FakePerformer(levels: ["read"]))
        #expect(await client.say("batch begin\nunit create A name=b kind=C\n").contains("NOT_CLEARED line=1"))
        #expect(client.performer.refusals.withLock { $0 } == ["unit create"])
    }

    @Test("it is bounded in lines and bytes, and what there is no room for spoils it")
    func bounded() async {
        var client = await Client.signedIn()
        _ = await client.say("batch begin\n")
        for number in 1...100 { #expect(await client.say("unit close A\(number) reason=x\n") == "250 COLLECTED line=\(number)\n") }
        #expect(await client.say("unit close A101 reason=x\n").contains("BAD_VALUE line=101 a batch has at most 100 lines"))
        #expect(await client.say("batch check\n").contains("BAD_VALUE line=101"))
        #expect(await client.say("batch drop\n") == "250 OK lines=100\n", "the hundredth is still there")
        #expect(await client.say("batch check\n").contains("250 CHECKED"))
        #expect(await client.say("batch drop\nunit close B reason=x\n").contains("250 COLLECTED line=100"))
        client = await Client.signedIn()
        _ = await client.say("batch begin\n")
        let text = String(repeating: "x", count: 60_000)
        var said = ""
        for number in 1...5 { said += await client.say("unit update A\(number) name={60000}\n\(text)\n") }
        #expect(said.contains("line=") && !said.contains("COLLECTED line=5"), "\(said)")
    }

    @Test("whoever comes in again, and whoever has not come in, has no batch")
    func people() async {
        var client = await Client.signedIn()
        _ = await client.say("batch begin\nunit create A name=b kind=C\nauth peer\n")
        #expect(await client.say("batch run\n").contains("WRONG_STATE"))
        client = Client()
        #expect(await client.say("batch begin\n").hasPrefix("530 NOT_SIGNED_IN"))
        client = await Client.signedIn()
        #expect(await client.say("batch begin\nbatch begin\n").contains("WRONG_STATE a batch is open"))
        #expect(await client.say("batch discard\nbatch discard\n").contains("WRONG_STATE no batch is open"))
        #expect(await client.say("batch fly\n").contains("BAD_VALUE batch takes begin, run, check, discard, show or drop"))
    }

    @Test("a check and a key go with the call; of a failure the line is told first")
    func options() async {
        let key = "a0000000-0000-4000-8000-000000000001"
        var failure = Failure(.notFound, about: "unit B")
        failure.line = 57
        let told = failure
        var client = await Client.signedIn(FakePerformer(answer: { $0.operation.words == "batch run" ? .failed(told) : nil }))
        #expect(await client.say("batch begin\nunit create A name=b kind=C\nbatch check\n").contains("550 NOT_FOUND line=57 "))
        #expect(await client.say("batch run key=\(key)\n").contains("550 NOT_FOUND line=57 "))
        let options = client.performer.asked.withLock { $0.map(\.call.arguments.options) }
        #expect(options == [[.check: "true"], [.key: key]])
    }
}

@Suite("what may follow a text")
struct CompletionTests {
    private func texts(_ said: String) -> [String] {
        said.split(separator: "\n").filter { $0.hasPrefix("210-") }.dropFirst().map { String($0.dropFirst(4).prefix { $0 != " " }) }
    }

    @Test(
        "words, names of arguments, their values, columns",
        arguments: [
            (#""sho""#, ["show"], 1), (#""show peri""#, ["periods"], 6), (#""period e""#, ["extend"], 8), (#""Period E""#, ["extend"], 8),
            (#""period extend 2026_q3 ph""#, ["phase="], 23),
            (#""period extend 2026_q3 phase=F""#, ["FEEDBACK"], 29), (#""check period ex""#, ["extend"], 14), (#""help unit cl""#, ["close"], 11),
            (#""format j""#, ["json"], 8), (#""batch d""#, ["discard", "drop"], 7), (#""watch p""#, ["period"], 7),
            (#""auth p""#, ["password", "peer"], 6),
            (#""show board sort=-l""#, ["-late"], 17), (#""show board where=phase:FE""#, ["phase:FEEDBACK"], 18),
            (#""show board where=lat""#, ["late:"], 18),
            (#""show board columns=agency,la""#, ["agency,late"], 20), (#""zzz""#, [], 1), (#""unit create A name=\"x""#, [], 1),
        ])
    func candidates(text: String, expected: [String], column: Int) async {
        var client = await Client.signedIn()
        let said = await client.say("complete \(text)\n")
        #expect(texts(said) == expected, "\(said)")
        #expect(expected.isEmpty || said.contains(" from=\(column) "), "\(said)")
    }

    @Test("names come from the lists that the caller may see, and are asked for with what was typed of them")
    func names() async {
        let performer = FakePerformer(answer: { call in
            switch call.operation.words {
            case "show units": .page(items: Array(#"[{"unit":"SD-1","name":"SD Negeri 1"},{"unit":"SD 2","name":"a"}]"#.utf8), next: nil, total: nil)
            case "show agencies": .failed(Failure(.unavailable))
            case "person find": .page(items: Array(#"[{"person":"x","nip":"198807052022212003","name":"Maria"}]"#.utf8), next: "m", total: nil)
            default: nil
            }
        })
        var client = await Client.signedIn(performer)
        let said = await client.say("complete \"unit close s\" format=json\n")
        #expect(
            said.hasPrefix("213 OK len=") && said.contains(" from=12 more=false\n")
                && said.contains(#"{"items":[{"text":"SD-1","meaning":"SD Negeri 1"},{"text":"\"SD 2\"","meaning":"a"}]}"#), "\(said)")
        let asked = performer.asked.withLock { $0.last }
        #expect(asked?.call.arguments.filters.first?.values == ["S"] && asked?.call.arguments["agency", in: asked!.call.operation] == "DISDIK")
        #expect(await client.say("complete \"use agency=D\"\n").contains("210 OK rows=0"), "no names where none can be had")
        #expect(
            await client.say("complete \"appointment start post=X person=mar\"\n").contains(
                "198807052022212003  Maria\n210 OK rows=1 from=33 more=true"))
        var stranger = Client()
        #expect(texts(await stranger.say("complete \"\"\n")).contains("auth"))
        #expect(!texts(await stranger.say("complete \"show \"\n")).contains("units"))
    }
}

@Suite("news of a period")
struct WatchTests {
    private func watch(_ line: String) async -> (Watch?, String) {
        var client = await Client.signedIn()
        client.session.received(Array("\(line)\n".utf8))
        switch client.session.next() {
        case .watch(let watch)?: return (watch, "")
        case .send(let text)?: return (nil, text)
        default: return (nil, "")
        }
    }

    private func page(_ events: String) -> Outcome { .page(items: Array("[\(events)]".utf8), next: nil, total: nil) }
    private func event(_ entry: Int, _ state: String) -> String {
        #"{"entry":\#(entry),"happened_at":"2026-10-01T00:00:00Z","action":"rate","from_state":"OPEN","to_state":"\#(state)","reason":"a b","name":null}"#
    }

    @Test("begins now, tells what comes, each with its number, and counts when they change")
    func now() async throws {
        var watch = try #require(await watch("@w watch period 2026_q3").0)
        #expect(watch.timeout == .seconds(900))
        #expect(watch.questions.map(\.operation.words) == ["period history", "show progress"])
        let counts = Outcome.one(
            .init(json: Array(#"{"items":[{"phase":"RATING","duty":"RATE","owed":4,"done":1,"missing":3,"late":0}]}"#.utf8), revision: nil))
        #expect(
            watch.told([page(event(7, "OPEN")), counts]).text
                == "@w 100 WATCHING agency=DISDIK period=2026_q3 seq=7 state=OPEN\n@w 100 PROGRESS seq=7 phase=RATING duty=RATE owed=4 done=1 missing=3 late=0\n"
        )
        #expect(watch.questions.map(\.operation.words) == ["period history"] && watch.questions[0].arguments.filters.first?.values == ["7"])
        #expect(
            watch.told([page("\(event(8, "RATING")),\(event(11, "CALIBRATING"))")]).text.split(separator: "\n").map { $0.prefix(20) }
                == ["@w 100 EVENT seq=8 a", "@w 100 EVENT seq=11 "])
        #expect(watch.told([page("")]) == ("", false))
        #expect(watch.told([page(""), counts]) == ("", false), "nothing has changed")
        #expect(watch.ending == "@w 210 OK seq=11\n")
    }

    @Test("goes on from a number; ends when the period is gone, not when the database is busy")
    func resumed() async throws {
        var watch = try #require(await watch("watch period 2026_q3 agency=DINKES from=8 timeout=5").0)
        #expect(watch.timeout == .seconds(5) && watch.questions[0].arguments.filters.first?.values == ["8"])
        let told = watch.told([page(event(9, "RATING"))])
        #expect(
            told.text.hasPrefix(
                "100 WATCHING agency=DINKES period=2026_q3 seq=9\n100 EVENT seq=9 at=2026-10-01T00:00:00Z action=rate from=OPEN state=RATING reason=\"a b\"\n"
            ))
        #expect(watch.told([.failed(Failure(.unavailable))]) == ("", false))
        let gone = watch.told([.failed(Failure(.notFound))])
        #expect(gone.isOver && gone.text.hasPrefix("550 NOT_FOUND"))
    }

    @Test(
        "what cannot be watched is refused",
        arguments: ["watch unit A", "watch period", "watch period 2026_q3 from=-1", "watch period 2026_q3 timeout=0", "watch period X!"])
    func refused(line: String) async { #expect(await watch(line).1.hasPrefix("501 ")) }
}
