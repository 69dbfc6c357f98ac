import Operations
import Support
import Testing

extension ContractTests {
    @Suite("hostile texts")
    struct Hostile {
        let city: City
        init() throws { city = try City.shared() }

        /// What stands for the other arguments. Everything is there, of no use to anybody else, and may be closed, locked and renamed.
        private static let samples = [
            "agency": "HOSTILE", "unit": "H1", "person": "b0000000-0000-4000-8000-000000000001", "account": "b0000000-0000-4000-8000-000000000002",
            "employment": "NON_ASN", "name": "Nama", "parent": "H2",
        ]

        private func prepare() async throws {
            _ = try await city.kinerjad.query(
                """
                insert into app.agency (code, name, kind) values ('HOSTILE', 'Dinas', 'DINAS') on conflict do nothing;
                insert into app.unit (agency_id, code, name, kind)
                select a.agency_id, c, c, 'BIDANG' from app.agency as a, unnest(array['H1', 'H2']) as c where a.code = 'HOSTILE' on conflict do nothing;
                insert into app.person (person_id, name, employment) values ('b0000000-0000-4000-8000-000000000001', 'Coba', 'NON_ASN') on conflict do nothing;
                insert into app.account (account_id, login, person_id, created_at)
                values ('b0000000-0000-4000-8000-000000000002', 'coba', 'b0000000-0000-4000-8000-000000000001', now()) on conflict do nothing
                """)
        }

        /// One hostile argument of an operation; the others that it needs are good.
        struct Place: Sendable, CustomTestStringConvertible {
            let operation: Operation
            let argument: Argument
            var testDescription: String { "\(operation.words) \(argument.name)" }

            static func all(_ face: Face) -> [Place] {
                Catalogue.all.operations.filter { $0.faces.contains(face) && $0.work != .wait }.flatMap { operation in
                    operation.arguments.filter { $0.kind.form == .text }.map { Place(operation: operation, argument: $0) }
                }
            }

            /// What is made is new each time.
            func others(_ number: Int) -> [(argument: Argument, text: String)] {
                operation.arguments.filter { $0.name != argument.name && ($0.need == .required || $0.need == .scoped) }.map { other in
                    if operation.words.hasSuffix("create"), operation.words.hasPrefix(other.name) { return (other, "N\(number)") }
                    return (other, Hostile.samples[other.name] ?? other.kind.good[0])
                }
            }
        }

        /// Sends bytes as one argument: in the path, the query or the body.
        /// - Parameter json: What stands for it in a body.
        private func request(_ place: Place, _ bytes: [UInt8], json: [UInt8], _ number: Int) async throws -> HTTPClient.Answer {
            let (operation, route) = (place.operation, place.operation.route)
            var path = route.template
            var said: [(String, [UInt8])] = []
            for (argument, text) in place.others(number) {
                if route.parameters.contains(argument.name) {
                    path = path.replacing("{\(argument.name)}", with: text)
                } else {
                    said.append((argument.name, Array(JSON.text(text).written.utf8)))
                }
            }
            if route.parameters.contains(place.argument.name) {
                path = path.replacing("{\(place.argument.name)}", with: Self.escaped(bytes))
            } else if operation.saysInQuery {
                path += "?\(place.argument.name)=\(Self.escaped(bytes))"
            } else {
                said.append((place.argument.name, json))
            }
            if operation.has(.bulk) { path += "?affects=0" }
            let body = Array("{".utf8) + said.map { Array("\"\($0.0)\":".utf8) + $0.1 }.joined(separator: Array(",".utf8)) + Array("}".utf8)
            // A source of its own, because mistakes of logins are counted by it.
            let headers = [(City.anyKey, City.newKey()), ("If-Match", "*"), ("X-Forwarded-For", "10.66.\(number / 256 % 256).\(number % 256)")]
            return try await city.http.request(
                route.method.rawValue.uppercased(), path, token: City.token(.joko), headers: headers, body: operation.saysInQuery ? [] : body)
        }

        /// Every byte that is no letter or digit as an escape.
        private static func escaped(_ bytes: [UInt8]) -> String {
            let digits = Array("0123456789ABCDEF")
            return bytes.reduce(into: "") { out, byte in
                let isPlain = (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
                out += isPlain ? String(UnicodeScalar(byte)) : "%\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])"
            }
        }

        /// Under the thread sanitizer everything takes ten times as long, and texts race with nothing: a tenth of them will do.
        #if THREAD_SANITIZER
        private static let texts = hostileStrings.enumerated().filter { $0.offset.isMultiple(of: 10) }.map(\.element)
        #else
        private static let texts = hostileStrings
        #endif

        @Test("over HTTP each is kept as it is or refused, as every argument of every operation", arguments: Place.all(.http))
        func http(_ place: Place) async throws {
            try await prepare()
            let isInBody = !place.operation.route.parameters.contains(place.argument.name) && !place.operation.saysInQuery
            for (index, hostile) in Self.texts.enumerated() {
                // Longer than any line of a request: that is another test's.
                if !isInBody, hostile.text.utf8.count > 4000 { continue }
                // A mebibyte takes its time in a debug build: one place will do.
                if hostile.text.utf8.count > 100_000, place.testDescription != "agency create name" { continue }
                let answer = try await request(place, Array(hostile.text.utf8), json: Array(JSON.text(hostile.text).written.utf8), Self.next())
                let what = "\(place.operation.words) \(place.argument.name): \(index) \(hostile.name)"
                #expect((200..<500).contains(answer.status), "\(what): \(answer.status) \(answer.text.prefix(300))")
                #expect(answer.status < 400 || answer.text("code") != nil, "\(what): \(answer.text.prefix(300))")
                if answer.status < 300, !place.argument.kind.isSecret, let shown = answer.text(place.argument.name) {
                    #expect(
                        shown.utf8.elementsEqual((place.argument.kind.read(hostile.text) ?? "?").utf8) || place.argument.kind.name == "person",
                        "\(what): \(shown)")
                }
            }
            for hostile in hostileBytes where isInBody {
                let answer = try await request(place, hostile.bytes, json: hostile.bytes, Self.next())
                #expect(
                    answer.status == 400 && answer.text("code") != nil,
                    "\(place.operation.words) \(place.argument.name): \(hostile.name): \(answer.text.prefix(300))")
            }
            for hostile in hostileBytes where !isInBody {
                // Without the quotes around.
                let answer = try await request(place, Array(hostile.bytes.dropFirst().dropLast()), json: [], Self.next())
                #expect(
                    (200..<500).contains(answer.status),
                    "\(place.operation.words) \(place.argument.name): \(hostile.name): \(answer.text.prefix(300))")
            }
            #expect(try await city.get("/v1/me").status == 200)
        }

        @Test(
            "over lines each is kept as it is or refused, in quotes and as a literal",
            arguments: Place.all(.line).filter { !$0.argument.kind.isSecret })
        func lines(_ place: Place) async throws {
            try await prepare()
            var script = Array("auth token\n\(City.token(.joko))\n".utf8)
            func line(_ tag: String, _ value: [UInt8]) {
                let others = place.others(Self.next()).filter { !$0.argument.kind.isSecret }
                let rest = others.map { " \($0.argument.name)=\"\($0.text)\"" }.joined()
                script +=
                    Array("@\(tag) \(place.operation.words)\(rest) \(place.argument.name)=".utf8) + value
                    + [10]
                // Whatever secret it may ask for.
                if place.operation.arguments.contains(where: \.kind.isSecret) { script += Array("no secret\nno secret\n".utf8) }
            }
            let texts = Self.texts.map { Array($0.text.utf8) } + hostileBytes.map { Array($0.bytes.dropFirst().dropLast()) }
            var tags: [String] = []
            for (index, text) in texts.enumerated() where text.count < 100_000 {
                line("q\(index)", Self.quoted(text))
                line("l\(index)", Array("{\(text.count)}\n".utf8) + text)
                tags += ["q\(index)", "l\(index)"]
            }
            script += Array("@end version\nquit\n".utf8)
            let heard = String(decoding: try await city.daemon.admin.say(script, patience: 60), as: UTF8.self)
            #expect(
                heard.contains("\n@end 210 OK") && heard.hasSuffix("221 BYE\n"),
                "\(place.operation.words) \(place.argument.name): \(heard.suffix(500))")
            #expect(!heard.contains(" 590 ") && !heard.contains(" INTERNAL "), "\(place.operation.words) \(place.argument.name)")
            // Control characters go nowhere: replies are lines that a terminal shows.
            #expect(heard.unicodeScalars.allSatisfy { $0 == "\n" || $0.value >= 32 && $0.value != 127 })
            #expect(try await city.get("/v1/me").status == 200)
        }

        @Test("what was kept is what was sent, byte by byte; what is far too long is refused without harm")
        func kept() async throws {
            try await prepare()
            // By bytes: texts that only look alike are equal as `String`.
            let sent = hostileStrings.map { Array($0.text.utf8) } + hostileBytes.map { Array($0.bytes.dropFirst().dropLast()) }
            let stored = try await city.kinerjad.query(
                "select distinct encode(convert_to(name, 'UTF8'), 'hex') from app.unit where code ~ '^(N[0-9]+|H1)$'")
            let known = Set((sent + ["Nama", "H1"].map { Array($0.utf8) }).map { $0.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined() })
            for name in stored.split(separator: "\n") { #expect(known.contains(String(name)), "\(name)") }
            let long = String(repeating: "x", count: 1_000_000)
            for script in [
                "unit create \(long)\n", "unit create N agency=HOSTILE kind=BIDANG name={1000000}\n\(long)\n",
                "unit create N name={999999999999}\n\(long)",
            ] {
                let heard = String(
                    decoding: try await city.daemon.admin.say(Array("auth token\n\(City.token(.joko))\n\(script)quit\n".utf8)), as: UTF8.self)
                #expect(!heard.contains(" 590 "), "\(heard.suffix(300))")
            }
            for path in ["/v1/agencies/\(long.prefix(60_000))", "/v1/people?name=\(long.prefix(60_000))"] {
                #expect((400..<500).contains(try await city.get(path).status))
            }
            #expect(try await city.get("/v1/me").status == 200)
            let errors = city.daemon.log.withLock { lines in lines.filter { $0.contains("\"level\":\"error\"") } }
            #expect(errors.isEmpty, "\(errors.prefix(3))")
        }

        private static func quoted(_ bytes: [UInt8]) -> [UInt8] {
            [34] + bytes.flatMap { byte -> [UInt8] in byte == 10 ? [92, 110] : byte == 34 || byte == 92 ? [92, byte] : [byte] } + [34]
        }

        private static let numbers = Locked(0)
        private static func next() -> Int {
            numbers.withLock { number in
                number += 1
                return number
            }
        }
    }
}
