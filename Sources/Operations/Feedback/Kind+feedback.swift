extension Kind {
    /// A score for each item of a form, in its order: 1 to 5, or nothing where one cannot judge. What is said is never echoed.
    package static let scores = Kind(
        "scores", "a score from 1 to 5 for each item, in the form's order; `-` (null in JSON) where you cannot judge", sql: "smallint[]",
        form: .scores,
        schema: .object([
            ("type", .text("array")), ("minItems", .number(1)), ("maxItems", .number(40)),
            (
                "items",
                .object([("type", .array([.text("integer"), .text("null")])), ("minimum", .number(1)), ("maximum", .number(5))])
            ),
        ]), good: ["4,5,-,3,4,4,5"], bad: ["", "4,,5", "0", "6", "4 5", "4,x", Array(repeating: "3", count: 41).joined(separator: ",")]
    ) { text in
        // Its canonical text is PostgreSQL's.
        let isCanonical = text.hasPrefix("{") && text.hasSuffix("}")
        let parts = (isCanonical ? text.dropFirst().dropLast() : text[...]).split(separator: ",", omittingEmptySubsequences: false)
        let nothing = isCanonical ? "NULL" : "-"
        guard (1...40).contains(parts.count), parts.allSatisfy({ ["1", "2", "3", "4", "5"].contains($0) || $0 == nothing }) else { return nil }
        return "{\(parts.map { $0 == nothing ? "NULL" : String($0) }.joined(separator: ","))}"
    }
    /// By item: `{"ADAPTIF": "…"}`.
    package static let comments = Kind(
        "comments", "a JSON object: at most one text for each item, by its symbol, each of at most 2000 characters", sql: "jsonb", form: .object,
        schema: .object([
            ("type", .text("object")), ("maxProperties", .number(40)),
            ("additionalProperties", .object([("type", .text("string")), ("maxLength", .number(2000))])),
        ]), good: [#"{"ADAPTIF":"quick to change"}"#], bad: ["", "x", "[]", #"{"ADAPTIF":1}"#, #"{"ADAPTIF":"a\u0000"}"#]
    ) { text in
        guard let fields = (try? JSON(reading: Array(text.utf8)))?.fields, fields.count <= 40 else { return nil }
        for field in fields {
            guard case .text(let words) = field.value, words.isEmpty || words.isPlain(longest: 2000, allowsLineBreaks: true) else { return nil }
        }
        return JSON.object(fields.map { ($0.name, $0.value) }).written
    }
    package static let category = oneOf("category", ["PEER", "SUBORDINATE", "OTHER"])
    package static let subjectKind = oneOf("kind", ["PERSON", "TEAM", "UNIT"])
    package static let declineReason = oneOf(
        "reason_code", ["TIDAK_MENGENAL", "KONFLIK_KEPENTINGAN", "BEBAN_BERLEBIH", "CUTI", "TIDAK_BERTUGAS_BERSAMA"])
}
