internal import Glibc
internal import Postgres

/// A daemon as far as a console sees one: it greets, and answers each line as the test says. It ends with the scope of `withFakeDaemon`.
package final class FakeDaemon: Sendable {
    package enum Answer: Sendable {
        case reply(String)
        /// As a daemon of version 1 does: hello, auth peer, format, quit; anything else is unknown.
        case usual
        case silence
        case hangUp
        /// Says something and hangs up; of a file behind the line, nothing is read.
        case farewell(String)
        /// Reads nothing more until the console has hung up.
        case deafness
    }
    /// A state folder; the console's own folder is beside it.
    package let state: String
    /// The lines that came, of all sessions, without their ends.
    package let heard = Locked<[String]>([])
    /// The files that came behind lines, without the line's end.
    package let files = Locked<[[UInt8]]>([])

    /// Files that tests have made in its folder.
    fileprivate let made = Locked<[String]>([])
    private let socket: Int32
    private let greeting: String
    private let answer: @Sendable (String) -> Answer

    fileprivate init(folder: String, greeting: String, answer: @escaping @Sendable (String) -> Answer) throws {
        (state, self.greeting, self.answer) = (folder, greeting, answer)
        socket = Glibc.socket(AF_UNIX, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: "\(folder)/admin.sock".utf8) }
        let socket = socket
        let status = withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { bind(socket, $0, socklen_t(MemoryLayout<sockaddr_un>.size)) }
        }
        guard status == 0, listen(socket, 8) == 0 else { throw SupportFailure("no socket in \(folder)") }
    }

    /// A file in its folder, which goes with it.
    /// - Returns: Its path.
    package func file(_ name: String, _ bytes: some Sequence<UInt8>) throws -> String {
        let path = "\(state)/\(name)"
        made.withLock { $0.append(path) }
        let file = open(path, O_WRONLY | O_CREAT | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw SupportFailure("\(path) cannot be made") }
        defer { close(file) }
        var rest = Array(bytes)[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
            guard count > 0 else { throw SupportFailure("\(path) cannot be written") }
            rest = rest.dropFirst(count)
        }
        return path
    }

    /// One session at a time.
    fileprivate func serve() {
        while case let client = accept(socket, nil, nil), client >= 0 {
            serve(client)
            close(client)
        }
        close(socket)
    }

    fileprivate func end() { shutdown(socket, Int32(SHUT_RDWR)) }

    private func serve(_ client: Int32) {
        say(greeting, client)
        var (line, byte) = ([UInt8](), UInt8(0))
        while Glibc.read(client, &byte, 1) == 1 {
            guard byte == UInt8(ascii: "\n") else {
                line.append(byte)
                continue
            }
            let text = String(decoding: line, as: UTF8.self)
            line = []
            heard.withLock { $0.append(text) }
            let answer = answer(text)
            if case .hangUp = answer { return }
            if case .farewell(let said) = answer { return say(said, client) }
            if case .deafness = answer {
                var waiting = pollfd(fd: client, events: 0, revents: 0)
                _ = poll(&waiting, 1, 20_000)
                return
            }
            if let size = Self.announced(text) {
                guard let file = read(size + 1, client) else { return }
                files.withLock { $0.append(file.dropLast()) }
            }
            switch answer {
            case .reply(let reply): say(reply, client)
            case .usual: say(Self.usual(text), client)
            case .silence, .hangUp, .farewell, .deafness: break
            }
            if text == "quit" { return }
        }
    }

    /// The length of the file that follows: ` from={n}` at the line's end.
    private static func announced(_ line: String) -> Int? {
        guard line.hasSuffix("}"), let start = line.split(separator: " ").last, start.hasPrefix("from={") else { return nil }
        return Int(start.dropFirst(6).dropLast())
    }

    private func read(_ count: Int, _ client: Int32) -> [UInt8]? {
        var all: [UInt8] = []
        var part = [UInt8](repeating: 0, count: 65_536)
        while all.count < count {
            let read = Glibc.read(client, &part, min(part.count, count - all.count))
            if read <= 0 { return nil }
            all += part[..<read]
        }
        return all
    }

    private func say(_ text: String, _ client: Int32) {
        var rest = Array(text.utf8)[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { send(client, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
            if count <= 0 { return }
            rest = rest.dropFirst(count)
        }
    }

    private static func usual(_ line: String) -> String {
        switch line.split(separator: " ").first {
        case "hello": "250-auth token password peer\n250-format text json csv\n250 OK\n"
        case "auth": "230 WELCOME levels=read,operate scope=*\n"
        case "format": "250 OK\n"
        case "quit": "221 BYE\n"
        default: "500 UNKNOWN_COMMAND there is no such command\n"
        }
    }
}

/// Runs a fake daemon in a folder of its own for as long as `body` does.
package func withFakeDaemon(
    greeting: String = "220 READY kinerja-admin/1 kota-sorong 0.1.0\n", answer: @escaping @Sendable (String) -> FakeDaemon.Answer = { _ in .usual },
    _ body: (FakeDaemon) async throws -> Void
) async throws {
    var template = Array("/tmp/kinerja-fake.XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw SupportFailure("no temporary folder can be made") }
    let folder = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    let daemon = try FakeDaemon(folder: folder, greeting: greeting, answer: answer)
    guard startThread({ daemon.serve() }) else { throw SupportFailure("no thread left for the fake daemon") }
    let result: Result<Void, any Error>
    do { result = .success(try await body(daemon)) } catch { result = .failure(error) }
    daemon.end()
    for path in daemon.made.withLock({ $0 }) { remove(path) }
    for path in ["admin.sock", "kinerja/history", "kinerja", ""] { remove("\(folder)/\(path)") }
    try result.get()
}
