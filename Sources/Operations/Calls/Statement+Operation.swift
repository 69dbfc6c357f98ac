/// A statement as the database gets it: its text, the name it is prepared under, and what is bound to it.
package struct DatabaseCall: Sendable, Equatable {
    package enum Value: Sendable, Equatable {
        case text(String?)
        case texts([String])
    }
    package let shape: Shape
    package let values: [Value]

    /// What the statement's text depends on; everything else is bound.
    package struct Shape: Sendable, Hashable {
        package enum Form: String, Sendable {
            /// One row: body (JSON), revision, next key, total.
            case json
            /// The same inside a check, which ends with what would have been answered.
            case checked
            /// Every row, as columns: for streams of CSV.
            case rows
            /// Every row, as JSON: for streams of it.
            case lines
        }
        package let words: String
        package let form: Form
        /// Arguments of a list that were not given, by their place: said in the text, where PostgreSQL plans without them.
        var absent: Set<Int> = []
        var filters: [FilterShape] = []
        var sort: Sort?
        var isAfterKey = false
        package var isCounting = false

        /// As the table declares it, without conditions: of these there are few.
        package var isPlain: Bool { filters.isEmpty && sort == nil && !isCounting }
        package var name: String {
            let conditions = filters.map { " \($0.column).\($0.operator.rawValue)" }.joined()
            let order = sort.map { " by \($0.isDescending ? "-" : "")\($0.column)" } ?? ""
            return "\(words) \(form.rawValue)\(conditions)\(order)\(isAfterKey ? " after" : "")\(isCounting ? " count" : "")"
        }
    }
    struct FilterShape: Sendable, Hashable {
        let column: String
        let `operator`: Filter.Operator
    }
}

/// The SQL of an operation follows from its row: one function, called by parameter name. No other SQL is written for operations.
extension Operation {
    package func call(_ arguments: Arguments, as form: DatabaseCall.Shape.Form) -> DatabaseCall {
        var shape = DatabaseCall.Shape(words: words, form: form)
        if case .page = reply { shape.absent = Set(boundArguments.filter { arguments.texts[$0] == nil }) }
        var values = boundArguments.filter { !shape.absent.contains($0) }.map { DatabaseCall.Value.text(arguments.texts[$0]) }
        if has(.revisioned) { values.append(.text(arguments.seen.map { "{\($0.map(String.init).joined(separator: ","))}" })) }
        // A check is asked to find out how many.
        if has(.bulk) { values.append(.text(arguments.options[.affects] ?? (form == .checked ? "-1" : nil))) }
        guard case .page = reply else { return DatabaseCall(shape: shape, values: values) }
        shape.filters = arguments.filters.map { .init(column: $0.column, operator: $0.operator) }
        for filter in arguments.filters { values.append(filter.operator == .in ? .texts(filter.values) : .text(filter.values[0])) }
        shape.sort = arguments.sort
        if form == .json {
            values.append(.text(arguments.options[.limit] ?? "50"))
            shape.isCounting = arguments.options[.count] != nil
            if let after = arguments.after {
                shape.isAfterKey = true
                values.append(.texts(after))
            }
        }
        return DatabaseCall(shape: shape, values: values)
    }

    /// The text of a shape.
    package func sql(_ shape: DatabaseCall.Shape) -> String {
        switch reply {
        case .page(let columns, let key): shape.form == .json ? page(columns, key, shape) : stream(columns, key, shape)
        case .list(let columns):
            "select \(wrapped("'{\"items\":' || coalesce(json_agg(x), '[]'::json)::text || '}'", "null::bigint", shape)) as body, null::bigint as revision"
                + " from (select \(list(columns.map(\.name))) from \(function)(\(bound(shape))) as r) as x"
        case .one(let columns): single(columns.map(\.name), shape)
        case .job: single(["job"], shape)
        case .nothing:
            "select \(shape.form == .checked ? "api.halted('')" : "''") as body, null::bigint as revision from \(function)(\(bound(shape))) as r"
        }
    }

    private func single(_ columns: [String], _ shape: DatabaseCall.Shape) -> String {
        let revision = columns.contains("revision") ? "x.revision" : "null::bigint"
        return "select \(wrapped("row_to_json(x)::text", revision, shape)) as body, \(revision) as revision"
            + " from (select \(list(columns)) from \(function)(\(bound(shape))) as r) as x"
    }

    /// A change keeps its reply under its key; a check ends with it.
    private func wrapped(_ body: String, _ revision: String, _ shape: DatabaseCall.Shape) -> String {
        if shape.form == .checked { return "api.halted(\(body))" }
        return effect == .reads || isSecret ? body : "api.kept(\(body), \(revision))"
    }

    private func stream(_ columns: [Column], _ key: [String], _ shape: DatabaseCall.Shape) -> String {
        var number = boundCount(shape)
        let rows = "from \(function)(\(bound(shape))) as r\(conditions(columns, shape, &number)) order by \(order(key, shape))"
        if shape.form == .rows { return "select \(columns.map(cell).joined(separator: ", ")) \(rows)" }
        return "select (select row_to_json(i)::text from (select \(list(columns.map(\.name)))) as i) \(rows)"
    }

    private func page(_ columns: [Column], _ key: [String], _ shape: DatabaseCall.Shape) -> String {
        var number = boundCount(shape)
        var conditions = conditions(columns, shape, &number)
        let counted = "select count(*) from \(function)(\(bound(shape))) as r\(conditions)"
        number += 1
        let limit = "$\(number)::integer"
        let (sorted, comparison) = (sortedBy(key, shape), shape.sort?.isDescending == true ? "<" : ">")
        if shape.isAfterKey {
            let type = { (name: String) in columns.first { $0.name == name }?.kind.sql ?? "text" }
            let after = sorted.enumerated().map { "($\(number + 1)::text[])[\($0.offset + 1)]::\(type($0.element))" }.joined(separator: ", ")
            conditions += "\(conditions.isEmpty ? " where" : " and") (\(list(sorted))) \(comparison) (\(after))"
        }
        let hidden = sorted.filter { name in !columns.contains { $0.name == name } }
        let chosen = list(columns.map(\.name) + hidden)
        let rows = "select \(chosen) from \(function)(\(bound(shape))) as r\(conditions) order by \(order(key, shape)) limit \(limit) + 1"
        let item = "(select row_to_json(i) from (select \(columns.map { "p.\($0.name)" }.joined(separator: ", "))) as i)"
        return """
            with page as materialized (select \(chosen), row_number() over (order by \(order(key, shape))) as place from (\(rows)) as r)
            select coalesce((select json_agg(\(item) order by p.place) from page as p where p.place <= \(limit)), '[]'::json)::text as body, \
            null::bigint as revision, \
            (select array[\(sorted.map { "p.\($0)::text" }.joined(separator: ", "))] from page as p where p.place = \(limit) \
            and exists (select from page as q where q.place > \(limit))) as next, \
            \(shape.isCounting ? "(\(counted))" : "null::bigint") as total
            """
    }

    private func conditions(_ columns: [Column], _ shape: DatabaseCall.Shape, _ number: inout Int) -> String {
        var parts: [String] = []
        for filter in shape.filters {
            number += 1
            let (name, type) = ("r.\(filter.column)", columns.first { $0.name == filter.column }?.kind.sql ?? "text")
            switch filter.operator {
            case .eq: parts.append("\(name) = $\(number)::\(type)")
            case .in: parts.append("\(name) = any ($\(number)::text[]::\(type)[])")
            case .lt: parts.append("\(name) < $\(number)::\(type)")
            case .le: parts.append("\(name) <= $\(number)::\(type)")
            case .gt: parts.append("\(name) > $\(number)::\(type)")
            case .ge: parts.append("\(name) >= $\(number)::\(type)")
            // The highest character ends the range of all that begin so.
            case .prefix: parts.append("\(name)::text >= $\(number) and \(name)::text < $\(number) || U&'\\+10FFFF'")
            }
        }
        return parts.isEmpty ? "" : " where \(parts.joined(separator: " and "))"
    }

    private func sortedBy(_ key: [String], _ shape: DatabaseCall.Shape) -> [String] {
        guard let sort = shape.sort, sort.column != key.first else { return key }
        return [sort.column] + key
    }

    private func order(_ key: [String], _ shape: DatabaseCall.Shape) -> String {
        sortedBy(key, shape).map { "r.\($0)\(shape.sort?.isDescending == true ? " desc" : "")" }.joined(separator: ", ")
    }

    /// A column as a line's CSV has it, too: what was exported can be filtered by and imported again.
    private func cell(_ column: Column) -> String {
        switch column.kind.form {
        case .flag: "r.\(column.name)::text"
        case .texts: "array_to_string(r.\(column.name), ' ')"
        case .text where "\(column.kind.sql)" == "timestamptz": "to_json(r.\(column.name)) #>> '{}'"
        default: "r.\(column.name)"
        }
    }

    private func list(_ names: [String]) -> String { names.map { "r.\($0)" }.joined(separator: ", ") }

    private var boundArguments: [Int] { arguments.indices.filter { !arguments[$0].isNoted } }
    private func boundCount(_ shape: DatabaseCall.Shape) -> Int {
        boundArguments.count - shape.absent.count + (has(.revisioned) ? 1 : 0) + (has(.bulk) ? 1 : 0)
    }

    private func bound(_ shape: DatabaseCall.Shape) -> String {
        var number = 0
        var parts = boundArguments.map { index in
            let argument = arguments[index]
            if shape.absent.contains(index) { return "p_\(argument.name) => null::\(sqlType(argument))" }
            number += 1
            return "p_\(argument.name) => $\(number)::\(sqlType(argument))"
        }
        if has(.revisioned) { parts.append("p_revisions => $\(parts.count + 1)::bigint[]") }
        if has(.bulk) { parts.append("p_affects => $\(parts.count + 1)::bigint") }
        return parts.joined(separator: ", ")
    }

    /// What may be taken away arrives as text: its empty text is no value of its type.
    private func sqlType(_ argument: Argument) -> String { argument.need == .clearable ? "text" : "\(argument.kind.sql)" }
}
