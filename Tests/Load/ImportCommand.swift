import ArgumentParser
import Support

/// Whole files in and out, against what somebody would type into psql on the same machine, the same cluster, the same tables.
struct Imports: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "imports",
        abstract: "Import and export of people with their appointments, against COPY and insert … select, and \\copy, in psql.")

    @Option(help: "How many people the sample city has.") var people = 600_000

    func run() async throws {
        let people = people
        try await withKinerjad { kinerjad in
            let ground = FacesGround(kinerjad)
            let files = "\(kinerjad.folder)/city"
            _ = try await shell("'\(builtProduct("kinerjad"))' sample '\(files)' --people \(people) >&2; chmod -R a+rX '\(files)'")
            try await ground.withDaemon("warning") { daemon in
                try await kinerjad.admit(ground.token)
                for kind in ["agencies", "units", "posts"] { try await daemon.takeIn(kind, from: files, ground.token) }
                _ = try await kinerjad.query("vacuum analyze")
                let before = daemon.peakMegabytes
                let start = ContinuousClock.now
                for kind in ["people", "appointments"] { try await daemon.takeIn(kind, from: files, ground.token) }
                let ours = seconds(since: start)
                let peak = daemon.peakMegabytes
                _ = try await kinerjad.query("vacuum analyze")

                var rows: [String] = []
                for (kind, key) in [("people", "person"), ("appointments", "agency, post, person, starts_on")] {
                    let (export, copy) = try await kinerjad.export(kind, key, daemon, ground)
                    let count = try await kinerjad.query("select count(*) from app.\(kind == "people" ? "person" : "appointment")")
                    Figure.record("export \(kind), \(count) rows", "\(rounded(export)) s", "psql \(rounded(copy)) s", [export / copy], .atMost(2))
                    rows.append("| export \(kind) | \(count) | \(rounded(export)) | \(rounded(copy)) | **\(rounded(export / copy))** | at most 2 |")
                }
                let exported = daemon.peakMegabytes
                // Anew, with the same organisation.
                _ = try await kinerjad.query("truncate app.person cascade")
                _ = try await kinerjad.query("checkpoint")
                let script = try readFile("\(loadFolder)/imports.sql").replacing("FOLDER", with: files)
                _ = try await shell("cat >\(kinerjad.folder)/imports.sql <<'END'\n\(script)END\nchmod a+r \(kinerjad.folder)/imports.sql")
                let typed = ContinuousClock.now
                _ = try await kinerjad.asOwner("psql", kinerjad.login + ["-q", "-f", "\(kinerjad.folder)/imports.sql"])
                let theirs = seconds(since: typed)
                let count = try await kinerjad.query("select (select count(*) from app.person) + (select count(*) from app.appointment)")
                print("\n| | rows | Kinerja s | psql s | ratio | bar |\n|---|---|---|---|---|---|")
                let ratio = "**\(rounded(theirs / ours))** | at least 0.7"
                print("| import people and appointments | \(count) | \(rounded(ours)) | \(rounded(theirs)) | \(ratio) |")
                for row in rows { print(row) }
                Figure.record("import, \(count) rows", "\(rounded(ours)) s", "psql \(rounded(theirs)) s", [theirs / ours], .atLeast(0.7))
                print("\npeak memory of the daemon: \(before) MB before, \(peak) MB after the import, \(exported) MB after the exports")
            }
        }
    }
}

func seconds(since start: ContinuousClock.Instant) -> Double { (ContinuousClock.now - start) / .seconds(1) }

extension FacesDaemon {
    /// Sends a file and waits for its end.
    fileprivate func takeIn(_ kind: String, from folder: String, _ token: String) async throws {
        let start = ContinuousClock.now
        let file = try readFile("\(folder)/\(kind).csv")
        let client = HTTPClient(Exchange(.tcp(port: http)))
        let made = try await client.request(
            "POST", "/v1/imports?kind=\(kind)", token: token, headers: [("Idempotency-Key", newKey())], body: Array(file.utf8), type: "text/csv")
        guard made.status == 202, let job = made.text.split(separator: "\"").dropFirst(3).first else { throw SupportFailure(made.text) }
        let sent = seconds(since: start)
        try await ended(String(job), token)
        print("\(kind): sent in \(rounded(sent)) s, there after \(rounded(seconds(since: start))) s")
    }
}

extension FacesDaemon {
    func newKey() -> String {
        let key = Array((1...32).map { _ in String(Int.random(in: 0..<16), radix: 16) }.joined())
        return [0..<8, 8..<12, 12..<16, 16..<20, 20..<32].map { String(key[$0]) }.joined(separator: "-")
    }

    /// Waits for a job.
    func ended(_ job: String, _ token: String, every pause: Duration = .milliseconds(100)) async throws {
        while true {
            let shown = try await HTTPClient(Exchange(.tcp(port: http))).request("GET", "/v1/jobs/\(job)", token: token)
            if shown.text.contains("\"state\":\"DONE\"") { break }
            if shown.text.contains("\"state\":\"FAILED\"") { throw SupportFailure(shown.text) }
            try await Task.sleep(for: pause)
        }
    }
}

extension Kinerjad {
    fileprivate var login: [String] { ["-X", "-v", "ON_ERROR_STOP=1", "-h", "\(state)/postgres/run", "-U", "postgres", "-d", "kinerja"] }

    /// Makes somebody who administers everything, with a session.
    func admit(_ token: String) async throws {
        _ = try await query(
            """
            with
              p as (insert into app.person (name, ref) values ('Admin', 'ADMIN') returning person_id),
              g as (insert into app.role_grant (person_id, role, starts_on) select person_id, 'CITY_ADMIN', '2020-01-01' from p),
              a as (insert into app.account (login, person_id, created_at, is_active) select 'admin', person_id, now(), true from p returning account_id)
            insert into meta.session (token_hash, account_id, opened_at, expires_at, idle_limit)
            select sha256('\\x\(token)'), account_id, now(), now() + interval '9 hours', '9 hours' from a
            """)
    }

    /// A whole list over HTTP, and the same statement with the same identity in psql's \copy. Each once before, so that both find it in memory.
    fileprivate func export(
        _ kind: String, _ key: String, _ daemon: FacesDaemon, _ ground: FacesGround
    ) async throws -> (ours: Double, theirs: Double) {
        let fetch = """
            curl -sS -f -H 'Authorization: Bearer \(ground.token)' -H 'Accept: text/csv' \
            'http://127.0.0.1:\(daemon.http)/v1/exports/\(kind)?purpose=load' -o '\(folder)/ours.csv'
            """
        let copy = """
            set session authorization kinerja_daemon; begin;
            select api.enter(sha256('\\x\(ground.token)'), 'export \(kind)', gen_random_uuid()) \\g /dev/null
            \\copy (select r.* from api.export_\(kind)(null) as r order by \(key)) to '/tmp/kinerja-load.csv' with (format csv, header)
            """
        _ = try await shell("cat >\(folder)/copy.sql <<'END'\n\(copy)\nEND\nchmod a+r \(folder)/copy.sql")
        var (ours, theirs) = (0.0, 0.0)
        for _ in 0..<2 {
            var start = ContinuousClock.now
            _ = try await shell(fetch)
            ours = seconds(since: start)
            start = ContinuousClock.now
            _ = try await asOwner("psql", login + ["-q", "-f", "\(folder)/copy.sql"])
            theirs = seconds(since: start)
        }
        return (ours, theirs)
    }
}
