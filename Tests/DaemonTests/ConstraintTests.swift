import Operations
import Support
import Testing

/// Names of constraints are part of the contract between tables and failures (Operations/Registry/Constraints.swift).
@Suite("constraints")
struct ConstraintTests {
    /// Broken only by what nobody can ask for: our own code would have to be wrong.
    /// Tables that only functions write: what a survey is and leaves.
    private static let innerTables = [
        "collection_", "survey_subject_", "survey_moderator_", "feedback_cell_", "feedback_comment_", "feedback_block_", "feedback_reliability_",
        "handed_in_",
        "guard_yields_to_",
        // Rows that come with Kinerja.
        "rating_guide_", "distribution_rule_", "number_band_",
        // What is measured and in what: rows that come with the software.
        "measure_", "civil_document_", "satisfaction_grade_",
        // What evaluations are is written by functions, which say it sooner.
        "assessment_", "calibration_", "distribution_note_", "result_", "told_",
    ]
    private static let inner: Set<String> = [
        "reach_person_fk", "reach_agency_fk", "reach_because_is_known", "role_grant_pk", "reach_pk", "agency_pk", "unit_pk", "unit_id_key",
        "person_pk",
        "appointment_pk", "appointment_id_key", "account_pk", "post_pk", "post_id_key", "post_place_key", "post_line_pk", "post_above_pk",
        "post_above_agency_fk", "post_above_post_fk", "rank_pk", "rank_person_fk", "contract_pk", "contract_person_fk", "status_pk", "delegation_pk",
        "delegation_id_key", "team_pk", "team_id_key", "team_member_pk", "team_member_id_key", "objective_pk", "objective_id_key", "rule_pk",
        "rule_rule_is_a_symbol", "rule_english_says_something", "rule_indonesian_says_something", "holiday_pk", "retention_pk",
        "retention_category_is_a_symbol", "retention_kept_for_is_positive", "retention_since_says_something", "retention_basis_says_something",
        "period_pk", "period_id_key", "period_state_is_known", "period_policy_fk", "period_has_its_policy", "phase_pk", "phase_period_fk",
        "phase_phase_is_known", "phase_ends_after_it_starts", "extension_pk", "extension_id_key", "extension_phase_fk", "extension_unit_fk",
        "extension_person_fk", "extension_is_for_one_thing", "period_event_pk", "period_event_period_fk", "transition_pk", "guard_pk",
        "guard_guard_is_a_symbol", "guard_english_says_something", "guard_indonesian_says_something", "duty_pk", "duty_duty_is_a_symbol",
        "duty_english_says_something", "duty_indonesian_says_something", "reminder_pk", "reminder_occasion_is_known", "reminder_phase_fk",
        "policy_pk", "policy_made_from_fk", "policy_setting_pk", "policy_setting_setting_is_a_name", "policy_setting_place_key",
        "policy_setting_english_says_something", "policy_setting_indonesian_says_something", "policy_value_pk", "policy_value_policy_fk",
        "policy_value_setting_fk", "policy_adoption_pk", "policy_adoption_agency_fk", "policy_adoption_policy_fk",
        "questionnaire_pk", "questionnaire_made_from_fk", "questionnaire_item_pk", "questionnaire_item_questionnaire_fk",
        "questionnaire_item_item_key",
        "questionnaire_item_item_is_a_symbol", "questionnaire_item_english_says_something", "questionnaire_item_indonesian_says_something",
        "questionnaire_item_definition_english_says_something", "questionnaire_item_definition_indonesian_says_something",
        "questionnaire_item_guides_english_are_three", "questionnaire_item_guides_indonesian_are_three",
        "questionnaire_item_anchors_english_are_five",
        "questionnaire_item_anchors_indonesian_are_five", "feedback_request_pk", "feedback_request_agency_fk", "feedback_request_subject_fk",
        "feedback_request_giver_fk", "feedback_request_item_is_a_symbol", "feedback_request_is_to_another", "feedback_note_pk",
        "feedback_note_agency_fk",
        "feedback_note_subject_fk", "feedback_note_giver_fk", "feedback_note_request_fk", "feedback_note_corrects_fk",
        "feedback_note_item_is_a_symbol",
        "feedback_note_is_about_another", "feedback_note_is_told_or_taken_back", "feedback_note_correction_has_its_reason", "feedback_form_pk",
        "feedback_form_agency_fk", "feedback_form_period_fk", "feedback_form_subject_fk", "feedback_form_giver_fk", "feedback_form_questionnaire_fk",
        "feedback_form_giver_name_says_something", "feedback_form_kind_is_known", "feedback_form_scores_are_from_1_to_5",
        "feedback_form_comments_are_by_item", "feedback_form_is_one_each", "unit_result_pk", "unit_result_id_key", "unit_result_revision_key",
        "unit_result_period_fk", "unit_result_unit_fk",
        "feedback_form_comments_are_by_item", "feedback_form_is_one_each",
        // An import finds what these would refuse beforehand.
        "measurement_pk", "measurement_id_key", "measurement_measure_fk", "measurement_detail_fk", "measurement_person_fk", "measurement_period_fk",
        "measurement_unit_fk", "measurement_is_about_one", "measurement_withdrawn_does_not_count",
        "action_item_agency_fk", "action_item_id_key", "action_item_is_done_some_day", "action_item_period_fk", "action_item_pk",
        "action_item_place_is_from_1_to_50", "action_item_place_key", "action_item_result_fk", "assignment_agency_fk",
        "assignment_is_decided_by_somebody", "assignment_kind_is_known", "assignment_leader_fk", "assignment_leader_name_says_something",
        "assignment_outside_names_its_body", "assignment_person_fk", "assignment_pk", "assignment_state_is_known", "evidence_agency_fk",
        "evidence_content_agency_fk", "evidence_content_evidence_fk", "evidence_content_is_at_most_512_kib", "evidence_content_pk",
        "evidence_id_key", "evidence_indicator_fk", "evidence_is_removed_by_somebody", "evidence_period_fk", "evidence_pk", "evidence_result_fk",
        "evidence_sha256_has_32_bytes", "evidence_size_is_at_most_512_kib", "feedback_note_rhk_fk", "plan_result_assignment_fk",
        "progress_agency_fk", "progress_id_key", "progress_indicator_fk", "progress_period_fk", "progress_pk", "progress_result_fk",
        "role_cell_agency_fk", "role_cell_id_key", "role_cell_indicator_fk", "role_cell_person_fk", "role_cell_pk", "role_cell_place_key",
        "role_cell_result_fk", "takeover_agency_fk", "takeover_id_key", "takeover_leader_fk", "takeover_leader_name_says_something",
        "takeover_note_fk", "takeover_pk", "takeover_result_fk",
        "plan_agency_fk", "plan_id_key", "plan_person_fk", "plan_sequence_counts_from_1", "plan_state_is_known", "plan_appraiser_fk",
        "plan_signed_by_fk", "plan_pk", "plan_post_fk", "plan_unit_fk", "plan_ends_after_it_starts", "plan_is_within_its_year",
        "plan_has_a_version_when_agreed", "plan_result_id_key", "plan_result_intervenes_result_fk", "plan_result_state_is_known", "plan_result_pk",
        "plan_result_of_plan_key", "plan_result_plan_fk", "plan_result_assigned_post_fk", "plan_result_assigned_team_fk",
        "plan_result_objective_fk", "plan_result_is_assigned_by_one", "plan_result_intervenes_one", "plan_indicator_id_key",
        "plan_indicator_state_is_known", "plan_indicator_pk", "plan_indicator_result_fk", "plan_indicator_has_aspects_or_perspective",
        "plan_result_intervenes_indicator_fk", "plan_expectation_pk", "plan_expectation_plan_fk", "plan_support_pk", "plan_support_plan_fk",
        "plan_term_pk", "plan_term_plan_fk", "plan_version_number_counts_from_1", "plan_version_content_is_an_object", "plan_version_appraiser_fk",
        "plan_version_signed_by_fk", "plan_version_pk", "plan_version_plan_fk", "plan_check_pk", "plan_check_symbol_is_a_symbol",
        "plan_check_english_says_something", "plan_check_indonesian_says_something",
        // A study is said of where nobody but app.status_study writes, which says it sooner.
        "status_outcome_has_its_decree", "status_graduation_is_of_who_graduated",
    ]

    @Test("every constraint of app that a caller can break has its symbol, and every name of the table is a constraint's")
    func contract() async throws {
        try await CityDatabase.withPerformer { _, cluster, database in
            let names = try await cluster.ask(
                """
                select string_agg(k.conname, ' ' order by k.conname)
                from pg_constraint as k join pg_class as c on c.oid = k.conrelid
                where c.relnamespace = 'app'::regnamespace and k.contype in ('c', 'f', 'u', 'x', 'p')
                """, in: database)
            let found = Set((names ?? "").split(separator: " ").map(String.init))
            let open = found.subtracting(Constraints.table.keys).subtracting(Self.inner)
            #expect(open.filter { name in !Self.innerTables.contains { name.hasPrefix($0) } }.sorted() == [])
            #expect(Set(Constraints.table.keys).subtracting(found).sorted() == [])
        }
    }

    @Test("what a refused item of a job is called is what the registry calls it")
    func items() async throws {
        try await CityDatabase.withPerformer { _, cluster, database in
            for symbol in Symbol.allCases {
                guard let state = symbol.meaning.state else { continue }
                let called = try await cluster.ask("select coalesce(app.symbol_of('\(state)'), '')", in: database)
                #expect(called == "" || called == symbol.rawValue, "\(state)")
            }
            // What PostgreSQL itself raises.
            for (state, symbol) in [("23505", Symbol.alreadyExists), ("23P01", .overlaps), ("42501", .notCleared), ("55P03", .busy)] {
                #expect(try await cluster.ask("select app.symbol_of('\(state)')", in: database) == symbol.rawValue)
            }
        }
    }
}
