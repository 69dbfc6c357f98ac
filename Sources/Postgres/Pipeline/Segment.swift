/// What one request still expects from the server, up to its Sync: a value that is told each result and says what it means.
///
/// Results are counted here, not in libpq: parses first, then one result a step, then the Sync; after an error everything until the Sync is
/// skipped; an error behind the last step comes from the commit, a deferred constraint for example.
struct Segment: Sendable {
    enum Result: Sendable {
        case rows(Rows)
        case error(ServerError)
        case skipped
    }

    /// The statements prepared in this segment, ahead of its steps.
    let parses: [String]
    let stepCount: Int
    private var confirmedParses = 0
    private(set) var results: [Rows] = []
    private(set) var error: ServerError?

    init(parses: [String], steps: Int) {
        (self.parses, self.stepCount) = (parses, steps)
        results.reserveCapacity(steps)
    }

    /// Takes in the next result.
    /// - Returns: The statement that now stands prepared on the server, if this was its parse.
    mutating func receive(_ result: Result) -> String? {
        switch result {
        case .rows(let rows):
            if let name = unconfirmedParses.first {
                confirmedParses += 1
                return name
            }
            results.append(rows)
        case .error(let error): self.error = self.error ?? error
        case .skipped: break
        }
        return nil
    }

    /// Statements sent for parsing whose success has not come.
    var unconfirmedParses: ArraySlice<String> { parses.dropFirst(confirmedParses) }

    /// The server has run every statement, so the commit may have happened.
    var isAtSync: Bool { results.count == stepCount }

    /// What the database has of this request when the connection ends before its Sync.
    ///
    /// The server works through a connection in order and commits at the Sync. A fatal error in the middle of the segment therefore rolled
    /// it back; behind the last statement nobody can tell. Without such an error the connection just broke, at any point.
    func effectOfLoss(_ effect: Statement.Effect) -> Failure.Effect {
        switch effect {
        case .reads: .none
        // A pooler in between reports the loss of its own server as an error of class 08: that tells nothing of the commit.
        case .writes: error.map { !isAtSync && $0.state.conditionClass != "08" } ?? false ? .none : .unknown
        }
    }
}
