extension Operation {
    static let planItems: [Operation] = [
        rhkAdd, rhkSet, rhkRemove, rhkMove, indicatorAdd, indicatorSet, indicatorRemove, expectationSet, expectationRemove, supportSet, termSet,
    ]

    private static let result = Argument.object("rhk", .identifier("rhk"))
    private static let indicator = Argument.object("indicator", .identifier("indicator"))
    private static let resultColumns: [Column] = [
        Column("rhk", .identifier("rhk")), Column("plan", .identifier("plan")), Column("place", .place), Column("priority", .priority),
        Column("text", .planText(1000)), Column("source", .resultSource, .optional), Column("study", .study, .optional),
        Column("control_level", .controlLevel, .optional), Column("method", .strategy, .optional), Column("is_vital", .flag),
        Column("assigned_by", .line("assigned_by", longest: 300), .optional), Column("intervenes", .identifier("intervenes"), .optional),
        Column("state", .oneOf("state", ["ACTIVE", "TAKEN_OVER", "REMOVED"])), Column("revision", .revision),
    ]
    private static let indicatorColumns: [Column] = [
        Column("indicator", .identifier("indicator")), Column("rhk", .identifier("rhk")), Column("plan", .identifier("plan")),
        Column("place", .place), Column("text", .planText(2000)), Column("aspects", .aspects, .optional),
        Column("perspective", .perspective, .optional), Column("target", .line("target", longest: 600), .optional),
        Column("target_low", .word("number"), .optional), Column("target_high", .word("number"), .optional),
        Column("target_unit", .line("unit", longest: 60), .optional), Column("target_text", .line("target", longest: 500), .optional),
        Column("baseline", .line("baseline", longest: 500), .optional), Column("is_manual_needed", .flag), Column("manual", .object, .optional),
        Column("state", .oneOf("state", ["ACTIVE", "REMOVED"])), Column("revision", .revision),
    ]

    static let rhkAdd = Operation(
        "rhk add",
        "Add a planned result (RHK) to a plan: `assigned_by` as it stands on the form, or the post or team that assigned it; `intervenes` one of show leader_results. Tasks as Plt. or Plh. are UTAMA.",
        level: .read, object: .plan,
        arguments: [
            planArgument, .required("text", .planText(1000)), .optional("priority", .priority), .optional("source", .resultSource),
            .optional("study", .study), .optional("control_level", .controlLevel), .optional("method", .strategy), .optional("is_vital", .flag),
            .optional("assigned_by", .line("assigned_by", longest: 300)), .optional("assigned_post", .reference("post")),
            .optional("assigned_team", .reference("team")), .optional("intervenes", .identifier("intervenes")),
        ],
        route: .post("/v1/plans/{plan}/results"), effect: .changes([]), reply: .one(resultColumns), function: "api.rhk_add",
        example:
            #"rhk add d3000000-0000-4000-8000-000000000001 text="Ibu hamil terlayani" priority=UTAMA control_level=OUTPUT_KENDALI_SEDANG assigned_post=KASI"#
    )

    static let rhkSet = Operation(
        "rhk set",
        "Change what you name of a planned result. Its priority is the appraiser's to set, when the plan was handed over; what they change its person signs again.",
        level: .read, object: .rhk,
        arguments: [
            result, .optional("text", .planText(1000)), .optional("priority", .priority), .clearable("source", .resultSource),
            .clearable("study", .study), .clearable("control_level", .controlLevel), .clearable("method", .strategy), .optional("is_vital", .flag),
            .clearable("assigned_by", .line("assigned_by", longest: 300)), .clearable("assigned_post", .reference("post")),
            .clearable("assigned_team", .reference("team")), .clearable("intervenes", .identifier("intervenes")),
        ],
        route: .patch("/v1/plan_results/{rhk}"), effect: .changes([.revisioned]), reply: .one(resultColumns), function: "api.rhk_set",
        example: "rhk set d4000000-0000-4000-8000-000000000001 priority=TAMBAHAN if_rev=1")

    static let rhkRemove = Operation(
        "rhk remove", "Take a planned result out of a plan; one that was agreed before stays in its versions.", level: .read, object: .rhk,
        arguments: [result], route: .delete("/v1/plan_results/{rhk}"), effect: .changes([.revisioned]),
        reply: .one([Column("rhk", .identifier("rhk")), Column("plan", .identifier("plan")), Column("state", .word("state"))]),
        function: "api.rhk_remove", example: "rhk remove d4000000-0000-4000-8000-000000000001 if_rev=2")

    static let rhkMove = Operation(
        "rhk move", "Put a planned result at another place within its priority.", level: .read, object: .rhk,
        arguments: [result, .required("place", .place)], route: .post("/v1/plan_results/{rhk}:move"), effect: .changes([.revisioned]),
        reply: .one(resultColumns), function: "api.rhk_move", example: "rhk move d4000000-0000-4000-8000-000000000001 place=1 if_rev=2")

    static let indicatorAdd = Operation(
        "indicator add",
        "Add an indicator to a planned result. KUALITATIF: indicator and target in one text; KUANTITATIF: aspects, and a target of its own. JPT and heads of a unit mandiri name a perspective instead of aspects.",
        level: .read, object: .rhk,
        arguments: [
            result, .required("text", .planText(2000)), .optional("aspects", .aspects), .optional("perspective", .perspective),
            .optional("target", .target), .optional("target_unit", .line("unit", longest: 60)),
            .optional("target_text", .line("target", longest: 500)), .optional("baseline", .line("baseline", longest: 500)),
            .optional("is_manual_needed", .flag), .optional("manual", Kind.manual.inPrivate),
        ],
        route: .post("/v1/plan_results/{rhk}/indicators"), effect: .changes([]), reply: .one(indicatorColumns), function: "api.indicator_add",
        example:
            #"indicator add d4000000-0000-4000-8000-000000000001 text="Ibu hamil diperiksa tepat waktu" aspects=KUANTITAS,WAKTU target=80-90 target_unit=%"#
    )

    static let indicatorSet = Operation(
        "indicator set", "Change what you name of an indicator.", level: .read, object: .indicator,
        arguments: [
            indicator, .optional("text", .planText(2000)), .clearable("aspects", .aspects), .clearable("perspective", .perspective),
            .clearable("target", .target), .clearable("target_unit", .line("unit", longest: 60)),
            .clearable("target_text", .line("target", longest: 500)), .clearable("baseline", .line("baseline", longest: 500)),
            .optional("is_manual_needed", .flag), .clearable("manual", Kind.manual.inPrivate),
        ],
        route: .patch("/v1/plan_indicators/{indicator}"), effect: .changes([.revisioned]), reply: .one(indicatorColumns),
        function: "api.indicator_set", example: #"indicator set d5000000-0000-4000-8000-000000000001 target=85-90 baseline="82 %" if_rev=1"#)

    static let indicatorRemove = Operation(
        "indicator remove", "Take an indicator out of a plan; one that was agreed before stays in its versions.", level: .read, object: .indicator,
        arguments: [indicator], route: .delete("/v1/plan_indicators/{indicator}"), effect: .changes([.revisioned]),
        reply: .one([
            Column("indicator", .identifier("indicator")), Column("rhk", .identifier("rhk")), Column("plan", .identifier("plan")),
            Column("state", .word("state")),
        ]), function: "api.indicator_remove", example: "indicator remove d5000000-0000-4000-8000-000000000001 if_rev=2")

    static let expectationSet = Operation(
        "expectation set", "Set a special expectation about a value of BerAKHLAK: the first about it unless you name another place.", level: .read,
        object: .plan,
        arguments: [planArgument, .required("value", .behaviour), .optional("place", .fewPlaces), .required("text", .planText(1000))],
        route: .put("/v1/plans/{plan}/expectations/{value}"), effect: .changes([]),
        reply: .one([
            Column("plan", .identifier("plan")), Column("value", .behaviour), Column("place", .fewPlaces), Column("text", .planText(1000)),
            Column("revision", .revision),
        ]), function: "api.expectation_set",
        example: #"expectation set d3000000-0000-4000-8000-000000000001 value=AKUNTABEL text="menjadi panutan anti suap""#)

    static let expectationRemove = Operation(
        "expectation remove", "Take a special expectation away.", level: .read, object: .plan,
        arguments: [planArgument, .required("value", .behaviour), .required("place", .fewPlaces)],
        route: .delete("/v1/plans/{plan}/expectations/{value}/{place}"), effect: .changes([]),
        reply: .one([
            Column("plan", .identifier("plan")), Column("value", .behaviour), Column("place", .fewPlaces), Column("revision", .revision),
        ]), function: "api.expectation_remove", example: "expectation remove d3000000-0000-4000-8000-000000000001 value=AKUNTABEL place=1")

    static let supportSet = Operation(
        "support set",
        "Set a resource that a plan needs, and whether it was agreed; an empty text takes it away. Whether it came (`is_realised`) is told while the plan holds.",
        level: .read, object: .plan,
        arguments: [
            planArgument, .required("kind", .supportKind), .optional("place", .fewPlaces), .clearable("text", .planText(1000)),
            .optional("is_agreed", .flag), .optional("is_realised", .flag),
        ],
        route: .put("/v1/plans/{plan}/supports/{kind}"), effect: .changes([]),
        reply: .one([
            Column("plan", .identifier("plan")), Column("kind", .supportKind), Column("place", .fewPlaces),
            Column("text", .planText(1000), .optional),
            Column("is_agreed", .flag, .optional), Column("is_realised", .flag, .optional), Column("revision", .revision),
        ]), function: "api.support_set",
        example: #"support set d3000000-0000-4000-8000-000000000001 kind=ANGGARAN text="vaksin untuk 400 ibu" is_agreed=true"#)

    static let termSet = Operation(
        "term set",
        "Set how a plan is accounted for (`choice` is the rhythm, `text` the data), or what follows when it is met or not; an empty choice takes it away.",
        level: .read, object: .plan,
        arguments: [
            planArgument, .required("kind", .termKind), .optional("place", .fewPlaces), .clearable("choice", .termChoice),
            .clearable("text", .planText(1000)),
        ],
        route: .put("/v1/plans/{plan}/terms/{kind}"), effect: .changes([]),
        reply: .one([
            Column("plan", .identifier("plan")), Column("kind", .termKind), Column("place", .fewPlaces), Column("choice", .termChoice, .optional),
            Column("text", .planText(1000), .optional), Column("revision", .revision),
        ]), function: "api.term_set",
        example: #"term set d3000000-0000-4000-8000-000000000001 kind=PERTANGGUNGJAWABAN choice=BULANAN text="kohort ibu""#)
}
