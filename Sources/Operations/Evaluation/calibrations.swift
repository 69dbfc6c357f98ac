extension Operation {
    static let calibrations: [Operation] = [
        showDistribution, distributionExplain, distributionAcknowledge, showCalibrations, calibrationOpen, calibrationPropose, calibrationClose,
        showProposals,
    ]

    private static let agency = Argument.scoped("agency", .code("agency"))
    private static let path = "/v1/agencies/{agency}/periods/{period}"
    private static let calibration = Argument.object("calibration", .identifier("calibration"))
    private static let counted: [Column] = ["people", "rated", "sangat_baik", "baik", "butuh_perbaikan", "kurang", "sangat_kurang"].map {
        $0 == "people" ? Column($0, .count) : Column($0, .count, .optional)
    }
    private static let proposal: [Column] = [
        Column("proposal", .identifier("proposal")), Column("calibration", .identifier("calibration")),
        Column("assessment", .identifier("assessment")), Column("name", .line("name")), Column("appraiser_name", .line("name")),
        Column("work_result_now", .expectation), Column("behaviour_now", .expectation), Column("predicate_now", .predicate, .optional),
        Column("work_result", .expectation), Column("behaviour", .expectation), Column("predicate", .predicate, .optional),
        Column("reason", .judgement), Column("state", .proposalState, .filter), Column("answer", .judgement, .optional),
        Column("proposed_at", .instant), Column("answered_at", .instant, .optional),
    ]

    static let showDistribution = Operation(
        "show distribution",
        "Show how predicates are spread among the people of each appraiser, as it is now, beside both guidelines and the unit's achievement: your own people's and of those below; everybody's since the calibration began, if you administer the agency. Of a group to which you belong nothing before results are published. `population` says with whom a group is looked at, as the policy has it: alone (APPRAISER), for the shares of SE_3_2023 with other groups that are too small for them (POOLED), or with the whole agency (AGENCY); always of units of equal achievement.",
        level: .read, object: .period, arguments: [agency, periodInScope], route: .get("\(path)/distribution"),
        reply: .page(
            [
                Column("appraiser", .identifier("person")), Column("name", .line("name")), Column("unit", .code("unit"), .optional),
                Column("unit_name", .line("unit"), .optional), Column("achievement", .achievement, .optional, .filter),
            ] + counted + [
                Column("verdict", .verdict, .optional, .filter), Column("p6_2022", .verdict, .optional), Column("p6_2022_broken", .words, .optional),
                Column("se_3_2023", .verdict, .optional), Column("se_3_2023_broken", .words, .optional), Column("guideline", .guideline),
                Column("reason", .judgement, .optional), Column("population", .oneOf("population", ["APPRAISER", "POOLED", "AGENCY"]), .filter),
                Column("pool_groups", .count), Column("pool_people", .count),
            ], key: ["name", "appraiser"]), function: "api.show_distribution", example: "show distribution period=2026_q3 where=verdict:DEPARTS")

    static let distributionExplain = Operation(
        "distribution explain",
        "Say why the distribution of the people whom you evaluate is as it is now. A departure from the guideline needs a reason, and is not blocked. Each of them reads it beside the result: name nobody.",
        level: .read, object: .period, arguments: [agency, periodInScope, .required("reason", .judgement)],
        route: .post("\(path)/distribution:explain"), effect: .changes([]),
        reply: .one([
            Column("agency", .code("agency")), Column("period", .period), Column("appraiser", .identifier("person")), Column("reason", .judgement),
            Column("made_at", .instant),
        ]), function: "api.distribution_explain", example: #"distribution explain period=2026_q3 reason="tim kecil dengan kinerja tinggi""#)

    static let distributionAcknowledge = Operation(
        "distribution acknowledge",
        "Record that you have looked at the distributions of a period as they are now: signing waits for it. Where one departs from the guideline and its appraiser has not said why, say why it stays.",
        level: .operate, object: .period, arguments: [agency, periodInScope, .optional("reason", .judgement)],
        route: .post("\(path)/distribution:acknowledge"), effect: .changes([.heavy]),
        reply: .one([
            Column("agency", .code("agency")), Column("period", .period), Column("departures", .count), Column("reason", .judgement, .optional),
            Column("made_at", .instant),
        ]), function: "api.distribution_acknowledge", example: "distribution acknowledge period=2026_q3")

    static let showCalibrations = Operation(
        "show calibrations", "List the sessions that have compared ratings across appraisers, and how many of their proposals were answered.",
        level: .read, object: .period, arguments: [agency, periodInScope], route: .get("\(path)/calibrations"),
        reply: .page(
            [
                Column("calibration", .identifier("calibration")), Column("title", .line("title")), Column("opened_at", .instant, .sort),
                Column("opened_by", .line("name"), .optional), Column("closed_at", .instant, .optional), Column("minutes", .judgement, .optional),
                Column("proposals", .count), Column("open", .count), Column("accepted", .count), Column("revision", .revision),
                Column("allowed_actions", .words),
            ], key: ["opened_at", "calibration"]), function: "api.show_calibrations", example: "show calibrations period=2026_q3")

    static let calibrationOpen = Operation(
        "calibration open", "Open a session that compares ratings across appraisers. It proposes; appraisers decide.", level: .operate,
        object: .period,
        arguments: [agency, periodInScope, .required("title", .line("title"))], route: .post("\(path)/calibrations"), effect: .changes([]),
        reply: .one([
            Column("calibration", .identifier("calibration")), Column("title", .line("title")), Column("opened_at", .instant),
            Column("revision", .revision), Column("allowed_actions", .words),
        ]), function: "api.calibration_open", example: #"calibration open period=2026_q3 title="Rapat kalibrasi 6 November""#)

    static let calibrationPropose = Operation(
        "calibration propose", "Propose other ratings to an appraiser, and say why; in place of what was proposed before and not answered.",
        level: .operate, object: .calibration,
        arguments: [
            calibration, .required("assessment", .identifier("assessment")), .required("work_result", Kind.expectation.inPrivate),
            .required("behaviour", Kind.expectation.inPrivate), .required("reason", .judgement),
        ],
        route: .post("/v1/calibrations/{calibration}:propose"), effect: .changes([]), reply: .one(proposal), function: "api.calibration_propose",
        example:
            #"calibration propose ca000000-0000-4000-8000-000000000001 assessment=a5000000-0000-4000-8000-000000000001 work_result=SESUAI behaviour=SESUAI reason="setara""#
    )

    static let calibrationClose = Operation(
        "calibration close", "End a session, with its minutes. What it has proposed waits for answers still.", level: .operate, object: .calibration,
        arguments: [calibration, .optional("minutes", .judgement)], route: .post("/v1/calibrations/{calibration}:close"),
        effect: .changes([.revisioned]),
        reply: .one([
            Column("calibration", .identifier("calibration")), Column("title", .line("title")), Column("closed_at", .instant),
            Column("minutes", .judgement, .optional), Column("revision", .revision), Column("allowed_actions", .words),
        ]), function: "api.calibration_close", example: "calibration close ca000000-0000-4000-8000-000000000001 if_rev=1")

    static let showProposals = Operation(
        "show proposals", "List what calibrations of a period propose: to you; everything but what is about yourself, if you administer the agency.",
        level: .read, object: .period, arguments: [agency, periodInScope], route: .get("\(path)/proposals"),
        reply: .page(proposal, key: ["proposed_at", "proposal"]), function: "api.show_proposals",
        example: "show proposals period=2026_q3 where=state:OPEN")
}
