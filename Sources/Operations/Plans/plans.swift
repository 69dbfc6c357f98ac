extension Operation {
    static let plans: [Operation] = [
        showPlans, showPersonPlans, showAgencyPlans, planShow, planDocument, showLeaderResults, showStudyGuide, planCreate, planSet, planSubmit,
        planReturn, planAgree, planAmend, planEnd, planGenerate,
    ]

    static let planArgument = Argument.object("plan", .identifier("plan"))
    static let whyPrivately = Argument.required("reason", Kind.paragraphs("reason", longest: 1000).inPrivate)

    private static let whose: [Column] = [
        Column("plan", .identifier("plan")), Column("person", .identifier("person")), Column("nip", .nip, .optional), Column("name", .line("name")),
        Column("agency", .code("agency")), Column("unit", .code("unit")), Column("post", .code("post")), Column("title", .line("title")),
        Column("year", .year, .filter, .sort), Column("sequence", .count), Column("starts_on", .date, .sort), Column("ends_on", .date),
        Column("approach", .approach), Column("form", .planForm), Column("state", .planState, .filter), Column("version", .count),
        Column("reason", .reason, .optional), Column("appraiser", .identifier("person"), .optional),
        Column("appraiser_name", .line("name"), .optional), Column("due_at", .instant), Column("lateness", .lateness, .filter),
        Column("is_new_needed", .flag), Column("submitted_at", .instant, .optional), Column("employee_signed_at", .instant, .optional),
        Column("appraiser_signed_at", .instant, .optional),
    ]
    private static let kept: [Column] = [Column("revision", .revision), Column("allowed_actions", .words)]
    private static let one: [Column] = whose + kept

    static let showPlans = Operation(
        "show plans",
        "List your plans of work (SKP), of all years: several in one are normal. `is_new_needed`: somebody else appraises you, or in another post, than has agreed to it.",
        level: .read, route: .get("/v1/me/plans"), reply: .page(one, key: ["year", "sequence", "plan"]), function: "api.show_plans",
        example: "show plans where=year:2026")

    static let showPersonPlans = Operation(
        "show person_plans",
        "List the plans of somebody: for themselves, their appraiser and whoever stands above that one, administrators and auditors.",
        level: .read, object: .person, arguments: [.object("person", .person)], route: .get("/v1/people/{person}/plans"),
        reply: .page(one, key: ["year", "sequence", "plan"]), function: "api.show_person_plans", example: "show person_plans 198001012005011001")

    static let showAgencyPlans = Operation(
        "show agency_plans",
        "List everybody who is appraised in an agency with their plans of a year, and those who have none (`MISSING`): in which state, and how late. For those who administer or audit it, or administer a unit.",
        level: .read, object: .agency, arguments: [.scoped("agency", .code("agency")), .required("year", .year)],
        route: .get("/v1/agencies/{agency}/plans"),
        reply: .page(
            [
                Column("person", .identifier("person")), Column("nip", .nip, .optional), Column("name", .line("name"), .sort),
                Column("unit", .code("unit"), .filter, .sort), Column("plan", .identifier("plan"), .optional), Column("sequence", .count, .optional),
                Column("starts_on", .date, .optional), Column("ends_on", .date, .optional),
                Column("state", .oneOf("state", ["MISSING", "DRAFT", "SUBMITTED", "AGREED", "AMENDING", "ENDED"]), .filter),
                Column("version", .count, .optional), Column("appraiser", .identifier("person"), .optional),
                Column("appraiser_name", .line("name"), .optional), Column("due_at", .instant, .sort), Column("agreed_at", .instant, .optional),
                Column("lateness", .lateness, .filter), Column("is_new_needed", .flag, .filter), Column("revision", .revision, .optional),
            ], key: ["name", "row_key"]), function: "api.show_agency_plans", example: "show agency_plans year=2026 where=state:MISSING")

    static let planShow = Operation(
        "plan show",
        "Show a plan whole: what stands in it, or stood in a version; what is found in it, with the page of the regulation; which versions were agreed; what you could do with it.",
        level: .read, object: .plan, arguments: [planArgument, .optional("version", .number("version", 1...9999))], route: .get("/v1/plans/{plan}"),
        reply: .one(whose + [Column("content", .object), Column("warnings", .object), Column("versions", .object)] + kept), function: "api.plan_show",
        example: "plan show d3000000-0000-4000-8000-000000000001")

    static let planDocument = Operation(
        "plan document",
        "Show a plan as the regulation prints it (format A.1.1, A.1.2, A.1.6 or A.1.7, with its annex A.1.8): what was agreed last, or in a version; a draft while nothing was.",
        level: .read, object: .plan, arguments: [planArgument, .optional("version", .number("version", 1...9999))],
        route: .get("/v1/plans/{plan}/document"),
        reply: .list(onForm + [Column("content", .paragraphs("content", longest: 8000), .optional)]), function: "api.plan_document",
        example: "plan document d3000000-0000-4000-8000-000000000001")

    static let showLeaderResults = Operation(
        "show leader_results",
        "List what the results of a plan may intervene: agreed results and indicators of those who appraise or lead its person, or lead their teams, and objectives of the units above.",
        level: .read, object: .plan, arguments: [planArgument], route: .get("/v1/plans/{plan}/leader_results"),
        reply: .page(
            [
                Column("intervenes", .identifier("intervenes")), Column("kind", .oneOf("kind", ["RESULT", "INDICATOR", "OBJECTIVE"]), .filter),
                Column("leader", .line("leader")), Column("text", .planText(2000)), Column("target", .line("target", longest: 600), .optional),
            ], key: ["leader", "kind", "intervenes"]), function: "api.show_leader_results",
        example: "show leader_results d3000000-0000-4000-8000-000000000001")

    static let showStudyGuide = Operation(
        "show study_guide",
        "List which grade point average stands for which predicate, by accreditation, by the policy that holds in the government or another one: a guide for what to expect of somebody on study leave. `policy amend` of study.… changes it in a policy that nobody has adopted.",
        level: .read, arguments: [.optional("policy", .policy)], route: .get("/v1/study_guide"),
        reply: .page(
            [
                Column("policy", .policy), Column("level", .studyLevel, .filter), Column("university", .university, .filter),
                Column("programme", .oneOf("programme", ["B", "C"]), .optional), Column("predicate", .word("predicate")),
                Column("low", .word("low")), Column("high", .word("high")),
            ], key: ["level", "university", "low"]), function: "api.show_study_guide", example: "show study_guide where=level:S1")

    static let planCreate = Operation(
        "plan create",
        "Make your plan for a year. Its days follow from the year, your appointment, a contract, and the plan before; its form from the approach and your post.",
        level: .read, arguments: [.required("year", .year), .required("approach", .approach)], route: .post("/v1/me/plans"),
        effect: .changes([.creating]), reply: .one(one), function: "api.plan_create", example: "plan create year=2026 approach=KUALITATIF",
        shownBy: "plan show")

    static let planSet = Operation(
        "plan set", "Change the approach of a plan that is being written: one for all of it.", level: .read, object: .plan,
        arguments: [planArgument, .required("approach", .approach)], route: .patch("/v1/plans/{plan}"), effect: .changes([.revisioned]),
        reply: .one(one), function: "api.plan_set", example: "plan set d3000000-0000-4000-8000-000000000001 approach=KUANTITATIF if_rev=1")

    static let planSubmit = Operation(
        "plan submit", "Sign your plan and hand it to whoever appraises you: with a result UTAMA at least, and an indicator for each.", level: .read,
        object: .plan, arguments: [planArgument], route: .post("/v1/plans/{plan}:submit"), effect: .changes([.revisioned]), reply: .one(one),
        function: "api.plan_submit", example: "plan submit d3000000-0000-4000-8000-000000000001 if_rev=7")

    static let planReturn = Operation(
        "plan return", "Give a plan back to its person to be changed, and say why; its person takes it back with it.", level: .read, object: .plan,
        arguments: [planArgument, whyPrivately], route: .post("/v1/plans/{plan}:return"), effect: .changes([.revisioned]), reply: .one(one),
        function: "api.plan_return", example: #"plan return d3000000-0000-4000-8000-000000000001 reason="target per triwulan" if_rev=8"#)

    static let planAgree = Operation(
        "plan agree",
        "Sign a plan that was handed to you: with both signatures it holds. What the appraiser has changed its person signs once more. Whoever stands above a silent appraiser does so from 1 February on.",
        level: .read, object: .plan, arguments: [planArgument], route: .post("/v1/plans/{plan}:agree"), effect: .changes([.revisioned]),
        reply: .one(one), function: "api.plan_agree", example: "plan agree d3000000-0000-4000-8000-000000000001 if_rev=8")

    static let planAmend = Operation(
        "plan amend",
        "Open an agreed plan to be changed, as its person or the appraiser. What was agreed holds until both have signed the next version.",
        level: .read, object: .plan, arguments: [planArgument, whyPrivately], route: .post("/v1/plans/{plan}:amend"), effect: .changes([.revisioned]),
        reply: .one(one), function: "api.plan_amend", example: #"plan amend d3000000-0000-4000-8000-000000000001 reason="tugas belajar" if_rev=9"#)

    static let planEnd = Operation(
        "plan end",
        "End a plan with a day, today unless you name another: its person, or whoever appraises, has moved. The next one begins on the day after.",
        level: .read, object: .plan, arguments: [planArgument, .optional("on", .date), whyPrivately], route: .post("/v1/plans/{plan}:end"),
        effect: .changes([.revisioned]), reply: .one(one), function: "api.plan_end",
        example: #"plan end d3000000-0000-4000-8000-000000000001 reason="mutasi" if_rev=9"#)

    static let planGenerate = Operation(
        "plan generate",
        "Make drafts from one plan for all whom you appraise, or whose appraiser you stand above, in a unit and a kind of post, who have none for these days. check says how many.",
        level: .read, object: .plan, arguments: [planArgument, .optional("unit", .code("unit")), .optional("kind", .postKind)],
        route: .post("/v1/plans/{plan}:generate"), effect: .changes([.bulk, .heavy]),
        reply: .list([
            Column("made", .identifier("plan")), Column("person", .identifier("person")), Column("nip", .nip, .optional),
            Column("name", .line("name")), Column("year", .year), Column("starts_on", .date), Column("ends_on", .date),
        ]), function: "api.plan_generate", example: "plan generate d3000000-0000-4000-8000-000000000001 unit=SET kind=PELAKSANA affects=1")
}
