import Database
import Glibc
import Support
import Testing

/// Who gets into the embedded cluster, and as whom: analysts with a password, the daemon's account as Kinerja's own roles, nobody else.
@Suite("logins of analysts")
struct AnalystLoginTests {
    /// What one row of the table tries: psql over a socket, with a password or none.
    struct Attempt: Sendable, CustomTestStringConvertible {
        let login: String
        var password: String? = "kata-sandi"
        /// By another account than the cluster's, which only root can be.
        var isStranger = true
        /// Part of what is answered; nil when it may log in.
        let refusal: String?
        var testDescription: String { "\(login) \(isStranger ? "as a stranger" : "as the daemon's account")" }
    }
    private static let attempts = [
        Attempt(login: "sri", refusal: nil), Attempt(login: "sri", isStranger: false, refusal: nil), Attempt(login: "dba_disdik", refusal: nil),
        Attempt(login: "siti", refusal: nil), Attempt(login: "sri", password: nil, refusal: "no password supplied"),
        Attempt(login: "sri", password: "salah", refusal: "password authentication failed"),
        // They have a password of the same text; it opens nothing.
        Attempt(login: "postgres", refusal: "Peer authentication failed"), Attempt(login: "kinerja_daemon", refusal: "Peer authentication failed"),
        Attempt(login: "kinerja_migrator", refusal: "Peer authentication failed"),
        Attempt(login: "kinerja_backup", refusal: "Peer authentication failed"),
        Attempt(login: "postgres", isStranger: false, refusal: nil), Attempt(login: "kinerja_daemon", isStranger: false, refusal: nil),
        // Owners, the roles of requests, a group of analysts itself, and whoever was given a login for something else.
        Attempt(login: "kinerja_owner", refusal: "pg_hba.conf rejects"), Attempt(login: "kinerja_city", refusal: "pg_hba.conf rejects"),
        Attempt(login: "kinerja_owner", isStranger: false, refusal: "pg_hba.conf rejects"),
        Attempt(login: "kinerja_analyst", refusal: "password authentication failed"), Attempt(login: "orang_lain", refusal: "pg_hba.conf rejects"),
        Attempt(login: "tuan", refusal: "pg_hba.conf rejects"), Attempt(login: "nobody", refusal: "pg_hba.conf rejects"),
    ]
    private static let roles = """
        create role sri login password 'kata-sandi' in role kinerja_analyst;
        create role siti login password 'kata-sandi' in role kinerja_analyst_personal;
        create role dba_disdik login password 'kata-sandi' in role kinerja_analyst_agency;
        create role orang_lain login password 'kata-sandi';
        create role tuan login superuser password 'kata-sandi';
        alter role kinerja_daemon password 'kata-sandi';
        alter role kinerja_migrator password 'kata-sandi';
        alter role kinerja_backup password 'kata-sandi';
        alter role kinerja_owner password 'kata-sandi';
        alter role postgres password 'kata-sandi'
        """

    @Test("an analyst logs in with a password over a folder that others may reach; nothing else is opened by it")
    func whoGetsIn() async throws {
        try await withKinerjad { kinerjad in
            let socket = "\(kinerjad.folder)/analysts"
            // Only the daemon's account makes it: it may not write beside its state.
            try await kinerjad.bash("mkdir state analysts && chmod 750 state && chmod 755 analysts")
            try await kinerjad.giveToDaemon("state", "analysts")
            try await kinerjad.serve("--analyst-socket", socket) { _ in
                _ = try await kinerjad.query(Self.roles)
                for attempt in Self.attempts where !attempt.isStranger || geteuid() == 0 {
                    let said = try await kinerjad.ask(socket, attempt)
                    if let refusal = attempt.refusal {
                        #expect(said.code != 0 && said.errors.contains(refusal), "\(attempt.testDescription): \(said)")
                    } else {
                        #expect(said.code == 0 && said.output == "\(attempt.login)\n", "\(attempt.testDescription): \(said)")
                    }
                }
                if geteuid() == 0 {
                    // What the daemon's own socket lies in stays closed, whoever has a password.
                    let inside = try await kinerjad.ask("\(kinerjad.state)/postgres/run", Attempt(login: "sri", refusal: ""))
                    #expect(inside.code != 0 && inside.errors.contains("Permission denied"), "\(inside)")
                }
                let agencies = try await kinerjad.ask(socket, Attempt(login: "sri", refusal: nil), "select count(*) from analytics.dim_agency")
                #expect(agencies.code == 0 && agencies.output == "0\n", "\(agencies)")
                let people = try await kinerjad.ask(socket, Attempt(login: "sri", refusal: nil), "select count(*) from app.person")
                #expect(people.code != 0 && people.errors.contains("permission denied"), "\(people)")
            }
        }
    }

    @Test("a folder that others could put a socket of their own into is refused; without the setting it lies below the state")
    func folders() async throws {
        try await withKinerjad { kinerjad in
            try await kinerjad.bash("mkdir open && chmod 777 open")
            let open = "\(kinerjad.folder)/open"
            for command in ["check", "serve"] {
                let outcome = try await kinerjad.run(
                    command, "--state", kinerjad.state, "--http", "127.0.0.1:0", "--admin", "127.0.0.1:0", "--analyst-socket", open)
                #expect(outcome.code == Obstacle.Kind.stateFolder.rawValue, "\(outcome)")
                #expect("\(outcome.output)\(outcome.errors)".contains("nobody else may write"), "\(outcome)")
            }
            try await kinerjad.serve { _ in
                _ = try await kinerjad.query("create role sri login password 'kata-sandi' in role kinerja_analyst")
                let said = try await kinerjad.ask("\(kinerjad.state)/analysts", Attempt(login: "sri", isStranger: false, refusal: nil))
                #expect(said.code == 0 && said.output == "sri\n", "\(said)")
            }
        }
    }
}

extension Kinerjad {
    /// One question by psql.
    fileprivate func ask(_ socket: String, _ attempt: AnalystLoginTests.Attempt, _ question: String = "select session_user") async throws -> Outcome {
        let psql = [
            "env", attempt.password.map { "PGPASSWORD=\($0)" } ?? "PGPASSFILE=/dev/null", "psql", "-X", "-A", "-t", "-q", "-w", "-h", socket, "-U",
            attempt.login, "-d", "kinerja", "-c", question,
        ]
        return try await attempt.isStranger ? asStranger(psql) : asOwner(psql)
    }
}
