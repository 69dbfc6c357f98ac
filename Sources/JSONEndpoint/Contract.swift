internal import HTTPTypes
internal import Hummingbird
internal import NIOCore
package import Operations

/// The JSON contract over a catalogue: one route for each operation, and what every answer has in common.
package struct Contract: Sendable {
    /// Bytes of a body; files stream and have no limit.
    static let bodyLimit = 1 << 20
    /// Bytes of all headers together.
    static let headerLimit = 16 << 10
    /// How long a request may take to say what it wants.
    static let requestTime = Duration.seconds(30)

    let catalogue: Catalogue
    let performer: any Performer
    /// For the pages, which tell days to people.
    let clock: LocalTime
    package init(_ catalogue: Catalogue, performer: any Performer, clock: LocalTime) {
        (self.catalogue, self.performer, self.clock) = (catalogue, performer, clock)
    }

    func respond(to request: Request, _ source: RequestSource, _ operation: Operation) async -> Response {
        let language = request.language
        let caller = Caller(token: request.token, source: source.source(of: request), request: source.number)
        do throws(Failure) {
            if request.headers.reduce(0, { $0 + $1.name.rawName.utf8.count + $1.value.utf8.count + 4 }) > Self.headerLimit {
                throw Failure(.headersTooLarge, about: "\(Self.headerLimit) bytes")
            }
            // Nobody learns what an operation takes before saying who they are.
            if !operation.isOpen, caller.token == nil { throw Failure(.notSignedIn) }
            let arguments = try await operation.arguments(of: request, source.parameters)
            let call = Call(operation, arguments, as: operation.form(for: request), file: operation.takesFile ? request.file : nil)
            return await response(to: request, operation, performer.perform(call, for: caller), source.number, language)
        } catch { return .problem(error, source.number, language) }
    }

    private func response(to request: Request, _ operation: Operation, _ outcome: Outcome, _ number: String, _ language: Language) -> Response {
        switch outcome {
        case .one(let body): return representation(request, operation, body)
        case .page(let items, let next, let total):
            var page = Array(#"{"items":"#.utf8) + items
            page += Array(#","next_page_token":\#(next.map { JSON.text($0).written } ?? "null")"#.utf8)
            if let total { page += Array(#","total":\#(total)"#.utf8) }
            page.append(UInt8(ascii: "}"))
            return representation(request, operation, Outcome.Body(json: page, revision: nil))
        case .stream(let stream):
            let isCSV = operation.form(for: request) == .csv
            return Response(
                status: .ok,
                headers: [.contentType: isCSV ? "text/csv; charset=utf-8; header=present" : "application/jsonl", .cacheControl: "no-store"],
                body: ResponseBody { writer in
                    for try await chunk in stream { try await writer.write(ByteBuffer(bytes: chunk)) }
                    try await writer.finish(nil)
                })
        case .job(let id, let body, let isReplay):
            var headers: HTTPFields = [.location: "/v1/jobs/\(id)"]
            if isReplay { headers[.replayed] = "true" }
            return .json(body, .accepted, headers)
        case .checked(let body, let affects):
            var headers: HTTPFields = [.checked: "true"]
            if let affects { headers[.affects] = "\(affects)" }
            return .json(body.json.isEmpty ? Array("{}".utf8) : body.json, .ok, headers)
        case .nothing: return Response(status: .noContent)
        case .failed(let failure): return .problem(failure, number, language)
        }
    }

    private func representation(_ request: Request, _ operation: Operation, _ body: Outcome.Body) -> Response {
        if operation.isSecret { return .json(body.json, operation.has(.creating) ? .created : .ok) }
        let tag = "\"\(body.revision ?? 0).\(Checksum.of(body.json).eightDigits)\""
        // What everybody reads changes when a period is published or closed.
        var headers: HTTPFields =
            operation.work == .everybody
            ? [.eTag: tag, .cacheControl: "public, max-age=300", .vary: "Accept"]
            : [.eTag: tag, .cacheControl: "private, no-cache", .vary: "Authorization, Accept, Accept-Language"]
        if operation.route.method == .get, let known = request.headers[.ifNoneMatch], known.names(tag) {
            return Response(status: .notModified, headers: headers)
        }
        if body.isReplay { headers[.replayed] = "true" }
        guard operation.has(.creating) else { return .json(body.json, .ok, headers) }
        headers[.location] = location(of: body.json, madeBy: operation)
        return .json(body.json, .created, headers)
    }

    /// Where the operation that shows it would find it.
    private func location(of json: [UInt8], madeBy operation: Operation) -> String? {
        guard let shown = operation.shownBy.flatMap({ catalogue[$0] }), let body = try? JSON(reading: json) else { return nil }
        return shown.route.parameters.reduce(shown.route.template) { path, name in
            guard case .text(let text)? = body[name] else { return path }
            return path.split(separator: "{\(name)}", omittingEmptySubsequences: false).joined(separator: text)
        }
    }
}

extension Operation {
    /// Lists come whole as CSV or JSON lines when that is asked for.
    fileprivate func form(for request: Request) -> Call.Form {
        guard case .page = reply, let accept = request.headers[.accept] else { return .json }
        let types = accept.split(separator: ",").map { $0.prefix { $0 != ";" }.filter { $0 != " " } }
        if types.contains("application/json") { return .json }
        if types.contains("text/csv") { return .csv }
        return types.contains("application/jsonl") ? .jsonLines : .json
    }
}

extension String {
    /// If-None-Match compares weakly (RFC 9110, 13.1.2): a proxy that compresses makes tags weak.
    fileprivate func names(_ tag: String) -> Bool {
        self == "*"
            || split(separator: ",").contains { part in
                let part = part.filter { $0 != " " }
                return part == tag || part == "W/\(tag)"
            }
    }
}

extension UInt32 {
    fileprivate var eightDigits: String {
        let digits = String(self, radix: 16)
        return String(repeating: "0", count: 8 - digits.count) + digits
    }
}
