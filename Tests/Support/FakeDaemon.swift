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
    }
    /// A state folder; the console's own folder is beside it.
    package let state: String
    /// The lines that came, of all sessions, without their ends.
    package let heard = Locked<[String]>([])

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
        while read(client, &byte, 1) == 1 {
            guard byte == UInt8(ascii: "\n") else {
                line.append(byte)
                continue
            }
            let text = String(decoding: line, as: UTF8.self)
            line = []
            heard.withLock { $0.append(text) }
            switch answer(text) {
            case .reply(let reply): say(reply, client)
            case .usual: say(Self.usual(text), client)
            case .silence: break
            case .hangUp: return
            }
            if text == "quit" { return }
        }
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
    for path in ["admin.sock", "kinerja/history", "kinerja", ""] { remove("\(folder)/\(path)") }
    try result.get()
}
