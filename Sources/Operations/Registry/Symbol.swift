/// What a reply says when something was not done as asked: the registry of both faces. A symbol never changes its meaning; programs decide by
/// it, people read the sentence.
package enum Symbol: String, Sendable, CaseIterable {
    case notHTTP = "NOT_HTTP"
    case lineTooLong = "LINE_TOO_LONG"
    case literalTooLong = "LITERAL_TOO_LONG"
    case badEncoding = "BAD_ENCODING"
    case syntax = "SYNTAX"
    case unknownCommand = "UNKNOWN_COMMAND"
    case unknownArgument = "UNKNOWN_ARGUMENT"
    case missingArgument = "MISSING_ARGUMENT"
    case badValue = "BAD_VALUE"
    case givenTwice = "GIVEN_TWICE"
    case unsupportedVersion = "UNSUPPORTED_VERSION"
    case notSignedIn = "NOT_SIGNED_IN"
    case badCredentials = "BAD_CREDENTIALS"
    case badCode = "BAD_CODE"
    case accountLocked = "ACCOUNT_LOCKED"
    case tooManyAttempts = "TOO_MANY_ATTEMPTS"
    case notCleared = "NOT_CLEARED"
    case notFound = "NOT_FOUND"
    case wrongState = "WRONG_STATE"
    case stillInUse = "STILL_IN_USE"
    case lastAdministrator = "LAST_ADMINISTRATOR"
    case alreadyExists = "ALREADY_EXISTS"
    case overlaps = "OVERLAPS"
    case revisionMismatch = "REV_MISMATCH"
    case revisionRequired = "REV_REQUIRED"
    case affectsRequired = "AFFECTS_REQUIRED"
    case affectedChanged = "AFFECTED_CHANGED"
    case keyRequired = "KEY_REQUIRED"
    case keyRunning = "KEY_RUNNING"
    case keyReused = "KEY_REUSED"
    case replayed = "REPLAYED"
    case checked = "CHECKED"
    case clockShifted = "CLOCK_SHIFTED"
    case appendOnly = "APPEND_ONLY"
    case busy = "BUSY"
    case overloaded = "OVERLOADED"
    case timedOut = "TIMED_OUT"
    case unavailable = "UNAVAILABLE"
    case outcomeUnknown = "OUTCOME_UNKNOWN"
    case tooManySessions = "TOO_MANY_SESSIONS"
    case idle = "IDLE"
    case closing = "CLOSING"
    case methodNotAllowed = "METHOD_NOT_ALLOWED"
    case bodyTooLarge = "BODY_TOO_LARGE"
    case headersTooLarge = "HEADERS_TOO_LARGE"
    case unsupportedMediaType = "UNSUPPORTED_MEDIA_TYPE"
    case importLost = "IMPORT_LOST"
    case importRefused = "IMPORT_REFUSED"
    case noSpace = "NO_SPACE"
    case guarded = "GUARDED"
    case held = "HELD"
    case notInTime = "NOT_IN_TIME"
    case expertRequired = "EXPERT_REQUIRED"
    case internalError = "INTERNAL"
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
        /// What to do next.
        var hint: (english: String, indonesian: String)?
    }

    package var meaning: Meaning {
        switch self {
        case .notHTTP:
            Meaning(code: 500, status: 400, state: nil, english: "this is the admin protocol, not HTTP", indonesian: "ini protokol admin, bukan HTTP")
        case .lineTooLong: Meaning(code: 500, status: 413, state: nil, english: "the line is too long", indonesian: "baris terlalu panjang")
        case .literalTooLong: Meaning(code: 500, status: 413, state: nil, english: "the literal is too long", indonesian: "literal terlalu panjang")
        case .badEncoding:
            Meaning(
                code: 500, status: 400, state: nil, english: "control characters, or no UTF-8", indonesian: "memuat karakter kendali atau bukan UTF-8"
            )
        case .syntax: Meaning(code: 501, status: 400, state: nil, english: "this cannot be read", indonesian: "tidak dapat dibaca")
        case .unknownCommand:
            Meaning(
                code: 500, status: 404, state: nil, english: "there is no such command", indonesian: "perintah tidak dikenal",
                hint: ("commands lists them", "commands menampilkan semuanya"))
        case .unknownArgument: Meaning(code: 501, status: 400, state: nil, english: "there is no such argument", indonesian: "argumen tidak dikenal")
        case .missingArgument: Meaning(code: 501, status: 400, state: nil, english: "an argument is missing", indonesian: "argumen kurang")
        case .badValue: Meaning(code: 501, status: 400, state: "KJ400", english: "a value is not allowed", indonesian: "nilai tidak diperbolehkan")
        case .givenTwice: Meaning(code: 501, status: 400, state: nil, english: "something was given twice", indonesian: "diberikan dua kali")
        case .unsupportedVersion:
            Meaning(code: 505, status: 400, state: nil, english: "this version is not spoken here", indonesian: "versi ini tidak didukung")
        case .notSignedIn:
            Meaning(
                code: 530, status: 401, state: "KJ401", english: "log in first", indonesian: "masuk terlebih dahulu",
                hint: ("the session may have ended: log in again", "sesi mungkin sudah berakhir: masuk lagi"))
        case .badCredentials:
            Meaning(
                code: 535, status: 401, state: nil, english: "login or password is wrong", indonesian: "nama masuk atau kata sandi salah",
                hint: (
                    "after some mistakes one must wait; an administrator can reset a forgotten password",
                    "setelah beberapa kesalahan harus menunggu; administrator dapat mengatur ulang kata sandi yang terlupa"
                ))
        case .badCode:
            Meaning(
                code: 535, status: 400, state: "KJ406", english: "this code opens nothing", indonesian: "kode ini tidak berlaku",
                hint: (
                    "it may be used, replaced or expired: ask for a new one", "mungkin sudah dipakai, diganti atau kedaluwarsa: mintalah yang baru"
                ))
        case .accountLocked:
            Meaning(
                code: 536, status: 403, state: "KJ423", english: "this account is locked", indonesian: "akun ini dikunci",
                hint: ("an administrator can unlock it", "administrator dapat membukanya"))
        case .tooManyAttempts:
            Meaning(
                code: 452, status: 429, state: "KJ429", english: "too many failed attempts; wait",
                indonesian: "terlalu banyak percobaan gagal; tunggu")
        case .notCleared:
            Meaning(code: 553, status: 403, state: "KJ403", english: "you may not do this", indonesian: "Anda tidak berwenang melakukan ini")
        case .notFound: Meaning(code: 550, status: 404, state: "KJ404", english: "there is no such thing", indonesian: "tidak ditemukan")
        case .wrongState:
            Meaning(
                code: 455, status: 409, state: "KJ455", english: "its state does not allow this", indonesian: "keadaannya tidak mengizinkan ini",
                hint: ("allowed_actions says what it allows", "allowed_actions menyebutkan yang diizinkan"))
        case .stillInUse: Meaning(code: 456, status: 409, state: "KJ456", english: "something still depends on it", indonesian: "masih dipakai")
        case .lastAdministrator:
            Meaning(
                code: 457, status: 409, state: "KJ457", english: "nobody else could administer the government",
                indonesian: "tidak ada administrator lain",
                hint: ("give another account the role first", "berikan peran itu kepada akun lain terlebih dahulu"))
        case .alreadyExists: Meaning(code: 555, status: 409, state: nil, english: "there is one already", indonesian: "sudah ada")
        case .overlaps:
            Meaning(
                code: 555, status: 409, state: nil, english: "it overlaps with one that is there",
                indonesian: "bertumpang tindih dengan yang sudah ada")
        case .revisionMismatch:
            Meaning(
                code: 462, status: 412, state: "KJ412", english: "somebody was faster: this has changed", indonesian: "sudah diubah orang lain",
                hint: ("look at it again, then name its revision", "lihat kembali, lalu sebutkan revisinya"))
        case .revisionRequired:
            Meaning(
                code: 562, status: 428, state: "KJ428", english: "name the revision that you have seen",
                indonesian: "sebutkan revisi yang Anda lihat", hint: ("send its ETag as If-Match", "kirim ETag-nya sebagai If-Match"))
        case .affectsRequired:
            Meaning(
                code: 560, status: 428, state: "KJ460", english: "say how many this may touch", indonesian: "sebutkan berapa yang akan terkena",
                hint: ("check says how many; then name the number as affects", "check menyebutkan jumlahnya; lalu sebutkan sebagai affects"))
        case .affectedChanged:
            Meaning(
                code: 461, status: 409, state: "KJ461", english: "it would touch another number now",
                indonesian: "jumlah yang terkena sekarang berbeda", hint: ("check again", "periksa lagi"))
        case .keyRequired:
            Meaning(
                code: 501, status: 400, state: nil, english: "an Idempotency-Key is needed", indonesian: "Idempotency-Key diperlukan",
                hint: (
                    "send a new UUID with each request, and the same one when it is sent again",
                    "kirim UUID baru untuk tiap permintaan, dan yang sama bila diulang"
                ))
        case .keyRunning:
            Meaning(
                code: 450, status: 409, state: "KJ409", english: "a request with this key is running",
                indonesian: "permintaan dengan kunci ini sedang berjalan", hint: ("ask again in a moment", "coba lagi sebentar lagi"))
        case .keyReused:
            Meaning(
                code: 554, status: 422, state: "KJ422", english: "this key was used for another request",
                indonesian: "kunci ini sudah dipakai untuk permintaan lain",
                hint: ("take a new key for each request", "pakai kunci baru untuk tiap permintaan"))
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
        case .busy:
            Meaning(
                code: 450, status: 409, state: nil, english: "somebody else is changing this", indonesian: "sedang diubah orang lain",
                hint: ("try again in a moment", "coba lagi sebentar lagi"))
        case .overloaded:
            Meaning(
                code: 450, status: 503, state: nil, english: "too much is asked at once", indonesian: "terlalu banyak permintaan sekaligus",
                hint: ("try again in a moment", "coba lagi sebentar lagi"))
        case .timedOut:
            Meaning(
                code: 450, status: 503, state: nil, english: "this took too long", indonesian: "memakan waktu terlalu lama",
                hint: ("ask for less, or try again in a moment", "minta lebih sedikit, atau coba lagi sebentar lagi"))
        case .unavailable:
            Meaning(
                code: 451, status: 503, state: nil, english: "the database is not reachable", indonesian: "basis data tidak terjangkau",
                hint: ("try again in a moment", "coba lagi sebentar lagi"))
        case .outcomeUnknown:
            Meaning(
                code: 451, status: 503, state: nil, english: "nobody knows whether this was done",
                indonesian: "tidak diketahui apakah ini sudah dilakukan",
                hint: ("send it again with the same key, or look", "kirim lagi dengan kunci yang sama, atau periksa"))
        case .tooManySessions: Meaning(code: 421, status: 503, state: nil, english: "too many sessions", indonesian: "terlalu banyak sesi")
        case .idle: Meaning(code: 421, status: 408, state: nil, english: "nothing was said for too long", indonesian: "terlalu lama diam")
        case .closing: Meaning(code: 421, status: 503, state: nil, english: "the daemon is stopping", indonesian: "layanan sedang berhenti")
        case .methodNotAllowed:
            Meaning(
                code: 500, status: 405, state: nil, english: "this method is not for this path",
                indonesian: "metode ini tidak berlaku untuk jalur ini")
        case .bodyTooLarge: Meaning(code: 500, status: 413, state: nil, english: "the body is too large", indonesian: "isi permintaan terlalu besar")
        case .headersTooLarge: Meaning(code: 500, status: 431, state: nil, english: "the headers are too large", indonesian: "header terlalu besar")
        case .unsupportedMediaType:
            Meaning(
                code: 500, status: 415, state: nil, english: "the body is of another type", indonesian: "jenis isi tidak didukung",
                hint: ("send it as application/json, a file as text/csv", "kirim sebagai application/json, berkas sebagai text/csv"))
        case .importLost:
            Meaning(
                code: 458, status: 409, state: "KJ410", english: "the file's lines are gone: the database was restarted",
                indonesian: "baris berkas hilang: basis data dijalankan ulang", hint: ("send the file again", "kirim ulang berkasnya"))
        case .importRefused:
            Meaning(
                code: 557, status: 422, state: nil, english: "the file has errors; nothing was changed",
                indonesian: "berkas memuat kesalahan; tidak ada yang diubah",
                hint: ("job report tells them line by line", "job report menyebutkannya baris demi baris"))
        case .noSpace:
            Meaning(
                code: 453, status: 507, state: nil, english: "the database has no space left", indonesian: "ruang basis data habis",
                hint: ("an operator makes room on its disk; then send it again", "operator mengosongkan ruang disk; lalu kirim lagi"))
        case .guarded:
            Meaning(
                code: 459, status: 409, state: "KJ459", english: "something that must hold first does not",
                indonesian: "ada syarat yang belum terpenuhi",
                hint: ("show guards says what each asks for", "show guards menyebutkan syaratnya"))
        case .held:
            Meaning(
                code: 463, status: 409, state: "KJ463", english: "a job is to change this", indonesian: "akan diubah oleh sebuah pekerjaan",
                hint: ("job confirm or job undo, or wait for it", "job confirm atau job undo, atau tunggu"))
        case .notInTime:
            Meaning(
                code: 464, status: 409, state: "KJ464", english: "this is not the time for it", indonesian: "di luar waktunya",
                hint: ("explain deadline says until when and why", "explain deadline menyebutkan tenggat dan alasannya"))
        case .expertRequired:
            Meaning(
                code: 565, status: 403, state: "KJ465", english: "it goes beyond what the regulation fixes", indonesian: "melampaui batas peraturan",
                hint: (
                    "only in expert mode, by an administrator of the whole government",
                    "hanya dalam mode expert, oleh administrator seluruh pemerintahan"
                ))
        case .internalError:
            Meaning(
                code: 590, status: 500, state: nil, english: "something went wrong here", indonesian: "terjadi kesalahan di sini",
                hint: ("the log has it under the request's number", "log mencatatnya dengan nomor permintaan"))
        }
    }

    /// The symbol of an error that PostgreSQL raised.
    package init?(state: String) {
        guard let symbol = Symbol.byState[state] else { return nil }
        self = symbol
    }

    private static let byState = Dictionary(
        allCases.compactMap { symbol in symbol.meaning.state.map { ($0, symbol) } }, uniquingKeysWith: { first, _ in first })

    /// The same request may succeed in a moment.
    package var isRetryable: Bool {
        meaning.code / 100 == 4
            && ![.wrongState, .stillInUse, .lastAdministrator, .revisionMismatch, .affectedChanged, .importLost, .guarded, .notInTime].contains(self)
    }
}
