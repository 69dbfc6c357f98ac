package import Operations

/// docs/json-api.md: the contract in words, then every operation by its path.
package enum ContractPage {
    package static func markdown(_ catalogue: Catalogue) -> String {
        let operations = catalogue.operations.filter { $0.faces.contains(.http) }
            .sorted { ($0.route.template, $0.route.method.rawValue) < ($1.route.template, $1.route.method.rawValue) }
        return [
            opening, entering, changes, lists, problems, limits, listing(operations), operations.map(section).joined(separator: "\n\n"), refusals,
        ]
        .joined(separator: "\n\n") + "\n"
    }

    private static let opening = """
        # The JSON endpoint

        How portals and apps talk to Kinerja: plain JSON over HTTP, one path for each thing, at `127.0.0.1:7080` unless set otherwise. TLS ends at a proxy
        in front of it. Inside `/v1` things are only added.

        *This page is made from the code by `kinerjad reference docs`; change the code, not the page. The same as OpenAPI 3.1:
        [openapi.json](openapi.json), which a daemon serves at `/openapi.json`, with a readable page at `/docs`. The same operations by lines:
        [admin-protocol.md](admin-protocol.md).*

        ## In general
        - Bodies and answers are JSON objects. Names are snake_case; states, roles and symbols UPPER_CASE; instants RFC 3339 in UTC; days
          `YYYY-MM-DD`.
        - A body is read strictly: `Content-Type: application/json`, a number is no text, a name stands once, an unknown name is refused. `null` only takes
          away what may be taken away.
        - A change of state is a `POST` to `…:verb`. What has a state says what you could do to it now: `allowed_actions`.
        - `HEAD` works wherever `GET` does. Another method of a known path is 405 with `Allow`.
        - `Kinerja-Request` on every answer is the request's number: the log and the audit have it, too. `traceparent` is written into the log.
        - Sentences come in the language of `Accept-Language`: `en` or `id`.
        - Behind a proxy on the same machine, the last entry of `X-Forwarded-For` is whom a request comes from.
        """

    private static let entering = #"""
        ## Logging in
        ```
        POST /v1/session            {"login": "sari", "password": "…"}
        201                         {"token": "…", "account": "…", "roles": […], "levels": […], "expires_at": "…", …}
        GET /v1/me                  Authorization: Bearer <token>
        DELETE /v1/session          Authorization: Bearer <token>
        ```
        The token is the session: 256 random bits, of which the database keeps a hash. A session ends by itself some hours after it was opened and some time
        after its last request (`session_hours`, `session_idle_minutes`), at once when its account is locked or reset. A login that does not exist is answered
        like a wrong password, in the same time; after some failures in a row the answer is 429 with `Retry-After`. People choose their first password
        with a one-time code: `POST /v1/invitations:redeem`.

        Whoever has not logged in gets 401 before anything else is looked at. The cookie of the pages (docs/pages.md) opens nothing here.
        """#

    private static let changes = #"""
        ## Changing something safely
        - **Idempotency-Key**: a new UUID for each request, required of every `POST` that names it below (those that answer with secrets keep
          nothing). Sent again with the same key, a request is answered as before, with `Idempotency-Replayed: true` (a 202 names the same job), and not
          done again; the key with other arguments is 422, while
          the first is still running 409. Replies are kept for 72 hours, refusals that changed nothing are not. One store with `key=` of the admin protocol.
        - **If-Match**: whatever has a revision answers with `ETag: "revision.hash"`. Changing it needs the ETag that was seen (up to 20 of them; `*` for
          any): 428 without one, 412 with the current revision when somebody was faster. Only the revision is compared.
        - **If-None-Match** on a `GET` is answered by 304 when nothing of the body is new, `allowed_actions` included.
        - **validate_only=true** runs the whole request and undoes it: 200 with what would have been answered and `Kinerja-Checked: true`. No key is needed;
          one-time codes that it shows open nothing.
        - **affects=N** is needed where one request touches many things, but to check it: 428 with the number when it is missing, 409 when it would touch
          another number by now. A check bears the number as `Kinerja-Affects`, too.
        - **202** means that a job was made: `Location` says where it is. Ask there until its `state` is DONE, FAILED or CANCELLED.
        """#

    private static let lists = """
        ## Lists
        - `{"items": […], "next_page_token": …}`: 50 rows unless `page_size=` (up to 200) says otherwise; `page_token=` is the last page's `next_page_token`, which is
          null at the end. A token belongs to its list: with other filters or another order it is refused. `count=exact` adds `total`.
        - Filters are parameters named like columns: `state=ACTIVE`, or with an operator `agency=prefix.DIS`, `starts_on=ge.2026-01-01`,
          `state=in.(ACTIVE,CLOSED)`. Operators: \(Filter.Operator.allCases.map { "`\($0.rawValue)`" }.joined(separator: " ")). At most 6 at a time, 100 values in a list.
          An unknown parameter is refused with those that there are.
        - `sort=name` or `sort=-name`.
        - **Exports**: `Accept: text/csv` or `application/jsonl` gives the whole list, as long as it is, with the same filters and order.
        """

    private static let problems = #"""
        ## When something is refused
        `application/problem+json` (RFC 9457):
        ```
        {"type": "/docs#REV_MISMATCH", "title": "somebody was faster: this has changed", "status": 412,
         "detail": "somebody was faster: this has changed: rev=2; look at it again, then name its revision",
         "instance": "urn:uuid:…", "code": "REV_MISMATCH", "retryable": false, "revision": 2}
        ```
        `code` is what programs decide by, and never changes its meaning. `retryable`: the same request may succeed in a moment. `errors` points at the argument
        that is at fault, `revision` and `affects` are the current numbers, `allowed_actions` what the state allows. What you may not see is a 404 like what does
        not exist, decided before revision, state and numbers are looked at; what you see and may not change is a 403.
        """#

    private static let limits = """
        ## Limits
        A body \(Contract.bodyLimit) bytes, \(JSON.deepest) levels deep, sent within \(Contract.requestTime.components.seconds) seconds; all headers together \(Contract.headerLimit) bytes.

        | path | says |
        |---|---|
        | `/livez` | 200 while the process lives |
        | `/readyz` | 200 when requests can be served, else 503 with the reason |
        | `/metrics` | Prometheus' text format |
        | `/docs`, `/openapi.json` | this contract |
        """

    private static func listing(_ operations: [Operation]) -> String {
        "## Operations\n\n"
            + Markdown.table(
                ["path", "what"],
                operations.map { ["[`\($0.route.method.rawValue.uppercased()) \($0.route.template)`](#\(Markdown.anchor($0.words)))", $0.summary] })
    }

    private static func section(_ operation: Operation) -> String {
        var parts = [
            "### \(operation.words)\n\(operation.summary)", "```\n\(operation.route.method.rawValue.uppercased()) \(operation.route.template)\n```",
        ]
        let said = operation.arguments.map { argument in
            let place = operation.route.parameters.contains(argument.name) ? "path" : operation.saysInQuery ? "query" : "body"
            let need =
                switch argument.need {
                case .required, .scoped: ""
                case .optional: ", optional"
                case .clearable: ", optional; null takes it away"
                }
            return ["`\(argument.name)`", place + need, argument.kind.meaning]
        }
        let beside = operation.options.compactMap { option -> [String]? in
            switch option.http {
            case .header(let name):
                let isNeeded = option == .ifRevision || operation.route.method == .post
                return ["`\(name)`", "header\(isNeeded ? "" : ", optional")", option == .ifRevision ? "the ETag that was seen" : option.meaning]
            case .query(let name): return ["`\(name)`", "query, optional", option.meaning]
            case .nowhere: return nil
            }
        }
        if !(said + beside).isEmpty { parts.append(Markdown.table(["name", "in", "what"], said + beside)) }
        if operation.takesFile { parts.append("Body: the file, as text/csv in UTF-8, of any length.") }
        if let body = sample(operation) { parts.append("Body, for example: `\(body.written)`") }
        parts.append(reply(operation))
        return parts.joined(separator: "\n\n")
    }

    /// What is required, as the kinds' own samples have it.
    private static func sample(_ operation: Operation) -> JSON? {
        let needed = operation.bodyArguments.filter { $0.need == .required || $0.need == .scoped }
        if needed.isEmpty { return nil }
        return .object(
            needed.map { argument in
                // Of fixed words, the last asks for nothing beside it.
                let good = argument.kind.good
                let text = (argument.kind.schema["enum"] == nil ? good.first : good.last) ?? ""
                return (argument.name, JSON(sample: text, argument.kind.form))
            })
    }

    private static func reply(_ operation: Operation) -> String {
        let names = operation.columns.map(\.marked).joined(separator: ", ")
        var facts: [String] = []
        switch operation.reply {
        case .nothing: facts.append("Answers 204.")
        case .job: facts.append("Answers 202: \(names).")
        case .one: facts.append("Answers \(operation.has(.creating) ? "201" : "200"): \(names).")
        case .list: facts.append("Answers 200; `items` of \(names).")
        case .page:
            facts.append("Answers 200; `items` of \(names).")
            let filters = operation.filterColumns.map { "`\($0.name)`" }
            if !filters.isEmpty { facts.append("Filters: \(filters.joined(separator: ", ")).") }
            let sorts = operation.columns.filter { $0.traits.contains(.sort) }.map { "`\($0.name)`" }
            if !sorts.isEmpty { facts.append("Sort by: \(sorts.joined(separator: ", ")).") }
        }
        facts.append("Level \(operation.level.word)\(operation.isOpen ? ", also without a session" : "").")
        facts.append("Else \(OpenAPI.refusals(of: operation).map(String.init).joined(separator: ", ")).")
        return facts.map { "- \($0)" }.joined(separator: "\n")
    }

    private static var refusals: String {
        let rows = Symbol.allCases.map { symbol in
            [
                "`\(symbol.rawValue)`", "\(symbol.meaning.status)", symbol.isRetryable ? "yes" : "", symbol.sentence(in: .english),
                symbol.hint(in: .english),
            ]
        }
        return "## Problems\n\n" + Markdown.table(["code", "status", "retryable", "means", "what to do"], rows)
    }
}

extension JSON {
    /// A kind's sample, as a body has it.
    fileprivate init(sample text: String, _ form: Kind.Form) {
        switch form {
        case .integer: self = .digits(text)
        case .flag: self = .bool(text == "true")
        case .scores: self = .array(text.split(separator: ",").map { $0 == "-" ? .null : .digits(String($0)) })
        case .object: self = (try? JSON(reading: Array(text.utf8))) ?? .null
        case .text, .texts: self = .text(text)
        }
    }
}
