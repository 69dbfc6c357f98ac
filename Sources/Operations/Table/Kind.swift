/// What a value is: how it is read from text, its type in SQL, its schema in OpenAPI, samples for tests.
package struct Kind: Sendable {
    /// What it is in JSON. Bodies are strict: a text is no number.
    package enum Form: Sendable, Equatable { case text, integer, flag, texts, object, scores }

    /// As usage lines call it.
    package let name: String
    /// For the reference: what it looks like, with its range.
    package let meaning: String
    /// What its text is cast to.
    package let sql: StaticString
    package let form: Form
    package let schema: JSON
    package let good: [String]
    package let bad: [String]
    /// Never echoed, logged, kept or audited; a line asks for it (330).
    package var isSecret = false
    /// Between those whom it names: the audit has that it was said, not what.
    package var isPrivate = false
    /// The canonical text, or nil when it is none.
    package let read: @Sendable (String) -> String?

    package init(
        _ name: String, _ meaning: String, sql: StaticString = "text", form: Form = .text, schema: JSON, good: [String], bad: [String],
        isSecret: Bool = false, read: @escaping @Sendable (String) -> String?
    ) {
        (self.name, self.meaning, self.sql, self.form, self.schema) = (name, meaning, sql, form, schema)
        (self.good, self.bad, self.isSecret, self.read) = (good, bad, isSecret, read)
    }
}

extension JSON {
    static func string(pattern: String? = nil, format: String? = nil, longest: Int? = nil) -> JSON {
        var fields: [(String, JSON)] = [("type", .text("string"))]
        if let pattern { fields.append(("pattern", .text(pattern))) }
        if let format { fields.append(("format", .text(format))) }
        if let longest { fields += [("minLength", .number(1)), ("maxLength", .number(longest))] }
        return .object(fields)
    }
}
