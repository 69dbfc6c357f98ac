internal import Postgres

extension EmbeddedCluster {
    /// Makes a login that reads what analysts of the whole government read, or gives it this password.
    /// - Parameters:
    ///   - login: A name of small letters.
    ///   - password: Without quotes.
    package func admit(analyst login: String, password: String) async throws {
        precondition(login.allSatisfy(\.isLowercase) && !password.contains { "'\\".contains($0) }, "quoted by nobody")
        try await withObstacles {
            try await withOneSession(connectionString(user: "postgres")) { connection in
                try await connection.run(script: Bookkeeping.admit(analyst: login, password: password))
            }
        }
    }
}
