import AdminProtocol
import Operations
import Support
import Testing

extension ContractTests {
    @Suite("forms of the sealed survey")
    struct BallotTests {
        struct Case: Sendable, CustomTestStringConvertible {
            let name, who, form, during, scores, comments, revision, answer: String
            var testDescription: String { name }
        }

        /// Tests/DaemonTests/ballots.csv, which sql/tests/surveys.sql reads, too.
        static func cases() throws -> [Case] {
            let text = try readFile("\(Kinerjad.sqlFolder)/../Tests/DaemonTests/ballots.csv")
            let rows = text.split(separator: "\n").map { line -> [String] in
                // Between quotes a comma is none, and two quotes are one.
                var (cells, isQuoted) = ([""], false)
                for part in line.split(separator: "\"", omittingEmptySubsequences: false) {
                    if isQuoted {
                        cells[cells.count - 1] += part
                    } else {
                        if part.isEmpty, !cells[cells.count - 1].isEmpty { cells[cells.count - 1] += "\"" }
                        let pieces = part.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
                        cells[cells.count - 1] += pieces[0]
                        cells += pieces.dropFirst()
                    }
                    isQuoted.toggle()
                }
                return cells
            }
            return rows.dropFirst().map {
                Case(name: $0[0], who: $0[1], form: $0[2], during: $0[3], scores: $0[4], comments: $0[5], revision: $0[6], answer: $0[7])
            }
        }

        @Test("every case is answered alike on both faces")
        func bothFaces() async throws {
            let city = try City.shared()
            for each in try Self.cases() {
                let who: City.Who = each.who == "rater" ? .cici : .ani
                let form =
                    switch each.form {
                    case "own": SurveyGround.form(1, about: 1)
                    case "declined": SurveyGround.form(1, about: 2)
                    case "foreign": SurveyGround.form(2, about: 1)
                    default: "\(SurveyGround.collection)-0000-4000-8000-ffffffffffff"
                    }
                _ = try await city.kinerjad.query(SurveyGround.sql(during: each.during))
                var body: [(String, JSON)] = [("scores", .array(each.scores.split(separator: ",").map { Int($0).map(JSON.number) ?? .null }))]
                if !each.comments.isEmpty { body.append(("comments", try JSON(reading: Array(each.comments.utf8)))) }
                let answer = try await city.say(
                    "POST", "/v1/me/feedback/\(form):submit", .object(body), as: who, [("If-Match", "\"\(each.revision)\"")])
                let found = answer.status == 200 ? "OK" : answer.text("code") ?? ""
                #expect(found == each.answer, "\(each.name): \(answer.text)")
                #expect(!answer.text.contains(each.scores) && answer.header("etag") == nil, "\(each.name): nothing that was said comes back")

                _ = try await city.kinerjad.query(SurveyGround.sql(during: each.during))
                let comments = each.comments.isEmpty ? "" : " comments=\(JSON.text(each.comments).written)"
                let spoken = try await city.lines(["feedback submit \(form) scores=\(each.scores)\(comments) if_rev=\(each.revision)"], as: who).last
                switch spoken {
                case .json?: #expect(each.answer == "OK", "\(each.name)")
                case .symbol(let symbol)?: #expect(symbol == each.answer, "\(each.name)")
                case nil: Issue.record("nothing was said about \(each.name)")
                }
            }
        }

        @Test("a form is read, kept as a draft, handed in, sent again, corrected; when, and that it was, stands nowhere")
        func oneForm() async throws {
            let city = try City.shared()
            _ = try await city.kinerjad.query(SurveyGround.sql())
            let before = try await city.kinerjad.query("select count(*) from audit.entry")
            let form = SurveyGround.form(1, about: 1)
            let path = "/v1/me/feedback/\(form)"
            let tasks = try await city.get("/v1/me/tasks", as: .cici)
            #expect(tasks.text.contains(form) && !tasks.text.contains(SurveyGround.form(2, about: 1)))
            let shown = try await city.get(path, as: .cici)
            #expect(shown.text("state") == "NEW" && shown.number("group_size") == 2 && shown.text("notice")?.contains("one of 2") == true)
            try await city.get(path, as: .ani).expectProblem(.notFound)
            let draft: JSON = .object([("scores", .array([.number(4), .null, .null, .null, .null, .null, .null]))])
            let kept = try await city.say("PUT", path, draft, as: .cici, [("If-Match", shown.header("etag") ?? "")])
            #expect(kept.text("state") == "DRAFT" && kept.number("revision") == 2)
            let whole: JSON = .object([("scores", .array((0..<7).map { _ in .number(5) })), ("comments", .object([("ADAPTIF", .text("cepat"))]))])
            for _ in 0..<2 {
                let done = try await city.say("POST", "\(path):submit", whole, as: .cici, [("If-Match", "\"2\"")])
                #expect(done.text("state") == "HANDED_IN" && done.number("revision") == 3, "\(done.text)")
            }
            try await city.say("POST", "\(path):submit", draft, as: .cici, [("If-Match", "\"2\"")]).expectProblem(.revisionMismatch)
            try await city.say("POST", "\(path):submit", draft, as: .cici, []).expectProblem(.revisionRequired)
            #expect(try await city.say("POST", "\(path):submit", draft, as: .cici, [("If-Match", "\"3\"")]).number("revision") == 4)
            // Neither in the audit, nor among kept replies, nor in the log.
            let kinerjad = city.kinerjad
            expectEqual(try await kinerjad.query("select count(*) from audit.entry"), before)
            expectEqual(try await kinerjad.query("select count(*) from meta.kept_reply where operation like 'feedback%'"), "0")
            let log = city.daemon.log.withLock { $0.filter { $0.contains("feedback") || $0.contains(form) } }
            #expect(log.allSatisfy { !$0.contains("/v1/me/feedback/") && !$0.contains(form) }, "\(log.prefix(3))")
            let metrics = try await city.http.request("GET", "/metrics", token: nil).text
            #expect(!metrics.contains("feedback") && !metrics.contains(form))
        }

        @Test("there is no check of a form, no key, and nobody tries one for somebody else")
        func noOracles() async throws {
            let city = try City.shared()
            _ = try await city.kinerjad.query(SurveyGround.sql())
            let form = SurveyGround.form(1, about: 1)
            let body: JSON = .object([("scores", .array((0..<7).map { _ in .number(5) }))])
            try await city.say("POST", "/v1/me/feedback/\(form):submit?validate_only=true", body, as: .cici, [("If-Match", "*")]).expectProblem(
                .unknownArgument)
            let lines = try await city.lines(
                [
                    "check feedback submit \(form) scores=5,5,5,5,5,5,5", "can person=198001012005011004 command=\"feedback show \(form)\"",
                    "feedback submit \(form) scores=5,5,5,5,5,5,5 key=\(City.newKey())",
                ], as: .joko)
            #expect(lines.allSatisfy { if case .symbol = $0 { true } else { false } } && lines.count == 3, "\(lines)")
        }
    }
}

extension HTTPClient.Answer {
    fileprivate func header(_ name: String) -> String? { headers.first { $0.name.lowercased() == name }?.value }
}
