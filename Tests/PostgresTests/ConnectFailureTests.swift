import Postgres
import Support
import Testing

@Suite("wrong input when connecting")
struct ConnectFailureTests {
    private func failure(_ text: String, _ change: (inout Configuration) -> Void = { _ in }) async throws -> ConnectFailure? {
        var configuration = Configuration(try ConnectionString(text))
        change(&configuration)
        let final = configuration
        return await #expect(throws: ConnectFailure.self) { try await Client.check(final) }
    }

    @Test("libpq's connection strings are read in full")
    func reads() throws {
        #expect(try ConnectionString("postgresql://ani@a,b:5433/kinerja?target_session_attrs=read-write")["host"] == "a,b")
        #expect(try ConnectionString("host='/run/with space' dbname=k application_name=x")["host"] == "/run/with space")
        #expect(try "\(ConnectionString("host=a user=ani password=rahasia dbname=k"))" == "host=a dbname=k user=ani")
    }

    @Test(
        "one that cannot be read is refused with a remedy, and no part of it that may be a password is repeated",
        arguments: [
            "rahasia", "postgres//ani:rahasia@host/db", "host=a password='rahasia", "postgresql://ani:rahasia@[::1/db", "host=a \0password=rahasia",
            "postgresql://ani:%rahasia@host/db", "postgresql://host/db?password&rahasia", "host=a password = rahasia rahasia",
            "postgresql://ani:rahasia/x@host/db", "postgresql://ani/rahasia@host/db", "host=a password=cd\"rahasia x",
            "host=a password=x Rahasia1rahasia=2",
            "postgresql://ani:a\"rahasia%zz@host/db",
        ])
    func unreadable(_ text: String) {
        let failure = #expect(throws: ConnectFailure.self) { try ConnectionString(text) }
        #expect(failure?.kind == .connectionString)
        #expect(failure?.description.contains("rahasia") == false, "\(String(describing: failure))")
        #expect(failure?.remedy.contains("postgresql://") == true)
    }

    @Test("an unknown option is named")
    func unknownOption() {
        let failure = #expect(throws: ConnectFailure.self) { try ConnectionString("hots=a") }
        #expect(failure?.message.contains("\"hots\"") == true)
    }

    @Test("a wrong password, and none where one is wanted, are told apart")
    func passwords() async throws {
        try await withDatabase { target, cluster in
            let wrong = try await failure("host=\(cluster.folder) dbname=postgres user=locked password=wrong")
            #expect(wrong?.kind == .login && wrong?.remedy.hasPrefix("Check user and password") == true, "\(String(describing: wrong))")
            let none = try await failure("host=\(cluster.folder) dbname=postgres user=locked passfile=/nowhere")
            #expect(none?.kind == .login && none?.remedy.hasPrefix("Give a password") == true, "\(String(describing: none))")
            try await Client.check(Configuration(ConnectionString("host=\(cluster.folder) dbname=postgres user=locked password=right")))
        }
    }

    @Test("a good password does not make every other failure a matter of passwords")
    func goodPassword() async throws {
        try await withDatabase { _, cluster in
            let failure = try await failure("host=\(cluster.folder) dbname=nowhere user=locked password=right")
            #expect(failure?.remedy.hasPrefix("Check user, database") == true, "\(String(describing: failure))")
        }
    }

    @Test("no such database, user, socket, host or port")
    func absent() async throws {
        try await withDatabase { target, cluster in
            let database = try await failure("host=\(cluster.folder) dbname=nowhere user=tester")
            #expect(database?.kind == .login && database?.message.contains("\"nowhere\" does not exist") == true)
            let user = try await failure("host=\(cluster.folder) dbname=postgres user=nobody_here")
            #expect(user?.kind == .login && user?.message.contains("nobody_here") == true)
        }
        let socket = try await failure("host=/nowhere dbname=postgres")
        #expect(socket?.kind == .unreachable && socket?.remedy.contains("PostgreSQL runs there") == true)
        let host = try await failure("host=no.such.host.invalid dbname=postgres")
        #expect(host?.kind == .unreachable && host?.remedy.contains("spelling") == true)
        let port = try await failure("host=127.0.0.1 port=1 dbname=postgres")
        #expect(port?.kind == .unreachable && port?.remedy.contains("PostgreSQL runs there") == true)
    }

    @Test("every failure is one line")
    func oneLine() async throws {
        let failure = try await failure("host=/nowhere,127.0.0.1 port=1,1 dbname=postgres")
        #expect(failure?.description.contains("\n") == false)
        #expect(failure?.message.contains("; ") == true)
    }

    @Test("a server that takes the connection and says nothing is given up after connect_timeout")
    func silent() async throws {
        try await withDatabase { target, cluster in
            let silence = Flow(end: (after: 0, how: .blackHole))
            try await withFaultProxy(to: cluster.socketPath, plan: { _ in (silence, silence) }) { proxy in
                let start = ContinuousClock.now
                let failure = try await failure("\(proxy.address) dbname=postgres user=tester connect_timeout=2")
                #expect(failure?.kind == .unreachable && failure?.remedy.contains("connect_timeout") == true, "\(String(describing: failure))")
                #expect(ContinuousClock.now - start < .seconds(6))
            }
        }
    }

    @Test("the first host that answers serves")
    func severalHosts() async throws {
        try await withDatabase { target, cluster in
            let configuration = Configuration(
                try ConnectionString("host=/nowhere,\(cluster.folder) port=5432,5432 dbname=\(target["dbname"] ?? "") user=tester"))
            try await withClient(configuration) { client in
                let one = Statement("one", "select 1")
                _ = try await client.perform(Request(by: Requester(token: 1), one()))
            }
        }
    }

    @Test("a server that is too old is refused, with the versions that will do")
    func tooOld() async throws {
        try await withDatabase { _, cluster in
            let failure = try await failure("host=\(cluster.folder) dbname=postgres user=tester") {
                $0.serverFloors = [ServerVersion(major: 15, minor: 999), ServerVersion(major: 99, minor: 1)]
            }
            #expect(failure?.kind == .serverTooOld)
            #expect(failure?.remedy == "Update it to 15.999, 99.1 or newer.")
        }
    }

    @Test(
        "the floors of the majors, and beyond them",
        arguments: [
            (140_019, false), (150_013, false), (150_014, true), (150_018, true), (160_009, false), (160_010, true), (170_006, true),
            (170_005, false),
            (180_000, true),
        ])
    func floors(_ number: Int, _ isEnough: Bool) { #expect((ServerVersion(number: number).objection() == nil) == isEnough) }

    @Test("settings that make no sense are refused by name")
    func settings() throws {
        func failure(_ change: (inout Configuration) -> Void) throws -> String {
            var configuration = Configuration(try ConnectionString("dbname=postgres"))
            change(&configuration)
            let final = configuration
            return "\(String(describing: #expect(throws: Failure.self) { try Client(final) }))"
        }
        #expect(try failure { $0.readDepth = 0 }.contains("readDepth is 0"))
        #expect(try failure { $0.answerBudget = .seconds(1) }.contains("answerBudget"))
        #expect(try failure { $0.lockTimeout = .zero }.contains("lockTimeout"))
    }
}
