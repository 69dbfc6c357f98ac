extension Operation {
    static let assessments: [Operation] = [
        showAssessments, showRatings, showUnappraised, assessmentShow, assessmentRate, assessmentCarryOver, assessmentSubmit, assessmentTakeOver,
        assessmentAccept, assessmentRefuse, assessmentSign, assessmentReassign,
    ]

    private static let agency = Argument.scoped("agency", .code("agency"))
    private static let periodPath = "/v1/agencies/{agency}/periods/{period}"
    private static let path = "/v1/assessments/{assessment}"
    private static let assessment = Argument.object("assessment", .identifier("assessment"))
    private static let whom: [Column] = [
        Column("assessment", .identifier("assessment")), Column("agency", .code("agency"), .filter), Column("period", .period, .filter),
        Column("kind", .assessmentKind, .filter), Column("person", .identifier("person"), .optional), Column("team", .code("team"), .optional),
        Column("nip", .nip, .optional), Column("name", .line("name"), .sort), Column("post", .line("post"), .optional),
        Column("unit", .line("unit"), .optional), Column("appraiser", .identifier("person")), Column("appraiser_name", .line("name")),
        Column("superior", .identifier("person"), .optional), Column("superior_name", .line("name"), .optional),
        Column("taken_over_by", .identifier("person"), .optional), Column("is_final", .flag),
    ]
    private static let rated: [Column] = [
        Column("state", .assessmentState, .filter), Column("work_result", .expectation, .optional, .filter),
        Column("behaviour", .expectation, .optional, .filter), Column("predicate", .predicate, .optional, .filter),
        Column("override", .override, .optional), Column("work_reason", .judgement, .optional), Column("behaviour_reason", .judgement, .optional),
        Column("override_reason", .judgement, .optional), Column("notes", .judgement, .optional), Column("remark", .judgement, .optional),
        Column("skp_value", .word("value"), .optional), Column("behaviour_value", .word("value"), .optional),
        Column("innovation", .judgement, .optional),
    ]
    private static let beside: [Column] = [
        Column("survey", .word("score"), .optional), Column("last_predicate", .predicate, .optional), Column("last_period", .period, .optional),
        Column("rhk_count", .count, .optional), Column("realised_count", .count, .optional), Column("evidence_count", .count, .optional),
        Column("note_count", .count, .optional), Column("role_count", .count, .optional), Column("measured", .object, .optional),
        Column("carry_over", .oneOf("carry_over", ["AGREED", "CARRIED"]), .optional, .filter),
    ]
    private static let kept: [Column] = [
        Column("due_at", .instant, .optional), Column("revision", .revision), Column("allowed_actions", .words),
    ]
    private static let listed: [Column] =
        whom + rated + beside + [
            Column("is_proposed_to", .flag, .filter), Column("submitted_at", .instant, .optional), Column("signed_at", .instant, .optional),
        ] + kept
    private static let whole: [Column] =
        whom + rated + [
            Column("achievement", .achievement, .optional), Column("achievement_unit", .line("unit"), .optional),
            Column("own_achievement", .achievement, .optional), Column("suggested_work_result", .expectation, .optional),
        ] + beside + [Column("inputs", .object, .optional), Column("guides", .object), Column("history", .object)] + kept

    static let showAssessments = Operation(
        "show assessments",
        "List whom you evaluate, and whose appraiser stands below you, beside each other: what they planned and realised, notes of feedback, survey, measurements, last result, ratings, what is to be done until when.",
        level: .read, route: .get("/v1/assessments"), reply: .page(listed, key: ["name", "assessment"]), function: "api.show_assessments",
        example: "show assessments where=state:WAITING")

    static let showRatings = Operation(
        "show ratings",
        "List the ratings of a period: your own people's; since the calibration began everybody's but your own, if you administer the agency.",
        level: .read, object: .period, arguments: [agency, periodInScope], route: .get("\(periodPath)/ratings"),
        reply: .page(listed, key: ["name", "assessment"]), function: "api.show_ratings", example: "show ratings period=2026_q3 where=predicate:KURANG"
    )

    static let showUnappraised = Operation(
        "show unappraised",
        "List who is to be evaluated in a period and has no appraiser, and the rules that led to that, the first of them in words: nobody rates them until that is mended. Of all for those who administer or audit the agency.",
        level: .read, object: .period, arguments: [agency, periodInScope], route: .get("\(periodPath)/unappraised"),
        reply: .page(
            [
                Column("person", .identifier("person")), Column("nip", .nip, .optional), Column("name", .line("name"), .sort),
                Column("post", .code("post")), Column("unit", .code("unit"), .filter), Column("rule", .word("rule"), .filter),
                Column("rules", .words), Column("basis", .line("basis"), .optional), Column("meaning", .line("meaning", longest: 500)),
                Column("arti", .line("arti", longest: 500)),
            ], key: ["name", "person"]), function: "api.show_unappraised", example: "show unappraised period=2026_q3 where=rule:VACANT")

    static let assessmentShow = Operation(
        "assessment show",
        "Show an assessment with all there is to judge by: plan and realisation, feedback record, survey, measurements, results before, the regulation's guides, and its history.",
        level: .read, object: .assessment, arguments: [assessment], route: .get(path), reply: .one(whole), function: "api.assessment_show",
        example: "assessment show a5000000-0000-4000-8000-000000000001")

    static let assessmentRate = Operation(
        "assessment rate",
        "Keep what you think of somebody whom you evaluate: work result and behaviour, each above, as or below expectation, with reasons and notes. The predicate follows from the quadrant; nothing is computed from targets. The achievement of your unit comes first.",
        level: .read, object: .assessment,
        arguments: [
            assessment, .optional("work_result", Kind.expectation.inPrivate), .optional("behaviour", Kind.expectation.inPrivate),
            .clearable("work_reason", .judgement),
            .clearable("behaviour_reason", .judgement), .clearable("notes", .judgement), .clearable("remark", .judgement),
            .clearable("override", Kind.override.inPrivate), .clearable("override_reason", .judgement), .optional("skp_value", Kind.worth.inPrivate),
            .optional("behaviour_value", Kind.worth.inPrivate), .clearable("innovation", .judgement),
        ],
        route: .put(path), effect: .changes([.revisioned]), reply: .one(listed), function: "api.assessment_rate",
        example:
            #"assessment rate a5000000-0000-4000-8000-000000000001 work_result=SESUAI behaviour=DI_ATAS notes="pertahankan" if_rev=1"#)

    static let assessmentCarryOver = Operation(
        "assessment carry_over",
        "Take the last result of somebody who has moved to you as this period's, too, with its ratings, reasons and notes, when that one has agreed (result carry_over; P91 A.13a). A year is always rated anew. Hand it in as others.",
        level: .read, object: .assessment, arguments: [assessment], route: .post("\(path):carry_over"), effect: .changes([.revisioned]),
        reply: .one(listed), function: "api.assessment_carry_over", example: "assessment carry_over a5000000-0000-4000-8000-000000000001 if_rev=1")

    static let assessmentSubmit = Operation(
        "assessment submit",
        "Hand an evaluation in. It says what is lacking: notes always, a reason for what is below expectation or far from what the survey says. Until the window ends you may rate anew.",
        level: .read, object: .assessment, arguments: [assessment], route: .post("\(path):submit"), effect: .changes([.revisioned]),
        reply: .one(listed), function: "api.assessment_submit", example: "assessment submit a5000000-0000-4000-8000-000000000001 if_rev=2")

    static let assessmentTakeOver = Operation(
        "assessment take_over",
        "Evaluate somebody in place of the appraiser below you whose time is over. Such a result is final (P90 A.11).", level: .read,
        object: .assessment,
        arguments: [assessment, .required("reason", Kind.reason.inPrivate)], route: .post("\(path):take_over"), effect: .changes([.revisioned]),
        reply: .one(listed), function: "api.assessment_take_over",
        example: #"assessment take_over a5000000-0000-4000-8000-000000000001 reason="penilai tidak menilai" if_rev=1"#)

    static let assessmentAccept = Operation(
        "assessment accept", "Take what a calibration proposes to you, and say why.", level: .read, object: .assessment,
        arguments: [assessment, .required("reason", .judgement)], route: .post("\(path):accept_proposal"), effect: .changes([.revisioned]),
        reply: .one(listed), function: "api.assessment_accept",
        example: #"assessment accept a5000000-0000-4000-8000-000000000001 reason="setara dengan unit lain" if_rev=3"#)

    static let assessmentRefuse = Operation(
        "assessment refuse", "Stay with your own rating against what a calibration proposes, and say why. The appraiser decides.", level: .read,
        object: .assessment,
        arguments: [assessment, .required("reason", .judgement)], route: .post("\(path):refuse_proposal"), effect: .changes([.revisioned]),
        reply: .one(listed), function: "api.assessment_refuse",
        example: #"assessment refuse a5000000-0000-4000-8000-000000000001 reason="bukti kinerja lengkap" if_rev=3"#)

    static let assessmentSign = Operation(
        "assessment sign",
        "Sign an evaluation after the calibration; the superior signs in place of an appraiser whose time for it is over, and it is final, or who has left.",
        level: .read, object: .assessment, arguments: [assessment], route: .post("\(path):sign"), effect: .changes([.revisioned]),
        reply: .one(listed),
        function: "api.assessment_sign", example: "assessment sign a5000000-0000-4000-8000-000000000001 if_rev=4")

    static let assessmentReassign = Operation(
        "assessment reassign",
        "Give assessments that are not handed in to whom people's moves since lead to (P89 A.2, P91 A.13-14), and make those of whoever has come; in calibration and signing, what waits for somebody who has left to who stands above: what happens each morning, now.",
        level: .operate, object: .period, arguments: [agency, periodInScope], route: .post("\(periodPath)/assessments:reassign"),
        effect: .changes([.bulk, .heavy, .scheduled]),
        reply: .list([
            Column("assessment", .identifier("assessment")), Column("person", .identifier("person"), .optional),
            Column("name", .line("name"), .optional),
            Column("change", .oneOf("change", ["MOVED", "APPRAISER", "SUPERIOR", "WITHDRAWN", "RESTORED"])),
        ]), function: "api.assessment_reassign", example: "assessment reassign period=2026_q3 affects=0")
}
