internal import Operations
internal import Postgres

extension Operations.Failure {
    /// What an error of the database is to whoever asked. Nothing of its text but what our own functions raise goes any further: it may quote
    /// other people's rows.
    init(_ failure: Postgres.Failure) {
        switch failure.reason {
        case .refused(let error): self.init(error)
        case .lost: self.init(failure.effect == .unknown ? .outcomeUnknown : .unavailable)
        case .unavailable: self.init(.unavailable)
        case .overloaded: self.init(.overloaded)
        case .cancelled, .stopped: self.init(failure.effect == .unknown ? .outcomeUnknown : .closing)
        case .misuse: self.init(.internalError)
        }
    }

    private init(_ error: ServerError) {
        let state = error.state
        if state.conditionClass == "KJ", let symbol = Symbol(state: state.code) {
            // The message names the thing, the hint says what to do (app.fail).
            self.init(symbol, about: error.message, hint: error.hint ?? "", argument: symbol == .badValue ? error.message : nil)
        } else if state.conditionClass == "23", let meaning = error.constraint.flatMap({ Constraints.table[$0] }) {
            self.init(meaning.symbol, about: meaning.about, hint: meaning.hint, argument: meaning.symbol == .badValue ? meaning.about : nil)
        } else if state == .insufficientPrivilege {
            self.init(.notCleared)
        } else if error.isConflict {
            self.init(.busy)
        } else if state == .diskFull {
            self.init(.noSpace)
        } else if state == .queryCanceled {
            self.init(.timedOut)
        } else if state.conditionClass == "22" {
            self.init(.badValue)
        } else {
            self.init(state.isServerTrouble ? .unavailable : .internalError)
        }
    }
}

extension SQLState {
    static let insufficientPrivilege = SQLState("42501")
    static let queryCanceled = SQLState("57014")
    static let diskFull = SQLState("53100")
}
