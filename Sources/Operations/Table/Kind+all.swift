extension Kind {
    /// The upper-case code of an agency, a unit, a kind of them: as people write it, in any case.
    package static func code(_ name: String) -> Kind {
        Kind(
            name, "the code of \(name == "agency" ? "an" : "a") \(name): letters, digits, `-`, `_`, `.`; at most 40",
            schema: .string(pattern: "^[A-Za-z0-9][A-Za-z0-9_.-]{0,39}$"),
            good: ["DISDIK", "sd-12"], bad: ["", "a b", "x:y", "-x", String(repeating: "a", count: 41)]
        ) { text in
            let isCode = (1...40).contains(text.utf8.count) && text.utf8.allSatisfy(\.isCodeByte) && text.utf8.first?.isAlphanumeric == true
            return isCode ? text.asciiUppercased : nil
        }
    }
    /// What sort of agency or unit; each government has its own.
    package static let sort = Kind(
        "kind", "letters, digits and `_`, as in DINAS; at most 40", schema: .string(pattern: "^[A-Za-z][A-Za-z0-9_]{0,39}$"),
        good: ["DINAS", "sekolah"],
        bad: ["", "1A", "A-B"]
    ) { text in
        let isWord =
            (1...40).contains(text.utf8.count) && text.utf8.allSatisfy { $0.isAlphanumeric || $0 == UInt8(ascii: "_") }
            && text.utf8.first?.isLetter == true
        return isWord ? text.asciiUppercased : nil
    }
    package static func oneOf(_ name: String, _ words: [String]) -> Kind {
        Kind(
            name, "one of \(words.joined(separator: ", "))", schema: .object([("type", .text("string")), ("enum", .array(words.map(JSON.text)))]),
            good: words,
            bad: ["", "NONE", "\u{212A}"]
        ) { text in words.first { $0.utf8.elementsEqual(text.utf8) } ?? words.first { $0.utf8.elementsEqual(text.asciiUppercased.utf8) } }
    }
    /// A text of one line.
    package static func line(_ name: String, longest: Int = 200) -> Kind {
        Kind(
            name, "a text of one line, at most \(longest) characters", schema: .string(pattern: "\\S", longest: longest),
            good: ["Dinas Pendidikan", "Ünï 😀"],
            bad: ["", "  ", "a\u{0}b", "a\nb", String(repeating: "x", count: longest + 1)]
        ) { text in text.isPlain(longest: longest, allowsLineBreaks: false) ? text : nil }
    }
    /// What follows its line: no text that stands in one is it.
    package static let literal = Kind(
        "bytes", "the length of the file in braces, as in from={1024}, and then the file", schema: .string(), good: [],
        bad: ["", "people.csv", "{x}"]
    ) { _ in nil }
    /// Why something is done; goes into the audit.
    package static let reason = Kind(
        "reason", "why; goes into the audit; at most 500 characters", schema: .string(pattern: "\\S", longest: 500),
        good: ["server outage", "two\nlines"],
        bad: ["", " ", "a\u{7}b"]
    ) { text in text.isPlain(longest: 500, allowsLineBreaks: true) ? text : nil }
    /// PermenPANRB 6/2022 names no form of it; the State Civil Service Agency's numbers have 18 digits: birth, start, sex, serial.
    package static let nip = Kind(
        "nip", "18 digits that begin with a day of birth",
        schema: .string(pattern: "^(19|20)[0-9]{2}(0[1-9]|1[0-2])(0[1-9]|[12][0-9]|3[01])[0-9]{6}[12][0-9]{3}$"),
        good: ["198001012005011001"], bad: ["", "1980", "198013012005011001", "198002302005011001", "198001012005013001"]
    ) { text in text.isNIP ? text : nil }
    package static let person = Kind(
        "person", "a NIP or an identifier", schema: .string(pattern: "^([0-9]{18}|[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})$"),
        good: ["198001012005011001", "a0000000-0000-4000-8000-000000000001"], bad: ["", "Sari", "1980"]
    ) { text in text.utf8.count == 18 && text.utf8.allSatisfy(\.isDigit) ? text : text.asUUID }
    /// Several of them in one argument, each once.
    package static let people = Kind(
        "people", "NIPs or identifiers of at most 100 people, with commas between them",
        schema: .string(
            pattern: "^([0-9]{18}|[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})"
                + "(,([0-9]{18}|[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})){0,99}$"),
        good: ["198001012005011001", "198001012005011001,a0000000-0000-4000-8000-000000000001"],
        bad: ["", "Sari", ",", "198001012005011001,", "198001012005011001,198001012005011001"]
    ) { text in
        let named = text.split(separator: ",", omittingEmptySubsequences: false).map { person.read(String($0)) }
        let found = named.compactMap(\.self)
        return found.count == named.count && found.count <= 100 && Set(found).count == found.count ? found.joined(separator: ",") : nil
    }
    package static func identifier(_ name: String) -> Kind {
        Kind(
            name, "an identifier (UUID)", sql: "uuid", schema: .string(format: "uuid"), good: ["a0000000-0000-4000-8000-000000000001"],
            bad: ["", "1", "a0000000-0000-4000-8000-00000000000g"]
        ) { $0.asUUID }
    }
    package static let date = Kind(
        "date", "a day: YYYY-MM-DD", sql: "date", schema: .string(format: "date"), good: ["2026-10-14", "2024-02-29"],
        bad: ["", "2026-02-30", "14.10.2026"]
    ) {
        $0.isDay ? $0 : nil
    }
    package static let instant = Kind(
        "instant", "an instant: RFC 3339, in UTC", sql: "timestamptz", schema: .string(format: "date-time"), good: ["2026-10-14T15:00:00Z"],
        bad: ["", "soon", "2026-10-14"]
    ) { text in text.isInstant ? text : nil }
    package static func number(_ name: String, _ range: ClosedRange<Int>) -> Kind {
        Kind(
            name, "a number from \(range.lowerBound) to \(range.upperBound)", sql: "bigint", form: .integer,
            schema: .object([("type", .text("integer")), ("minimum", .number(range.lowerBound)), ("maximum", .number(range.upperBound))]),
            good: ["\(range.lowerBound)", "\(range.upperBound)"], bad: ["", "x", "1.5"]
        ) { text in Int(text).flatMap { range.contains($0) && !text.hasPrefix("+") ? "\($0)" : nil } }
    }
    package static let count = number("count", 0...9_007_199_254_740_991)
    package static let revision = number("revision", 1...9_007_199_254_740_991)
    package static let flag = Kind(
        "flag", "true or false", sql: "boolean", form: .flag, schema: .object([("type", .text("boolean"))]), good: ["true", "false"],
        bad: ["", "yes", "1"]
    ) {
        $0 == "true" || $0 == "false" ? $0 : nil
    }
    package static let employment = oneOf("employment", ["PNS", "PPPK", "NON_ASN"])
    package static let golongan = Kind(
        "golongan", "I/a to IV/e for PNS, I to XVII for PPPK", schema: .string(pattern: "^(I|II|III|IV)/[a-e]$|^[IVX]{1,5}$"), good: ["III/b", "IX"],
        bad: ["", "III/z", "XX/a", "III/", "III/a/b", "5"]
    ) { text in
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        if parts.count == 2 { return ["I", "II", "III", "IV"].contains(parts[0]) && ["a", "b", "c", "d", "e"].contains(parts[1]) ? text : nil }
        return (1...5).contains(text.utf8.count) && text.allSatisfy { "IVX".contains($0) } ? text : nil
    }
    package static let postKind = oneOf(
        "kind",
        [
            "KEPALA_DAERAH", "PIMPINAN_INSTANSI", "JPT_UTAMA", "JPT_MADYA", "JPT_PRATAMA", "ADMINISTRATOR", "PENGAWAS", "FUNGSIONAL", "PELAKSANA",
        ])
    package static let jenjang = oneOf(
        "jenjang", ["PEMULA", "TERAMPIL", "MAHIR", "PENYELIA", "AHLI_PERTAMA", "AHLI_MUDA", "AHLI_MADYA", "AHLI_UTAMA"])
    package static let appointmentKind = oneOf("kind", ["DEFINITIF", "PLT", "PLH"])
    package static let status = oneOf(
        "status",
        ["PEJABAT_NEGARA", "LEMBAGA_NONSTRUKTURAL", "DIBERHENTIKAN_SEMENTARA", "CLTN", "MPP", "TUGAS_BELAJAR", "DIPERBANTUKAN"])
    package static let studyLevel = oneOf("study_level", ["S1", "PROFESI_S2_S3"])
    /// The accreditation, or abroad.
    package static let university = oneOf("university", ["A", "B", "C", "LUAR_NEGERI"])
    package static let studyOutcome = oneOf("outcome", ["LULUS", "TIDAK_LULUS"])
    package static let graduation = oneOf("graduation", ["EARLIER", "ON_TIME", "EXTENDED"])
    package static let workPattern = oneOf("work_pattern", ["LIMA_HARI", "ENAM_HARI"])
    package static let year = number("year", 2000...2200)
    /// A post or a unit of one's own agency, or of another.
    package static func reference(_ name: String) -> Kind {
        Kind(
            name, "the code of a \(name), as AGENCY/CODE when it is another agency's",
            schema: .string(pattern: "^([A-Za-z0-9][A-Za-z0-9_.-]{0,39}/)?[A-Za-z0-9][A-Za-z0-9_.-]{0,39}$"),
            good: ["KADIS", "setda/sekda"], bad: ["", "a b", "/x", "x/", "a/b/c", String(repeating: "a", count: 41)]
        ) { text in
            let parts = text.split(separator: "/", omittingEmptySubsequences: false).map { code(name).read(String($0)) }
            return (1...2).contains(parts.count) && parts.allSatisfy { $0 != nil } ? parts.compactMap(\.self).joined(separator: "/") : nil
        }
    }
    package static let role = oneOf("role", ["CITY_ADMIN", "AGENCY_ADMIN", "AUDITOR", "OPERATOR"])
    package static let email = Kind(
        "email", "an address with one @, at most 254 characters", schema: .string(pattern: "^[^@\\s\\x00-\\x20]{1,64}@[A-Za-z0-9.-]{1,189}$"),
        good: ["sari@sorongkota.go.id"], bad: ["", "sari", "a@b@c", "a@\u{301}b@c", "a b@c", "a@b_c"]
    ) { text in
        // By bytes: a combining mark makes another character of an `@`.
        let parts = text.utf8.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
        guard parts.count == 2, (1...64).contains(parts[0].count), (1...189).contains(parts[1].count),
            text.isPlain(longest: 254, allowsLineBreaks: false)
        else { return nil }
        return !text.contains(where: \.isWhitespace) && parts[1].allSatisfy { $0.isCodeByte && $0 != UInt8(ascii: "_") } ? text : nil
    }
    package static let login = Kind(
        "login", "lower-case letters, digits, `.`, `_`, `@`, `-`; at most 64", schema: .string(pattern: "^[A-Za-z0-9][A-Za-z0-9._@-]{0,63}$"),
        good: ["sari.bkpsdm", "198001012005011001"], bad: ["", "a b", ".x"]
    ) { text in
        let isLogin =
            (1...64).contains(text.utf8.count) && text.utf8.allSatisfy { $0.isCodeByte || $0 == UInt8(ascii: "@") }
            && text.utf8.first?.isAlphanumeric == true
        return isLogin ? text.asciiLowercased : nil
    }
    package static let peer = Kind(
        "peer", "an account of the daemon's machine", schema: .string(pattern: "^[a-z_][a-z0-9_.-]{0,31}$"), good: ["budi"], bad: ["", "Budi", "1x"]
    ) { text in
        let isAccount =
            (1...32).contains(text.utf8.count) && text.utf8.allSatisfy { $0.isCodeByte && !$0.isUppercase }
            && text.utf8.first.map { $0.isLetter || $0 == UInt8(ascii: "_") } == true
        return isAccount ? text : nil
    }
    /// NIST SP 800-63B: length matters, composition rules do not help.
    package static func password(_ name: String, shortest: Int = 10) -> Kind {
        Kind(
            name, "at least \(shortest) characters, at most 200 bytes",
            schema: .object([("type", .text("string")), ("minLength", .number(shortest)), ("maxLength", .number(200))]),
            good: ["correct horse battery"], bad: shortest > 1 ? ["", "short"] : [""], isSecret: true
        ) { text in text.count >= shortest && text.utf8.count <= 200 && !text.utf8.contains(0) ? text : nil }
    }
    /// As it is printed, with or without dashes.
    package static let oneTimeCode = Kind(
        "code", "24 digits from 0 to f, as printed", schema: .string(pattern: "^[0-9a-f]{6}(-[0-9a-f]{6}){3}$"),
        good: ["0123ab-4567cd-89abef-001122"], bad: ["", "0123"], isSecret: true
    ) { text in
        let digits = text.asciiLowercased.utf8.filter { $0 != UInt8(ascii: "-") && $0 != UInt8(ascii: " ") }
        guard digits.count == 24, digits.allSatisfy(\.isHexadecimal) else { return nil }
        let all = String(decoding: digits, as: UTF8.self)
        return stride(from: 0, to: 24, by: 6).map { String(all.dropFirst($0).prefix(6)) }.joined(separator: "-")
    }

    // MARK: Only in replies

    /// A number in a sequence, a state, a symbol: what clients compare and do not make.
    package static func word(_ name: String) -> Kind {
        Kind(name, "a word", schema: .string(), good: ["OK"], bad: [""]) { $0.isPlain(longest: 200, allowsLineBreaks: false) ? $0 : nil }
    }
    package static let words = Kind(
        "words", "a list of words", form: .texts, schema: .object([("type", .text("array")), ("items", .string())]), good: [], bad: []
    ) { $0 }
    /// An amount of time as PostgreSQL says it: 10 years.
    package static let interval = word("interval")
    package static let object = Kind("object", "a JSON object", form: .object, schema: .object([("type", .text("object"))]), good: [], bad: []) { $0 }
    package static let token = Kind(
        "token", "64 digits from 0 to f: what a request bears to say whose it is", schema: .string(pattern: "^[0-9a-f]{64}$"), good: [], bad: [],
        isSecret: true
    ) { Token($0) == nil ? nil : $0 }
}
