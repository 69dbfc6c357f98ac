/// What one call says, checked: a text or nothing for each declared argument, in declared order, and what it says beside them.
package struct Arguments: Sendable, Equatable {
    package private(set) var texts: [String?]
    package private(set) var options: [Option: String] = [:]
    /// By column, sorted: the same list is the same statement.
    package private(set) var filters: [Filter] = []
    package private(set) var sort: Sort?
    /// The columns to show; nil for all.
    package private(set) var shown: [String]?
    /// The key after which the page begins.
    package private(set) var after: [String]?
    /// The revisions that the caller has seen; nil asks nothing, none at all is refused where one must be named.
    package var seen: [Int64]?

    /// - Parameters:
    ///   - given: names and texts as the face found them; an empty name is a positional value.
    ///   - conditions: filters by column, of a face that has a name for each.
    ///   - scope: what the session fills in for `.scoped` arguments that the line leaves out.
    ///   - allowsMissingSecrets: a session of lines asks for them afterwards.
    package init(
        for operation: Operation, given: [(name: String, text: String)], conditions: [(name: String, text: String)] = [],
        scope: [String: String] = [:],
        allowsMissingSecrets: Bool = false
    ) throws(Failure) {
        texts = [String?](repeating: nil, count: operation.arguments.count)
        var positions = operation.arguments.indices.filter { operation.arguments[$0].isPositional }[...]
        var rest: [(name: String, text: String)] = []
        for (name, text) in given {
            while let next = positions.first, texts[next] != nil { positions.removeFirst() }
            let index = name.isEmpty ? positions.popFirst() : operation.arguments.firstIndex { $0.name == name }
            guard let index else {
                if name.isEmpty {
                    // Where secrets are asked for, it is most likely one.
                    let what = operation.arguments.contains { $0.kind.isSecret } ? "this" : text.shortened
                    throw Failure(.syntax, "\(what) is one value too many", hint: "usage: \(operation.usage)")
                }
                rest.append((name, text))
                continue
            }
            try set(index, text, operation)
        }
        for (name, text) in rest { try setOption(name, text, operation) }
        for (name, text) in conditions { try add(filter: name, text, operation) }
        for (index, argument) in operation.arguments.enumerated() where texts[index] == nil {
            switch argument.need {
            case .optional, .clearable: continue
            case .scoped where scope[argument.name] != nil: texts[index] = scope[argument.name]
            case .required where allowsMissingSecrets && argument.kind.isSecret: continue
            case .required, .scoped:
                throw Failure(
                    .missingArgument, "\(argument.name) is missing", about: argument.name, hint: "usage: \(operation.usage)", argument: argument.name)
            }
        }
        filters.sort { ($0.column, $0.operator.rawValue) < ($1.column, $1.operator.rawValue) }
        if case .page(_, let key) = operation.reply, let token = options[.after] {
            guard let found = PageToken.read(token, of: listName(operation)), found.count == key.count + (extraSortColumn(operation) == nil ? 0 : 1)
            else {
                throw Failure(
                    .badValue, "this page token belongs to another list", about: "after", hint: "begin again without it",
                    argument: Option.after.rawValue)
            }
            after = found
        }
    }

    /// Of a call that was refused before its arguments were read, or because they could not be.
    package init(unreadFor operation: Operation) { texts = [String?](repeating: nil, count: operation.arguments.count) }

    private mutating func set(_ index: Int, _ text: String, _ operation: Operation) throws(Failure) {
        let argument = operation.arguments[index]
        guard texts[index] == nil else { throw .twice(argument.name) }
        if argument.need == .clearable, text.isEmpty { return texts[index] = "" }
        guard let canonical = argument.kind.read(text) else { throw .badValue(argument.name, argument.kind) }
        texts[index] = canonical
    }

    private mutating func setOption(_ name: String, _ text: String, _ operation: Operation) throws(Failure) {
        guard let option = Option(rawValue: name), operation.options.contains(option) else {
            let known = operation.arguments.map(\.name) + operation.options.map(\.rawValue)
            let near = nearest(to: name, among: known)
            throw Failure(
                .unknownArgument, "\(operation.words) takes no argument \(name.shortened)", about: name.shortened,
                hint: near.isEmpty ? "usage: \(operation.usage)" : "did you mean \(near.joined(separator: ", "))?", argument: name.shortened)
        }
        guard options[option] == nil else { throw .twice(name) }
        switch option {
        case .filter: try setFilters(text, operation)
        case .columns:
            let names = text.split(separator: ",").map { $0.asciiTrimmed }
            for name in names where !operation.columns.contains(where: { $0.name == name }) {
                throw .unknownColumn(name, known: operation.columns.map(\.name))
            }
            if let twice = names.enumerated().first(where: { names[..<$0.offset].contains($0.element) }) { throw .twice(twice.element) }
            if names.isEmpty { throw .badValue(option.rawValue, option.kind) }
            shown = names
        case .sort:
            let name = text.hasPrefix("-") ? String(text.dropFirst()) : text
            let known = operation.columns.filter { $0.traits.contains(.sort) }.map(\.name)
            guard known.contains(name) else { throw .unknownColumn(name, known: known) }
            sort = Sort(column: name, isDescending: text.hasPrefix("-"))
        default: break
        }
        guard let canonical = option.kind.read(text) else { throw .badValue(name, option.kind) }
        options[option] = canonical
        if option == .ifRevision { seen = Int64(canonical).map { [$0] } }
    }

    /// `state:RATING due_on:lt.2026-10-01 name:Dinas Kesehatan`: a word that begins with a name and a colon begins a condition, any other goes on.
    private mutating func setFilters(_ text: String, _ operation: Operation) throws(Failure) {
        var conditions: [(column: String, value: String)] = []
        for word in text.split(separator: " ") {
            let name = word.prefix { $0 != ":" }
            // An hour of a value has a colon, too.
            let isName =
                name.utf8.first?.isDigit == false
                && name.utf8.allSatisfy { $0 == UInt8(ascii: "_") || $0.isDigit || $0.isLetter && !$0.isUppercase }
            if name.endIndex < word.endIndex, isName {
                conditions.append((String(name), String(word[name.endIndex...].dropFirst())))
            } else if conditions.isEmpty {
                throw Failure(.badValue, "where takes column:value", about: "where", hint: "as in where=state:ACTIVE", argument: "where")
            } else {
                conditions[conditions.count - 1].value += " \(word)"
            }
        }
        for condition in conditions { try add(filter: condition.column, condition.value, operation) }
    }

    /// - Parameter name: Of the closed list; any other is refused with those that there are.
    private mutating func add(filter name: String, _ text: String, _ operation: Operation) throws(Failure) {
        let known = operation.columns.filter { $0.traits.contains(.filter) }
        guard let column = known.first(where: { $0.name == name }) else { throw .unknownColumn(name, known: known.map(\.name)) }
        let filter = try Filter(column, text)
        guard !filters.contains(where: { $0.column == name && $0.operator == filter.operator }) else { throw .twice(name) }
        guard filters.count < 6 else { throw Failure(.badValue, "at most 6 conditions at a time", about: "where", argument: "where") }
        filters.append(filter)
    }

    package subscript(_ name: String, in operation: Operation) -> String? {
        operation.arguments.firstIndex { $0.name == name }.flatMap { texts[$0] }
    }

    /// What a session of lines asked for.
    package mutating func setSecret(_ name: String, _ text: String, in operation: Operation) throws(Failure) {
        guard let index = operation.arguments.firstIndex(where: { $0.name == name }) else { return }
        try set(index, text, operation)
    }

    /// Required and not said yet.
    package func missingSecrets(of operation: Operation) -> [Argument] {
        operation.arguments.indices.filter { texts[$0] == nil && operation.arguments[$0].need == .required && operation.arguments[$0].kind.isSecret }
            .map { operation.arguments[$0] }
    }

    /// One text for one meaning, for both faces: what an idempotency key is bound to.
    package func canonical(for operation: Operation) -> String {
        zip(operation.arguments, texts).map { argument, text in "\(argument.name)=\(text.map { "\($0.utf8.count):\($0)" } ?? "-")" }.joined(
            separator: " ")
    }

    /// What a page token belongs to: the list, its arguments, filters and order.
    package func listName(_ operation: Operation) -> String {
        let conditions = filters.map { "\($0.column) \($0.operator.rawValue) \($0.values.joined(separator: ","))" }.joined(separator: ";")
        return "\(operation.words) \(canonical(for: operation)) \(conditions) \(sort.map { "\($0.isDescending ? "-" : "")\($0.column)" } ?? "")"
    }

    /// The column that the list is sorted by before its key; nil when it is the key's first.
    package func extraSortColumn(_ operation: Operation) -> String? {
        guard case .page(_, let key) = operation.reply, let sort, sort.column != key.first else { return nil }
        return sort.column
    }
}

extension Failure {
    static func twice(_ name: String) -> Failure { Failure(.givenTwice, "\(name) is given twice", about: name, argument: name) }

    static func badValue(_ name: String, _ kind: Kind) -> Failure {
        Failure(
            .badValue, "\(name) is not \(kind.meaning)", about: name, hint: kind.good.isEmpty || kind.isSecret ? "" : "as in \(kind.good[0])",
            argument: name)
    }

    static func unknownColumn(_ name: String, known: [String]) -> Failure {
        Failure(
            .unknownArgument, "\(name.shortened) is not among them", about: name.shortened, hint: "there are: \(known.joined(separator: ", "))",
            argument: name.shortened)
    }
}

extension Operation {
    /// `period extend <period> phase=<phase> until=<deadline> [unit=<unit>] reason=<reason>`
    package var usage: String {
        let said = arguments.filter { !$0.kind.isSecret }.map { argument in
            let form = argument.isPositional ? "<\(argument.name)>" : "\(argument.name)=<\(argument.kind.name)>"
            return argument.need == .required ? form : "[\(form)]"
        }
        return ([words] + said + options.filter { $0 != .check }.map { "[\($0.rawValue)=]" }).joined(separator: " ")
    }
}

extension String {
    /// For a sentence: what somebody sent may be long, and hold what a terminal obeys.
    package var shortened: String {
        let plain = unicodeScalars.prefix(41).map { $0.isControl ? "\u{FFFD}" : Character($0) }
        return plain.count > 40 ? String(plain.prefix(40)) + "…" : String(plain)
    }
}

extension Substring {
    fileprivate var asciiTrimmed: String { String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()) }
}
