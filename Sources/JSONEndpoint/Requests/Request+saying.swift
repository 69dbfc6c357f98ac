internal import HTTPTypes
internal import Hummingbird
internal import NIOCore
internal import Operations

extension Operation {
    /// What a request says, in the words of the operation: path, then query or body, then options from their headers.
    func arguments(of request: Request, _ parameters: Parameters) async throws(Failure) -> Arguments {
        var given: [(name: String, text: String)] = []
        for name in route.parameters {
            // Hummingbird hands path parameters on as they came.
            guard let text = parameters.get(name)?.percentDecoded(plusIsSpace: false) else {
                throw Failure(.badEncoding, "\(name) is badly encoded in the path", about: name, argument: name)
            }
            given.append((name, text))
        }
        var filters: [(name: String, text: String)] = []
        for (name, text) in try request.queryParameters() { try take(name, text, &given, &filters) }
        for case .key in options {
            guard let key = request.headers[.idempotencyKey] else { continue }
            given.append((Option.key.rawValue, key))
        }
        if takesFile { try request.requireCSV() } else if route.method != .get { given += try await said(by: request) }
        var arguments: Arguments
        do throws(Failure) { arguments = try Arguments(for: self, given: given, conditions: filters) } catch { throw inHTTP(error) }
        if route.method == .post, options.contains(.key), arguments.options[.key] == nil, arguments.options[.check] != "true" {
            throw Failure(.keyRequired)
        }
        if has(.revisioned) { arguments.seen = try request.revisionsSeen() }
        return arguments
    }

    /// A parameter of the query is an option, an argument of a GET, or a filter of a list.
    private func take(
        _ name: String, _ text: String, _ given: inout [(name: String, text: String)], _ filters: inout [(name: String, text: String)]
    ) throws(Failure) {
        if let option = options.first(where: { $0.http == .query(name) }) {
            given.append((option.rawValue, text))
        } else if saysInQuery, arguments.contains(where: { $0.name == name && !route.parameters.contains(name) }) {
            given.append((name, text))
        } else if filterColumns.contains(where: { $0.name == name }) {
            filters.append((name, text))
        } else {
            let known = queryParameters
            throw Failure(
                .unknownArgument, "there is no query parameter \(name.shortened)", about: name.shortened,
                hint: known.isEmpty ? "there is none here" : "there are: \(known.joined(separator: ", "))", argument: name.shortened)
        }
    }

    /// A failure about an option, by the name that it has over HTTP.
    private func inHTTP(_ failure: Failure) -> Failure {
        guard let option = failure.argument.flatMap(Option.init(rawValue:)), options.contains(option) else { return failure }
        let name: String
        switch option.http {
        case .header(let header): name = header
        case .query(let parameter): name = parameter
        case .nowhere: return failure
        }
        var told = failure
        (told.argument, told.about) = (name, failure.about == option.rawValue ? name : failure.about)
        if failure.sentence.hasPrefix("\(option.rawValue) ") { told.sentence = "\(name)\(failure.sentence.dropFirst(option.rawValue.count))" }
        return told
    }

    /// Those that are not arguments by the same name.
    var filterColumns: [Column] {
        guard case .page = reply else { return [] }
        return columns.filter { column in column.traits.contains(.filter) && !arguments.contains { $0.name == column.name } }
    }

    private var queryParameters: [String] {
        let optional = options.compactMap { option in if case .query(let name) = option.http { name } else { nil } }
        let own = saysInQuery ? arguments.map(\.name).filter { !route.parameters.contains($0) } : []
        return own + filterColumns.map(\.name) + optional
    }

    /// The arguments that a body may hold.
    var bodyArguments: [Argument] { saysInQuery ? [] : arguments.filter { !route.parameters.contains($0.name) } }

    private func said(by request: Request) async throws(Failure) -> [(name: String, text: String)] {
        let bytes = try await request.body(upTo: Contract.bodyLimit)
        if bytes.isEmpty { return [] }
        guard request.isJSON else { throw Failure(.unsupportedMediaType) }
        let body: JSON
        do throws(ReadingTrouble) { body = try JSON(reading: bytes) } catch { throw Failure(error) }
        guard let fields = body.fields else { throw Failure(.syntax, "the body is no JSON object") }
        var said: [(name: String, text: String)] = []
        for field in fields {
            guard let argument = bodyArguments.first(where: { $0.name == field.name }) else {
                let near = nearest(to: field.name, among: bodyArguments.map(\.name))
                throw Failure(
                    .unknownArgument, "\(words) takes no \(field.name.shortened) in its body", about: field.name.shortened,
                    hint: near.isEmpty
                        ? "there are: \(bodyArguments.map(\.name).joined(separator: ", "))" : "did you mean \(near.joined(separator: ", "))?",
                    argument: field.name.shortened)
            }
            said.append((field.name, try argument.text(of: field.value)))
        }
        return said
    }
}

extension Argument {
    /// Strict: a number is no text, and null only takes away what may be taken away.
    fileprivate func text(of value: JSON) throws(Failure) -> String {
        switch (value, kind.form) {
        case (.text(let text), .text) where need != .clearable || !text.isEmpty: return text
        case (.number(let number), .integer): return "\(number)"
        case (.bool(let flag), .flag): return "\(flag)"
        case (.null, _) where need == .clearable: return ""
        case (.array(let items), .scores):
            return try items.map { item throws(Failure) in
                switch item {
                case .number(let score): "\(score)"
                case .null: "-"
                default: throw Failure(.badValue, "\(name) is not \(kind.meaning)", about: name, argument: name)
                }
            }.joined(separator: ",")
        case (.object, .object): return value.written
        default: throw Failure(.badValue, "\(name) is not \(kind.meaning)", about: name, argument: name)
        }
    }
}

extension Failure {
    fileprivate init(_ trouble: ReadingTrouble) {
        switch trouble.kind {
        case .duplicateName(let name):
            self.init(.givenTwice, "\(name.shortened) stands twice in an object", about: name.shortened, argument: name.shortened)
        case .syntax(let what, let place): self.init(.syntax, "\(what), at byte \(place) of the body", about: "byte \(place)")
        case .tooDeep: self.init(.syntax, "the body is deeper than \(JSON.deepest)")
        }
    }
}

extension Request {
    /// In their order, decoded. What is given twice is refused by what it is: a column may have a lower and an upper bound.
    func queryParameters() throws(Failure) -> [(name: String, text: String)] {
        var found: [(name: String, text: String)] = []
        for part in (uri.query ?? "").split(separator: "&") {
            let pair = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard let name = String(pair[0]).percentDecoded(plusIsSpace: true),
                let text = (pair.count == 2 ? String(pair[1]) : "").percentDecoded(plusIsSpace: true)
            else { throw Failure(.badEncoding, "the query is badly encoded") }
            found.append((name, text))
        }
        return found
    }

    func body(upTo limit: Int) async throws(Failure) -> [UInt8] {
        if let length = headers[.contentLength].flatMap({ Int($0) }) {
            if length > limit { throw Failure(.bodyTooLarge, about: "\(limit) bytes") }
            if length == 0 { return [] }
        } else if headers[.transferEncoding] == nil {
            return []
        }
        // Whoever sends a byte a second is not waited for.
        let body = body
        let read = await withTaskGroup(of: Result<[UInt8], Failure>.self) { group in
            group.addTask {
                do { return .success(Array(try await body.collect(upTo: limit).readableBytesView)) } catch is NIOTooManyBytesError {
                    return .failure(Failure(.bodyTooLarge, about: "\(limit) bytes"))
                } catch { return .failure(Failure(.syntax, "the body broke off")) }
            }
            group.addTask {
                try? await Task.sleep(for: Contract.requestTime)
                return .failure(Failure(.timedOut, "the body did not come within \(Contract.requestTime.components.seconds) s"))
            }
            defer { group.cancelAll() }
            return await group.next() ?? .failure(Failure(.closing))
        }
        return try read.get()
    }

    var contentType: (type: String?, parameters: [String]) {
        let parts = (headers[.contentType] ?? "").lowercased().split(separator: ";").map { $0.filter { $0 != " " } }
        return (parts.first, Array(parts.dropFirst()))
    }

    fileprivate var isJSON: Bool {
        let (type, parameters) = contentType
        return type == "application/json" && parameters.allSatisfy { $0 == "charset=utf-8" || $0 == "charset=\"utf-8\"" }
    }

    /// In UTF-8, whatever else is said of it (RFC 7111).
    fileprivate func requireCSV() throws(Failure) {
        let (type, parameters) = contentType
        guard type == "text/csv", parameters.allSatisfy({ !$0.hasPrefix("charset=") || $0 == "charset=utf-8" || $0 == "charset=\"utf-8\"" }) else {
            throw Failure(.unsupportedMediaType, hint: "send it as text/csv in UTF-8")
        }
    }

    /// The body as a file: of any length, and whole.
    var file: ByteStream { FileInBody(body: body, length: headers[.contentLength].flatMap { Int($0) }) }

    /// What If-Match names: an ETag is `"rev.hash"`. None at all when it is missing; nil when any will do.
    fileprivate func revisionsSeen() throws(Failure) -> [Int64]? {
        guard let header = headers[.ifMatch] else { return [] }
        if header == "*" { return nil }
        let tags = header.split(separator: ",").map { $0.filter { $0 != " " } }
        guard (1...20).contains(tags.count) else { throw Failure(.badValue, "If-Match takes 1 to 20 tags", about: "If-Match", argument: "If-Match") }
        // A tag that is none of ours was never true; a weak one proves nothing (RFC 9110, 13.1.1).
        return tags.map { tag in
            guard tag.hasPrefix("\""), tag.hasSuffix("\""), tag.count > 2 else { return -1 }
            return Int64(tag.dropFirst().prefix { $0 != "." && $0 != "\"" }) ?? -1
        }
    }

    var token: Token? {
        guard let header = headers[.authorization], header.lowercased().hasPrefix("bearer ") else { return nil }
        return Token(header.dropFirst(7))
    }

    var language: Language { language(otherwise: .english) }

    /// What Accept-Language asks for.
    func language(otherwise language: Language) -> Language {
        var best: (language: Language, quality: Double) = (language, 0)
        for part in (headers[.acceptLanguage] ?? "").lowercased().split(separator: ",").prefix(20) {
            let pieces = part.split(separator: ";").map { $0.filter { $0 != " " } }
            guard let name = pieces.first?.prefix(2), let language = Language(rawValue: String(name)) else { continue }
            let quality = pieces.dropFirst().first { $0.hasPrefix("q=") }.flatMap { Double($0.dropFirst(2)) } ?? 1
            if quality > best.quality { best = (language, quality) }
        }
        return best.language
    }
}

/// Ends with an error when less has come than was announced: a connection that broke must not look like the end of a file.
private struct FileInBody: AsyncSequence, Sendable {
    let body: RequestBody
    let length: Int?

    struct AsyncIterator: AsyncIteratorProtocol {
        var buffers: RequestBody.AsyncIterator
        var awaited: Int?

        mutating func next() async throws -> [UInt8]? {
            guard let buffer = try await buffers.next(isolation: #isolation) else {
                if let awaited, awaited > 0 { throw Operations.Failure(.syntax, "the body broke off", about: "from", hint: "send it again") }
                return nil
            }
            awaited = awaited.map { $0 - buffer.readableBytes }
            return Array(buffer.readableBytesView)
        }
    }
    func makeAsyncIterator() -> AsyncIterator { AsyncIterator(buffers: body.makeAsyncIterator(), awaited: length) }
}

extension String {
    /// Nil when an escape is broken or the bytes are no UTF-8 (RFC 3986, 2.1).
    func percentDecoded(plusIsSpace: Bool) -> String? {
        guard utf8.contains(where: { $0 == UInt8(ascii: "%") || $0 == UInt8(ascii: "+") }) else { return self }
        var (out, rest) = ([UInt8](), utf8[...])
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "+"), plusIsSpace { out.append(UInt8(ascii: " ")); continue }
            guard byte == UInt8(ascii: "%") else { out.append(byte); continue }
            let digits = String(decoding: rest.prefix(2), as: UTF8.self)
            guard digits.utf8.count == 2, !digits.hasPrefix("+"), !digits.hasPrefix("-"), let code = UInt8(digits, radix: 16) else { return nil }
            out.append(code)
            rest.removeFirst(2)
        }
        return String(validating: out, as: UTF8.self)
    }
}
