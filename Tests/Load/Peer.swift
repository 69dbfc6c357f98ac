import Subprocess
import Support

/// What somebody would write instead of a daemon like this: FastAPI and asyncpg, in `peers/`, on the same cluster.
struct Peer: Sendable {
    private let ground: FacesGround
    private let programs: String

    /// Fetches it by pip into a folder that goes with the run.
    init(_ ground: FacesGround) async throws {
        (self.ground, programs) = (ground, "\(ground.kinerjad.folder)/peer/bin")
        try await shell(
            """
            python3 -m venv '\(ground.kinerjad.folder)/peer'
            '\(programs)/pip' install --quiet --disable-pip-version-check -r '\(loadFolder)/peers/requirements.txt' >&2
            """)
    }

    /// Serves while `body` runs, with a process for each of two processors, on the cluster of a daemon that serves, too.
    func serve(_ body: @escaping @Sendable (FacesDaemon) async throws -> Void) async throws {
        let state = ground.kinerjad.state
        // Above what the daemon wrote there, which knows its own logins only.
        try await shell("sed -i '1i local kinerja peer trust' '\(state)/postgres/data/pg_hba.conf'")
        _ = try await ground.kinerjad.query("select pg_reload_conf()")
        let port = try TakenPort().number
        try await ground.withServer(
            """
            env DATABASE='postgresql://peer@/kinerja?host=\(state)/postgres/run' PYTHONDONTWRITEBYTECODE=1 '\(programs)/uvicorn' --app-dir '\(loadFolder)/peers' \
            --host 127.0.0.1 --port \(port) --workers 2 --loop uvloop --http httptools --no-access-log --log-level warning own:service
            """, log: "peer", http: port, admin: 0, hasWorkers: true, body)
    }
}
