/// One thing Kinerja can do, declared once. Line protocol, help, HTTP route, SQL, OpenAPI, docs and the tests of permissions derive from it.
package struct Operation: Sendable {
    package let words: String
    /// One sentence for help and docs.
    package let summary: String
    package let level: Level
    /// What the permission matrix relates the caller to.
    package let object: Object
    package let arguments: [Argument]
    package let route: Route
    package let effect: Effect
    package let reply: Reply
    package let faces: Set<Face>
    package let work: Work
    /// A function of schema `api`; its parameters are the arguments, with `p_` before them.
    package let function: StaticString
    /// A line that works, as docs and tests run it.
    package let example: String
    /// The operation that shows what this one made: where Location points.
    package let shownBy: String?

    package init(
        _ words: String, _ summary: String, level: Level, object: Object = .none, arguments: [Argument] = [], route: Route, effect: Effect = .reads,
        reply: Reply, faces: Set<Face> = [.line, .http], work: Work = .database, function: StaticString, example: String, shownBy: String? = nil
    ) {
        (self.words, self.summary, self.level, self.object, self.arguments) = (words, summary, level, object, arguments)
        (self.route, self.effect, self.reply, self.faces, self.work) = (route, effect, reply, faces, work)
        (self.function, self.example, self.shownBy) = (function, example, shownBy)
    }

    package func has(_ trait: Effect.Trait) -> Bool {
        if case .changes(let traits) = effect { traits.contains(trait) } else { false }
    }

    /// Nothing of what is said is stored outside of where it belongs: no kept reply, no arguments in the audit.
    package var isSecret: Bool { has(.secret) }

    /// About a form of the sealed survey: that it was asked, by whom and when, stands nowhere; there is no check, and nobody tries it for somebody else.
    package var isBallot: Bool { object == .form || has(.ballot) }

    /// Whole lists of people are read for a purpose that is said and recorded (UU 27/2022 on personal data).
    package var namesPeople: Bool {
        guard case .page = reply else { return false }
        return columns.contains { ["person", "nip"].contains($0.name) }
    }

    /// It can be a line of a batch: it changes something, in one transaction with others. Jobs are transactions of their own, what is told once is told alone,
    /// and what lines behind it may do must not hang on it.
    package var isForBatches: Bool {
        effect != .reads && work == .database && !isBallot && !isSecret && object != .job && !words.hasPrefix("expert ")
            && !arguments.contains { $0.kind.isSecret }
    }

    /// A file comes with it: behind its line, or as the body, so that arguments stand in the query.
    package var takesFile: Bool { work == .upload }
    package var saysInQuery: Bool { route.method == .get || takesFile }

    /// Anybody may call it, without a session.
    package var isOpen: Bool { [.everybody, .login, .redeem, .resetPassword].contains(work) }

    package var columns: [Column] {
        switch reply {
        case .one(let columns), .list(let columns), .page(let columns, key: _): columns
        case .job: [Column("job", .identifier("job"))]
        case .nothing: []
        }
    }

    private var optionsOfChanges: [Option] {
        var options: [Option] = isSecret ? [] : [.key]
        if [.database, .batch].contains(work), !isBallot { options.append(.check) }
        if has(.revisioned) { options.append(.ifRevision) }
        if has(.bulk) || has(.deferrable) { options.append(.affects) }
        if has(.deferrable) { options.append(.confirmWithin) }
        if takesFile { options += [.from, .path] }
        return options
    }

    /// What a caller may say beside the arguments: the same few words for every operation of a kind.
    package var options: [Option] {
        switch (effect, reply) {
        case (.reads, .page): [.filter, .columns, .sort, .limit, .after, .count, .purpose]
        case (.reads, .list): [.columns]
        case (.reads, _): []
        case (.changes, _):
            optionsOfChanges
        }
    }
}

/// How much somebody may do in a session; the database decides again for every row.
package enum Level: Int, Sendable, Comparable, CaseIterable {
    case read, operate, admin, expert
    package static func < (a: Level, b: Level) -> Bool { a.rawValue < b.rawValue }
    package var word: String { "\(self)" }
}

/// What an operation is about, as far as the permission matrix needs to know: whose, or which.
package enum Object: String, Sendable, CaseIterable {
    case none, agency, unit, post, person, appointment, grant, account, job, delegation, team, status = "status_id", period, message, note, form
    case assessment, calibration, result, measurement, plan, rhk, indicator, evidence, action, assignment
}

package enum Effect: Sendable, Equatable {
    case reads
    case changes(Set<Trait>)
    package enum Trait: Sendable {
        /// Needs the revision that the caller has seen.
        case revisioned
        /// Touches any number of things: the caller says how many.
        case bulk
        /// What is said and answered is kept nowhere.
        case secret
        /// Makes something: 201.
        case creating
        /// Can be a job: for many agencies (`agency=*`), or pending until it is confirmed (`confirm_within=`).
        case deferrable
        /// Is always one: pending.
        case pending
        /// Is done by itself, too, when it is time: as a job.
        case scheduled
        /// May take longer than a lane waits.
        case heavy
        /// About the sealed survey, as whatever is about a form of it.
        case ballot
    }
}

/// Where an operation can be reached. What belongs to a session of lines is `.line` only.
package enum Face: Sendable { case line, http }

/// Who does the work: one function of the database, or the daemon around several.
/// `everybody` is the database's, too, for whoever asks: what was published.
package enum Work: Sendable, Equatable { case database, everybody, login, redeem, changePassword, resetPassword, wait, can, upload, batch }

/// The shape of what comes back. Columns are named once; text, CSV and JSON follow.
package enum Reply: Sendable {
    case one([Column])
    /// All there is, of a change that touches several.
    case list([Column])
    /// Keyset pages ordered by `key`; whole (no limit) as a stream when CSV or JSON lines are asked for.
    case page([Column], key: [String])
    /// 202 and a job to look at: `job show`, `GET /v1/jobs/{job}`.
    case job
    case nothing
}

package struct Column: Sendable {
    package enum Trait: Sendable {
        /// May be empty.
        case optional
        /// Of the closed list of filters.
        case filter
        /// May be sorted by.
        case sort
    }
    package let name: String
    package let kind: Kind
    package let traits: Set<Trait>
    package init(_ name: String, _ kind: Kind, _ traits: Trait...) { (self.name, self.kind, self.traits) = (name, kind, Set(traits)) }
}

package struct Argument: Sendable {
    package enum Need: Sendable, Equatable {
        case required, optional
        /// Taken from the session's scope when the line does not name it; always in the path over HTTP.
        case scoped
        /// Optional, and may be taken away: an empty value in a line, null in JSON.
        case clearable
    }
    package let name: String
    package let kind: Kind
    package let need: Need
    /// May stand without `name=` in a line; such arguments come first and in order.
    package let isPositional: Bool
    /// For the audit only: the function does not take it.
    package let isNoted: Bool

    package static func scoped(_ name: String, _ kind: Kind) -> Argument {
        .init(name: name, kind: kind, need: .scoped, isPositional: false, isNoted: false)
    }
    package static func object(_ name: String, _ kind: Kind) -> Argument {
        .init(name: name, kind: kind, need: .required, isPositional: true, isNoted: false)
    }
    package static func required(_ name: String, _ kind: Kind) -> Argument {
        .init(name: name, kind: kind, need: .required, isPositional: false, isNoted: false)
    }
    package static func optional(_ name: String, _ kind: Kind) -> Argument {
        .init(name: name, kind: kind, need: .optional, isPositional: false, isNoted: false)
    }

    package static func clearable(_ name: String, _ kind: Kind) -> Argument {
        .init(name: name, kind: kind, need: .clearable, isPositional: false, isNoted: false)
    }
    /// Why it is done.
    package static let reason = Argument(name: "reason", kind: .reason, need: .required, isPositional: false, isNoted: true)
}

package struct Route: Sendable, Equatable {
    package enum Method: String, Sendable, CaseIterable { case get, post, put, patch, delete }
    package let method: Method
    package let template: String
    /// Names between braces, in order.
    package let parameters: [String]

    private init(_ method: Method, _ template: String) {
        (self.method, self.template) = (method, template)
        parameters = template.split(separator: "{").dropFirst().compactMap { $0.split(separator: "}").first.map(String.init) }
    }
    package static func get(_ template: String) -> Route { Route(.get, template) }
    package static func post(_ template: String) -> Route { Route(.post, template) }
    package static func put(_ template: String) -> Route { Route(.put, template) }
    package static func patch(_ template: String) -> Route { Route(.patch, template) }
    package static func delete(_ template: String) -> Route { Route(.delete, template) }
}

/// Said beside the arguments; each has one place in a line and one in HTTP.
package enum Option: String, Sendable, CaseIterable {
    case key, check, ifRevision = "if_rev", affects, confirmWithin = "confirm_within"
    case filter = "where", columns, sort, limit, after, count, purpose
    case from, path

    package enum Place: Sendable, Equatable {
        case header(String)
        case query(String)
        case nowhere
    }
    package var http: Place {
        switch self {
        case .key: .header("Idempotency-Key")
        case .ifRevision: .header("If-Match")
        case .check: .query("validate_only")
        case .affects: .query("affects")
        case .confirmWithin: .query("confirm_within")
        // Each column of the closed list is a parameter of its own.
        case .filter, .columns: .nowhere
        // There, the body is the file; and nobody names one of this machine.
        case .from, .path: .nowhere
        case .sort: .query("sort")
        case .limit: .query("page_size")
        case .after: .query("page_token")
        case .count: .query("count")
        case .purpose: .query("purpose")
        }
    }

    package var kind: Kind {
        switch self {
        case .key: .identifier("key")
        case .check: .flag
        case .ifRevision: .revision
        case .affects: .count
        case .confirmWithin: .duration
        case .filter: .line("conditions", longest: 4000)
        case .columns: .line("columns", longest: 1000)
        case .sort: .word("column")
        case .limit: .number("limit", 1...200)
        // It holds the last row's key, and names are long.
        case .after: .line("token", longest: 4096)
        case .count: .oneOf("count", ["exact"])
        case .purpose: .line("purpose")
        case .from: .literal
        case .path: .line("path", longest: 1000)
        }
    }

    package var meaning: String {
        switch self {
        case .key: "a new UUID for each request; the same one sent again is answered as before, and not done again"
        case .check: "run every check and undo everything"
        case .ifRevision: "the revision that was seen; refused when somebody was faster"
        case .affects: "how many things this may touch; check says how many it would"
        case .confirmWithin: "pending until `job confirm`, at most so long: every check is run, nothing is changed, nobody else moves it meanwhile"
        case .filter: "conditions `column:value` or `column:op.value`, op one of \(Filter.Operator.allCases.map(\.rawValue).joined(separator: ", "))"
        case .columns: "which columns to show, separated by commas"
        case .sort: "a column to sort by; with `-` before it from the end"
        case .limit: "how many rows, 1 to 200; 50 unless said otherwise"
        case .after: "where the page before ended, as it said"
        case .count: "`exact` for how many there are in all"
        case .purpose: "what it is read for; goes into the audit, and is needed for a whole list in which people stand"
        case .from: "the file itself: its length in bytes in braces ends the line, and the file follows it"
        case .path: "a file of the import folder, on the daemon's machine"
        }
    }
}
