extension Kind {
    package static let assignmentBody = oneOf(
        "body", ["INSTANSI_SENDIRI", "INSTANSI_LAIN", "NEGARA_SAHABAT", "LEMBAGA_INTERNASIONAL", "ORGANISASI_PROFESI", "BADAN_SWASTA"])
    package static let assignmentKind = oneOf("kind", ["PENUNJUKAN", "PENGAJUAN_SUKARELA"])
    package static let assignmentState = oneOf("state", ["REQUESTED", "APPROVED", "REFUSED", "WITHDRAWN", "ENDED"])
    package static let assignedWork = paragraphs("work", longest: 1000).inPrivate
    /// What an appraiser weighs before approving (P46 f.12).
    package static func weighed(_ name: String) -> Kind { paragraphs(name, longest: 1000).inPrivate }
    package static let roleText = paragraphs("part", longest: 1000).inPrivate
    package static let actionText = paragraphs("text", longest: 1000).inPrivate
    package static let realisedText = paragraphs("text", longest: 4000).inPrivate
    /// What was realised, as a number: nothing is computed from it, so it stays as it was written.
    package static let realisedValue = Kind(
        "value", "a number: at most 15 digits, and at most 6 behind a point", schema: .string(pattern: "^-?[0-9]{1,15}([.][0-9]{1,6})?$"),
        good: ["85", "-0.5", "999999999999999.123456"], bad: ["", "1e3", "1,5", ".5", "5.", "1234567890123456", "NaN"]
    ) { text in
        let parts = text.utf8.drop { $0 == UInt8(ascii: "-") }.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        let isNumber =
            (1...2).contains(parts.count) && parts.allSatisfy { !$0.isEmpty && $0.allSatisfy(\.isDigit) } && parts[0].count <= 15
            && (parts.count == 1 || parts[1].count <= 6)
        return isNumber && !text.utf8.starts(with: Array("--".utf8)) ? text : nil
    }.inPrivate
    /// What a number counts: `%`, `dokumen`.
    package static let measure = line("unit", longest: 60)
    package static let evidenceKind = oneOf("kind", ["REALISASI", "AKTIVITAS"])
    package static let mediaTypes = [
        "application/pdf", "image/png", "image/jpeg", "text/plain", "text/csv",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "application/vnd.openxmlformats-officedocument.presentationml.presentation",
        "application/vnd.oasis.opendocument.text", "application/vnd.oasis.opendocument.spreadsheet",
        "application/vnd.oasis.opendocument.presentation",
    ]
    package static let mediaType = Kind(
        "media_type", "one of \(mediaTypes.joined(separator: ", "))",
        schema: .object([("type", .text("string")), ("enum", .array(mediaTypes.map(JSON.text)))]), good: mediaTypes,
        bad: ["", "text/html", "image/svg+xml", "application/pdf; charset=x"]
    ) { text in mediaTypes.first { $0.utf8.elementsEqual(text.utf8) } }
    /// No path, and nothing that hides.
    package static let fileName = Kind(
        "name", "a file's name, without its folder, at most 200 characters", schema: .string(pattern: "^[^./\\\\][^/\\\\]*$", longest: 200),
        good: ["rekap.pdf", "Laporan Triwulan III.xlsx"], bad: ["", " ", "a/b", "a\\b", ".hidden", "a\nb", String(repeating: "x", count: 201)]
    ) { text in
        let isName =
            text.isPlain(longest: 200, allowsLineBreaks: false) && !text.utf8.contains { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "\\") }
        return isName && text.utf8.first != UInt8(ascii: ".") ? text : nil
    }
    /// Of at most 512 KiB.
    package static let base64 = Kind(
        "content", "base64 (RFC 4648, padded, in one line) of 1 to 524,288 bytes",
        schema: .string(pattern: "^[A-Za-z0-9+/]+={0,2}$", longest: 699_052), good: ["aGFsbw==", "AAAA", "/+8="],
        bad: ["", "aGFsbw", "aGFs bw==", "====", "a===", "aGF=bw==", "aGFsbw==\n", "aGFsbx=="]
    ) { text in text.isBase64(longest: 524_288) ? text : nil }
}

extension String {
    /// Canonical: padded, no other character, and no bit set that belongs to no byte.
    fileprivate func isBase64(longest: Int) -> Bool {
        let bytes = utf8
        guard !bytes.isEmpty, bytes.count % 4 == 0, bytes.count / 4 * 3 <= longest + 2 else { return false }
        let padding = bytes.suffix(2).reversed().prefix { $0 == UInt8(ascii: "=") }.count
        var last: UInt8 = 0
        for byte in bytes.dropLast(padding) {
            switch byte {
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): last = byte - UInt8(ascii: "A")
            case UInt8(ascii: "a")...UInt8(ascii: "z"): last = byte - UInt8(ascii: "a") + 26
            case UInt8(ascii: "0")...UInt8(ascii: "9"): last = byte - UInt8(ascii: "0") + 52
            case UInt8(ascii: "+"): last = 62
            case UInt8(ascii: "/"): last = 63
            default: return false
            }
        }
        return bytes.count / 4 * 3 - padding <= longest && last & (padding == 2 ? 0b1111 : padding == 1 ? 0b11 : 0) == 0
    }
}
