import Glibc
import Postgres
import Support

/// Lines of the admin protocol over connections that keep some in flight, from one thread.
func measureLines(_ read: Read, _ ground: FacesGround, _ daemon: FacesDaemon, _ connections: Int, _ seconds: Int) async throws -> FacesMeasurement {
    let (token, before) = (ground.token, daemon.processorTime)
    let done = await onOwnThread { Result { try exchangeLines(read, token, daemon.admin, connections, for: .seconds(seconds)) } }
    guard let rate = try done?.get() else { throw SupportFailure("there is no thread for lines") }
    let spent = daemon.processorTime - before
    return FacesMeasurement(perSecond: rate, processor: spent / rate / Double(seconds) * 1_000_000)
}

/// - Returns: Answers a second.
private func exchangeLines(_ read: Read, _ token: String, _ port: Int, _ connections: Int, for duration: Duration) throws -> Double {
    var sockets: [LineSocket] = []
    for _ in 0..<connections { sockets.append(try LineSocket(port: port, token: token)) }
    defer { for socket in sockets { close(socket.file) } }
    func say(_ count: Int, _ socket: LineSocket) {
        if count > 0 { socket.send((0..<count).map { _ in read.line(.random(in: 1001...1200)) }.joined()) }
    }
    let start = ContinuousClock.now
    for socket in sockets { say(64, socket) }
    var count = 0
    while ContinuousClock.now - start < duration {
        var waited = sockets.map { pollfd(fd: $0.file, events: Int16(POLLIN), revents: 0) }
        if poll(&waited, nfds_t(waited.count), 1000) == 0 { continue }
        for index in sockets.indices where waited[index].revents != 0 {
            let answered = try sockets[index].receive()
            count += answered
            say(answered, sockets[index])
        }
    }
    return Double(count) / ((ContinuousClock.now - start) / .seconds(1))
}

/// A session that came in with a token and reads JSON.
private struct LineSocket {
    let file: Int32
    private var heard: [UInt8] = []
    /// What is still to come of an answer's document.
    private var missing = 0

    init(port: Int, token: String) throws(SupportFailure) {
        file = socket(AF_INET, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = in_port_t(UInt16(port).bigEndian)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        let file = file
        let status = withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { connect(file, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) }
        }
        guard status == 0 else { throw SupportFailure("nobody answers at \(port)") }
        var yes: Int32 = 1
        setsockopt(file, Int32(IPPROTO_TCP), TCP_NODELAY, &yes, socklen_t(MemoryLayout<Int32>.size))
        send("auth token\n\(token)\nformat json\n")
        var said = ""
        while !said.contains("format=json") {
            var part = [UInt8](repeating: 0, count: 4096)
            let count = recv(file, &part, part.count, 0)
            guard count > 0 else { throw SupportFailure("not let in: \(said)") }
            said += String(decoding: part[..<count], as: UTF8.self)
            if said.contains("UNKNOWN") || said.contains("\n4") { throw SupportFailure("not let in: \(said)") }
        }
    }

    /// So little that the kernel takes it at once.
    func send(_ text: String) {
        var text = text
        text.withUTF8 { _ = Glibc.send(file, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
    }

    /// - Returns: How many answers have come to their end.
    mutating func receive() throws(SupportFailure) -> Int {
        let room = 1 << 18
        let old = heard.count
        heard.append(contentsOf: repeatElement(0, count: room))
        let count = heard.withUnsafeMutableBytes { recv(file, $0.baseAddress.map { $0 + old }, room, 0) }
        guard count > 0 else { throw SupportFailure("the session of lines was ended") }
        heard.removeLast(room - count)
        var (place, answers) = (0, 0)
        while place < heard.count {
            if missing > 0 {
                let taken = min(missing, heard.count - place)
                (missing, place) = (missing - taken, place + taken)
                if missing == 0 { answers += 1 }
                continue
            }
            guard let end = heard[place...].firstIndex(of: UInt8(ascii: "\n")) else { break }
            // `213 OK len=5120 rows=1`
            let line = String(decoding: heard[place..<end], as: UTF8.self)
            guard line.hasPrefix("213 OK len="), let length = Int(line.dropFirst(11).prefix { $0 != " " }) else { throw SupportFailure(line) }
            (missing, place) = (length + 1, end + 1)
        }
        heard.removeFirst(place)
        return answers
    }
}
