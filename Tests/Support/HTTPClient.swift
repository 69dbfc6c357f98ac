/// A client of HTTP that keeps nothing: each request has a connection of its own, and every byte of it is the test's to choose.
package struct HTTPClient: Sendable {
    package struct Answer: Sendable {
        package let status: Int
        /// As they came; names in lower case.
        package let headers: [(name: String, value: String)]
        package let body: [UInt8]

        package var text: String { String(decoding: body, as: UTF8.self) }
        /// The first of that name.
        package subscript(header name: String) -> String? { headers.first { $0.name == name.lowercased() }?.value }
    }
    private let exchange: Exchange
    package init(_ exchange: Exchange) { self.exchange = exchange }

    /// - Parameters:
    ///   - path: As it stands in the request line.
    ///   - type: Of the body; nothing is said of it when it is empty.
    package func request(
        _ method: String, _ path: String, token: String? = nil, headers: [(String, String)] = [], body: [UInt8] = [],
        type: String = "application/json"
    ) async throws -> Answer {
        var head = "\(method) \(path) HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
        if let token { head += "Authorization: Bearer \(token)\r\n" }
        for (name, value) in headers { head += "\(name): \(value)\r\n" }
        if !body.isEmpty, !type.isEmpty { head += "Content-Type: \(type)\r\n" }
        if !body.isEmpty || ["POST", "PUT", "PATCH"].contains(method) { head += "Content-Length: \(body.count)\r\n" }
        return try await send(Array(head.utf8) + [13, 10] + body, isHead: method == "HEAD")
    }

    /// A whole request, byte by byte.
    package func send(_ bytes: [UInt8], isHead: Bool = false) async throws -> Answer {
        let heard = try await exchange.say(bytes, endsSpeaking: false)
        guard let answer = Answer(heard, isHead: isHead) else {
            throw SupportFailure("no answer of HTTP: \(String(decoding: heard.prefix(400), as: UTF8.self))")
        }
        return answer
    }
}

extension HTTPClient.Answer {
    /// Nil when it is none, or not all of one.
    fileprivate init?(_ bytes: [UInt8], isHead: Bool) {
        let lines = bytes.split(separator: 10, omittingEmptySubsequences: false)
        guard let end = lines.firstIndex(of: [13]) else { return nil }
        let head = lines[..<end].map { String(decoding: $0.dropLast(), as: UTF8.self) }
        guard let status = head.first?.split(separator: " ").dropFirst().first.flatMap({ Int($0) }) else { return nil }
        let headers = head.dropFirst().map { line in
            let pair = line.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
            return (name: pair[0].lowercased(), value: pair.count == 2 ? String(pair[1].drop { $0 == " " }) : "")
        }
        let rest = bytes.dropFirst(lines[...end].reduce(0) { $0 + $1.count + 1 })
        let header = { (name: String) in headers.first { $0.name == name }?.value }
        if isHead || status == 204 || status == 304 {
            guard rest.isEmpty else { return nil }
            self.init(status: status, headers: headers, body: [])
        } else if header("transfer-encoding") == "chunked" {
            guard let body = Self.unchunked(rest) else { return nil }
            self.init(status: status, headers: headers, body: body)
        } else {
            guard let count = header("content-length").flatMap({ Int($0) }), count == rest.count else { return nil }
            self.init(status: status, headers: headers, body: Array(rest))
        }
    }

    /// Nil when the last chunk is missing.
    private static func unchunked(_ bytes: ArraySlice<UInt8>) -> [UInt8]? {
        var (rest, body) = (bytes, [UInt8]())
        while let end = rest.firstIndex(of: 13) {
            guard let count = Int(String(decoding: rest[..<end], as: UTF8.self), radix: 16) else { return nil }
            rest = rest[(end + 2)...]
            if count == 0 { return body }
            guard rest.count >= count + 2 else { return nil }
            body += rest.prefix(count)
            rest = rest.dropFirst(count + 2)
        }
        return nil
    }
}
