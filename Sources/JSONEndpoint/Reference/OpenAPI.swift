package import Operations

/// The OpenAPI 3.1 document of a catalogue.
package enum OpenAPI {
    package static func document(_ catalogue: Catalogue, version: String) -> JSON {
        let operations = catalogue.operations.filter { $0.faces.contains(.http) }
        let paths = Dictionary(grouping: operations, by: \.route.template).sorted { $0.key < $1.key }
        return .object([
            ("openapi", .text("3.1.0")),
            (
                "info",
                .object([
                    ("title", .text("Kinerja")), ("version", .text(version)),
                    ("summary", .text("Performance evaluation of civil servants, as PermenPANRB 6/2022 asks.")),
                    ("license", .object([("name", .text("Apache 2.0")), ("identifier", .text("Apache-2.0"))])),
                ])
            ),
            ("servers", .array([.object([("url", .text("/"))])])),
            (
                "paths",
                .object(
                    paths.map { path, operations in
                        (
                            path,
                            .object(
                                operations.sorted { $0.route.method.rawValue < $1.route.method.rawValue }.map { ($0.route.method.rawValue, item($0)) }
                            )
                        )
                    })
            ),
            (
                "components",
                .object([
                    (
                        "securitySchemes",
                        .object([
                            (
                                "session",
                                .object([
                                    ("type", .text("http")), ("scheme", .text("bearer")),
                                    ("description", .text("The token that POST /v1/session answers.")),
                                ])
                            )
                        ])
                    ),
                    ("schemas", .object([("Problem", problem)])),
                    (
                        "responses",
                        .object([
                            (
                                "Problem",
                                .object([
                                    ("description", .text("Not done; says why and what to do.")),
                                    ("content", content(.object([("$ref", .text("#/components/schemas/Problem"))]), "application/problem+json")),
                                ])
                            )
                        ])
                    ),
                ])
            ),
            ("security", .array([.object([("session", .array([]))])])),
        ])
    }

    private static func item(_ operation: Operation) -> JSON {
        var fields: [(String, JSON)] = [
            ("operationId", .text(operation.words.split(separator: " ").joined(separator: "_"))), ("summary", .text(operation.summary)),
            ("tags", .array([.text(operation.route.template.split(separator: "/").dropFirst().first.map { String($0.prefix { $0 != ":" }) } ?? "")])),
            (
                "description",
                .text("Level \(operation.level.word).\(operation.faces.contains(.line) ? " In the admin protocol: `\(operation.usage)`" : "")")
            ),
        ]
        let parameters = parameters(operation)
        if !parameters.isEmpty { fields.append(("parameters", .array(parameters))) }
        if !operation.bodyArguments.isEmpty {
            let isNeeded = operation.bodyArguments.contains { $0.need == .required }
            fields.append(("requestBody", .object([("required", .bool(isNeeded)), ("content", content(body(operation.bodyArguments)))])))
        }
        if operation.takesFile {
            let file = content(
                .object([("type", .text("string")), ("description", .text("docs/import.md has the columns of each kind."))]), "text/csv")
            fields.append(("requestBody", .object([("required", .bool(true)), ("content", file)])))
        }
        fields.append(("responses", .object(responses(operation))))
        if operation.isOpen { fields.append(("security", .array([]))) }
        return .object(fields)
    }

    private static func parameters(_ operation: Operation) -> [JSON] {
        let inPath = operation.route.parameters
        var out = operation.arguments.filter { inPath.contains($0.name) }.map { parameter($0.name, "path", true, $0.kind.schema, $0.kind.meaning) }
        if operation.saysInQuery {
            out += operation.arguments.filter { !inPath.contains($0.name) }.map {
                parameter($0.name, "query", $0.need == .required, $0.kind.schema, $0.kind.meaning)
            }
        }
        let operators = Filter.Operator.allCases.map(\.rawValue).joined(separator: ", ")
        out += operation.filterColumns.map { column in
            parameter(
                column.name, "query", false, .object([("type", .text("string"))]),
                "a filter: \(column.kind.meaning), alone or after an operator and a dot (\(operators)), as in `in.(A,B)`; once for each operator")
        }
        for option in operation.options {
            switch option.http {
            case .header(let name):
                let schema: JSON = option == .key ? option.kind.schema : .object([("type", .text("string"))])
                // A key is required of POST, a revision of whatever has one; both are told by a problem of their own when they are missing.
                out.append(
                    parameter(
                        name, "header", option == .ifRevision, schema, option == .ifRevision ? "the ETag that was seen; `*` for any" : option.meaning)
                )
            case .query(let name):
                let sorts = operation.columns.filter { $0.traits.contains(.sort) }.flatMap { [$0.name, "-\($0.name)"] }
                let schema: JSON =
                    option == .sort
                    ? .object([("type", .text("string")), ("enum", .array(sorts.map(JSON.text)))])
                    : option == .after ? .object([("type", .text("string"))]) : option.kind.schema
                out.append(parameter(name, "query", false, schema, option.meaning))
            case .nowhere: continue
            }
        }
        if operation.effect == .reads {
            out.append(
                parameter(
                    "If-None-Match", "header", false, .object([("type", .text("string"))]),
                    "the ETag that one has: answered by 304 when nothing is new"))
        }
        return out
    }

    private static func parameter(_ name: String, _ place: String, _ isRequired: Bool, _ schema: JSON, _ meaning: String) -> JSON {
        .object([("name", .text(name)), ("in", .text(place)), ("required", .bool(isRequired)), ("description", .text(meaning)), ("schema", schema)])
    }

    private static func responses(_ operation: Operation) -> [(String, JSON)] {
        let done: (String, JSON) =
            switch operation.reply {
            case .nothing: ("204", .object([("description", .text("Done."))]))
            case .job:
                (
                    "202",
                    .object([
                        ("description", .text("A job was made: GET /v1/jobs/{job} tells how far it is.")),
                        ("headers", header("Location", "Where the job is.")), ("content", content(row(operation.columns))),
                    ])
                )
            case .one(let columns):
                operation.has(.creating)
                    ? (
                        "201",
                        .object([
                            ("description", .text("Made.")), ("headers", header("Location", "Where it is.")), ("content", content(row(columns))),
                        ])
                    )
                    : (
                        "200",
                        .object([
                            ("description", .text("Done.")), ("headers", header("ETag", "Revision and hash of the body.")),
                            ("content", content(row(columns))),
                        ])
                    )
            case .list(let columns): ("200", .object([("description", .text("Done.")), ("content", content(items(columns, isPage: false)))]))
            case .page(let columns, key: _):
                (
                    "200",
                    .object([
                        ("description", .text("A page; the whole list as CSV or JSON lines.")), ("headers", header("ETag", "Hash of the body.")),
                        (
                            "content",
                            .object([
                                ("application/json", .object([("schema", items(columns, isPage: true))])),
                                ("text/csv", .object([("schema", .object([("type", .text("string"))]))])),
                                ("application/jsonl", .object([("schema", .object([("type", .text("string"))]))])),
                            ])
                        ),
                    ])
                )
            }
        var out = [done]
        if operation.has(.deferrable) {
            out.append(
                (
                    "202",
                    .object([
                        (
                            "description",
                            .text("A job was made, for many agencies or with `confirm_within`: one that is PENDING waits for :confirm.")
                        ),
                        ("headers", header("Location", "Where the job is.")), ("content", content(row(Operation.deferred))),
                    ])
                ))
        }
        if operation.options.contains(.check), done.0 != "200" {
            out.append(
                (
                    "200",
                    .object([
                        ("description", .text("Checked, with `validate_only`: what would have been answered.")),
                        ("content", content(.object([("type", .text("object"))]))),
                    ])
                ))
        }
        if operation.effect == .reads { out.append(("304", .object([("description", .text("What If-None-Match names is still so."))]))) }
        return out + refusals(of: operation).map { ("\($0)", .object([("$ref", .text("#/components/responses/Problem"))])) }
    }

    /// With which statuses an operation may be refused.
    static func refusals(of operation: Operation) -> [Int] {
        var refusals = [400, 401, 403, 404, 429, 431, 500, 503]
        if operation.effect != .reads { refusals += [409, 413, 415] }
        if operation.takesFile { refusals.append(507) }
        if operation.options.contains(.key) { refusals.append(422) }
        if operation.has(.revisioned) { refusals += [412, 428] } else if operation.has(.bulk) { refusals.append(428) }
        return refusals.sorted()
    }

    private static func header(_ name: String, _ meaning: String) -> JSON {
        .object([(name, .object([("description", .text(meaning)), ("schema", .object([("type", .text("string"))]))]))])
    }
    private static func content(_ schema: JSON, _ type: String = "application/json") -> JSON { .object([(type, .object([("schema", schema)]))]) }

    private static func body(_ arguments: [Argument]) -> JSON {
        .object([
            ("type", .text("object")), ("additionalProperties", .bool(false)),
            ("required", .array(arguments.filter { $0.need == .required }.map { .text($0.name) })),
            ("properties", .object(arguments.map { ($0.name, described($0.kind, isNullable: $0.need == .clearable)) })),
        ])
    }

    private static func row(_ columns: [Column]) -> JSON {
        .object([
            ("type", .text("object")), ("required", .array(columns.map { .text($0.name) })),
            ("properties", .object(columns.map { ($0.name, described($0.kind, isNullable: $0.traits.contains(.optional))) })),
        ])
    }

    private static func items(_ columns: [Column], isPage: Bool) -> JSON {
        let items: (String, JSON) = ("items", .object([("type", .text("array")), ("items", row(columns))]))
        let token: (String, JSON) = (
            "next_page_token", .object([("type", .array([.text("string"), .text("null")])), ("description", .text("Null on the last page."))])
        )
        let total: (String, JSON) = ("total", .object([("type", .text("integer")), ("description", .text("With `count=exact`."))]))
        return .object([
            ("type", .text("object")), ("required", .array(isPage ? [.text("items"), .text("next_page_token")] : [.text("items")])),
            ("properties", .object(isPage ? [items, token, total] : [items])),
        ])
    }

    private static func described(_ kind: Kind, isNullable: Bool) -> JSON {
        let described = JSON.object((kind.schema.fields ?? []).map { ($0.name, $0.value) } + [("description", .text(kind.meaning))])
        return isNullable ? .object([("anyOf", .array([described, .object([("type", .text("null"))])]))]) : described
    }

    private static let problem = JSON.object([
        ("type", .text("object")), ("description", .text("RFC 9457.")),
        ("required", .array(["type", "title", "status", "detail", "instance", "code", "retryable"].map(JSON.text))),
        (
            "properties",
            .object([
                ("type", .object([("type", .text("string"))])), ("title", .object([("type", .text("string"))])),
                ("status", .object([("type", .text("integer"))])),
                ("detail", .object([("type", .text("string"))])),
                ("instance", .object([("type", .text("string")), ("description", .text("The request's number, as in the log."))])),
                (
                    "code",
                    .object([
                        ("type", .text("string")), ("enum", .array(Symbol.allCases.map { .text($0.rawValue) })),
                        ("description", .text("What programs decide by; never changes.")),
                    ])
                ),
                ("retryable", .object([("type", .text("boolean"))])),
                ("errors", .object([("type", .text("array")), ("items", .object([("type", .text("object"))]))])),
                ("allowed_actions", .object([("type", .text("array")), ("items", .object([("type", .text("string"))]))])),
                ("revision", .object([("type", .text("integer")), ("description", .text("The current one, when another was named."))])),
                ("affects", .object([("type", .text("integer")), ("description", .text("How many things it would touch."))])),
            ])
        ),
    ])
}
