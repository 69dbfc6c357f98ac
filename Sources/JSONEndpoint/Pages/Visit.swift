internal import Glibc
internal import HTTPTypes
internal import Hummingbird
internal import Operations

/// One request for a page: who asks, in which language, with which fields; and the calls that are made for it, which are those of every face.
struct Visit: Sendable {
    let contract: Contract
    let request: Request
    let source: RequestSource
    var token: Token?
    var fields = FormFields()
    /// What the answer tells the browser to keep.
    var cookies: [String] = []
    let words: Words
    /// It lives for one answer, so that all of it is told at one instant.
    private let now: Int

    init(_ contract: Contract, _ request: Request, _ source: RequestSource) {
        (self.contract, self.request, self.source) = (contract, request, source)
        token = Browser.cookie(Browser.sessionCookie, of: request).flatMap { Token($0) }
        now = time(nil)
        var language = Browser.language(of: request)
        if request.method != .post, let chosen = Self.query("bahasa", of: request).flatMap(Language.init(rawValue:)) {
            language = chosen
            cookies.append(Browser.speaking(chosen))
        }
        words = Words(language: language)
    }

    var language: Language { words.language }

    private static func query(_ name: String, of request: Request) -> String? {
        (try? request.queryParameters())?.first { $0.name == name }?.text
    }
    func query(_ name: String) -> String? { Self.query(name, of: request) }

    /// A parameter of the path. Anything but an identifier of ours was never there.
    func identifier(_ name: String) throws(Failure) -> String {
        guard let text = source.parameters.get(name), text.utf8.count == 36,
            text.utf8.allSatisfy({ $0.isHexadecimal || $0 == UInt8(ascii: "-") })
        else { throw Failure(.notFound) }
        return text
    }

    /// Which button was pressed. One that the page does not have, or none at all, must never do what another one does.
    /// - Throws: `badValue`.
    func action(of known: Set<String>) throws(Failure) -> String {
        guard let action = fields["aksi"], known.contains(action) else { throw Failure(.badValue, about: "aksi") }
        return action
    }

    /// Reads something.
    func ask(_ name: String, _ given: KeyValuePairs<String, String> = [:]) async throws(Failure) -> JSON {
        try await perform(name, given.map { ($0.key, $0.value) }, changes: false)
    }

    /// As below, without what is not there.
    func change(_ name: String, _ given: [(String, String?)]) async throws(Failure) -> JSON {
        try await perform(name, given.compactMap { name, text in text.map { (name, $0) } }, changes: true)
    }

    /// Changes something, under the key and the revision that the page bore.
    /// - Parameters: `key` and `revision` where it is the second change of one page.
    func change(_ name: String, _ given: KeyValuePairs<String, String> = [:], key: String? = nil, revision: String? = nil) async throws(Failure)
        -> JSON
    {
        try await perform(name, given.map { ($0.key, $0.value) }, changes: true, key: key, revision: revision)
    }

    private func perform(
        _ name: String, _ given: [(name: String, text: String)], changes: Bool, key: String? = nil, revision: String? = nil
    ) async throws(Failure) -> JSON {
        guard let operation = contract.catalogue[name] else { throw Failure(.notFound) }
        var given = given
        if changes, operation.options.contains(.key) {
            guard let key = key ?? fields["kunci"] else { throw Failure(.keyRequired) }
            given.append((Option.key.rawValue, key))
        }
        var arguments = try Arguments(for: operation, given: given)
        if operation.has(.revisioned) { arguments.seen = (revision ?? fields["revisi"]).flatMap { Int64($0) }.map { [$0] } ?? [] }
        let caller = Caller(token: token, source: source.source(of: request), request: source.number)
        switch await contract.performer.perform(Call(operation, arguments), for: caller) {
        case .one(let body), .checked(let body, _): return try read(body.json)
        case .page(let items, _, _): return .object(["items": try read(items)])
        case .nothing: return .null
        case .failed(let failure): throw failure
        case .stream, .job: throw Failure(.syntax)
        }
    }

    private func read(_ json: [UInt8]) throws(Failure) -> JSON {
        do throws(ReadingTrouble) { return try JSON(reading: json) } catch { throw Failure(.syntax) }
    }

    // What people read ------------------------------------------------------------------------------------------------

    func day(_ date: JSON) -> JSON { JSON(date.plain.flatMap { contract.clock.day($0, in: language) }) }
    func day(at instant: JSON) -> JSON { JSON(instant.plain.flatMap { contract.clock.day(at: $0, in: language) }) }
    func deadline(_ instant: JSON) -> JSON { JSON(instant.plain.flatMap { contract.clock.deadline($0, in: language) }) }
    func isOver(_ instant: JSON) -> Bool { instant.plain.map { contract.clock.isOver($0, now: now) } ?? false }
    var today: String { contract.clock.today(now: now) }
    /// A value of a closed list in words; null for none.
    func word(_ list: String, _ value: JSON) -> JSON { JSON(value.plain.map { words.value(list, $0) }) }

    /// What was refused, by the field of the page that is at fault: what to do with it. Nothing where it is none of its fields.
    /// - Parameters:
    ///   - fields: Names on the page by the arguments of the operation.
    ///   - symbols: Names on the page by what refuses without naming an argument.
    func faults(_ failure: Failure?, _ fields: [String: String], _ symbols: [Symbol: String] = [:]) -> [String: String] {
        guard let failure, let field = failure.argument.flatMap({ fields[$0] }) ?? symbols[failure.symbol] else { return [:] }
        let own = failure.symbol == .missingArgument ? words["fault_missing"] : words["fault_\(field)"]
        // What the database says to do; an example of a value says nothing to people.
        let said = failure.hint.isEmpty || failure.hint.hasPrefix("as in ") ? failure.symbol.sentence(in: language) : failure.hint(in: language)
        return [field: (own ?? said).asSentence]
    }

    /// What was refused, and what to do now.
    func told(_ failure: Failure) -> JSON {
        let (symbol, about) = (failure.symbol, failure.about)
        // Names and numbers for programs say nothing to people: the thing is on the page.
        let isForPeople = !about.contains("=") && !about.contains("-4") && about.utf8.count <= 80
        let sentence = words["sentence_\(symbol.rawValue)"] ?? (isForPeople ? failure.sentence(in: language) : symbol.sentence(in: language))
        var hint = words["hint_\(symbol.rawValue)"] ?? failure.hint(in: language)
        if let seconds = failure.number("retry_after") { hint = "\(words["wait_seconds"] ?? "") \(seconds)." }
        return .object(["sentence": .text(sentence.asSentence), "hint": JSON(hint.isEmpty ? nil : hint.asSentence)])
    }
}

extension JSON {
    init(_ text: String?) { self = text.map(JSON.text) ?? .null }
    /// Of a text or a number as it was written.
    var plain: String? {
        switch self {
        case .text(let text), .digits(let text): text
        case .number(let number): "\(number)"
        default: nil
        }
    }
    var number: Int? { if case .number(let number) = self { number } else { nil } }
    var isTrue: Bool { self == .bool(true) }
    var items: [JSON] { if case .array(let items) = self { items } else { [] } }
    /// Null for an empty list: a section around it is left out.
    static func list(_ items: [JSON]) -> JSON { items.isEmpty ? .null : .array(items) }
    /// A heading and what stands under it, or neither.
    static func block(_ name: String, _ items: [JSON]) -> JSON { items.isEmpty ? .null : .object([(name, .array(items))]) }
    /// Null for what is not there.
    func at(_ name: String) -> JSON { self[name] ?? .null }
    func plain(_ name: String) -> String? { at(name).plain }
    func says(_ name: String, _ value: String) -> Bool { at(name) == .text(value) }
    func allows(_ action: String) -> Bool { at("allowed_actions").items.contains(.text(action)) }
}

extension String {
    /// Of a long text, where there is little room.
    func beginning(_ most: Int) -> String { count > most ? "\(prefix(most))…" : self }

    /// The registry's sentences begin in lower case and have no full stop.
    fileprivate var asSentence: String {
        guard let first else { return self }
        return first.uppercased() + dropFirst() + (last.map { ".?!…:".contains($0) } == true ? "" : ".")
    }
}
