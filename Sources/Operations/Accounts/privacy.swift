extension Operation {
    static let privacy: [Operation] = [meExport, showRetention, purge]

    static let meExport = Operation(
        "me export", "Everything that is held about you, as JSON (UU 27/2022).", level: .read, route: .get("/v1/me/export"),
        reply: .one([Column("exported_at", .instant), Column("held", .object)]), function: "api.me_export", example: "me export")

    static let showRetention = Operation(
        "show retention", "List how long personal data are kept, counted from what, and why.", level: .read, route: .get("/v1/retention"),
        reply: .page(
            [
                Column("category", .word("category"), .filter), Column("kept_for", .interval), Column("since", .line("since")),
                Column("basis", .line("basis", longest: 500)),
            ], key: ["category"]), function: "api.show_retention", example: "show retention")

    static let purge = Operation(
        "purge", "Delete what has been kept for as long as `show retention` says, at most 1,000 things at a time. Check shows what.", level: .admin,
        arguments: [
            .object(
                "category", .oneOf("category", ["JOBS", "MESSAGES", "STATUSES", "DELEGATIONS", "MEMBERSHIPS", "NOTES", "SURVEY_FIGURES", "PEOPLE"])),
            .reason,
        ],
        route: .post("/v1/retention/{category}:purge"), effect: .changes([.bulk]),
        reply: .list([Column("category", .word("category")), Column("thing", .line("thing")), Column("since", .date)]), function: "api.purge",
        example: #"purge STATUSES reason="yearly""#)
}
