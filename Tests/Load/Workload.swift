import Postgres

/// The same two statements, sent by this client and by pgbench.
enum Workload: String, CaseIterable {
    case read, upsert

    /// Requests in flight here, clients in pgbench.
    var concurrency: Int { self == .read ? 32 : 64 }
    /// The ratio of throughputs that must be reached.
    var bar: Double { self == .read ? 0.9 : 0.8 }
    var script: String { "pgbench/\(rawValue).sql" }
    var highestID: Int64 { self == .read ? 60_000 : 100_000 }

    func request(for id: Int64) throws(Failure) -> Request {
        try Request(by: Requester(token: id), Workload.enter(.text("\(id)")), self == .read ? Workload.result(.int8(id)) : Workload.add(.int8(id)))
    }

    private static let enter = Statement("enter", "select set_config('kinerja.actor', $1, true)", [.text])
    private static let result = Statement(
        "result",
        """
        select json_build_object('name', p.name, 'results', (select json_agg(json_build_object('period', r.period, 'rating', r.rating)) \
        from result as r where r.person_id = p.person_id))::text from person as p where p.person_id = $1
        """, [.int8])
    private static let add = Statement(
        "add", "insert into tally values ($1, 1) on conflict (tally_id) do update set n = tally.n + 1", [.int8], .writes)
}
