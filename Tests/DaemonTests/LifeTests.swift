import Daemon
import Database
import Glibc
import Postgres
import Support
import Testing

/// The real daemon, with a cluster of its own, as an operator would run it.
@Suite("the daemon's life", .serialized)
struct LifeTests {
    @Test("it serves, greets on both sockets, stops, leaves nothing behind but its data, and does so again")
    func whole() async throws {
        try await withKinerjad { kinerjad in
            var born = ""
            for round in 1...2 {
                let installation = Locked("")
                let code = try await kinerjad.serve("--purpose", "test", "--clock-shift", "14d") { daemon in
                    let ready = try await daemon.http.get("/readyz")
                    #expect(ready.status == 200 && ready.body.contains("\"status\":\"ready\""))
                    #expect(ready.body.contains("\"purpose\":\"test\"") && ready.body.contains("\"clock_shift\":\"14d\""))
                    let alive = try await daemon.http.get("/livez")
                    #expect(alive.status == 200 && alive.body == "ok\n")
                    let greeting = "220 READY kinerja-admin/1 kota-sorong \(Build.version) purpose=test clock_shift=14d\n"
                    let overTCP = try await daemon.admin.say("whoami\nquit\n")
                    #expect(overTCP == greeting + "530 NOT_SIGNED_IN log in first; auth password <login>\n221 BYE\n")
                    let overSocket = try await daemon.socket.say("auth peer\nwhoami\n")
                    #expect(overSocket.hasPrefix(greeting) && overSocket.contains("230 WELCOME levels=read") && overSocket.contains("OPERATOR"))
                    try await daemon.hasLogged("\"migrations\":\"\(Ground.migrations.joined(separator: ", "))\"", when: round == 1)
                    let id = try await kinerjad.query("select installation_id from meta.installation")
                    installation.withLock { $0 = id }
                }
                #expect(code == 0)
                let outcome = try await kinerjad.asOwner("bash", ["-c", "ls -A '\(kinerjad.state)'; cat '\(kinerjad.state)/kinerjad.pid'"])
                #expect(outcome == "analysts\nfirst-admin\nkinerjad.pid\npostgres")
                let processes = try await kinerjad.processes()
                #expect(processes.isEmpty)
                let id = installation.withLock { $0 }
                if round == 1 { born = id } else { #expect(id == born) }
            }
        }
    }

    @Test("the metrics count what happened; what is not there is a problem document", .timeLimit(.minutes(1)))
    func metrics() async throws {
        try await withKinerjad { kinerjad in
            try await kinerjad.serve { daemon in
                _ = try await daemon.admin.say("help\nversion\nquit\n")
                let missing = try await daemon.http.get("/v1/nothing")
                #expect(missing.status == 404 && missing.body.contains("\"code\":\"NOT_FOUND\""))
                // Lanes open one by one; the first of each kind is enough to serve.
                var text = ""
                while !text.contains("kinerja_lanes_open{kind=\"writes\"} 32\n") { text = try await daemon.http.get("/metrics").body }
                #expect(text.contains("kinerja_http_requests_total{status=\"404\"} 1\n"))
                #expect(text.contains("kinerja_admin_sessions_total 1\n"))
                #expect(!text.contains("kinerja_last_backup"), "none is known")
                let backup = try await kinerjad.run("backup", "\(kinerjad.state)/backup", "--state", kinerjad.state)
                #expect(backup.code == 0, "\(backup)")
                // What was read before the backup is old, whatever stands in it.
                repeat { text = try await daemon.http.get("/metrics").body } while !text.contains("kinerja_messages_waiting 0\n")
                let start = try #require(Self.value("process_start_time_seconds", in: text))
                let last = try #require(Self.value("kinerja_last_backup_timestamp_seconds", in: text))
                #expect((start...start + 60).contains(last))
                for line in [
                    "kinerja_internal_failures_total 0", "kinerja_messages_total{taken=\"false\"} 0", "kinerja_messages_dead 0",
                    "kinerja_jobs_open 0", "kinerja_oldest_job_seconds 0",
                ] { #expect(text.contains("\(line)\n")) }
                // Of one operation at each face: no class has more than a longer one.
                _ = try await daemon.socket.say("auth peer\nwhoami\nquit\n")
                _ = try await daemon.http.get("/v1/public/results")
                text = try await daemon.http.get("/metrics").body
                for face in ["http", "lines"] {
                    let name = "kinerja_operation_duration_seconds"
                    let classes = text.split(separator: "\n").filter { $0.hasPrefix("\(name)_bucket{face=\"\(face)\"") }
                        .compactMap { $0.split(separator: " ").last.flatMap { Int($0) } }
                    #expect(classes.count == 14 && classes == classes.sorted() && classes.last ?? 0 > 0, "\(face): \(classes)")
                    #expect(Self.value("\(name)_count{face=\"\(face)\"}", in: text).map { Int($0) } == classes.last)
                    #expect(try #require(Self.value("\(name)_sum{face=\"\(face)\"}", in: text)) > 0)
                }
                for line in text.split(separator: "\n") where !line.hasPrefix("#") {
                    #expect(line.split(separator: " ").count == 2 && line.split(separator: " ").last.flatMap { Double($0) } != nil, "\(line)")
                }
            }
        }
    }

    /// Of a sample by its name and labels.
    private static func value(_ sample: String, in text: String) -> Double? {
        text.split(separator: "\n").first { $0.hasPrefix("\(sample) ") }?.split(separator: " ").last.flatMap { Double($0) }
    }

    @Test("health and metrics on an address of their own are nowhere else, and nothing else is there")
    func healthApart() async throws {
        try await withKinerjad { kinerjad in
            let same = try await kinerjad.run("check", "--state", kinerjad.state, "--http", "127.0.0.1:4711", "--health", "127.0.0.1:4711")
            #expect(same.code == Obstacle.Kind.addressInUse.rawValue && same.output.contains("health and http are the same address"), "\(same)")
            try await kinerjad.serve("--health", "127.0.0.1:0") { daemon in
                let health = try #require(daemon.health)
                for path in ["/livez", "/readyz", "/metrics"] {
                    #expect(try await health.get(path).status == 200, "\(path)")
                    let outside = try await daemon.http.get(path)
                    #expect(outside.status == 404 && outside.body.contains("\"code\":\"NOT_FOUND\""), "\(path): \(outside)")
                }
                for path in ["/v1/agencies", "/masuk", "/openapi.json", "/docs", "/"] {
                    #expect(try await health.get(path).status == 404, "\(path)")
                    #expect(try await daemon.http.get(path).status != 404, "\(path)")
                }
                #expect(try await health.get("/metrics").body.contains("kinerja_http_requests_total{status=\"404\"} 8\n"))
            }
        }
    }

    @Test("a stop lets sessions know, and a second one ends what would not end")
    func stopping() async throws {
        try await withKinerjad { kinerjad in
            let heard = Locked("")
            let code = try await kinerjad.serve { daemon in
                async let words = daemon.admin.say("version\n", endsSpeaking: false)
                try await daemon.hasLogged("admin session opened")
                daemon.send(SIGTERM)
                let said = try await words
                heard.withLock { $0 = said }
            }
            #expect(code == 0)
            #expect(heard.withLock { $0 }.hasSuffix("421 CLOSING the daemon is stopping\n"))
        }
        try await withKinerjad { kinerjad in
            let code = try await kinerjad.serve("--drain-seconds", "600") { daemon in
                // Half a request holds the HTTP side open.
                async let half = daemon.http.say("GET /livez HTTP/1.1\r\nHost: x\r\n", endsSpeaking: false)
                try await Task.sleep(for: .milliseconds(200))
                daemon.send(SIGTERM)
                try await daemon.hasLogged("\"message\":\"stopping\"")
                daemon.send(SIGTERM)
                _ = try await half
            }
            #expect(code == 0)
            let processes = try await kinerjad.processes()
            #expect(processes.isEmpty)
        }
    }

    @Test("after kill -9 of the daemon, of PostgreSQL, and of both, the next start works without hands")
    func killed() async throws {
        try await withKinerjad { kinerjad in
            try await kinerjad.serve { _ in }
            let before = try await kinerjad.asOwner("cat", ["\(kinerjad.state)/postgres/data/PG_VERSION"])
            #expect(!before.isEmpty)
            // The daemon alone: its PostgreSQL goes on, and is taken over.
            let code = try await kinerjad.serve { daemon in
                daemon.send(SIGKILL)
            }
            #expect(code == -SIGKILL)
            let left = try await kinerjad.processes()
            #expect(!left.isEmpty)
            try await kinerjad.serve { daemon in
                try await daemon.hasLogged("cluster taken over")
                // PostgreSQL alone: the daemon starts it again.
                try await kinerjad.killCluster()
                try await daemon.hasLogged("cluster lost")
                try await daemon.becomesReady()
            }
            let code2 = try await kinerjad.serve { daemon in
                daemon.send(SIGSTOP)
                try await kinerjad.killCluster()
                daemon.send(SIGKILL)
            }
            #expect(code2 == -SIGKILL)
            try await kinerjad.serve { daemon in try await daemon.becomesReady() }
            let after = try await kinerjad.processes()
            #expect(after.isEmpty)
        }
    }

    @Test("a stale process file whose number is somebody else's does not keep the cluster from starting")
    func staleNumber() async throws {
        try await withKinerjad { kinerjad in
            try await kinerjad.serve { daemon in daemon.send(SIGKILL) }
            try await kinerjad.killCluster()
            // The number of a process of the same account, as may happen in a container.
            let script = "sleep 30 & sed -i \"1s/.*/$!/\" '\(kinerjad.state)/postgres/data/postmaster.pid'"
            _ = try await kinerjad.asOwner("bash", ["-c", "(\(script)) >/dev/null 2>&1"])
            try await kinerjad.serve { daemon in try await daemon.becomesReady() }
        }
    }

    @Test("backup, destroy, restore: every table is as it was, and so is everything else")
    func drill() async throws {
        try await withKinerjad { kinerjad in
            let file = "\(kinerjad.state)/backup"
            let before = Locked("")
            try await kinerjad.serve("--purpose", "test") { daemon in
                _ = try await kinerjad.query(
                    """
                    set role kinerja_owner;
                    insert into app.agency (code, name, kind) select 'A' || n, 'Dinas ' || n, 'DINAS' from generate_series(1, 40) as n;
                    insert into app.person (name) select 'Orang ' || n from generate_series(1, 1000) as n;
                    insert into app.reach (person_id, agency_id, because)
                    select p.person_id, a.agency_id, 'SERVES' from app.person as p, app.agency as a where a.agency_id % 10 = 3;
                    insert into app.account (login, person_id, created_at) select person_id, person_id, now() from app.person;
                    insert into meta.session (token_hash, account_id, opened_at, expires_at)
                    select sha256(account_id::text::bytea), account_id, now(), now() + interval '1 day' from app.account
                    """)
                // The audit is linked meanwhile.
                while try await kinerjad.query("select count(*) from audit.unlinked") != "0" { try await Task.sleep(for: .milliseconds(50)) }
                let outcome = try await kinerjad.run("backup", file, "--state", kinerjad.state)
                #expect(outcome.code == 0 && outcome.output == "written: \(file)\n", "\(outcome)")
                let again = try await kinerjad.run("backup", file, "--state", kinerjad.state)
                #expect(again.code == Obstacle.Kind.file.rawValue && again.errors.contains("is there already"))
                let dump = try await kinerjad.dump()
                before.withLock { $0 = dump }
            }
            let full = try await kinerjad.run("restore", file, "--state", kinerjad.state)
            #expect(full.code == Obstacle.Kind.stateInUse.rawValue && full.errors.contains("overwrites nothing"))

            // Destroyed, all but the backup.
            _ = try await kinerjad.asOwner("rm", ["-rf", "\(kinerjad.state)/postgres"])
            let broken = try await kinerjad.run("restore", "\(kinerjad.state)/kinerjad.pid", "--state", kinerjad.state)
            #expect(broken.code == Obstacle.Kind.file.rawValue, "\(broken)")
            let restored = try await kinerjad.run("restore", file, "--state", kinerjad.state)
            #expect(restored.code == 0, "\(restored)")
            try await kinerjad.serve { daemon in
                try await daemon.becomesReady()
                // The daemon has recorded that it serves: all else is as it was.
                while try await kinerjad.query("select count(*) from audit.unlinked") != "0" { try await Task.sleep(for: .milliseconds(50)) }
                let after = try await kinerjad.dump()
                func lines(_ text: String) -> Set<Substring> { Set(text.split(separator: "\n")) }
                let lost = lines(before.withLock { $0 }).subtracting(lines(after))
                #expect(lost.allSatisfy { $0.contains("entry_entry_id_seq") }, "\(lost.prefix(5))")
                #expect(lines(after).subtracting(lines(before.withLock { $0 })).count <= 4)
                let chain = try await kinerjad.query("select concat_ws(' ', links, coalesce(broken_at::text, 'whole'), astray) from audit.verify()")
                #expect(chain == "2 whole 0")
            }
        }
    }
}

extension Kinerjad {
    /// The processes that work in the state folder's cluster.
    func processes() async throws -> [String] {
        try await asOwner(
            "bash", ["-c", "for p in /proc/[0-9]*; do [ \"$(readlink $p/cwd)\" = '\(state)/postgres/data' ] && echo ${p##*/}; done; true"]
        )
        .split(separator: "\n").map(String.init)
    }

    /// SIGKILL to the cluster's first process; its children notice and end.
    func killCluster() async throws {
        _ = try await asOwner("bash", ["-c", "kill -KILL $(head -n 1 '\(state)/postgres/data/postmaster.pid')"])
    }
}

extension Kinerjad.Daemon {
    func becomesReady() async throws {
        for _ in 0..<300 {
            if try await http.get("/readyz").status == 200 { return }
            try await Task.sleep(for: .milliseconds(100))
        }
        let (last, lines) = (try await http.get("/readyz"), log.withLock { $0.suffix(10) })
        throw SupportFailure("not ready within 30 s: \(last) \(lines.joined(separator: "\n"))")
    }

    func hasLogged(_ part: String, when condition: Bool) async throws { if condition { try await hasLogged(part) } }
}
