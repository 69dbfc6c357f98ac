internal import Glibc

/// A connection that never waits for the daemon; closed when nobody has it any more.
final class BoardLink {
    private let link: Link
    init(_ link: consuming Link) { self.link = link }

    var file: Int32 { link.descriptor }

    /// - Throws: `connection`.
    func write(_ bytes: [UInt8]) throws(Stop) { if !bytes.isEmpty { try link.write(bytes) } }

    /// - Returns: What has come; empty when nothing has.
    /// - Throws: `connection` when the daemon has gone away.
    func read() throws(Stop) -> [UInt8] {
        var part = [UInt8](repeating: 0, count: 65_536)
        let count = recv(link.descriptor, &part, part.count, Int32(MSG_DONTWAIT))
        if count > 0 { return Array(part[..<count]) }
        if count == 0 { throw Stop(.connection, "the daemon has closed the connection") }
        if errno == EAGAIN || errno == EINTR { return [] }
        throw Stop(.connection, "the daemon has gone away (\(String(cString: strerror(errno)).lowercased()))")
    }
}
