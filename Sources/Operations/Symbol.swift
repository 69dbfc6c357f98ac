/// What a reply says when something was not done as asked: the registry of both faces. A symbol never changes its meaning; programs decide by
/// it, people read the sentence.
package enum Symbol: String, Sendable, CaseIterable {
    case notHTTP = "NOT_HTTP"
    case lineTooLong = "LINE_TOO_LONG"
    case badEncoding = "BAD_ENCODING"
    case syntax = "SYNTAX"
    case unknownCommand = "UNKNOWN_COMMAND"
    case unknownArgument = "UNKNOWN_ARGUMENT"
    case missingArgument = "MISSING_ARGUMENT"
    case badValue = "BAD_VALUE"
    case givenTwice = "GIVEN_TWICE"
    case unsupportedVersion = "UNSUPPORTED_VERSION"
    case notSignedIn = "NOT_SIGNED_IN"
    case notFound = "NOT_FOUND"
    case keyRunning = "KEY_RUNNING"
    case keyReused = "KEY_REUSED"
    case replayed = "REPLAYED"
    case checked = "CHECKED"
    case clockShifted = "CLOCK_SHIFTED"
    case appendOnly = "APPEND_ONLY"
    case busy = "BUSY"
    case unavailable = "UNAVAILABLE"
    case tooManySessions = "TOO_MANY_SESSIONS"
    case idle = "IDLE"
    case closing = "CLOSING"
}

extension Symbol {
    /// One row of the registry.
    package struct Meaning: Sendable {
        /// Of the admin protocol: 1 news, 2 done, 3 send more, 4 not now, 5 no.
        package let code: Int
        package let status: Int
        /// The SQLSTATE that PostgreSQL raises for it; nil when it never comes from there.
        package let state: String?
        package let english: String
        package let indonesian: String
    }

    package var meaning: Meaning {
        switch self {
        case .notHTTP:
            Meaning(code: 500, status: 400, state: nil, english: "this is the admin protocol, not HTTP", indonesian: "ini protokol admin, bukan HTTP")
        case .lineTooLong: Meaning(code: 500, status: 413, state: nil, english: "the line is too long", indonesian: "baris terlalu panjang")
        case .badEncoding:
            Meaning(
                code: 500, status: 400, state: nil, english: "the line has control characters or is not UTF-8",
                indonesian: "baris memuat karakter kendali atau bukan UTF-8")
        case .syntax: Meaning(code: 501, status: 400, state: nil, english: "the line cannot be read", indonesian: "baris tidak dapat dibaca")
        case .unknownCommand: Meaning(code: 500, status: 404, state: nil, english: "there is no such command", indonesian: "perintah tidak dikenal")
        case .unknownArgument: Meaning(code: 501, status: 400, state: nil, english: "there is no such argument", indonesian: "argumen tidak dikenal")
        case .missingArgument: Meaning(code: 501, status: 400, state: nil, english: "an argument is missing", indonesian: "argumen kurang")
        case .badValue: Meaning(code: 501, status: 400, state: nil, english: "a value is not allowed", indonesian: "nilai tidak diperbolehkan")
        case .givenTwice:
            Meaning(code: 501, status: 400, state: nil, english: "an argument was given twice", indonesian: "argumen diberikan dua kali")
        case .unsupportedVersion:
            Meaning(code: 505, status: 400, state: nil, english: "this version is not spoken here", indonesian: "versi ini tidak didukung")
        case .notSignedIn: Meaning(code: 530, status: 401, state: "KJ401", english: "log in first", indonesian: "masuk terlebih dahulu")
        case .notFound: Meaning(code: 550, status: 404, state: "KJ404", english: "there is no such thing", indonesian: "tidak ditemukan")
        case .keyRunning:
            Meaning(
                code: 450, status: 409, state: "KJ409", english: "a request with this key is running",
                indonesian: "permintaan dengan kunci ini sedang berjalan")
        case .keyReused:
            Meaning(
                code: 554, status: 422, state: "KJ422", english: "this key was used for another request",
                indonesian: "kunci ini sudah dipakai untuk permintaan lain")
        case .replayed: Meaning(code: 250, status: 200, state: "KJ250", english: "this was done before", indonesian: "sudah dilakukan sebelumnya")
        case .checked:
            Meaning(code: 250, status: 200, state: "KJ000", english: "checked; nothing was changed", indonesian: "diperiksa; tidak ada yang diubah")
        case .clockShifted:
            Meaning(
                code: 451, status: 503, state: "KJ005", english: "the clock of a live database cannot be shifted",
                indonesian: "jam basis data resmi tidak boleh digeser")
        case .appendOnly:
            Meaning(
                code: 550, status: 403, state: "KJ006", english: "the audit is only ever added to", indonesian: "catatan audit hanya dapat ditambah")
        case .busy: Meaning(code: 450, status: 409, state: nil, english: "somebody else is changing this", indonesian: "sedang diubah orang lain")
        case .unavailable:
            Meaning(code: 451, status: 503, state: nil, english: "the database is not reachable", indonesian: "basis data tidak terjangkau")
        case .tooManySessions: Meaning(code: 421, status: 503, state: nil, english: "too many sessions", indonesian: "terlalu banyak sesi")
        case .idle: Meaning(code: 421, status: 408, state: nil, english: "nothing was said for too long", indonesian: "terlalu lama diam")
        case .closing: Meaning(code: 421, status: 503, state: nil, english: "the daemon is stopping", indonesian: "layanan sedang berhenti")
        }
    }

    /// The symbol of an error that PostgreSQL raised.
    package init?(state: String) {
        guard let symbol = Symbol.allCases.first(where: { $0.meaning.state == state }) else { return nil }
        self = symbol
    }
}
