import FoundationEssentials
import Glibc
import Operations
import Subprocess
import Support
import Testing

/// Files of commands as people keep them, run by the real console against the real daemon, one after the other in one city: what is printed is exactly what
/// stands beside each (`Scripts`), in text, CSV and JSON, in English and Indonesian. The first line says how it is run.
///
/// `KINERJA_RECORD=1 swift test --filter ScriptTests` writes anew what is printed; read it before it is committed.
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
                for who in ["1", "3", "4", "7"] { try await Self.choosePassword(of: "a0000000-0000-4000-8000-00000000000\(who)", city) }
                let port = try #require(daemon.admin.port)
                for name in names {
                    let lines = try readFile("\(Self.folder)/\(name)")
                    let asked = lines.prefix { $0 != "\n" }.split(separator: " ").dropFirst(2).map(String.init)
                    let result = try await Subprocess.run(
                        .name("setsid"),
                        arguments: Arguments(
                            ["--wait", builtProduct("kinerja"), "--admin", "127.0.0.1:\(port)"] + asked + ["-f", "\(Self.folder)/\(name)"]),
                        environment: .inherit.updating(["KINERJA_PASSWORD": Self.password]), output: .string(limit: 1 << 20),
                        error: .string(limit: 1 << 20))
                    let code = if case .exited(let code) = result.terminationStatus { "\(code)" } else { "killed" }
                    let said = Self.withoutChance("\(result.standardOutput)--- errors\n\(result.standardError)--- exit \(code)\n")
                        .replacing("\(Self.folder)/", with: "")
                    let beside = "\(Self.folder)/\(name.dropLast(6)).printed"
                    if getenv("KINERJA_RECORD") != nil {
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

    private static func choosePassword(of person: String, _ city: City) async throws {
        let invited = try await city.say("POST", "/v1/accounts:invite", ["person": .text(person)], as: .joko, [])
        let code = try #require(invited.items.first.flatMap { if case .text(let code)? = $0["code"] { code } else { nil } }, "\(invited.text)")
        let redeemed = try await city.say("POST", "/v1/invitations:redeem", ["code": .text(code), "new_password": .text(password)], as: nil, [])
        #expect(redeemed.status < 300, "\(redeemed.text)")
    }

    private static func withoutChance(_ text: String) -> String {
        text.replacing(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/, with: "UUID")
            .replacing(/20(2[5-9])-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|\+00:00)/, with: "NOW")
            .replacing(/seq=\d+/, with: "seq=N")
    }
}
