internal import HTTPTypes
internal import Hummingbird
internal import Mustache
internal import NIOCore
internal import Operations

/// Pages for those who have no console: another rendering of operations, made on the server, without a script. A page knows no rule; it shows what the
/// operations answer, and what they refuse.
struct Pages: Sendable {
    typealias Answer = @Sendable (Pages, Visit) async throws(Failure) -> Response
    struct Route: Sendable {
        let path: String
        let method: HTTPRequest.Method
        /// Without a session, too.
        var isOpen = false
        let answer: Answer
    }

    let contract: Contract
    let library: MustacheLibrary

    /// - Throws: Mustache's errors, for a template that is none: a mistake in the binary.
    init(_ contract: Contract) throws { (self.contract, library) = (contract, try Template.library()) }

    /// Forms of the sealed survey: which was asked when stands nowhere.
    static let ballots = [FormPage.path]

    static let routes: [Route] =
        [
            Route(path: "/", method: .get) { pages, _ throws(Failure) in pages.redirect(to: "/tugas") },
            Route(path: "/tugas", method: .get) { pages, visit throws(Failure) in try await TasksPage.show(pages, visit) },
            Route(path: Style.path, method: .get, isOpen: true) { _, _ throws(Failure) in Style.response },
        ] + LoginPage.routes + SecretPage.routes + FormPage.routes + PlanPage.routes + ResultPage.routes + AssessmentsPage.routes
        + AssessmentPage.routes

    func respond(to request: Request, _ source: RequestSource, _ route: Route) async -> Response {
        var visit = Visit(contract, request, source)
        var response = await answer(&visit, route)
        response.headers[values: .setCookie] += visit.cookies
        return response
    }

    private func answer(_ visit: inout Visit, _ route: Route) async -> Response {
        let request = visit.request
        do throws(Failure) {
            if request.headers.reduce(0, { $0 + $1.name.rawName.utf8.count + $1.value.utf8.count + 4 }) > Contract.headerLimit {
                throw Failure(.headersTooLarge)
            }
            if route.method == .post {
                guard Browser.isOwn(request) else { return foreign(visit) }
                guard request.contentType.type == "application/x-www-form-urlencoded" else { throw Failure(.unsupportedMediaType) }
                visit.fields = try FormFields(reading: try await request.body(upTo: Contract.bodyLimit))
                // On the login page, and where a session ended while somebody was writing.
                if visit.fields[LoginPage.password] != nil {
                    let (login, password) = (visit.fields[LoginPage.login] ?? "", visit.fields[LoginPage.password] ?? "")
                    do throws(Failure) { try await LoginPage.open(&visit, login, password) } catch {
                        return LoginPage.show(self, visit, refusedBy: error)
                    }
                }
            }
            if !route.isOpen, visit.token == nil { throw Failure(.notSignedIn) }
            return try await route.answer(self, visit)
        } catch {
            return error.symbol == .notSignedIn ? LoginPage.ask(self, visit) : refusal(error, visit)
        }
    }

    /// For a path that is none, when a browser asks.
    func missing(_ request: Request, _ source: RequestSource) -> Response { refusal(Failure(.notFound), Visit(contract, request, source)) }

    func refusal(_ failure: Failure, _ visit: Visit) -> Response {
        let title = visit.words[failure.symbol == .notFound ? "title_NOT_FOUND" : "title_refused"]
        return page(.message, title, visit, refusedBy: failure)
    }

    /// A form that no page of ours has sent is not even read.
    private func foreign(_ visit: Visit) -> Response {
        let trouble = JSON.object(["sentence": JSON(visit.words["foreign_form"].map { "\($0)." }), "hint": JSON(visit.words["hint_foreign_form"])])
        return page(.message, visit.words["title_refused"], visit, status: .forbidden, [("trouble", trouble)])
    }

    func redirect(to path: String, telling notice: String? = nil) -> Response {
        var headers = Self.headers + [.location: path]
        if let notice { headers[values: .setCookie] = [Browser.telling(notice)] }
        return Response(status: .seeOther, headers: headers)
    }

    /// - Parameters:
    ///   - here: Which entry of the menu it belongs to, none for an empty text; nil for a page without a menu.
    ///   - failure: Told at the top; its status is the page's.
    ///   - faults: What is wrong with fields, by their names: told beside them, and the top says only that there are such.
    func page(
        _ template: Template, _ title: String?, _ visit: Visit, here: String? = nil, status: HTTPResponse.Status = .ok,
        refusedBy failure: Failure? = nil, faults: [String: String] = [:], person: JSON = .null, _ content: [(String, JSON)] = []
    ) -> Response {
        let words = visit.words
        var fields = content
        fields.append(("title", JSON(title)))
        fields.append(("lang", .text(words.language.rawValue)))
        fields.append(("style", .text(Style.link)))
        fields.append(("person", person))
        fields.append(("is_known", .bool(person != .null || template == .message && visit.token != nil)))
        if let here {
            let entries = ["tasks": "/tugas", "plan": "/rencana", "result": "/hasil", "assessments": AssessmentsPage.path] as KeyValuePairs
            let menu = entries.map { entry in
                JSON.object([
                    "path": .text(entry.value), "text": JSON(words["\(entry.key)_short"]), "is_here": .bool(entry.key == here),
                ])
            }
            fields.append(("menu", .object(["entries": .array(menu)])))
        }
        if let failure { fields.append(("trouble", faults.isEmpty ? visit.told(failure) : .object(["sentence": JSON(words["look_at_marked"])]))) }
        fields.append(("faulty", .object(faults.map { ($0.key, .text($0.value)) })))
        let notice = visit.request.method == .post ? nil : Browser.cookie(Browser.noticeCookie, of: visit.request)
        fields.append(("notice", JSON(notice.flatMap { words["notice_\($0)"] })))
        // Not where somebody has just written something, which a link would lose.
        if visit.request.method != .post {
            let other = words.language == .indonesian ? Language.english : .indonesian
            fields.append(
                (
                    "other",
                    .object([
                        "path": .text("?bahasa=\(other.rawValue)\(LoginPage.goal(visit).map { "&ke=\($0)" } ?? "")"), "lang": .text(other.rawValue),
                        "text": .text(other == .english ? "English" : "Bahasa Indonesia"),
                    ])
                ))
        }
        let html = library.render(Scene(json: .object(fields), words: words), withTemplate: template.rawValue) ?? ""
        var headers = Self.headers
        headers[.contentType] = "text/html; charset=utf-8"
        headers[.contentLanguage] = words.language.rawValue
        if notice != nil { headers[values: .setCookie].append(Browser.told) }
        if let seconds = failure?.number("retry_after") ?? (failure?.symbol.meaning.status == 503 ? 1 : nil) { headers[.retryAfter] = "\(seconds)" }
        return Response(
            status: failure.map { .init(code: $0.symbol.meaning.status) } ?? status, headers: headers,
            body: ResponseBody(byteBuffer: ByteBuffer(string: html)))
    }

    /// `same-origin`: with `no-referrer` a browser calls the origin of our own forms `null` (Fetch, 3.2), which is what a foreign page's may be called.
    private static let headers: HTTPFields = [
        .cacheControl: "no-store",
        .contentSecurityPolicy: "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
        .xContentTypeOptions: "nosniff",
        .referrerPolicy: "same-origin",
    ]
}

extension HTTPFields {
    fileprivate static func + (one: HTTPFields, other: HTTPFields) -> HTTPFields {
        var sum = one
        for field in other { sum[field.name] = field.value }
        return sum
    }
}
