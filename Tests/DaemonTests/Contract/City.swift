package import Operations
import Support
import Testing

/// A daemon with a small city in it, as a client on the other side of its sockets sees it. All suites below share one.
///
///     DISDIK    SET                    DUKCAPIL    CAPIL
///               PAUD
///               DAS ─ SD1
struct City: Sendable {
    let kinerjad: Kinerjad
    let daemon: Kinerjad.Daemon
    let http: HTTPClient

    @TaskLocal static var current: City?
    static func shared() throws -> City { try #require(current, "outside of the suite") }

    /// Administers DISDIK, DAS and below, DUKCAPIL; staff of SD1 and of CAPIL; audits, administers, operates the whole government.
    enum Who: String, CaseIterable { case ani, bayu, fajar, cici, gita, indah, joko, kiki }

    /// A session that the fixture has opened.
    static func token(_ who: Who) -> String {
        let digits = who.rawValue.utf8.map { String($0, radix: 16) }.joined()
        return digits + String(repeating: "0", count: 64 - digits.count)
    }

    static let fixture = """
        insert into app.agency (code, name, kind) values ('DISDIK', 'Dinas Pendidikan', 'DINAS'), ('DUKCAPIL', 'Dinas Kependudukan', 'DINAS');
        do $$
        declare
          u record;
        begin
          for u in
            select t.* from (values ('DISDIK', 'SET', null), ('DISDIK', 'PAUD', null), ('DISDIK', 'DAS', null), ('DISDIK', 'SD1', 'DAS'),
              ('DUKCAPIL', 'CAPIL', null)) as t (agency, code, parent)
          loop
            insert into app.unit (agency_id, code, name, kind, parent_id)
            values ((select agency_id from app.agency where code = u.agency), u.code, 'Unit ' || u.code, 'BIDANG',
              (select unit_id from app.unit where code = u.parent));
          end loop;
        end $$;
        insert into app.person (person_id, name, nip, employment)
        select ('a0000000-0000-4000-8000-0000000000' || to_char(place, 'FM00'))::uuid, initcap(name), '1980010120050110' || to_char(place, 'FM00'), 'PNS'
        from unnest(array['ani', 'bayu', 'fajar', 'cici', 'gita', 'indah', 'joko', 'kiki']) with ordinality as p (name, place);
        insert into app.post (agency_id, code, unit_id, title, kind)
        select u.agency_id, k.prefix || '-' || u.code, u.unit_id, k.prefix, k.kind
        from app.unit as u, (values ('STAF', 'PELAKSANA'), ('KASI', 'PENGAWAS')) as k (prefix, kind);
        insert into app.post_line (agency_id, post_id, starts_on) select p.agency_id, p.post_id, '-infinity' from app.post as p;
        insert into app.appointment (agency_id, post_id, person_id, starts_on)
        select t.agency_id, t.post_id, p.person_id, app.today() - 99
        from (values ('ani', 'SET'), ('bayu', 'DAS'), ('cici', 'SD1'), ('fajar', 'CAPIL'), ('gita', 'CAPIL')) as s (name, unit)
          join app.post as t on t.code = 'STAF-' || s.unit join app.person as p on lower(p.name) = s.name;
        insert into app.role_grant (person_id, role, agency_id, unit_id, starts_on)
        select p.person_id, t.role, (select agency_id from app.agency where code = t.agency), (select unit_id from app.unit where code = t.unit),
          app.today() - 99
        from (values ('ani', 'AGENCY_ADMIN', 'DISDIK', null), ('bayu', 'AGENCY_ADMIN', 'DISDIK', 'DAS'), ('fajar', 'AGENCY_ADMIN', 'DUKCAPIL', null),
            ('indah', 'AUDITOR', null, null), ('joko', 'CITY_ADMIN', null, null), ('kiki', 'OPERATOR', null, null)) as t (name, role, agency, unit)
          join app.person as p on lower(p.name) = t.name;
        insert into app.account (login, person_id, created_at, is_active) select lower(p.name), p.person_id, app.now(), true from app.person as p;
        insert into meta.session (token_hash, account_id, opened_at, expires_at, idle_limit)
        select sha256(decode(rpad(encode(convert_to(a.login, 'UTF8'), 'hex'), 64, '0'), 'hex')), a.account_id, app.now(),
          app.now() + interval '4 hours', interval '4 hours'
        from app.account as a where not a.is_machine
        """
}

/// Starts the daemon for a whole suite and stops it behind its last test.
struct ServesCity: SuiteTrait, TestScoping {
    @concurrent
    func provideScope(for test: Test, testCase: Test.Case?, performing function: @concurrent @Sendable () async throws -> Void) async throws {
        try await withThrowingTaskGroup(of: Void.self) { group in
            let (cities, isServing) = AsyncStream<City>.makeStream()
            let (ends, isOver) = AsyncStream<Void>.makeStream()
            group.addTask {
                defer { isServing.finish() }
                try await withKinerjad { kinerjad in
                    let last = Locked<Kinerjad.Daemon?>(nil)
                    let code = try await kinerjad.serve("--purpose", "test") { daemon in
                        last.withLock { $0 = daemon }
                        _ = try await kinerjad.query(City.fixture)
                        isServing.yield(City(kinerjad: kinerjad, daemon: daemon, http: HTTPClient(daemon.http)))
                        for await _ in ends {}
                    }
                    // What a sanitizer has to say, it says in between.
                    let said = last.withLock { $0 }?.log.withLock { $0.filter { !$0.hasPrefix("{") }.suffix(150) } ?? []
                    #expect(code == 0, "\(said.joined(separator: "\n"))")
                }
            }
            for await city in cities {
                defer { isOver.finish() }
                try await City.$current.withValue(city) { try await function() }
                break
            }
            try await group.waitForAll()
        }
    }
}

/// What json-api.md promises, sentence by sentence, asked of the real daemon over its sockets.
@Suite("the JSON contract", .serialized, .timeLimit(.minutes(10)), ServesCity())
struct ContractTests {}

extension City {
    static let anyKey = "Idempotency-Key"

    func get(_ path: String, as who: Who? = .joko, _ headers: (String, String)...) async throws -> HTTPClient.Answer {
        try await http.request("GET", path, token: who.map(City.token), headers: headers)
    }

    /// With a new key unless one is given.
    func post(
        _ path: String, _ body: JSON? = nil, as who: Who? = .joko, key: String? = nil, _ headers: (String, String)...
    ) async throws -> HTTPClient.Answer {
        try await say("POST", path, body, as: who, headers + [(City.anyKey, key ?? City.newKey())])
    }

    func say(
        _ method: String, _ path: String, _ body: JSON?, as who: Who? = .joko, _ headers: [(String, String)]
    ) async throws -> HTTPClient.Answer {
        try await http.request(method, path, token: who.map(City.token), headers: headers, body: body.map { Array($0.written.utf8) } ?? [])
    }

    static func newKey() -> String {
        let digits = (0..<32).map { _ in String(UInt8.random(in: 0..<16), radix: 16) }.joined()
        return [0..<8, 8..<12, 12..<16, 16..<20, 20..<32].map { String(Array(digits)[$0]) }.joined(separator: "-")
    }

    /// How many entries the audit has of an operation with an outcome.
    func audited(_ operation: String, _ symbol: String) async throws -> Int {
        Int(try await kinerjad.query("select count(*) from audit.entry where operation = '\(operation)' and symbol = '\(symbol)'")) ?? -1
    }
}

extension HTTPClient.Answer {
    var json: JSON {
        get throws { try JSON(reading: body) }
    }
    func text(_ name: String) -> String? { if case .text(let text)? = (try? json)?[name] { text } else { nil } }
    func number(_ name: String) -> Int? { if case .number(let number)? = (try? json)?[name] { number } else { nil } }
    func texts(_ name: String) -> [String] { (try? json)?[name]?.texts ?? [] }
    var items: [JSON] { if case .array(let items)? = (try? json)?["items"] { items } else { [] } }

    /// A problem document of that kind, whole and in order.
    func expectProblem(_ symbol: Symbol, sourceLocation: SourceLocation = #_sourceLocation) {
        #expect(text("code") == symbol.rawValue, "\(status) \(text)", sourceLocation: sourceLocation)
        #expect(status == symbol.meaning.status, sourceLocation: sourceLocation)
        #expect(self[header: "content-type"] == "application/problem+json", sourceLocation: sourceLocation)
        #expect(number("status") == status && text("type") == "/docs#\(symbol.rawValue)", sourceLocation: sourceLocation)
        #expect(text("instance") == self[header: "kinerja-request"].map { "urn:uuid:\($0)" }, sourceLocation: sourceLocation)
        #expect(text("title")?.isEmpty == false && text("detail")?.isEmpty == false, sourceLocation: sourceLocation)
        #expect((try? json)?["retryable"] == .bool(symbol.isRetryable), sourceLocation: sourceLocation)
        for word in ["SQLSTATE", "constraint", "pg_", "at file", "KJ4"] { #expect(!text.contains(word), sourceLocation: sourceLocation) }
    }

    func expect(_ wanted: Int, sourceLocation: SourceLocation = #_sourceLocation) {
        #expect(status == wanted, "\(text.prefix(400))", sourceLocation: sourceLocation)
    }
}

extension JSON {
    var texts: [String] {
        guard case .array(let items) = self else { return [] }
        return items.compactMap { if case .text(let text) = $0 { text } else { nil } }
    }
    func text(_ name: String) -> String? { if case .text(let text)? = self[name] { text } else { nil } }
}

extension JSON: ExpressibleByDictionaryLiteral, ExpressibleByStringLiteral, ExpressibleByBooleanLiteral,
    ExpressibleByIntegerLiteral
{
    package init(dictionaryLiteral elements: (String, JSON)...) { self = .object(elements) }
    package init(stringLiteral value: String) { self = .text(value) }
    package init(booleanLiteral value: Bool) { self = .bool(value) }
    package init(integerLiteral value: Int) { self = .number(value) }
}
