import FoundationEssentials
import Glibc
import Operations
import Support
import Testing

/// Files of commands as people keep them, run by the real console against the real daemon, one after the other in one city: what is printed is exactly what
/// stands beside each (`Scripts`), in text, CSV and JSON, in English and Indonesian. The first line says how it is run.
///
/// `RECORD_SCRIPTS=1 swift test --filter ScriptTests` writes anew what is printed; read it before it is committed.
@Suite("scripts", .serialized, .timeLimit(.minutes(5)))
struct ScriptTests {
    private static let password = "seven boats on the strait"
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Scripts").path()

    @Test("what they print is what stands beside them")
    func scripts() async throws {
        let names = try FileManager.default.contentsOfDirectory(atPath: Self.folder).filter { $0.hasSuffix(".lines") }.sorted()
        #expect(names.count >= 20)
        try await withKinerjad { kinerjad in
            try await kinerjad.serve("--purpose", "test") { daemon in
                _ = try await kinerjad.query(City.fixture)
                let city = City(kinerjad: kinerjad, daemon: daemon, http: HTTPClient(daemon.http))
                for login in ["ani", "cici", "fajar"] { try await Self.choosePassword(of: login, city) }
                // Nobody resets the only one who administers the government.
                _ = try await kinerjad.query(
                    """
                    insert into meta.password (account_id, hash, set_at)
                    select j.account_id, p.hash, p.set_at
                    from app.account as j, app.account as a join meta.password as p on p.account_id = a.account_id where j.login = 'joko' and a.login = 'ani'
                    """)
                let port = try #require(daemon.admin.port)
                for name in names {
                    let lines = try readFile("\(Self.folder)/\(name)")
                    let asked = lines.prefix { $0 != "\n" }.split(separator: " ").dropFirst(2).map(String.init)
                    let result = try await ConsoleProgram(state: kinerjad.folder, admin: port).run(
                        asked + ["-f", "\(Self.folder)/\(name)"], environment: ["KINERJA_PASSWORD": Self.password])
                    let said = Self.withoutChance("\(result.output)--- errors\n\(result.errors)--- exit \(result.code)\n")
                        .replacing("\(Self.folder)/", with: "")
                    let beside = "\(Self.folder)/\(name.dropLast(6)).printed"
                    if getenv("RECORD_SCRIPTS") != nil {
                        try said.write(toFile: beside, atomically: true, encoding: .utf8)
                    } else {
                        let expected = (try? readFile(beside)) ?? ""
                        let differing = zip(said.split(separator: "\n"), expected.split(separator: "\n")).first { $0 != $1 }
                        #expect(said == expected, "\(name): \(differing.map { "\($0.0)\nbut beside it \($0.1)" } ?? "another length")")
                    }
                }
            }
        }
    }

    private static func choosePassword(of login: String, _ city: City) async throws {
        let account = try await city.kinerjad.query("select account_id from app.account where login = '\(login)'")
        let reset = try await city.say("POST", "/v1/accounts/\(account):reset", nil, as: .joko, [("If-Match", "*")])
        reset.expect(200)
        let code = try #require(reset.text("code"), "\(reset.text)")
        let chosen = try await city.say("POST", "/v1/invitations:redeem", ["code": .text(code), "new_password": .text(password)], as: nil, [])
        #expect(chosen.status < 300, "\(chosen.text)")
    }

    private static func withoutChance(_ text: String) -> String {
        text.replacing(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/, with: "UUID")
            .replacing(/20(2[5-9])-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|\+00:00)/, with: "NOW")
            .replacing(/seq=\d+/, with: "seq=N")
    }
}
