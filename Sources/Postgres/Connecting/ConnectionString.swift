internal import CLibpq

/// A libpq connection string in full: a URI or keywords and values, several hosts, service files, environment variables (manual, 34.1.1).
///
/// It never prints its password.
package struct ConnectionString: Sendable, CustomStringConvertible {
    /// What was given; libpq adds environment, service file and defaults when it connects.
    let options: [(keyword: String, value: String)]

    /// - Throws: `connectionString` when libpq cannot read the text; the text itself is not repeated, for it may hold a password.
    package init(_ text: String) throws(ConnectFailure) {
        let remedy = "Write postgresql://user@host:port/database or host=… user=… dbname=… (libpq's connection strings)."
        if text.utf8.contains(0) {
            throw ConnectFailure(kind: .connectionString, message: "the connection string has a NUL character", remedy: remedy)
        }
        var message: UnsafeMutablePointer<CChar>?
        guard let parsed = PQconninfoParse(text, &message) else {
            defer { PQfreemem(message) }
            let why = ConnectionString.withoutSecrets(message.map { String(cString: $0) } ?? "out of memory")
            throw ConnectFailure(kind: .connectionString, message: "the connection string cannot be read: \(why)", remedy: remedy)
        }
        defer { PQconninfoFree(parsed) }
        var options: [(keyword: String, value: String)] = []
        var option = parsed
        while let keyword = option.pointee.keyword {
            if let value = option.pointee.val { options.append((String(cString: keyword), String(cString: value))) }
            option += 1
        }
        self.options = options
        // A slash in a URI's password ends what libpq takes for the host: the password then stands where the port or the database should.
        guard (self["port"] ?? "").utf8.allSatisfy({ $0 == UInt8(ascii: ",") || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }),
            !(text.hasPrefix("postgres") && (self["dbname"] ?? "").contains("@"))
        else {
            let hint = "In a URI, write / as %2F, : as %3A and @ as %40 in user and password."
            throw ConnectFailure(
                kind: .connectionString, message: "the connection string has no valid host, port and database", remedy: "\(hint) \(remedy)")
        }
    }

    /// From options that need no reading: a socket folder may have any character.
    package init(_ options: [(keyword: String, value: String)]) { self.options = options }

    /// The same with one more setting of the server's, for every session of these connections.
    package func setting(_ name: String, to value: String) -> ConnectionString {
        let escaped = value.reduce(into: "") { $0 += $1 == " " || $1 == "\\" ? "\\\($1)" : "\($1)" }
        let all = [self["options"], "-c \(name)=\(escaped)"].compactMap { $0 }.joined(separator: " ")
        return ConnectionString(options.filter { $0.keyword != "options" } + [("options", all)])
    }

    /// The same as environment variables of libpq (manual, 34.15): how other programs are told without showing a password to everybody who lists
    /// processes. What has no variable is left out.
    package var environment: [String: String] {
        var variables: [String: String] = [:]
        guard let known = PQconndefaults() else { return [:] }
        defer { PQconninfoFree(known) }
        var option = known
        while let keyword = option.pointee.keyword {
            if let variable = option.pointee.envvar, let value = self[String(cString: keyword)] { variables[String(cString: variable)] = value }
            option += 1
        }
        return variables
    }

    package subscript(keyword: String) -> String? { options.first { $0.keyword == keyword }?.value }

    package var description: String {
        let shown = ["host", "hostaddr", "port", "dbname", "user", "service"].compactMap { key in self[key].map { "\(key)=\($0)" } }
        return shown.isEmpty ? "libpq's defaults" : shown.joined(separator: " ")
    }

    /// libpq quotes what it could not read, and that may be a password; only the name of an unknown option is worth repeating.
    private static func withoutSecrets(_ message: String) -> String {
        let pieces = message.split(separator: "\"", omittingEmptySubsequences: false)
        let isName =
            pieces.count == 3 && pieces[1].utf8.allSatisfy { $0 == UInt8(ascii: "_") || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) }
        if isName, message.hasPrefix("invalid connection option") || message.hasPrefix("invalid URI query parameter") {
            return "\(pieces[0])\"\(pieces[1])\""
        }
        // libpq says `missing "=" after "…"`: that quote is its own.
        if message.hasPrefix("missing \"=\"") { return "a keyword without \"=\"" }
        return (pieces.first ?? "").split(whereSeparator: \.isNewline).joined(separator: " ") + (pieces.count > 1 ? "…" : "")
    }
}
