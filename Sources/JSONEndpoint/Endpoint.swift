internal import HTTPTypes
internal import Hummingbird
package import Logging
internal import NIOCore
internal import Operations
internal import ServiceLifecycle

/// The HTTP side of the daemon as a service.
package struct Endpoint: Service {
    private let application: Application<RouterResponder<BasicRequestContext>>

    /// - Parameters:
    ///   - port: 0 for any that is free.
    ///   - started: Told the port.
    package init(
        host: String, port: Int, health: Health, logger: Logger, started: @escaping @Sendable (_ port: Int) async -> Void
    ) {
        let router = Router(options: [.autoGenerateHeadEndpoints])
        router.add(middleware: Observation(answered: health.answered))
        router.addHealth(health)
        application = Application(
            responder: router.buildResponder(),
            configuration: ApplicationConfiguration(address: .hostname(host, port: port), serverName: "kinerjad"),
            onServerRunning: { channel in await started(channel.localAddress?.port ?? port) }, logger: logger)
    }

    package func run() async throws { try await application.run() }
}

extension Router<BasicRequestContext> {
    fileprivate func addHealth(_ health: Health) {
        get("/livez") { _, _ in Response.text("ok\n") }
        get("/readyz") { _, _ in
            let readiness = await health.readiness()
            var response = Response.json(readiness.report, readiness.isReady ? .ok : .serviceUnavailable)
            if !readiness.isReady { response.headers[.retryAfter] = "1" }
            return response
        }
        get("/metrics") { _, _ in
            var response = Response.text(await health.metrics())
            response.headers[.contentType] = "text/plain; version=0.0.4; charset=utf-8"
            return response
        }
    }
}

extension Response {
    fileprivate static func text(_ text: String) -> Response {
        Response(
            status: .ok, headers: [.contentType: "text/plain; charset=utf-8", .cacheControl: "no-store"],
            body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
    }

    fileprivate static func json(_ json: JSON, _ status: HTTPResponse.Status, type: String = "application/json") -> Response {
        Response(
            status: status, headers: [.contentType: type, .cacheControl: "no-store"],
            body: ResponseBody(byteBuffer: ByteBuffer(string: json.written + "\n")))
    }

    /// RFC 9457.
    fileprivate static func problem(_ status: HTTPResponse.Status, _ symbol: Symbol, _ detail: String) -> Response {
        json(
            .object(["title": .text(status.reasonPhrase), "status": .number(status.code), "code": .text(symbol.rawValue), "detail": .text(detail)]),
            status, type: "application/problem+json")
    }
}

/// Tells the daemon of every answer, and turns what no route answers into a problem document.
private struct Observation: RouterMiddleware {
    let answered: @Sendable (_ method: String, _ path: String, _ status: Int, Duration) -> Void

    @concurrent
    func handle(
        _ request: Request, context: BasicRequestContext, next: @concurrent (Request, BasicRequestContext) async throws -> Response
    ) async throws
        -> Response
    {
        let start = ContinuousClock.now
        let response: Response
        do { response = try await next(request, context) } catch let error as HTTPError {
            response = .problem(error.status, .notFound, "there is nothing at \(request.uri.path)")
        }
        answered(request.method.rawValue, request.uri.path, response.status.code, .now - start)
        return response
    }
}
