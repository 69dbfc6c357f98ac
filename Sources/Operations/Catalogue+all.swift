extension Catalogue {
    package static let all = Catalogue(
        Operation.agencies + Operation.units + Operation.people + Operation.appointments + Operation.grants + Operation.accounts + Operation.sessions
            + Operation.jobs)
}
