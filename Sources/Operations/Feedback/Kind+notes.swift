extension Kind {
    /// Between those whom it names: the audit has that it was said, never what.
    package var inPrivate: Kind {
        var kind = self
        kind.isPrivate = true
        return kind
    }
    package static let questionnaire = Kind(
        "questionnaire", "a questionnaire's code: letters, digits and `_`, at most 40", schema: .string(pattern: "^[A-Za-z][A-Za-z0-9_]{0,39}$"),
        good: ["BERAKHLAK_1"], bad: ["", "1x", "a-b"]
    ) { text in sort.read(text) }
    package static let item = Kind(
        "item", "what a questionnaire asks about: ADAPTIF; letters, digits and `_`, at most 40",
        schema: .string(pattern: "^[A-Za-z][A-Za-z0-9_]{0,39}$"),
        good: ["ADAPTIF"], bad: ["", "1x", "a-b"]
    ) { text in sort.read(text) }
    /// Their shape is the database's to judge, which names every fault with its place.
    package static let items = Kind(
        "items",
        "a JSON array of objects with `item`, `english`, `indonesian`, `definition_english`, `definition_indonesian`, three `guides_english` and `guides_indonesian`, five `anchors_english` and `anchors_indonesian`",
        sql: "jsonb", schema: .string(),
        good: [
            #"[{"item":"KEHADIRAN","english":"Presence","indonesian":"Kehadiran","definition_english":"is there when needed","definition_indonesian":"hadir saat dibutuhkan","guides_english":["a","b","c"],"guides_indonesian":["a","b","c"],"anchors_english":["1","2","3","4","5"],"anchors_indonesian":["1","2","3","4","5"]}]"#
        ],
        bad: ["", "x", "{}", "[", #"["\u0000"]"#]
    ) { text in
        guard case .array? = try? JSON(reading: text.utf8) else { return nil }
        return text
    }
    /// Of one paragraph or several.
    package static func paragraphs(_ name: String, longest: Int) -> Kind {
        Kind(
            name, "a text of at most \(longest) characters", schema: .string(pattern: "\\S", longest: longest), good: ["baik", "two\nlines"],
            bad: ["", " ", "a\u{7}b", String(repeating: "x", count: longest + 1)]
        ) { text in text.isPlain(longest: longest, allowsLineBreaks: true) ? text : nil }
    }
    package static let noteText = paragraphs("text", longest: 4000).inPrivate
    package static let evidence = paragraphs("evidence", longest: 2000).inPrivate
    package static let noteKind = oneOf("kind", ["BERKALA", "INSIDENTIL"])
    package static let noteMode = oneOf("mode", ["LANGSUNG", "TIDAK_LANGSUNG"])
    package static let initiative = oneOf("initiative", ["GIVER", "EMPLOYEE"])
    package static let noteOutcome = oneOf(
        "outcome", ["APRESIASI", "PENUGASAN_BARU", "PENYESUAIAN_EKSPEKTASI", "PENYESUAIAN_SUMBER_DAYA", "PEMBINAAN"])
    private static let outsideRoles = [
        "PENERIMA_LAYANAN", "PEMANGKU_KEPENTINGAN", "PIMPINAN_PENDIDIKAN", "PENGAJAR", "REKAN_BELAJAR", "PIHAK_LAIN",
    ]
    package static let outsideRole = oneOf("giver_role", outsideRoles)
    package static let giverRole = oneOf("giver_role", ["PIMPINAN", "REKAN", "BAWAHAN", "PEGAWAI"] + outsideRoles)
}
