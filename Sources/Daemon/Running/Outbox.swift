internal import FoundationEssentials
internal import Glibc
internal import Postgres
internal import ServiceLifecycle
internal import Subprocess
internal import SystemPackage

/// Hands messages to a program of the operator's: the message as JSON on its standard input, exit 0 when it has taken it. What it does not take is
/// tried again, six times within a day. At least once: a daemon that is killed in between sends a message again, under the same identifier.
struct Outbox: Service {
    let client: Client
    /// An executable file; nil while nobody has named one: messages wait, and expire.
    let command: String?
    let observe: Observe
    let worker = UUID()

    /// Shorter than what a message is leased for (api.take_messages).
    private static let patience = Duration.seconds(60)
    private static let atATime: Int32 = 4

    func run() async throws {
        guard let command else { return try await Task.sleepUntilShutdown() }
        let round = Repetition(name: "sending messages", every: .seconds(1), observe: observe) {
            while !Task.isShuttingDownGracefully, try await send(with: command) > 0 {}
        }
        try await round.run()
    }

    /// - Returns: How many messages were tried.
    private func send(with command: String) async throws -> Int {
        let rows = try await client.perform(Request(by: .daemon, Idioms.takeMessages(.uuid(worker), .int4(Self.atATime)))).results[0]
        let messages: [(id: UUID, body: [UInt8])] = try rows.map { row in (try row.value(0), row.bytes(1) ?? []) }
        await withTaskGroup { group in
            for message in messages {
                group.addTask {
                    let failure = await Self.hand(message.body, to: command)
                    observe(.messageTried(message.id.uuidString.lowercased(), failure: failure))
                    let end = Idioms.endMessage(.uuid(message.id), .uuid(worker), failure.map { .text($0) } ?? .null)
                    // Not written down, it is sent again when its lease is over.
                    do { _ = try await client.perform(Request(by: .daemon, end)) } catch {
                        observe(.upkeepFailed("noting that a message was sent", because: "\(error)"))
                    }
                }
            }
        }
        return messages.count
    }

    /// - Returns: Why it was not taken; nil when it was.
    private static func hand(_ body: [UInt8], to command: String) async -> String? {
        await withTaskGroup(of: String?.self) { group in
            group.addTask {
                guard let input = inMemory(body + [UInt8(ascii: "\n")]) else { return "no memory to hand it over" }
                do {
                    var options = PlatformOptions()
                    options.teardownSequence = [.gracefulShutDown(allowedDurationToNextStep: .seconds(1))]
                    let result = try await Subprocess.run(
                        // Nothing of the daemon's own settings: they hold passwords.
                        .path(FilePath(command)), environment: .custom(["PATH": "/usr/local/bin:/usr/bin:/bin", "LANG": "C.UTF-8"]),
                        workingDirectory: "/",
                        platformOptions: options, input: .fileDescriptor(input, closeAfterSpawningProcess: true), output: .discarded,
                        error: .string(limit: 4096))
                    if result.terminationStatus.isSuccess { return nil }
                    let said = result.standardError.split(whereSeparator: \.isNewline).first.map { ": \($0.prefix(200))" } ?? ""
                    return "\(result.terminationStatus)\(said)"
                } catch { return "cannot be run: \(error)" }
            }
            group.addTask {
                try? await Task.sleep(for: patience)
                return "not taken within \(patience)"
            }
            defer { group.cancelAll() }
            return await group.next() ?? nil
        }
    }
}

/// Bytes to read from the beginning, in memory and without a name. Not a pipe: whoever ends without reading one ends its writer, too; not a file: what is
/// said may be a secret.
private func inMemory(_ bytes: [UInt8]) -> FileDescriptor? {
    let name = "/kinerja-\(UUID().uuidString)"
    let memory = shm_open(name, O_RDWR | O_CREAT | O_EXCL, 0o600)
    guard memory >= 0 else { return nil }
    shm_unlink(name)
    let descriptor = FileDescriptor(rawValue: memory)
    do {
        try descriptor.writeAll(bytes)
        guard lseek(memory, 0, SEEK_SET) == 0 else { throw Errno(rawValue: errno) }
        return descriptor
    } catch {
        try? descriptor.close()
        return nil
    }
}

extension Task where Success == Never, Failure == Never {
    /// For a service that has nothing to do.
    fileprivate static func sleepUntilShutdown() async throws {
        try? await cancelWhenGracefulShutdown { try await Task.sleep(for: .seconds(86_400 * 36_500)) }
    }
}
