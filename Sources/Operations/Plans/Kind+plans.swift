extension Kind {
    package static let approach = oneOf("approach", ["KUALITATIF", "KUANTITATIF"])
    package static let planState = oneOf("state", ["DRAFT", "SUBMITTED", "AGREED", "AMENDING", "ENDED"])
    /// As the regulation counts its forms.
    package static let planForm = oneOf("form", ["A.1.1", "A.1.2", "A.1.6", "A.1.7"])
    package static let lateness = oneOf("lateness", ["OPEN", "IN_TIME", "LATE", "BEYOND_STATUTE"])
    package static let priority = oneOf("priority", ["UTAMA", "TAMBAHAN"])
    package static let resultSource = oneOf(
        "source", ["PK", "RENSTRA", "RKT", "DIREKTIF", "RENCANA_AKSI", "PENUGASAN", "PLT_PLH", "TUGAS_BELAJAR"])
    package static let study = oneOf("study", ["AKADEMIK", "KELULUSAN", "PENUGASAN_LAIN"])
    package static let controlLevel = oneOf(
        "control_level", ["OUTCOME", "OUTCOME_ANTARA", "OUTPUT_KENDALI_RENDAH", "OUTPUT_KENDALI_SEDANG", "OUTPUT_KENDALI_TINGGI"])
    package static let strategy = oneOf("method", ["ASPEK", "WILAYAH", "BEBAN", "LAYANAN", "OUTPUT_ANTARA"])
    package static let perspective = oneOf("perspective", ["PENERIMA_LAYANAN", "PROSES_BISNIS", "PENGUATAN_INTERNAL", "ANGGARAN"])
    package static let behaviour = oneOf(
        "value", ["BERORIENTASI_PELAYANAN", "AKUNTABEL", "KOMPETEN", "HARMONIS", "LOYAL", "ADAPTIF", "KOLABORATIF"])
    package static let supportKind = oneOf("kind", ["SDM", "ANGGARAN", "PERALATAN", "PENDAMPINGAN", "SARANA_PRASARANA"])
    package static let termKind = oneOf("kind", ["PERTANGGUNGJAWABAN", "KONSEKUENSI_POSITIF", "KONSEKUENSI_NEGATIF"])
    package static let termChoice = oneOf(
        "choice",
        [
            "HARIAN", "MINGGUAN", "BULANAN", "TRIWULANAN", "SEMESTERAN", "TAHUNAN", "WAKTU_TERTENTU", "PENGHARGAAN_MATERIIL",
            "PENGHARGAAN_NONMATERIIL", "PENUGASAN_BARU", "TEGURAN", "PENGALIHAN_TUGAS",
        ])
    package static let place = number("place", 1...99)
    package static let fewPlaces = number("place", 1...9)

    private static let fourAspects = ["KUANTITAS", "KUALITAS", "WAKTU", "BIAYA"]
    /// One or several in one indicator, in the regulation's order.
    package static let aspects = Kind(
        "aspects", "one or several of \(fourAspects.joined(separator: ", ")), with commas between them",
        schema: .string(pattern: "^[A-Za-z]+(,[A-Za-z]+){0,3}$"), good: ["WAKTU", "KUANTITAS,WAKTU"],
        bad: ["", "RASA", "WAKTU,", "WAKTU,WAKTU", "A B"]
    ) { text in
        let said = text.asciiUppercased.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        guard Set(said).count == said.count, said.allSatisfy(fourAspects.contains) else { return nil }
        return fourAspects.filter(said.contains).joined(separator: ",")
    }
    /// The text goes to the database as it is: numbers are exact there.
    package static let target = Kind(
        "target", "a number, two with `-` between them, or one behind `>=` or `<=`: 80, 80-90, >=3.75",
        schema: .string(pattern: "^((>=|<=)?[0-9]{1,15}(\\.[0-9]{1,6})?|[0-9]{1,15}(\\.[0-9]{1,6})?-[0-9]{1,15}(\\.[0-9]{1,6})?)$"),
        good: ["80", "80-90", "61.95", ">=3.75", "<=2"], bad: ["", "banyak", "-5", "1-2-3", ">=1-2", "3,5", "1.", ".5", "1e3"]
    ) { text in
        func isNumber(_ part: Substring) -> Bool {
            let halves = part.split(separator: ".", omittingEmptySubsequences: false)
            return (1...2).contains(halves.count) && halves.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy(\.isDigit) } && halves[0].utf8.count <= 15
                && (halves.count == 1 || halves[1].utf8.count <= 6)
        }
        if text.hasPrefix(">=") || text.hasPrefix("<=") { return isNumber(text.dropFirst(2)) ? text : nil }
        let ends = text.split(separator: "-", omittingEmptySubsequences: false)
        return (1...2).contains(ends.count) && ends.allSatisfy(isNumber) ? text : nil
    }
    private static let manualFields = ["purpose", "definition", "formula", "unit", "control_level", "source", "rhythm"]
    /// The form A.1.3 by its fields.
    package static let manual = Kind(
        "manual", "a JSON object with texts of at most 1000 characters for some of \(manualFields.joined(separator: ", "))", sql: "jsonb",
        form: .object,
        schema: .object([
            ("type", .text("object")), ("additionalProperties", .bool(false)),
            (
                "properties",
                .object(manualFields.map { ($0, .object([("type", .text("string")), ("maxLength", .number(1000))])) })
            ),
        ]), good: [#"{"purpose":"mutu layanan","rhythm":"BULANAN"}"#], bad: ["", "x", "[]", #"{"purpose":1}"#, #"{"colour":"red"}"#]
    ) { text in
        guard let fields = (try? JSON(reading: Array(text.utf8)))?.fields else { return nil }
        for field in fields {
            guard manualFields.contains(field.name), case .text(let words) = field.value, words.isPlain(longest: 1000, allowsLineBreaks: true)
            else { return nil }
        }
        return JSON.object(fields.map { ($0.name, $0.value) }).written
    }
    package static func planText(_ longest: Int) -> Kind { paragraphs("text", longest: longest).inPrivate }
}
