/// One SQL statement as a value: what it is called, what it says, what it takes, and how it may travel.
package struct Statement: Sendable {
    package enum Effect: Sendable { case reads, writes }

    /// Quick statements may share a lane; heavy ones would hold up everyone behind them and go over a session.
    package enum Weight: Sendable { case quick, heavy }

    private let body: Body
    package var name: String { body.name }
    package var sql: String { body.sql }
    package var parameters: [ParameterType] { body.parameters }
    package var effect: Effect { body.effect }
    package var weight: Weight { body.weight }
    /// Why this may not travel on a lane; nil when it may.
    var objectionOnLane: String? { body.objectionOnLane }

    /// - Parameters:
    ///   - name: Names the prepared statement on the server, too; at most 63 bytes, one name for one text.
    ///   - sql: A literal: nothing a user types is ever executed as SQL.
    package init(
        _ name: StaticString, _ sql: StaticString, _ parameters: [ParameterType] = [], _ effect: Effect = .reads, _ weight: Weight = .quick
    ) {
        self.init(derived: "\(sql)", name: "\(name)", parameters, effect, weight)
    }

    /// For the one file that derives an operation's call from its row; everywhere else SQL is a literal.
    package init(
        derived sql: String, name: String, _ parameters: [ParameterType] = [], _ effect: Effect = .reads, _ weight: Weight = .quick
    ) {
        body = Body(name: name, sql: sql, parameters, effect, weight)
    }

    /// Behind one reference, because requests copy their statements on every hop between threads.
    private final class Body: Sendable {
        let name: String
        let sql: String
        let parameters: [ParameterType]
        let effect: Effect
        let weight: Weight
        let objectionOnLane: String?

        init(name: String, sql: String, _ parameters: [ParameterType], _ effect: Effect, _ weight: Weight) {
            (self.name, self.sql, self.parameters, self.effect, self.weight) = (name, sql, parameters, effect, weight)
            objectionOnLane = Statement.objectionOnLane(name: name, sql: sql, weight)
        }
    }
}

extension Statement {
    /// A statement with its parameters: one step of a request.
    package struct Step: Sendable {
        package let statement: Statement
        package let parameters: [Parameter]
    }

    /// Binds parameters. What does not fit the statement's declaration is found when the request is made, before anything is sent.
    package func callAsFunction(_ parameters: Parameter...) -> Step { Step(statement: self, parameters: parameters) }
    package func callAsFunction(_ parameters: [Parameter]) -> Step { Step(statement: self, parameters: parameters) }
}

extension Statement.Step {
    /// Why the parameters cannot be bound, naming the statement; nil when they can.
    var objection: String? {
        guard parameters.count == statement.parameters.count else {
            return "\(statement.name) takes \(statement.parameters.count) parameters, not \(parameters.count)"
        }
        // The server's messages end at 1 GB, libpq's own numbers at 2.
        if parameters.count > 65_535 || parameters.reduce(0, { $0 + $1.byteCount }) > 256 << 20 {
            return "\(statement.name): more than 65,535 parameters or 256 MB; COPY takes more"
        }
        for (index, (parameter, wanted)) in zip(parameters, statement.parameters).enumerated() {
            if let objection = parameter.objection(to: wanted) { return "$\(index + 1) of \(statement.name): \(objection)" }
        }
        return nil
    }
}

extension Statement {
    /// The words a statement on a lane may begin with.
    ///
    /// A list of what is allowed, not of what is not: BEGIN or COMMIT would tie the next person's request to this one's transaction, SET would
    /// outlive the Sync, COPY is not possible in a pipeline, CALL may commit.
    private static let laneWords: Set<String> = ["select", "insert", "update", "delete", "merge", "with", "values", "table"]

    private static func objectionOnLane(name: String, sql: String, _ weight: Weight) -> String? {
        if weight == .heavy { return "\(name) is heavy: it goes over a session, not a lane" }
        if name.isEmpty || name.utf8.count > 63 || name.utf8.contains(0) {
            return "\"\(name)\" cannot name a prepared statement: 1 to 63 bytes, no NUL"
        }
        let word = firstWord(of: sql)
        if laneWords.contains(word) { return sql.utf8.contains(0) ? "\(name) has a NUL in its text" : nil }
        return "\(name) begins with \"\(word)\": a lane takes only \(laneWords.sorted().joined(separator: ", "))"
    }

    /// In lower case, after white space, comments and opening parentheses.
    static func firstWord(of sql: String) -> String {
        var rest = sql[...]
        while let first = rest.first {
            if rest.hasPrefix("--") {
                rest = rest.drop { !$0.isNewline }
            } else if rest.hasPrefix("/*") {
                rest = afterComment(rest)
            } else if first.isWhitespace || first == "(" {
                rest = rest.dropFirst()
            } else {
                break
            }
        }
        return rest.prefix { $0.isLetter || $0.isNumber || $0 == "_" }.lowercased()
    }

    /// SQL's block comments nest.
    private static func afterComment(_ text: Substring) -> Substring {
        var (rest, depth) = (text, 0)
        repeat {
            if rest.hasPrefix("/*") {
                (rest, depth) = (rest.dropFirst(2), depth + 1)
            } else if rest.hasPrefix("*/") {
                (rest, depth) = (rest.dropFirst(2), depth - 1)
            } else {
                rest = rest.dropFirst()
            }
        } while depth > 0 && !rest.isEmpty
        return rest
    }
}
