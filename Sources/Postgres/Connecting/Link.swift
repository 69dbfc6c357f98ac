internal import CLibpq
internal import Glibc

/// One open libpq connection; it closes when its life ends. Only one owner can touch it, which is libpq's rule of one thread at a time.
struct Link: ~Copyable {
    let pointer: OpaquePointer
    /// Kept alive for the notice receiver.
    private let observer: Unmanaged<Observer>

    fileprivate init(_ pointer: OpaquePointer, _ observer: Unmanaged<Observer>) { (self.pointer, self.observer) = (pointer, observer) }

    deinit {
        PQfinish(pointer)
        observer.release()
    }

    var socket: Int32 { PQsocket(pointer) }
    var isBroken: Bool { PQstatus(pointer) == CONNECTION_BAD }
    var isEncrypted: Bool { PQsslInUse(pointer) == 1 }

    /// The server has said something while nobody asked: nearly always that it closes the connection. Looks without waiting.
    var hasSpoken: Bool {
        var socket = pollfd(fd: socket, events: Int16(POLLIN), revents: 0)
        return isBroken || poll(&socket, 1, 0) != 0
    }

    /// The last error in libpq's words, in one line.
    var errorMessage: String { String(cString: PQerrorMessage(pointer)).split(whereSeparator: \.isNewline).joined(separator: "; ") }

    /// Gives up ownership, so that it can pass through a queue or a continuation.
    consuming func handOver() -> Handover {
        let handover = Handover(pointer: pointer, observer: observer)
        discard self
        return handover
    }

    /// Ownership on its way to another thread. Whoever receives it takes it exactly once.
    // because: nobody touches the connection between handOver and take, and both happen on either side of a lock or a continuation.
    struct Handover: @unchecked Sendable {
        fileprivate let pointer: OpaquePointer
        fileprivate let observer: Unmanaged<Observer>
        func take() -> Link { Link(pointer, observer) }
    }
}

extension Link {
    /// Connects, blocking: names are resolved, several hosts tried, TLS negotiated and passwords checked by libpq's own loop, each host
    /// within `connect_timeout`. Call it on a thread of its own.
    static func connect(to target: ConnectionString, _ settings: LinkSettings, observing observe: Observe?) -> Result<Handover, ConnectFailure> {
        let options = settings.merged(into: target)
        let keywords = options.map { $0.keyword }
        let values = options.map { $0.value }
        guard let pointer = withCStrings(keywords, { keys in withCStrings(values) { PQconnectdbParams(keys, $0, 0) } }) else {
            return .failure(ConnectFailure(kind: .unreachable, message: "out of memory", remedy: "Free memory on this machine."))
        }
        let link = Link(pointer, Unmanaged.passRetained(Observer(observe)))
        if PQstatus(pointer) != CONNECTION_OK {
            return .failure(
                ConnectFailure(
                    libpq: String(cString: PQerrorMessage(pointer)), passwordWanted: PQconnectionNeedsPassword(pointer) == 1,
                    passwordRefused: PQconnectionUsedPassword(pointer) == 1))
        }
        if let objection = ServerVersion(number: Int(PQserverVersion(pointer))).objection(floors: settings.floors) { return .failure(objection) }
        PQsetNoticeReceiver(
            pointer,
            { context, result in
                guard let context, let result, let notice = ServerError(result) else { return }
                Unmanaged<Observer>.fromOpaque(context).takeUnretainedValue().observe?(.notice(notice))
            }, link.observer.toOpaque())
        guard PQsetnonblocking(pointer, 1) == 0 else {
            return .failure(ConnectFailure(kind: .unreachable, message: link.errorMessage, remedy: "Try again."))
        }
        return .success(link.handOver())
    }
}

/// Calls `body` with an array of C strings that ends in a null pointer, as libpq wants its keywords and values.
private func withCStrings<Value>(_ strings: [String], _ body: (UnsafePointer<UnsafePointer<CChar>?>) -> Value) -> Value {
    var bytes: [CChar] = []
    var offsets: [Int] = []
    for string in strings {
        offsets.append(bytes.count)
        bytes.append(contentsOf: string.utf8CString)
    }
    return bytes.withUnsafeBufferPointer { buffer in
        var pointers: [UnsafePointer<CChar>?] = offsets.map { offset in buffer.baseAddress.map { $0 + offset } }
        pointers.append(nil)
        return pointers.withUnsafeBufferPointer { pointers in
            guard let base = pointers.baseAddress else { preconditionFailure("an array that ends in nil is not empty") }
            return body(base)
        }
    }
}

typealias Observe = @Sendable (Event) -> Void

/// What the notice receiver points at.
private final class Observer: Sendable {
    let observe: Observe?
    init(_ observe: Observe?) { self.observe = observe }
}
