internal import Database
internal import FoundationEssentials
internal import Glibc
internal import Logging
internal import Operations
internal import Postgres
internal import Sample

/// Makes the sample city by the operations that anybody has: a first administrator, an import of each file, accounts for ten people, two surveys, a few
/// plans, and everybody's evaluation of last quarter. Each step can be done again: whoever was cut short begins anew and comes to the same end.
package struct SampleLoad: Sendable {
    package enum Step: Sendable {
        case writes(done: Int, total: Int)
        case imports(String, done: Int, total: Int)
        case accounts(done: Int, total: Int)
        case surveys(done: Int, total: Int)
        case plans(done: Int, total: Int)
        case evaluations(done: Int, total: Int)
    }
    /// Beside the ten: imports, and is none of those who are imported.
    private static let administrator = (login: "admin", name: "Administrator Contoh")
    /// Asks the database in SQL, and is nobody in Kinerja.
    private static let analyst = "sri"

    let client: Client
    let performer: PostgresPerformer
    private let jobs: JobRunner
    private let firstAdministrator: FirstAdministrator
    private let state: String
    /// The folder of the socket at which the analyst logs in.
    private let analysts: String
    let files: String
    /// Decides what its people say in surveys; without one there are none.
    let seed: UInt64?
    /// Makes a login of PostgreSQL that reads what analysts read; nil where nobody may.
    private let admitAnalyst: (@Sendable (_ login: String, _ password: String) async throws -> Void)?
    let tell: @Sendable (Step) -> Void

    init(
        _ client: Client, logger: Logger, state: String, analysts: String, files: String, seed: UInt64?,
        admitAnalyst: (@Sendable (_ login: String, _ password: String) async throws -> Void)?, tell: @escaping @Sendable (Step) -> Void
    ) {
        let observe: Observe = { event in
            switch event {
            case .jobStarted, .jobEnded: break
            default: EventLog(logger).record(event)
            }
        }
        let jobs = JobRunner(client, observe: observe)
        firstAdministrator = FirstAdministrator(path: "\(state)/first-admin")
        performer = PostgresPerformer(
            client, firstAdministrator: firstAdministrator, lifetimes: SessionLifetimes(absolute: 720, idle: 720), observe: observe,
            jobStarted: { jobs.wake() })
        (self.client, self.jobs, self.state, self.files, self.seed, self.tell) = (client, jobs, state, files, seed, tell)
        (self.analysts, self.admitAnalyst) = (analysts, admitAnalyst)
    }

    /// - Returns: The file with the logins.
    func run() async throws -> String {
        do { return try await load() } catch let failure as Operations.Failure {
            throw Obstacle(
                .setting, "the sample city stops: \(failure.sentence(in: .english))",
                "If others have worked in this database, name a new state folder with --state.")
        }
    }

    private func load() async throws -> String {
        try await client.becomeReady(within: .seconds(30))
        let path = "\(state)/sample-logins"
        let passwords = try passwords(in: path)
        try await enter(passwords)
        if let admitAnalyst { try await admitAnalyst(Self.analyst, passwords[Self.analyst] ?? "") }
        let token = try await logIn(Self.administrator.login, passwords)
        try await withThrowingTaskGroup { group in
            group.addTask { try await jobs.run() }
            for file in SampleCity.File.allCases {
                if file == .measurements { try await makePeriods(as: token) }
                try await take(file, as: token)
            }
            for (index, member) in SampleCity.cast.enumerated() {
                tell(.accounts(done: index, total: SampleCity.cast.count))
                try await give(member, passwords, as: token)
            }
            tell(.accounts(done: SampleCity.cast.count, total: SampleCity.cast.count))
            // Whoever can log in is left to answer by themselves, and whoever administers is asked about nobody: after the accounts.
            if let seed {
                try await hold(surveys: seed, passwords, as: token)
                try await evaluateOthers(seed, as: token)
                try await leaveLate(as: token)
            }
            group.cancelAll()
        }
        await performer.endSession(token)
        return path
    }

    // MARK: Passwords

    /// Chosen, and kept, before anything is done with them: whoever begins anew gets in.
    private func passwords(in path: String) throws -> [String: String] {
        let logins = [Self.administrator.login] + SampleCity.cast.map(\.login) + (admitAnalyst == nil ? [] : [Self.analyst])
        var passwords: [String: String] = [:]
        if let text = try? Files.read(path) {
            let pairs = text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map { $0.split(separator: " ", omittingEmptySubsequences: true) }
            passwords = Dictionary(pairs.filter { $0.count >= 2 }.map { (String($0[0]), String($0[1])) }, uniquingKeysWith: { first, _ in first })
            if logins.allSatisfy({ passwords[$0] != nil }) { return passwords }
        }
        for login in logins where passwords[login] == nil { passwords[login] = Self.newPassword() }
        let others = [
            Self.administrator.login: "CITY_ADMIN   \(Self.administrator.name)",
            Self.analyst: "-            Analyst, by SQL alone (docs/analytics.md): psql -h \(analysts) -U \(Self.analyst) kinerja",
        ]
        let roles = others.merging(
            SampleCity.cast.map { ($0.login, "\(($0.role ?? "-").padded(to: 12)) \($0.name): \($0.sentence)") },
            uniquingKeysWith: { first, _ in first })
        let lines = logins.map { "\($0.padded(to: 10)) \(passwords[$0] ?? "")  \(roles[$0] ?? "")" }
        try Files.write(secret: "# login, password, role, who; of the sample city\n\(lines.joined(separator: "\n"))\n", to: path)
        return passwords
    }

    /// 100 bits, in letters and digits that are not taken for each other.
    private static func newPassword() -> String {
        let digits = Array("abcdefghjkmnpqrstuvwxyz23456789+".utf8)
        let text = Secrets.random(20).map { digits[Int($0 & 31)] }
        return stride(from: 0, to: 20, by: 5).map { String(decoding: text[$0..<$0 + 5], as: UTF8.self) }.joined(separator: "-")
    }

    // MARK: Operations

    private func enter(_ passwords: [String: String]) async throws {
        guard try await firstAdministrator.offer(client) else { return }
        let code = try Files.read("\(state)/first-admin").split(separator: "\n").first.map(String.init) ?? ""
        let (login, name) = Self.administrator
        _ = try await perform(
            .invitationRedeem, [("code", code), ("login", login), ("name", name), ("new_password", passwords[login] ?? "")], as: nil)
    }

    func logIn(_ login: String, _ passwords: [String: String]) async throws -> Token {
        do {
            let answer = try await perform(.sessionOpen, [("login", login), ("password", passwords[login] ?? "")], as: nil)
            if case .text(let text)? = answer["token"], let token = Token(text) { return token }
        } catch let failure as Operations.Failure where failure.symbol == .badCredentials {
            throw Obstacle(.setting, "somebody else administers this database already", "Name a new state folder with --state.")
        }
        throw Operations.Failure(.internalError)
    }

    private func take(_ file: SampleCity.File, as token: Token) async throws {
        let answer = try await perform(.importFile, [("kind", file.rawValue)], as: token, file: try FileBytes("\(files)/\(file.rawValue).csv"))
        guard case .text(let job)? = answer["job"] else { throw Operations.Failure(.internalError) }
        try await seeEnd(of: job, otherwise: "\(file.rawValue).csv was not imported", as: token) { done, total in
            tell(.imports(file.rawValue, done: done, total: total))
        }
    }

    func seeEnd(of job: String, otherwise complaint: String, as token: Token, tell: (Int, Int) -> Void = { _, _ in }) async throws {
        while true {
            let shown = try await perform(.jobShow, [("job", job)], as: token)
            let count = { (name: String) in if case .number(let number)? = shown[name] { number } else { 0 } }
            tell(count("done"), count("total"))
            switch shown["state"] {
            case .text("WAITING"), .text("RUNNING"): try await Task.sleep(for: .milliseconds(100))
            case .text("DONE"): return
            default:
                throw Obstacle(
                    .setting, "\(complaint): \(shown["failure"]?.written ?? "") \(shown["result"]?.written ?? "")",
                    "If others have worked in this database since, name a new state folder with --state.")
            }
        }
    }

    /// The account, its password and the role of one of the ten, each unless it is there.
    private func give(_ member: SampleCity.CastMember, _ passwords: [String: String], as token: Token) async throws {
        // In a large city others are called so, too; only the mayor has no number.
        var person = member.person
        if person.utf8.count != 18 {
            let found = try await perform(.personFind, [("name", member.name)], as: token)
            guard case .array(let people)? = found["items"],
                case .text(let known)? = people.first(where: { $0["name"] == .text(member.name) && $0["nip"] == .null })?["person"]
            else { throw Operations.Failure(.notFound, about: member.name) }
            person = known
        }
        try await unlessThere { _ = try await perform(.accountCreate, [("person", person), ("login", member.login)], as: token) }
        let invited = try await perform(.accountInvite, [("person", person), ("affects", "1")], as: token, expecting: .wrongState)
        // None when the account has its password already.
        if case .array(let codes)? = invited?["items"], case .text(let code)? = codes.first?["code"] {
            _ = try await perform(.invitationRedeem, [("code", code), ("new_password", passwords[member.login] ?? "")], as: nil)
        }
        guard let role = member.role else { return }
        let scope = role == "AGENCY_ADMIN" ? [("agency", member.agency)] : []
        try await unlessThere { _ = try await perform(.grantGive, [("person", person), ("role", role)] + scope, as: token) }
    }

    func unlessThere(_ body: () async throws -> Void) async throws {
        do { try await body() } catch let failure as Operations.Failure where [.alreadyExists, .overlaps].contains(failure.symbol) {}
    }

    /// Of an operation that names how many it touches: how many they are is what a refusal says. Nothing where there is nobody.
    func performForAll(_ operation: Operation, _ given: [(String, String)], as token: Token) async throws {
        do { _ = try await perform(operation, given, as: token) } catch let failure as Operations.Failure {
            if failure.symbol == .notFound { return }
            guard failure.symbol == .affectsRequired, let many = failure.number("affects") else { throw failure }
            _ = try await perform(operation, given + [("affects", "\(many)")], as: token)
        }
    }

    func perform(
        _ operation: Operation, _ given: [(String, String)], as token: Token?, expecting symbol: Symbol
    ) async throws -> JSON? {
        do { return try await perform(operation, given, as: token) } catch let failure as Operations.Failure where failure.symbol == symbol {
            return nil
        }
    }

    func perform(
        _ operation: Operation, _ given: [(name: String, text: String)], as token: Token?, file: ByteStream? = nil
    ) async throws -> JSON {
        let call = Call(operation, try Arguments(for: operation, given: given), file: file)
        switch await performer.perform(call, for: Caller(token: token, source: "sample", request: RequestNumber.make())) {
        case .one(let body): return try JSON(reading: body.json)
        case .page(let items, _, _): return .object([("items", try JSON(reading: items))])
        case .job(let id, _, _): return .object([("job", .text(id))])
        case .failed(let failure): throw failure
        case .nothing, .checked, .stream: return .null
        }
    }
}

extension String {
    fileprivate func padded(to width: Int) -> String { self + String(repeating: " ", count: Swift.max(0, width - count)) }
}
