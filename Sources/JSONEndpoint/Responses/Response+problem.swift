internal import HTTPTypes
internal import Hummingbird
internal import NIOCore
internal import Operations

extension Response {
    static func json(_ bytes: [UInt8], _ status: HTTPResponse.Status = .ok, _ more: HTTPFields = [:]) -> Response {
        var headers = more
        headers[.contentType] = "application/json"
        if headers[.cacheControl] == nil { headers[.cacheControl] = "no-store" }
        return Response(status: status, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
    }

    static func text(_ text: String, type: String = "text/plain; charset=utf-8") -> Response {
        Response(
            status: .ok, headers: [.contentType: type, .cacheControl: "no-store"], body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
    }

    /// RFC 9457. What the caller may not see is, but for `instance` and Date, what does not exist.
    static func problem(_ failure: Failure, _ number: String, _ language: Language) -> Response {
        let (symbol, sentence, hint) = (failure.symbol, failure.sentence(in: language), failure.hint(in: language))
        var fields: [(String, JSON)] = [
            ("type", .text("/docs#\(symbol.rawValue)")), ("title", .text(symbol.sentence(in: language))), ("status", .number(symbol.meaning.status)),
            ("detail", .text(hint.isEmpty ? sentence : "\(sentence); \(hint)")), ("instance", .text("urn:uuid:\(number)")),
            ("code", .text(symbol.rawValue)), ("retryable", .bool(symbol.isRetryable)),
        ]
        if let argument = failure.argument {
            fields.append(("errors", .array([.object([("pointer", .text("/\(argument.jsonPointerEscaped)")), ("detail", .text(sentence))])])))
        }
        if let allowed = failure.allowedActions { fields.append(("allowed_actions", .array(allowed.map(JSON.text)))) }
        if let revision = failure.number("rev") { fields.append(("revision", .number(revision))) }
        if let affects = failure.number("affects") { fields.append(("affects", .number(affects))) }
        var headers: HTTPFields = [.contentType: "application/problem+json", .cacheControl: "no-store", .contentLanguage: language.rawValue]
        if let seconds = failure.number("retry_after") {
            headers[.retryAfter] = "\(seconds)"
        } else if symbol.meaning.status == 503 {
            headers[.retryAfter] = "1"
        }
        if symbol.meaning.status == 401 { headers[.wwwAuthenticate] = "Bearer" }
        return Response(
            status: .init(code: symbol.meaning.status), headers: headers,
            body: ResponseBody(byteBuffer: ByteBuffer(string: JSON.object(fields).written)))
    }
}

extension Failure {
    /// What the database names in its hint when a state does not allow something.
    fileprivate var allowedActions: [String]? {
        guard symbol == .wrongState, hint.hasPrefix("allowed=") else { return nil }
        return hint.dropFirst(8).split(separator: ",").map(String.init)
    }
}

extension String {
    /// RFC 6901, 3.
    fileprivate var jsonPointerEscaped: String { reduce(into: "") { $0 += $1 == "~" ? "~0" : $1 == "/" ? "~1" : String($1) } }
}
