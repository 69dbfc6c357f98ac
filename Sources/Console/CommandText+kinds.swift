/// What the console tells apart without asking: questions, what concerns the session, and what may change something.
extension CommandText {
    private static let questions: Set<String> = [
        "help", "commands", "errors", "version", "whoami", "limits", "show", "check", "can", "explain", "export", "public",
    ]
    private static let session: Set<String> = ["hello", "auth", "use", "format", "lang", "quit", "expert", "watch", "complete", "batch"]
    /// Beside `… show`.
    private static let longerQuestions: Set<String> = [
        "audit head", "calendar count", "evidence fetch", "feedback blocks", "feedback mine", "feedback progress", "feedback reliability",
        "feedback summary", "job items", "job report", "job wait", "me export", "period history", "person find", "person measurements",
        "plan document", "policy diff", "result annex", "result differences", "result document", "result explain", "result history", "result mine",
        "unit measurements", "unit_result document", "unit_result history",
    ]

    /// It only asks, and may be asked again and again.
    package var isQuestion: Bool {
        guard let first = words.first else { return true }
        let second = words.dropFirst().first ?? ""
        return Self.questions.contains(first) || second == "show" || Self.longerQuestions.contains("\(first) \(second)")
    }

    /// It asks about the session, or only reads: there is nothing to check beforehand.
    package var changesNothing: Bool { isQuestion || words.first.map { Self.session.contains($0) } ?? true }

    /// What is said to a batch: `run` of `batch run key=…`; nil when it is no such command.
    package var batchVerb: String? {
        guard words.first == "batch", let parts else { return nil }
        return parts.dropFirst().first { ["", "verb"].contains($0.name) }?.value.lowercased()
    }

    /// News comes until it is ended: `watch period CODE`.
    package var isWatch: Bool { words.first == "watch" }
}
