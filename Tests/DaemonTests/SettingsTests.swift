import Daemon
import Database
import Support
import Testing

@Suite("settings")
struct SettingsTests {
    private func troubles(_ flags: [String: String] = [:], _ environment: [String: String] = [:]) -> [Obstacle] {
        do throws(Settings.Troubles) {
            _ = try Settings(flags: flags, environment: environment)
            return []
        } catch { return error.obstacles }
    }

    private func withFile(_ text: String, _ body: @Sendable (String) throws -> Void) async throws {
        try await withKinerjad { kinerjad in
            let path = "\(kinerjad.folder)/my.conf"
            _ = try await kinerjad.asOwner("bash", ["-c", "printf '%s' \"$1\" >\"$2\"", "bash", text, path])
            try body(path)
        }
    }

    @Test("a flag wins over the environment, that over the file, that over what holds otherwise; each says who said it")
    func order() async throws {
        try await withFile("# mine\n\nhttp = 127.0.0.1:1\nadmin=127.0.0.1:2\nlog_level = debug\n") { path in
            let settings = try Settings(
                flags: ["state_dir": "/tmp/x", "config": path, "http": "127.0.0.1:3"],
                environment: ["KINERJA_HTTP": "127.0.0.1:4", "KINERJA_ADMIN": "127.0.0.1:5"])
            #expect(settings["http"] == "127.0.0.1:3" && settings.entries["http"]?.source == .flag)
            #expect(settings["admin"] == "127.0.0.1:5" && settings.entries["admin"]?.source == .environment)
            #expect(settings["log_level"] == "debug" && settings.entries["log_level"]?.source == .file(path, line: 5))
            #expect(settings["purpose"] == "live" && settings.entries["purpose"]?.source == .fallback)
            #expect(settings["database_url"] == nil && !settings.isGiven("purpose") && settings.isGiven("http"))
        }
    }

    @Test("every trouble is told at once, with its place and the nearest name")
    func all() async throws {
        try await withFile("htpp = 127.0.0.1:1\nstate_dir = /x\nadmin\ndrain_seconds = 0\n") { path in
            let found = troubles(["state_dir": "/tmp/x", "config": path, "admin": "0.0.0.0:1"], ["KINERJA_PURPOS": "test"]).map(\.description)
            #expect(
                found == [
                    "--admin 0.0.0.0:1 is not a loopback address; from elsewhere use ssh. Set it to HOST:PORT: where the admin protocol is served over TCP; "
                        + "loopback only.",
                    "the environment sets KINERJA_PURPOS, which is no setting. Did you mean KINERJA_PURPOSE?",
                    "\(path):1: htpp is no setting. Did you mean http?",
                    "\(path):2: state_dir cannot be set in a file. Use --state or KINERJA_STATE_DIR.",
                    "\(path):3: admin lacks its value. Write admin = HOST:PORT.",
                    "\(path):4: drain_seconds 0 is not a number from 1 to 600. Set it to N: how long stopping waits for what is under way.",
                ])
        }
    }

    @Test("what the console takes from the environment is no trouble of the daemon's")
    func consoles() {
        let environment = ["KINERJA_PASSWORD": "x", "KINERJA_NEW_PASSWORD": "x", "KINERJA_CODE": "x"]
        #expect(troubles(["state_dir": "/tmp/x"], environment).isEmpty)
        #expect(troubles(["state_dir": "/tmp/x"], environment.merging(["KINERJA_SECRET": "x"]) { $1 }).count == 1)
    }

    @Test("a connection string that cannot be read is not repeated: it may hold a password")
    func secrets() {
        let found = troubles(["state_dir": "/nonexistent/x", "database_url": "postgresql://a:hunter2@h:x y/"])
        #expect(found.count == 1 && found[0].kind == .setting)
        #expect(!"\(found)".contains("hunter2"))
    }

    @Test("flags are taken out of the arguments, with = or without")
    func flags() throws {
        let (flags, rest) = try Settings.takeFlags(from: ["backup", "--state", "/x", "FILE", "--http=1:2", "--check"])
        #expect(flags == ["state_dir": "/x", "http": "1:2"] && rest == ["backup", "FILE", "--check"])
        let twice = #expect(throws: Settings.Troubles.self) { try Settings.takeFlags(from: ["--state", "a", "--state=b", "--http"]) }
        #expect(twice?.obstacles.map(\.message) == ["--state is given twice", "--http lacks its value"])
    }

    @Test(
        "addresses",
        arguments: [
            ("127.0.0.1:80", "127.0.0.1:80", true), ("[::1]:0", "[::1]:0", true), ("localhost:65535", "localhost:65535", true),
            ("127.9.9.9:1", "127.9.9.9:1", true), ("10.0.0.1:1", "10.0.0.1:1", false), ("0.0.0.0:1", "0.0.0.0:1", false),
            ("127.0.0.1.evil.org:1", "127.0.0.1.evil.org:1", false),
        ])
    func addresses(text: String, shown: String, isLoopback: Bool) throws {
        let address = try #require(Address(text))
        #expect("\(address)" == shown && address.isLoopback == isLoopback)
    }

    @Test("what is no address", arguments: ["", "80", ":80", "host", "host:", "host:65536", "host:-1", "a:b:1", "::1:80", "h ost:1"])
    func noAddresses(text: String) { #expect(Address(text) == nil) }

    @Test("shifts of the clock", arguments: [("14d", 1_209_600), ("-36h", -129_600), ("90m", 5400), ("30s", 30), ("36500d", 3_153_600_000)])
    func shifts(text: String, seconds: Int) { #expect(ClockShift(text)?.seconds == seconds) }

    @Test("what is no shift", arguments: ["", "0d", "14", "d", "1.5d", "14 d", "36501d", "9223372036854775807d", "1w"])
    func noShifts(text: String) { #expect(ClockShift(text) == nil) }

    @Test("docs/operations.md has the tables that kinerjad config --reference prints")
    func reference() throws {
        let page = try readFile("\(Kinerjad.sqlFolder)/../docs/operations.md")
        #expect(page.contains(Reference.settings) && page.contains(Reference.exitCodes), "kinerjad config --reference prints what must be there")
    }

    @Test("each kind of obstacle has an exit code of its own, none of which means something else")
    func codes() {
        let codes = Obstacle.Kind.allCases.map(\.rawValue)
        #expect(Set(codes).count == codes.count && codes.allSatisfy { (64...113).contains($0) })
    }
}
