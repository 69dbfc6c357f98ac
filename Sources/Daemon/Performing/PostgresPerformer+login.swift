internal import FoundationEssentials
internal import Operations
internal import Postgres

/// How long sessions last, in minutes.
struct SessionLifetimes: Sendable {
    var absolute: Int
    var idle: Int
    /// A session of the admin socket ends with its connection.
    static let peer = SessionLifetimes(absolute: 7 * 24 * 60, idle: 24 * 60)

    var parameters: [Parameter] { [.int4(Int32(absolute)), .int4(Int32(idle))] }
}

extension PostgresPerformer {
    /// Verifies a password and opens a session. The attempt is counted before it is made; for a login that is not known it takes as long.
    func logIn(_ call: Call, for caller: Caller) async throws(Operations.Failure) -> Outcome.Body {
        let login = call.arguments["login", in: call.operation] ?? ""
        let password = call.arguments["password", in: call.operation] ?? ""
        let known = try await alone(Idioms.beginLogin(.text(login), .text(caller.source)))[0]
        let hash: String? = try? known.optional(1)
        guard try await passwords.verify(password, against: hash), let hash, let account: UUID = try? known.optional(0) else {
            throw Operations.Failure(.badCredentials)
        }
        let token = Token(Secrets.random(32))
        _ = try await alone(
            Idioms.openSession(
                [.uuid(account), .text(login), .text(hash), .bytea(Secrets.sha256(token.bytes)), .text(caller.source), number(caller)]
                    + lifetimes.parameters))
        let me = try await whoami(token, caller)
        return Outcome.Body(json: Array(#"{"token":"\#(token.text)","#.utf8) + me.dropFirst(), revision: nil)
    }

    /// Chooses a password with a code. What is hashed is hashed only for a code that opens something.
    func redeem(_ call: Call, for caller: Caller) async throws(Operations.Failure) -> Outcome.Body {
        let (arguments, operation) = (call.arguments, call.operation)
        let code = Secrets.sha256(Array((arguments["code", in: operation] ?? "").utf8))
        let isFirst: Bool? = try? await alone(Idioms.findCode(.bytea(code)))[0].optional(0)
        guard let isFirst else { throw Operations.Failure(.badCode) }
        let hash = try await passwords.hash(arguments["new_password", in: operation] ?? "")
        let text = { (name: String) -> Parameter in arguments[name, in: operation].map { .text($0) } ?? .null }
        let rows = try await alone(Idioms.redeem(.bytea(code), text("login"), text("name"), .text(hash), .text(caller.source), number(caller)))
        if isFirst { firstAdministrator.forget() }
        let login: String = (try? rows[0].value(0)) ?? ""
        return Outcome.Body(json: Array(JSON.object([("login", .text(login))]).written.utf8), revision: nil)
    }

    /// Answered alike for every login: the message finds out whether somebody has it.
    func resetPassword(_ call: Call, for caller: Caller) async throws(Operations.Failure) -> Outcome {
        _ = try await alone(
            Idioms.askReset(.text(call.arguments["login", in: call.operation] ?? ""), .text(caller.source), number(caller)))
        return .nothing
    }

    func changePassword(_ call: Call, for caller: Caller) async throws(Operations.Failure) -> Outcome.Body {
        let identity = try enter(call.operation, caller)
        // Counted as a login is: a session that was left open shall not find the password out.
        guard let me = try? JSON(reading: try await whoami(caller.token, caller)), case .text(let login)? = me["login"] else {
            throw Operations.Failure(.notSignedIn)
        }
        let known = try await alone(Idioms.beginLogin(.text(login), .text(caller.source)))[0]
        guard try await passwords.verify(call.arguments["password", in: call.operation] ?? "", against: try? known.optional(1)) else {
            throw Operations.Failure(.badCredentials)
        }
        let new = try await passwords.hash(call.arguments["new_password", in: call.operation] ?? "")
        let done = Idioms.recordDone(.jsonb(Array(call.detail(for: caller).written.utf8)))
        let rows = try await results(of: identity, [identity.enter, Idioms.changePassword(.text(new), .text(caller.source)), done])[1]
        return Outcome.Body(json: rows.first?.bytes(0) ?? [], revision: nil)
    }

    func openSession(peer: String, isMachine: Bool, for caller: Caller) async -> Result<Token, Operations.Failure> {
        let token = Token(Secrets.random(32))
        do throws(Operations.Failure) {
            _ = try await alone(
                Idioms.openPeerSession(
                    [.text(peer), .bool(isMachine), .bytea(Secrets.sha256(token.bytes))] + SessionLifetimes.peer.parameters))
            return .success(token)
        } catch { return .failure(error) }
    }

    func endSession(_ token: Token) async {
        do throws(Operations.Failure) { _ = try await alone(Idioms.endSession(.bytea(Secrets.sha256(token.bytes)))) } catch {
            // It expires by itself.
            observe(.upkeepFailed("ending a session", because: error.symbol.rawValue))
        }
    }

    private func number(_ caller: Caller) -> Parameter { .uuid(UUID(uuidString: caller.request) ?? UUID()) }

    private func whoami(_ token: Token?, _ caller: Caller) async throws(Operations.Failure) -> [UInt8] {
        var caller = caller
        caller.token = token
        let call = Call(.whoami, try Arguments(for: .whoami, given: []))
        guard case .one(let body) = await perform(call, for: caller) else { throw Operations.Failure(.internalError) }
        return body.json
    }

    /// A request that bears nobody's identity.
    private func alone(_ step: Statement.Step) async throws(Operations.Failure) -> Rows {
        do throws(Postgres.Failure) { return try await client.perform(Request(by: .daemon, step)).results[0] } catch { throw told(error) }
    }
}
