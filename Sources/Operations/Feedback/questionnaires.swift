extension Operation {
    static let questionnaires: [Operation] = [showQuestionnaires, questionnaireShow, questionnaireImport, questionnaireLock]

    private static let questionnaire = Argument.object("questionnaire", .questionnaire)
    private static let items: [Column] = [
        Column("questionnaire", .questionnaire), Column("place", .count), Column("item", .item), Column("english", .line("name")),
        Column("indonesian", .line("name")), Column("definition_english", .line("definition", longest: 500)),
        Column("definition_indonesian", .line("definition", longest: 500)), Column("guides_english", .words), Column("guides_indonesian", .words),
        Column("anchors_english", .words), Column("anchors_indonesian", .words), Column("is_added", .flag),
    ]

    static let showQuestionnaires = Operation(
        "show questionnaires",
        "List the questionnaires: versions of what leaders' forms and surveys ask; which are locked, and which policies name them.",
        level: .read, route: .get("/v1/questionnaires"),
        reply: .page(
            [
                Column("questionnaire", .questionnaire, .filter), Column("title", .line("title")), Column("basis", .line("basis")),
                Column("made_from", .questionnaire, .optional), Column("items", .count), Column("is_locked", .flag, .filter),
                Column("locked_at", .instant, .optional), Column("policies", .words),
            ], key: ["questionnaire"]), function: "api.show_questionnaires", example: "show questionnaires")

    static let questionnaireShow = Operation(
        "questionnaire show",
        "Show what a questionnaire asks, an item a row: its name, what is meant, three guides, and what one sees somebody do who is scored 1 to 5.",
        level: .read, arguments: [questionnaire], route: .get("/v1/questionnaires/{questionnaire}"), reply: .list(items),
        function: "api.questionnaire_show", example: "questionnaire show BERAKHLAK_1")

    static let questionnaireImport = Operation(
        "questionnaire import",
        "Add items to a questionnaire that is not locked, or replace those that were added to it; one that is not there yet is made, from that which the policy names or from `made_from`, with all of its items. At most 40; every fault is named with its place.",
        level: .admin,
        arguments: [questionnaire, .optional("made_from", .questionnaire), .optional("title", .line("title")), .required("items", .items)],
        route: .post("/v1/questionnaires/{questionnaire}:import"), effect: .changes([]), reply: .list(items), function: "api.questionnaire_import",
        example:
            #"questionnaire import GURU_1 made_from=BERAKHLAK_1 title="Guru" items="[{\"item\":\"KEHADIRAN\",\"english\":\"Presence\",\"indonesian\":\"Kehadiran\",\"definition_english\":\"is there when needed\",\"definition_indonesian\":\"hadir saat dibutuhkan\",\"guides_english\":[\"a\",\"b\",\"c\"],\"guides_indonesian\":[\"a\",\"b\",\"c\"],\"anchors_english\":[\"1\",\"2\",\"3\",\"4\",\"5\"],\"anchors_indonesian\":[\"1\",\"2\",\"3\",\"4\",\"5\"]}]""#
    )

    static let questionnaireLock = Operation(
        "questionnaire lock",
        "Let a questionnaire never change again. One that a policy in force names, or that somebody has answered, is locked by that.",
        level: .admin, arguments: [questionnaire], route: .post("/v1/questionnaires/{questionnaire}:lock"), effect: .changes([]),
        reply: .one([
            Column("questionnaire", .questionnaire), Column("title", .line("title")), Column("made_from", .questionnaire, .optional),
            Column("items", .count), Column("locked_at", .instant),
        ]), function: "api.questionnaire_lock", example: "questionnaire lock GURU_1")
}
