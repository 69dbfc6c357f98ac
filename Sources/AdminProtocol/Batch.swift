internal import Operations

/// Lines that are collected, to be run together. A line that was refused keeps its place, so that nothing is run that somebody believes to be whole.
struct Batch: Sendable {
    struct Line: Sendable {
        /// As it was typed; of one that was refused, its first words.
        let text: String
        /// In bytes, with its literals.
        let size: Int
        let call: Result<Call, Failure>
    }
    static let limit = 100
    /// Bytes of all lines with their literals: a session holds no more.
    static let byteLimit = 262_144

    private(set) var lines: [Line] = []
    private var bytes = 0
    /// The first that there was no room for, with its number.
    private var overflow: Failure?

    /// - Throws: `BAD_VALUE` when it is full.
    mutating func add(_ text: String, _ literals: [String], _ call: Call) throws(Failure) {
        let size = literals.reduce(text.utf8.count) { $0 + $1.utf8.count }
        guard lines.count < Self.limit, bytes + size <= Self.byteLimit else {
            throw Failure(
                .badValue, "a batch has at most \(Self.limit) lines and \(Self.byteLimit) bytes", about: "batch", hint: "batch run, and begin another"
            )
        }
        bytes += size
        lines.append(Line(text: text.replacing("\0", with: "{…}"), size: size, call: .success(call)))
    }

    /// What was refused keeps its place.
    /// - Returns: Its number.
    mutating func spoil(_ text: String, _ failure: Failure) -> Int {
        guard lines.count < Self.limit, bytes + text.utf8.count <= Self.byteLimit else {
            var told = failure
            told.line = lines.count + 1
            if overflow == nil { overflow = told }
            return lines.count + 1
        }
        bytes += text.utf8.count
        lines.append(Line(text: text, size: text.utf8.count, call: .failure(failure)))
        return lines.count
    }

    /// - Parameter number: From 1; nil for the last, or what there was no room for.
    /// - Throws: `NOT_FOUND` when there is no such line.
    mutating func drop(_ number: Int?) throws(Failure) {
        if overflow != nil, number == nil || number == overflow?.line {
            overflow = nil
            return
        }
        let index = (number ?? lines.count) - 1
        guard lines.indices.contains(index) else { throw Failure(.notFound, about: "line \(number ?? 0)", hint: "batch show") }
        bytes -= lines.remove(at: index).size
    }

    /// - Throws: The first line's failure that was refused, or that there is none.
    func calls() throws(Failure) -> [Call] {
        var calls: [Call] = []
        for (index, line) in lines.enumerated() {
            switch line.call {
            case .success(let call): calls.append(call)
            case .failure(var failure):
                failure.line = index + 1
                throw failure
            }
        }
        if let overflow { throw overflow }
        if calls.isEmpty { throw Failure(.wrongState, "the batch has no line", about: "batch", hint: "send the commands that it is to run") }
        return calls
    }
}

extension Command {
    private static let batchVerbs = ["begin", "run", "check", "discard", "show", "drop"]

    static let batch = Command(
        word: "batch",
        meaning:
            "Collect commands and run them in one transaction: `batch begin`, the commands, then `batch run`, `check` or `discard`; `batch show` lists them, `batch drop` takes one out.",
        parameters: [
            Argument(
                name: "verb", isRequired: true, meaning: "begin, run, check, discard, show or drop",
                among: batchVerbs),
            Argument(name: "line", meaning: "for drop: which line, from 1; the last unless said"),
            Argument(name: "key", meaning: "for run: a new UUID, as for any change"),
        ]
    ) { session, values, _ throws(Failure) in
        let verb = values["verb"]?.lowercased() ?? ""
        guard batchVerbs.contains(verb) else {
            throw Failure(.badValue, "batch takes begin, run, check, discard, show or drop", about: "verb", hint: "batch begin")
        }
        if verb != "drop", values["line"] != nil { throw Failure(.unknownArgument, "batch \(verb) takes no line", about: "line") }
        if verb != "run", values["key"] != nil { throw Failure(.unknownArgument, "batch \(verb) takes no key", about: "key") }
        if verb == "begin" {
            guard session.token != nil else { throw Failure(.notSignedIn) }
            guard session.batch == nil else { throw Failure(.wrongState, "a batch is open", about: "batch", hint: "batch run, or batch discard") }
            session.batch = Batch()
            return .reply(Reply(250, "OK", "limit=\(Batch.limit)"))
        }
        guard var batch = session.batch else { throw Failure(.wrongState, "no batch is open", about: "batch", hint: "batch begin") }
        switch verb {
        case "show":
            return .reply(
                .table(
                    ["line", "command", "refused"],
                    batch.lines.enumerated().map { index, line in
                        let refused = if case .failure(let failure) = line.call { failure.symbol.rawValue } else { "" }
                        return ["\(index + 1)", line.text, refused]
                    }))
        case "drop":
            let number = try values["line"].map { text throws(Failure) in
                guard let number = Int(text) else { throw Failure(.badValue, "line is no number", about: "line") }
                return number
            }
            try batch.drop(number)
            session.batch = batch
            return .reply(Reply(250, "OK", "lines=\(batch.lines.count)"))
        case "discard":
            session.batch = nil
            return .reply(Reply(250, "OK", "lines=\(batch.lines.count)"))
        default:
            var given = values["key"].map { [(name: Option.key.rawValue, text: $0)] } ?? []
            if verb == "check" { given.append((name: Option.check.rawValue, text: "true")) }
            // Whatever comes of it: what a script sends behind it is no part of it.
            if verb == "run" { session.batch = nil }
            var call = Call(.batchRun, try Arguments(for: .batchRun, given: given))
            call.lines = try batch.calls()
            return .run(call, .answer(session.format, shown: nil))
        }
    }
}
