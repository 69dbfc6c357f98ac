internal import Operations
internal import Postgres
internal import Synchronization

/// The statements of operations, derived once for each shape. Lanes keep what they have prepared, so only so many shapes may travel on them; what
/// somebody makes up beyond that goes over a session, where nothing is kept.
final class Statements: Sendable {
    private static let limit = 512
    private let known: Mutex<[DatabaseCall.Shape: Statement]>

    init() { known = Mutex([:]) }

    /// - Returns: The statement, and whether it may travel on a lane.
    func statement(_ operation: Operation, _ call: DatabaseCall) -> (statement: Statement, isForLanes: Bool) {
        let found = known.withLock { known in
            if let statement = known[call.shape] { return Optional(statement) }
            guard call.shape.isPlain || known.count < Self.limit else { return nil }
            let statement = Self.derive(operation, call, number: known.count)
            known[call.shape] = statement
            return statement
        }
        return found.map { ($0, true) } ?? (Self.derive(operation, call, number: -1), false)
    }

    private static func derive(_ operation: Operation, _ call: DatabaseCall, number: Int) -> Statement {
        let types = call.values.map { value in if case .texts = value { ParameterType.textArray } else { ParameterType.text } }
        let effect: Statement.Effect = operation.effect == .reads ? .reads : .writes
        // A shape's own name may be longer than PostgreSQL's names.
        return Statement(derived: operation.sql(call.shape), name: "\(number) \(call.shape.name.prefix(40))", types, effect)
    }
}

extension DatabaseCall {
    var parameters: [Parameter] {
        values.map { value in
            switch value {
            case .text(let text): text.map { .text($0) } ?? .null
            case .texts(let texts): .array(of: .text, texts.map { .text($0) })
            }
        }
    }
}
