extension Catalogue {
    package static let all = Catalogue(
        [
            Operation.agencies, Operation.units, Operation.posts, Operation.teams, Operation.objectives, Operation.calendar, Operation.people,
            Operation.appointments, Operation.statuses, Operation.delegations, Operation.explanations, Operation.grants, Operation.accounts,
            Operation.sessions, Operation.privacy, Operation.exports, Operation.imports, Operation.jobs,
            Operation.periods, Operation.progress, Operation.policies, Operation.messages, Operation.questionnaires, Operation.notes,
            Operation.surveys,
            Operation.summaries, Operation.ratings, Operation.unitResults, Operation.assessments, Operation.calibrations, Operation.results,
            Operation.measurements, Operation.plans, Operation.planItems, Operation.assignments, Operation.roles, Operation.realisations,
            Operation.actions, Operation.publishing,
        ].flatMap(\.self))
}
