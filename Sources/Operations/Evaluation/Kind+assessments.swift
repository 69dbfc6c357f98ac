extension Kind {
    package static let assessmentKind = oneOf("kind", ["PERSON", "TEAM"])
    package static let assessmentState = oneOf("state", ["WAITING", "DRAFT", "SUBMITTED", "SIGNED"])
    package static let override = oneOf("override", ["KURANG", "SANGAT_KURANG"])
    package static let verdict = oneOf("verdict", ["FITS", "DEPARTS", "NOT_ASSESSABLE"])
    package static let proposalState = oneOf("state", ["OPEN", "ACCEPTED", "REFUSED", "SUPERSEDED"])
    package static let resultState = oneOf("state", ["PUBLISHED", "RECEIVED", "COUNTERSIGNED", "SUPERSEDED"])
    /// Which part of a form a line is of.
    package static let formBlock = oneOf(
        "block",
        [
            "HEAD", "EMPLOYEE", "APPRAISER", "ACHIEVEMENT", "PATTERN", "WORK", "WORK_RATING", "BEHAVIOUR", "BEHAVIOUR_RATING", "PREDICATE", "SUPPORT",
            "ACCOUNTABILITY", "CONSEQUENCE", "SIGNATURE", "FOOTNOTE",
        ])
    /// About somebody: the audit has that it was said, not what.
    package static let judgement = paragraphs("text", longest: 4000).inPrivate
    /// PP 30/2019: beside the predicate, where the policy asks for it.
    package static let worth = Kind(
        "value", "a number from 0 to 120 with at most two decimals", sql: "numeric",
        schema: .string(pattern: "^(1[01][0-9]|120|[1-9]?[0-9])(\\.[0-9]{1,2})?$"), good: ["0", "95.5", "120"],
        bad: ["", "121", "-1", "1.234", "x", "120.5"]
    ) { text in
        let parts = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        guard let whole = Int(parts[0]), String(whole) == parts[0], (0...120).contains(whole) else { return nil }
        guard parts.count == 2 else { return text }
        let isFraction = (1...2).contains(parts[1].utf8.count) && parts[1].utf8.allSatisfy(\.isDigit)
        return isFraction && (whole < 120 || parts[1].utf8.allSatisfy { $0 == UInt8(ascii: "0") }) ? text : nil
    }
}
