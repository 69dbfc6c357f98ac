extension Kind {
    /// What is measured; `show indicators` lists those there are.
    package static let indicator = Kind(
        "indicator", "what is measured: ATTENDANCE; letters, digits and `_`, at most 40", schema: .string(pattern: "^[A-Za-z][A-Za-z0-9_]{0,39}$"),
        good: ["ATTENDANCE", "skm_u1"], bad: ["", "1x", "a-b"]
    ) { text in sort.read(text) }
    package static let measuredDetail = Kind(
        "detail", "of which document: KTP; letters, digits and `_`, at most 40", schema: .string(pattern: "^[A-Za-z][A-Za-z0-9_]{0,39}$"),
        good: ["KTP", "akta_lahir"], bad: ["", "1x", "a-b"]
    ) { text in sort.read(text) }
    package static let measuredIn = oneOf("measured_in", ["PERSEN", "NILAI", "SKOR", "JAM", "ORANG"])
    package static let better = oneOf("better", ["HIGHER", "LOWER"])
    /// A decimal as PostgreSQL's numeric reads it, without an exponent: nothing of it is lost on the way.
    package static let decimal = Kind(
        "decimal", "a number with a decimal point, not a comma: at most 9 digits before it and 4 behind",
        schema: .string(pattern: "^-?[0-9]{1,9}([.][0-9]{1,4})?$"),
        good: ["97.5", "0", "-1", "3.1250"], bad: ["", "97,5", "1e3", ".5", "5.", "1.23456", "1234567890", "+1", "NaN"]
    ) { text in
        let parts = (text.hasPrefix("-") ? text.dropFirst() : text[...]).utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), parts.allSatisfy({ $0.allSatisfy(\.isDigit) }), (1...9).contains(parts[0].count) else { return nil }
        return parts.count == 1 || (1...4).contains(parts[1].count) ? text : nil
    }
}
