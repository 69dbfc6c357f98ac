internal import CSodium
internal import Operations
internal import Postgres
internal import Synchronization

/// What libsodium does for us beside passwords.
enum Secrets {
    static func random(_ count: Int) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: count)
        randombytes_buf(&bytes, count)
        return bytes
    }

    static func sha256(_ bytes: [UInt8]) -> [UInt8] {
        var digest = [UInt8](repeating: 0, count: Int(crypto_hash_sha256_BYTES))
        crypto_hash_sha256(&digest, bytes, UInt64(bytes.count))
        return digest
    }
}

/// SHA-256 of what comes piece by piece.
struct RunningHash {
    private var state = crypto_hash_sha256_state()

    init() { crypto_hash_sha256_init(&state) }

    mutating func add(_ bytes: [UInt8]) { crypto_hash_sha256_update(&state, bytes, UInt64(bytes.count)) }

    /// In hexadecimal digits.
    mutating func finish() -> String {
        var digest = [UInt8](repeating: 0, count: Int(crypto_hash_sha256_BYTES))
        crypto_hash_sha256_final(&state, &digest)
        return Token(digest).text
    }
}

/// Passwords: Argon2id with the parameters of OWASP's password storage cheat sheet (19 MiB, 2 passes, 1 lane). On threads of their own, two at a
/// time, because each takes a core for some 20 ms; whoever would wait too long is told so.
actor Passwords {
    private static let operations = 2
    private static let memory = 19_456 * 1024
    private static let atATime = 2
    private static let mayWait = 64

    private var running = 0
    private var waiting: [CheckedContinuation<Void, Never>] = []

    init() { precondition(sodium_init() >= 0, "libsodium does not start") }

    func hash(_ password: String) async throws(Operations.Failure) -> String {
        let hash = try await inTurn { () -> String? in
            var out = [CChar](repeating: 0, count: Int(crypto_pwhash_STRBYTES))
            guard crypto_pwhash_argon2id_str(&out, password, UInt64(password.utf8.count), UInt64(Self.operations), Self.memory) == 0 else {
                return nil
            }
            return String(decoding: out.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
        }
        guard let hash = hash else { throw Operations.Failure(.overloaded) }
        return hash
    }

    /// In the same time for a login that is not known: then the hash is of a password that nobody has.
    func verify(_ password: String, against hash: String?) async throws(Operations.Failure) -> Bool {
        let isRight = try await inTurn { crypto_pwhash_str_verify(hash ?? Self.nobodys, password, UInt64(password.utf8.count)) == 0 }
        return isRight && hash != nil
    }

    /// Made once with random bytes for a password; same cost as a real one.
    private static let nobodys: String = {
        var out = [CChar](repeating: 0, count: Int(crypto_pwhash_STRBYTES))
        let password = Secrets.random(32).map { String($0, radix: 16) }.joined()
        _ = crypto_pwhash_argon2id_str(&out, password, UInt64(password.utf8.count), UInt64(operations), memory)
        return String(decoding: out.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }()

    private func inTurn<Value: Sendable>(_ work: @escaping @Sendable () -> Value) async throws(Operations.Failure) -> Value {
        if running >= Self.atATime {
            guard waiting.count < Self.mayWait else { throw Operations.Failure(.overloaded) }
            await withCheckedContinuation { waiting.append($0) }
        } else {
            running += 1
        }
        defer { if waiting.isEmpty { running -= 1 } else { waiting.removeFirst().resume() } }
        guard let value = await onOwnThread(work) else { throw Operations.Failure(.overloaded) }
        return value
    }
}
