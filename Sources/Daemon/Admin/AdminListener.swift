internal import AdminProtocol
internal import Database
internal import Glibc
internal import NIOCore
internal import NIOPosix
internal import Operations
internal import ServiceLifecycle
internal import Synchronization

/// Serves the admin protocol over TCP and over the Unix socket in the state folder.
struct AdminListener: Service {
    private typealias Connection = NIOAsyncChannel<ByteBuffer, ByteBuffer>

    static let sessionLimit = 256
    /// Commands of one session that only read, answered in their order.
    static let readsAtATime = 16
    /// Bytes of answers after which they are written before anything else is answered: a client that does not read waits for itself.
    static let answersAtATime = 65_536

    private let tcp: NIOAsyncChannel<Connection, Never>
    private let unix: NIOAsyncChannel<Connection, Never>
    private let surroundings: Surroundings
    private let performer: any Performer
    private let observe: Observe
    private let sessions = Sessions()

    /// What is bounded, as `limits` and `hello` tell it.
    static var limits: [(name: String, value: String, meaning: String)] {
        [
            ("line", "\(LineReader.limit)", "bytes of one line, its literals not counted"),
            ("literal", "\(LineReader.literalLimit)", "bytes of the literals of a line"),
            ("batch", "\(Session.batchLimit.lines)", "lines of a batch"),
            ("batch_bytes", "\(Session.batchLimit.bytes)", "bytes of the lines of a batch, with their literals"),
            ("at_a_time", "\(readsAtATime)", "commands of one session that only read and run at a time"),
            ("sessions", "\(sessionLimit)", "sessions at a time, over TCP and over the socket each"),
            ("idle", "\(Pulse.idleLimit.components.seconds)", "seconds without a line"),
            ("unfinished", "\(Pulse.lineLimit.components.seconds)", "seconds to end a line that has begun"),
            ("unread", "\(Pulse.writeLimit.components.seconds)", "seconds to take an answer"),
        ]
    }

    /// Opens both; nobody is served before `run`.
    /// - Throws: `addressInUse`, `stateFolder`.
    init(tcp address: Address, socket path: String, _ surroundings: Surroundings, performer: any Performer, observe: @escaping Observe) async throws {
        let bootstrap = ServerBootstrap(group: .singletonMultiThreadedEventLoopGroup)
            .serverChannelOption(.backlog, value: 256)
            .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
            .childChannelOption(.allowRemoteHalfClosure, value: true)
        let wrap: @Sendable (any Channel) -> EventLoopFuture<Connection> = { channel in
            channel.eventLoop.makeCompletedFuture {
                try Connection(wrappingChannelSynchronously: channel, configuration: .init(isOutboundHalfClosureEnabled: false))
            }
        }
        do { tcp = try await bootstrap.bind(host: address.host, port: address.port, childChannelInitializer: wrap) } catch {
            throw Obstacle.cannotListen("admin", address, "\(error)")
        }
        do {
            unix = try await bootstrap.bind(unixDomainSocketPath: path, cleanupExistingSocketFile: true, childChannelInitializer: wrap)
        } catch {
            try? await tcp.channel.close()
            throw Obstacle(.stateFolder, "the admin socket \(path) cannot be made: \(error)", "Take away what stands in its place.")
        }
        // Its group may talk to it; the folder around it lets nobody else near.
        chmod(path, 0o660)
        (self.surroundings, self.performer, self.observe) = (surroundings, performer, observe)
    }

    /// The port that was given, or found when any was asked for.
    var port: Int { tcp.channel.localAddress?.port ?? 0 }

    func run() async throws {
        let (tcp, unix) = (tcp, unix)
        await withTaskGroup { group in
            group.addTask { await self.accept(tcp, .tcp) }
            group.addTask { await self.accept(unix, .socket) }
        }
    }

    private func accept(_ server: NIOAsyncChannel<Connection, Never>, _ kind: Sessions.Kind) async {
        await withDiscardingTaskGroup { group in
            _ = try? await server.executeThenClose { connections in
                for try await connection in connections.cancelOnGracefulShutdown() {
                    group.addTask { await self.serve(connection, kind) }
                }
            }
        }
    }

    private func serve(_ connection: Connection, _ kind: Sessions.Kind) async {
        guard let number = sessions.begin(kind) else {
            observe(.adminRefused(because: "\(Self.sessionLimit) sessions are open"))
            let symbol = Symbol.tooManySessions
            _ = try? await connection.executeThenClose { _, outbound in
                try await outbound.write(ByteBuffer(string: Reply(symbol.meaning.code, symbol.rawValue, symbol.meaning.english).rendered()))
            }
            return
        }
        defer { sessions.end(kind) }
        let peer = await Self.peer(of: connection.channel)
        observe(.adminOpened(session: number, from: peer.account ?? connection.channel.remoteAddress.map { "\($0)" } ?? "tcp"))
        do {
            let why = try await connection.executeThenClose { inbound, outbound in
                try await self.converse(Session(surroundings, peer: peer, number: { RequestNumber.make() }), number, inbound, outbound)
            }
            observe(.adminClosed(session: number, because: why))
        } catch { observe(.adminClosed(session: number, because: "\(error)")) }
    }

    enum Ending: Sendable { case quit, left, stopping, late }

    /// - Returns: Why the daemon ended it; nil when the client did.
    private func converse(
        _ session: Session, _ number: Int, _ inbound: NIOAsyncChannelInboundStream<ByteBuffer>, _ outbound: NIOAsyncChannelOutboundWriter<ByteBuffer>
    ) async throws -> String? {
        let pulse = Pulse()
        try await outbound.write(ByteBuffer(string: session.greeting))
        let ending = try await withThrowingTaskGroup(of: Ending.self) { group in
            group.addTask { try await self.answer(session, number, pulse, inbound, outbound) }
            group.addTask {
                try await pulse.end()
                return .late
            }
            defer { group.cancelAll() }
            return try await group.next() ?? .left
        }
        let symbol: Symbol
        switch ending {
        case .quit, .left: return nil
        case .stopping: symbol = .closing
        case .late: symbol = .idle
        }
        // Whoever has not read so far may not read this either.
        await withTaskGroup { group in
            let farewell = Reply(symbol.meaning.code, symbol.rawValue, symbol.sentence(in: pulse.language)).rendered()
            group.addTask { try? await outbound.write(ByteBuffer(string: farewell)) }
            group.addTask { try? await Task.sleep(for: .seconds(1)) }
            await group.next()
            group.cancelAll()
        }
        return symbol.rawValue
    }

    private func answer(
        _ session: Session, _ number: Int, _ pulse: Pulse, _ inbound: NIOAsyncChannelInboundStream<ByteBuffer>,
        _ outbound: NIOAsyncChannelOutboundWriter<ByteBuffer>
    ) async throws -> Ending {
        let conversation = Conversation(session, performer: performer)
        do {
            var buffers = inbound.cancelOnGracefulShutdown().makeAsyncIterator()
            while let buffer = try await buffers.next(isolation: #isolation) {
                conversation.session.received(buffer.readableBytesView)
                steps: while true {
                    pulse.works()
                    let (text, lines, goesOn) = await conversation.advance {
                        pulse.works()
                        return try await buffers.next(isolation: #isolation)
                    }
                    if !text.isEmpty {
                        pulse.writes()
                        try await outbound.write(ByteBuffer(string: text))
                        observe(.adminAnswered(session: number, lines: lines))
                    }
                    switch goesOn {
                    case .on: continue
                    case .idle: break steps
                    case .closed: return await conversation.end(.quit)
                    case .watching(let watch):
                        pulse.waits(isInLine: false, lines: conversation.session.lines, conversation.session.language)
                        let watching = Watching(watch, performer: performer, pulse: pulse, outbound: outbound)
                        // What has come already ends it, after one look.
                        if conversation.session.hasMore {
                            try await watching.look()
                            try await watching.end()
                            continue
                        }
                        let more = try await watching.run { try await buffers.next(isolation: #isolation) }
                        guard let more else { return await conversation.end(Self.leaving) }
                        conversation.session.received(more.readableBytesView)
                    }
                }
                pulse.waits(
                    isInLine: conversation.session.isInLine, lines: conversation.session.lines, conversation.session.language)
            }
        } catch {
            _ = await conversation.end(.left)
            throw error
        }
        return await conversation.end(Self.leaving)
    }

    /// Why no more comes.
    private static var leaving: Ending { Task.isShuttingDownGracefully || Task.isCancelled ? .stopping : .left }

    /// The kernel says who is at the other end of a Unix socket; nobody says it over TCP.
    private static func peer(of channel: any Channel) async -> Peer {
        let stranger = Peer(account: nil, isOperator: false, source: channel.remoteAddress?.ipAddress ?? "unknown")
        guard case .unixDomainSocket = channel.localAddress, let provider = channel as? any SocketOptionProvider else { return stranger }
        let option: EventLoopFuture<PeerCredentials> = provider.unsafeGetSocketOption(
            level: NIOBSDSocket.OptionLevel(rawValue: SOL_SOCKET), name: NIOBSDSocket.Option(rawValue: SO_PEERCRED))
        guard let credentials = try? await option.get() else { return stranger }
        let account: String = accountName(number: credentials.uid)
        return Peer(
            account: account, isOperator: credentials.uid == 0 || credentials.uid == geteuid(), source: "socket of \(account)")
    }
}

/// The kernel's `struct ucred` (unix(7)), which Swift's Glibc leaves out.
private struct PeerCredentials: Sendable {
    var process = pid_t()
    var uid = uid_t()
    var group = gid_t()
}

/// How many sessions there are, and were. Counted apart: whoever takes all of TCP does not keep the machine's operator out.
private final class Sessions: Sendable {
    enum Kind { case tcp, socket }
    private let counts = Mutex((open: [Kind: Int](), ever: 0))

    /// The number of a new session; nil when there are too many of its kind.
    func begin(_ kind: Kind) -> Int? {
        counts.withLock { counts in
            guard counts.open[kind, default: 0] < AdminListener.sessionLimit else { return nil }
            counts.open[kind, default: 0] += 1
            counts.ever += 1
            return counts.ever
        }
    }

    func end(_ kind: Kind) { counts.withLock { $0.open[kind, default: 1] -= 1 } }
}

extension Obstacle {
    static func cannotListen(_ setting: String, _ address: Address, _ why: String) -> Obstacle {
        let reason = why.contains("errno: \(EADDRINUSE)") || why.contains("Address already in use") ? "it is in use" : why
        return Obstacle(
            .addressInUse, "\(setting) cannot listen on \(address): \(reason)", "Stop what listens there, or give --\(setting) another address.")
    }
}
