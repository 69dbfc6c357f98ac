internal import Operations

/// What may follow a text that somebody has begun to type: a value that finds words by itself, and says what to ask for names that live in the database.
struct Completion: Sendable {
    struct Candidate: Sendable, Equatable {
        let text: String
        let meaning: String
    }
    static let limit = 100

    let format: Reply.Format
    private let language: Language
    /// The column, from 1 and in Unicode scalars, from which a candidate takes the place of what was typed.
    private(set) var column = 1
    private(set) var candidates: [Candidate] = []
    /// A list to be asked for names, and which columns of it are taken.
    private(set) var question: (call: Call, name: String, meaning: String)?
    private var hasMore = false

    /// - Parameter text: A line up to where the cursor is.
    init(_ text: String, format: Reply.Format, in session: Session) {
        (self.format, language) = (format, session.language)
        let typed = Typed(text)
        column = typed.column
        if typed.isReadable { complete(typed, session) }
        candidates.sort { $0.text < $1.text }
    }

    /// - Parameter meaning: In English, as help has it.
    private mutating func offer(_ text: String, _ meaning: String, beginning: String) {
        offer(text, name: language.said(meaning), beginning: beginning)
    }

    /// - Parameter name: In no language, or in the session's.
    private mutating func offer(_ text: String, name meaning: String, beginning: String) {
        guard text.lowercased().hasPrefix(beginning.lowercased()), !candidates.contains(where: { $0.text == text }) else { return }
        candidates.append(Candidate(text: text, meaning: meaning))
    }

    private mutating func complete(_ typed: Typed, _ session: Session) {
        var words = typed.words.map { $0.lowercased() }
        // What they are about is a command itself.
        if typed.values.isEmpty, ["help", "check"].contains(words.first) {
            words.removeFirst()
        } else if let command = words.first.flatMap({ first in Command.all.first { $0.word == first } }), !command.takesAll {
            return complete(typed, command, session)
        } else if words.isEmpty, typed.name == nil {
            // Consoles ask it, people do not.
            for command in Command.all where command.word != Command.complete.word { offer(command.word, command.meaning, beginning: typed.value) }
        }
        if typed.name == nil, typed.values.isEmpty { offerWords(after: words, typed.value, session) }
        guard let (operation, count) = session.catalogue.find(words), session.commands.contains(where: { $0.words == operation.words }) else {
            return
        }
        complete(typed, operation, unnamed: words.count - count + typed.values.count { $0.name.isEmpty }, session)
    }

    /// The next word of each command that goes on from here, once.
    private mutating func offerWords(after words: [String], _ beginning: String, _ session: Session) {
        var found: [String: [Operation]] = [:]
        for operation in session.commands {
            let own = operation.words.split(separator: " ").map(String.init)
            guard own.count > words.count, Array(own.prefix(words.count)) == words else { continue }
            found[own[words.count], default: []].append(operation)
        }
        for (word, operations) in found {
            let whole = operations.first { $0.words == (words + [word]).joined(separator: " ") }
            let rest = operations.map { $0.words.split(separator: " ").dropFirst(words.count + 1).joined(separator: " ") }.filter { !$0.isEmpty }
            offer(word, name: whole.map { language.said($0.summary) } ?? "\(word) \(rest.sorted().joined(separator: "|"))", beginning: beginning)
        }
    }

    private mutating func complete(_ typed: Typed, _ command: Command, _ session: Session) {
        let given = Set(typed.values.map(\.name))
        if let name = typed.name {
            guard let parameter = command.parameters.first(where: { $0.name == name }) else { return }
            return offerValues(of: parameter.among, parameter.kind, typed, session)
        }
        let unnamed = typed.words.count - 1 + typed.values.count { $0.name.isEmpty }
        let left = command.parameters.filter { !given.contains($0.name) }
        if let next = left.dropFirst(unnamed).first {
            offerValues(of: next.among, next.kind, typed, session)
            if next.isRequired { return }
        }
        for parameter in left.dropFirst(unnamed) where !parameter.isRequired {
            offer("\(parameter.name)=", parameter.meaning, beginning: typed.value)
        }
    }

    private mutating func complete(_ typed: Typed, _ operation: Operation, unnamed: Int, _ session: Session) {
        let given = Set(typed.values.map(\.name))
        if let name = typed.name {
            if let argument = operation.arguments.first(where: { $0.name == name }) { return offerValues(of: [], argument.kind, typed, session) }
            return offerValues(of: Option(rawValue: name), operation, typed)
        }
        if let next = operation.arguments.filter(\.isPositional).dropFirst(unnamed).first { offerValues(of: [], next.kind, typed, session) }
        for argument in operation.arguments where !argument.isPositional && !argument.kind.isSecret && !given.contains(argument.name) {
            offer("\(argument.name)=", argument.kind.meaning, beginning: typed.value)
        }
        for option in operation.options where option != .check && !given.contains(option.rawValue) {
            offer("\(option.rawValue)=", option.meaning, beginning: typed.value)
        }
    }

    /// Of lists: which columns, in which order, on which condition.
    private mutating func offerValues(of option: Option?, _ operation: Operation, _ typed: Typed) {
        let columns = operation.columns
        switch option {
        case .columns:
            let (before, last) = typed.value.splitAtLast(",")
            for column in columns { offer("\(before)\(column.name)", column.kind.meaning, beginning: "\(before)\(last)") }
        case .sort:
            for column in columns where column.traits.contains(.sort) {
                offer(column.name, "from the beginning", beginning: typed.value)
                offer("-\(column.name)", "from the end", beginning: typed.value)
            }
        case .filter:
            let (before, last) = typed.value.splitAtLast(":")
            guard !before.isEmpty else {
                for column in columns where column.traits.contains(.filter) { offer("\(column.name):", column.kind.meaning, beginning: last) }
                return
            }
            let kind = columns.first { "\($0.name):" == before }?.kind
            for word in kind?.words ?? [] { offer("\(before)\(word)", "", beginning: typed.value) }
            if kind?.form == .integer { for sign in ["gt.", "ge.", "lt.", "le."] { offer("\(before)\(sign)", "", beginning: typed.value) } }
        default: break
        }
    }

    private mutating func offerValues(of words: [String], _ kind: Kind?, _ typed: Typed, _ session: Session) {
        for word in words + (kind?.words ?? []) { offer(word, "", beginning: typed.value) }
        guard let kind, let list = Self.lists.first(where: { $0.kinds.contains(kind.name) }), session.token != nil else { return }
        var (words, given, column) = (list.words, [(name: String, text: String)](), list.column)
        var beginning = typed.value
        switch column {
        case "agency", "unit": beginning = beginning.uppercased()
        // People are found by number, or by a part of their name.
        case "nip" where !beginning.isEmpty && !beginning.utf8.allSatisfy({ (48...57).contains($0) }):
            (words, column) = ("person find", "nip")
            given.append((name: "name", text: beginning))
            beginning = ""
        default: break
        }
        if kind.name == "agency", kind.read("*") != nil, typed.value.isEmpty { offer("*", "all", beginning: "") }
        guard let operation = session.commands.first(where: { $0.words == words }) else { return }
        var scope = session.scope
        for value in typed.values where ["agency", "period"].contains(value.name) { scope[value.name] = value.text }
        if !beginning.isEmpty { given.append((name: Option.filter.rawValue, text: "\(column):prefix.\(beginning)")) }
        given.append((name: Option.limit.rawValue, text: "\(Self.limit)"))
        guard let arguments = try? Arguments(for: operation, given: given, scope: scope) else { return }
        question = (Call(operation, arguments), column, list.meaning)
    }

    /// Which list knows the names of a kind.
    private static let lists: [(kinds: Set<String>, words: String, column: String, meaning: String)] = [
        (["agency"], "show agencies", "agency", "name"), (["period"], "show periods", "period", "state"), (["unit"], "show units", "unit", "name"),
        (["post"], "show posts", "post", "title"), (["person"], "show people", "nip", "name"), (["team"], "show teams", "team", "name"),
        (["job"], "show jobs", "job", "operation"),
    ]

    /// - Parameter outcome: Of the question; what was refused there are no names of.
    mutating func heard(_ outcome: Outcome) {
        guard case .page(let items, let next, _) = outcome, let question, case .array(let rows)? = try? JSON(reading: items) else { return }
        for row in rows {
            let name = row[question.name]?.plain ?? ""
            let text = name.isEmpty ? row["person"]?.plain ?? "" : name
            if !text.isEmpty { offer(Line.quoted(text), name: row[question.meaning]?.plain ?? "", beginning: "") }
        }
        if next != nil { hasMore = true }
    }

    var reply: Reply {
        var reply = Reply.table(["text", "meaning"], candidates.prefix(Self.limit).map { [$0.text, $0.meaning] })
        reply.text += " from=\(column) more=\(hasMore || candidates.count > Self.limit)"
        return reply
    }
}

/// A line that is not whole: what stands before the cursor.
private struct Typed {
    var words: [String] = []
    var values: [Line.Value] = []
    /// Of the value that the cursor stands behind; nil when it has none.
    var name: String?
    var value = ""
    var column = 1
    /// Nothing is offered within quotes, nor behind what is no line.
    var isReadable = false

    init(_ text: String) {
        let scalars = text.unicodeScalars
        // The last piece is what the cursor stands behind.
        guard let before = Self.start(of: scalars) else { return }
        var piece = String(scalars[before...])
        column = scalars.distance(from: scalars.startIndex, to: before) + 1
        let rest = String(scalars[..<before])
        // A tag is none of the command.
        if rest.isEmpty, piece.hasPrefix("@") { return }
        if rest.unicodeScalars.contains(where: { $0 != " " }) {
            guard let line = try? Line(rest) else { return }
            (words, values) = (line.words, line.values)
        }
        if let sign = piece.unicodeScalars.firstIndex(of: "="), sign != piece.unicodeScalars.startIndex {
            let name = String(piece.unicodeScalars[..<sign])
            self.name = name.lowercased()
            column += name.unicodeScalars.count + 1
            piece = String(piece.unicodeScalars[sign...].dropFirst())
        }
        value = piece
        isReadable = !piece.contains("\"") && !piece.unicodeScalars.contains(LineReader.literal)
    }

    /// Where the last piece begins; nil within quotes.
    private static func start(of scalars: String.UnicodeScalarView) -> String.UnicodeScalarView.Index? {
        var (start, isQuoted, isEscaped) = (scalars.startIndex, false, false)
        for index in scalars.indices {
            let scalar = scalars[index]
            if isEscaped {
                isEscaped = false
            } else if isQuoted, scalar == "\\" {
                isEscaped = true
            } else if scalar == "\"" {
                isQuoted.toggle()
            } else if scalar == " ", !isQuoted {
                start = scalars.index(after: index)
            }
        }
        return isQuoted ? nil : start
    }
}

extension Kind {
    /// The words that it is one of.
    fileprivate var words: [String] {
        if form == .flag { return ["true", "false"] }
        guard case .array(let words)? = schema["enum"] else { return [] }
        return words.map(\.plain)
    }
}

extension String {
    /// `a,b,c` at `,`: `a,b,` and `c`.
    fileprivate func splitAtLast(_ sign: Character) -> (before: String, last: String) {
        guard let index = lastIndex(of: sign) else { return ("", self) }
        return (String(self[...index]), String(self[self.index(after: index)...]))
    }
}

extension Command {
    static let complete = Command(
        word: "complete", meaning: "List what may follow a text that somebody has begun to type, as consoles ask for it: complete \"show per\".",
        parameters: [
            Argument(name: "text", isRequired: true, meaning: "a line up to the cursor, in quotes"),
            Argument(name: "format", meaning: "as format has it, unless said otherwise", among: Reply.Format.allCases.map(\.rawValue)),
        ]
    ) { session, values, _ throws(Failure) in
        let format = try values["format"].map { text throws(Failure) in
            guard let format = Reply.Format(rawValue: text) else { throw Failure(.badValue, "format is no format", about: "format") }
            return format
        }
        return .complete(Completion(values["text"] ?? "", format: format ?? session.format, in: session))
    }
}

extension Session {
    /// Answers at once, or asks the database for names first.
    mutating func complete(_ completion: Completion, tag: String?) -> Step {
        guard let call = completion.question?.call else { return .send(completion.reply.rendered(tag: tag, as: completion.format)) }
        return .run(Run(work: .call(call), caller: caller(tag), isAlone: true, purpose: .complete(completion), language: language))
    }

    func completed(_ completion: Completion, _ outcome: Outcome) -> Reply {
        var completion = completion
        completion.heard(outcome)
        return completion.reply
    }
}
