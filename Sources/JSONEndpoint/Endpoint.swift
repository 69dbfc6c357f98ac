internal import HTTPTypes
internal import Hummingbird
package import Logging
internal import NIOCore
internal import Operations
internal import ServiceLifecycle

/// The HTTP side of the daemon as a service: one address.
package struct Endpoint: Service {
    /// What is served there.
    package enum Part: Sendable, CaseIterable {
        /// Operations, pages, and what describes them.
        case operations
        /// Whether the daemon lives, is ready, and how it does.
        case health
    }
    private let application: Application<EveryMethod>

    /// - Parameters:
    ///   - port: 0 for any that is free.
    ///   - started: Told the port.
    package init(
        _ parts: Set<Part>, host: String, port: Int, health: Health, contract: Contract, version: String, logger: Logger,
        started: @escaping @Sendable (_ port: Int) async -> Void
    ) throws {
        let pages = try Pages(contract)
        let router = Router(context: RequestSource.self, options: [.autoGenerateHeadEndpoints])
        let ballots = Set(contract.catalogue.operations.filter(\.isBallot).map(\.route.template) + Pages.ballots)
        router.add(middleware: Observation(answered: health.answered, ballots: ballots, pages: pages))
        var routes: [String: Set<HTTPRequest.Method>] = [:]
        func serve(_ path: String, _ method: HTTPRequest.Method, _ answer: @escaping @Sendable (Request, RequestSource) async throws -> Response) {
            router.on(RouterPath(path), method: method, use: answer)
            routes[path, default: []].insert(method)
            if method == .get { routes[path, default: []].insert(.head) }
        }
        if parts.contains(.health) {
            for (path, answer) in health.routes { serve(path, .get) { _, _ in await answer() } }
        }
        if parts.contains(.operations) {
            for (path, response) in Reference.pages(contract.catalogue, version: version) { serve(path, .get) { _, _ in response } }
            for operation in contract.catalogue.operations where operation.faces.contains(.http) {
                serve(operation.route.template, operation.route.method.http) { request, source in
                    await contract.respond(to: request, source, operation)
                }
            }
            for page in Pages.routes { serve(page.path, page.method) { request, source in await pages.respond(to: request, source, page) } }
        }
        // Any other method of a known path.
        for (path, known) in routes {
            let allowed = known.map(\.rawValue).sorted().joined(separator: ", ")
            for method in HTTPRequest.Method.common where !known.contains(method) {
                router.on(RouterPath(path), method: method) { request, source in
                    var response = Response.problem(Failure(.methodNotAllowed, about: allowed), source.number, request.language)
                    response.headers[.allow] = allowed
                    return response
                }
            }
        }
        application = Application(
            responder: EveryMethod(router: router.buildResponder()), server: .http1(configuration: .init(idleTimeout: .seconds(75))),
            configuration: ApplicationConfiguration(address: .hostname(host, port: port), serverName: "kinerjad"),
            onServerRunning: { channel in await started(channel.localAddress?.port ?? port) }, logger: logger)
    }

    package func run() async throws { try await application.run() }
}

/// Routes are for methods by name. Any that is not among them is answered as OPTIONS is, which nothing here takes: 405, with those that are.
private struct EveryMethod: HTTPResponder {
    let router: RouterResponder<RequestSource>

    func respond(to request: Request, context: RequestSource) async throws -> Response {
        if HTTPRequest.Method.common.contains(request.method) { return try await router.respond(to: request, context: context) }
        var head = request.head
        head.method = .options
        return try await router.respond(to: Request(head: head, body: request.body), context: context)
    }
}

extension HTTPRequest.Method {
    fileprivate static let common: [HTTPRequest.Method] = [.get, .head, .post, .put, .patch, .delete, .options, .trace, .connect]
}

extension Route.Method {
    fileprivate var http: HTTPRequest.Method {
        switch self {
        case .get: .get
        case .post: .post
        case .put: .put
        case .patch: .patch
        case .delete: .delete
        }
    }
}

extension Health {
    /// The routes about the daemon itself: by convention without a version before them.
    fileprivate var routes: [(path: String, answer: @Sendable () async -> Response)] {
        [
            ("/livez", { .text("ok\n") }),
            (
                "/readyz",
                {
                    let readiness = await self.readiness()
                    var response = Response.json(Array("\(readiness.report.written)\n".utf8), readiness.isReady ? .ok : .serviceUnavailable)
                    if !readiness.isReady { response.headers[.retryAfter] = "1" }
                    return response
                }
            ),
            ("/metrics", { .text(await self.metrics(), type: "text/plain; version=0.0.4; charset=utf-8") }),
        ]
    }
}

/// Tells the daemon of every answer, numbers it, and turns what no route answers into a problem document.
private struct Observation: RouterMiddleware {
    let answered: @Sendable (Health.Answered) -> Void
    /// One in logs and metrics: who wrote a form when is not found by which route was asked at what time.
    let ballots: Set<String>
    let pages: Pages

    @concurrent
    func handle(_ request: Request, context: RequestSource, next: @concurrent (Request, RequestSource) async throws -> Response) async throws
        -> Response
    {
        let start = ContinuousClock.now
        var response: Response
        do { response = try await next(request, context) } catch let error as HTTPError {
            if error.status == .notFound, request.wantsPage {
                response = pages.missing(request, context)
            } else {
                let failure = error.status == .notFound ? Failure(.notFound, about: request.uri.path.shortened) : Failure(.syntax)
                response = .problem(failure, context.number, request.language)
            }
        }
        response.headers[.number] = context.number
        if let route = context.endpointPath, ballots.contains(route) {
            answered(Health.Answered(status: response.status.code, duration: .now - start))
            return response
        }
        // The route, not the path: that may hold a NIP.
        answered(
            Health.Answered(
                method: request.method.rawValue, route: context.endpointPath ?? "-", status: response.status.code, duration: .now - start,
                request: context.number, trace: request.headers[.traceparent].flatMap { $0.isTraceParent ? $0 : nil }))
        return response
    }
}

extension Request {
    /// A browser that follows a link says that it takes HTML.
    fileprivate var wantsPage: Bool { !uri.path.hasPrefix("/v1/") && headers[.accept]?.contains("text/html") == true }
}

extension String {
    /// W3C Trace Context, 3.2.2: version, trace, parent, flags; later versions may say more behind them.
    var isTraceParent: Bool {
        let parts = split(separator: "-", omittingEmptySubsequences: false)
        guard utf8.count <= 128, parts.count >= 4, zip(parts, [2, 32, 16, 2]).allSatisfy({ $0.utf8.count == $1 }) else { return false }
        return utf8.allSatisfy { $0.isHexadecimal || $0 == UInt8(ascii: "-") }
    }
}
