package import Hummingbird
internal import HTTPTypes
internal import NIOCore
internal import Operations

/// What is known of a request beside itself: its number, and whom it comes from.
package struct RequestSource: RequestContext {
    package var coreContext: CoreRequestContextStorage
    /// Names the request in the log, the audit and the answer.
    let number = RequestNumber.make()
    /// The address at the other end of the connection: a proxy on this machine, or whoever asks.
    private let address: String
    private let isLoopback: Bool

    package init(source: ApplicationRequestContextSource) {
        coreContext = .init(source: source)
        address = source.channel.remoteAddress?.ipAddress ?? "unknown"
        isLoopback = address == "::1" || address.hasPrefix("127.")
    }

    /// A proxy on this machine says whom it speaks for: its own entry is the last.
    func source(of request: Request) -> String {
        guard isLoopback, let forwarded = request.headers[values: .forwardedFor].last?.split(separator: ",").last else { return address }
        let name = forwarded.filter { $0 != " " }
        return name.utf8.count <= 45 && !name.isEmpty ? name : address
    }
}

extension HTTPField.Name {
    static let forwardedFor = known("X-Forwarded-For")
    static let traceparent = known("traceparent")
    static let idempotencyKey = known("Idempotency-Key")
    static let replayed = known("Idempotency-Replayed")
    static let checked = known("Kinerja-Checked")
    static let affects = known("Kinerja-Affects")
    static let number = known("Kinerja-Request")

    static func known(_ name: String) -> HTTPField.Name {
        guard let name = HTTPField.Name(name) else { preconditionFailure("\(name) is no name of a header") }
        return name
    }
}
