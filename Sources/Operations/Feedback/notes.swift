extension Operation {
    static let notes: [Operation] = [showNotes, showRecord, showRequests, noteGive, noteRecord, noteCorrect, noteAsk, noteForm]

    private static let person = Argument.object("person", .person)
    private static let said: [Column] = [
        Column("giver", .identifier("person"), .optional), Column("giver_name", .line("name")), Column("giver_role", .word("role"), .filter),
        Column("kind", .noteKind, .optional, .filter), Column("mode", .noteMode, .optional), Column("initiative", .initiative, .optional),
        Column("item", .item, .optional, .filter), Column("rhk", .identifier("rhk"), .optional, .filter), Column("text", .noteText, .optional),
        Column("evidence", .evidence, .optional), Column("outcome", .noteOutcome, .optional, .filter),
    ]
    private static let answered: [Column] = [
        Column("questionnaire", .questionnaire, .optional), Column("scores", .word("scores"), .optional), Column("comments", .object, .optional),
    ]
    private static let kept: [Column] = [
        Column("given_on", .date, .filter, .sort), Column("periods", .words), Column("request", .identifier("request"), .optional),
        Column("made_at", .instant, .sort), Column("state", .oneOf("state", ["CURRENT", "SUPERSEDED", "WITHDRAWN"]), .filter),
        Column("corrects", .identifier("note"), .optional), Column("reason", .reason, .optional), Column("allowed_actions", .words),
    ]
    private static let names: [Column] = [Column("note", .identifier("note")), Column("person", .identifier("person"))]
    private static let one: [Column] = names + said + kept
    private static let beginning: [Column] = [
        Column("entry", .oneOf("entry", ["NOTE", "FORM", "SELF", "SURVEY"]), .filter), Column("person", .identifier("person")),
        Column("name", .line("name"), .optional),
    ]
    private static let entry: [Column] = beginning + said + answered + kept
    private static let record: [Column] = [Column("note", .identifier("note"))] + entry
    private static let mine: [Column] =
        [Column("note", .identifier("note")), Column("direction", .oneOf("direction", ["ABOUT_ME", "BY_ME"]), .filter)] + entry

    static let showNotes = Operation(
        "show notes",
        "List what was said about you, with who said it, and what you have said about others: notes, and forms that were answered with a name. What was corrected stays, marked SUPERSEDED.",
        level: .read, route: .get("/v1/me/notes"),
        reply: .page(mine, key: ["given_on", "made_at", "note"]), function: "api.show_notes",
        example: "show notes where=direction:ABOUT_ME sort=-given_on")

    static let showRecord = Operation(
        "show record",
        "List the feedback record of somebody: whole for themselves, their appraiser and whoever stands above that one; for others what they have said. Administrators and auditors do not read it.",
        level: .read, object: .person, arguments: [person], route: .get("/v1/people/{person}/notes"),
        reply: .page(record, key: ["given_on", "made_at", "note"]),
        function: "api.show_record", example: "show record 198001012005011001 where=kind:BERKALA")

    static let showRequests = Operation(
        "show requests", "List who asked you for feedback, and whom you asked.", level: .read, route: .get("/v1/me/requests"),
        reply: .page(
            [
                Column("request", .identifier("request")), Column("direction", .oneOf("direction", ["TO_ME", "BY_ME"]), .filter),
                Column("person", .identifier("person")), Column("name", .line("name")), Column("item", .item, .optional, .filter),
                Column("text", .noteText, .optional), Column("made_at", .instant, .sort), Column("answered_at", .instant, .optional),
                Column("state", .oneOf("state", ["OPEN", "ANSWERED"]), .filter),
            ], key: ["made_at", "request"]), function: "api.show_requests", example: "show requests where=state:OPEN")

    static let noteGive = Operation(
        "note give",
        "Give somebody with whom you work feedback, with your name: they, their appraiser and whoever stands above that one read it at once. Leaders say what it rests on (`evidence`), and may say what they draw from it (`outcome`). About a value (`item`), a result of an agreed plan (`rhk`), or the work in general.",
        level: .read, object: .person,
        arguments: [
            person, .required("text", .noteText), .optional("kind", .noteKind), .optional("mode", .noteMode), .optional("item", .item),
            .optional("evidence", .evidence), .optional("outcome", .noteOutcome), .optional("given_on", .date),
            .optional("request", .identifier("request")), .optional("rhk", .identifier("rhk")),
        ],
        route: .post("/v1/people/{person}/notes"), effect: .changes([]), reply: .one(one), function: "api.note_give",
        example: #"note give 198001012005011001 kind=BERKALA item=KOLABORATIF text="membantu dua rekan baru" evidence="notulen 12 Juli""#)

    static let noteRecord = Operation(
        "note record",
        "Write down feedback of somebody outside about one whom you appraise, by name and role, with what it rests on: somebody served, a lecturer, a fellow student.",
        level: .read, object: .person,
        arguments: [
            person, .required("giver_name", .line("name")), .required("giver_role", .outsideRole), .required("text", .noteText),
            .required("evidence", .evidence), .optional("kind", .noteKind), .optional("mode", .noteMode), .optional("initiative", .initiative),
            .optional("item", .item), .optional("given_on", .date), .optional("rhk", .identifier("rhk")),
        ],
        route: .post("/v1/people/{person}/notes:record"), effect: .changes([]), reply: .one(one), function: "api.note_record",
        example: #"note record 198001012005011001 giver_name="Dr. Yusuf" giver_role=PENGAJAR text="rajin" evidence="surat 12/2026""#)

    static let noteCorrect = Operation(
        "note correct",
        "Put another text in the place of a note of yours, or take it back when you name none. What was said stays, marked; an empty item, result or outcome takes that away.",
        level: .read, object: .note,
        arguments: [
            .object("note", .identifier("note")), .optional("text", .noteText), .clearable("item", .item), .optional("evidence", .evidence),
            .clearable("outcome", .noteOutcome), .required("reason", Kind.reason.inPrivate), .clearable("rhk", .identifier("rhk")),
        ],
        route: .post("/v1/notes/{note}:correct"), effect: .changes([]), reply: .one(one), function: "api.note_correct",
        example: #"note correct d2000000-0000-4000-8000-000000000001 text="membantu tiga rekan baru" reason="salah hitung""#)

    static let noteAsk = Operation(
        "note ask", "Ask somebody with whom you work, or whom you see, for feedback about you.", level: .read, object: .person,
        arguments: [person, .optional("item", .item), .optional("text", Kind.paragraphs("text", longest: 1000).inPrivate)],
        route: .post("/v1/people/{person}/notes:ask"), effect: .changes([]),
        reply: .one([
            Column("request", .identifier("request")), Column("person", .identifier("person")), Column("item", .item, .optional),
            Column("text", .noteText, .optional), Column("made_at", .instant), Column("state", .word("state")),
        ]), function: "api.note_ask", example: #"note ask 198001012005011001 text="rapat koordinasi kemarin""#)

    static let noteForm = Operation(
        "note form",
        "Answer the questionnaire about somebody whom you lead, with your name, or about yourself, for yourself alone: a score for each item in its order, `-` for what you cannot judge. One for each period, replaced as long as that takes it.",
        level: .read, object: .person,
        arguments: [
            person, .required("period", .period), .required("scores", Kind.scores.inPrivate), .optional("comments", Kind.comments.inPrivate),
        ],
        route: .post("/v1/people/{person}/notes:form"), effect: .changes([]),
        reply: .one([
            Column("note", .identifier("note")), Column("entry", .oneOf("entry", ["FORM", "SELF"])), Column("person", .identifier("person")),
            Column("period", .period), Column("questionnaire", .questionnaire), Column("scores", .word("scores")), Column("comments", .object),
            Column("made_at", .instant), Column("changed_at", .instant), Column("revision", .revision),
        ]), function: "api.note_form", example: "note form 198001012005011001 period=2026_q3 scores=4,5,-,3,4,4,5")
}
