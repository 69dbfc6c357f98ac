extension Operation {
    static let imports: [Operation] = [importFile]

    /// One transaction as a job: everything or, with `mode=partial`, every line without an error.
    package static let importFile = Operation(
        "import",
        "Take in a file: makes what is not there, changes what differs, leaves what is the same. A job; `job report` tells what it found.",
        level: .operate,
        arguments: [
            .object("kind", .oneOf("kind", ImportFormat.all.map(\.kind))), .optional("dry_run", .flag),
            .optional("mode", .oneOf("mode", ["all", "partial"])),
        ],
        route: .post("/v1/imports"), effect: .changes([]), reply: .job, work: .upload, function: "api.import_start",
        example: "import people path=people.csv dry_run=true")
}
