package import Operations

/// One command line taken apart: `@tag words positional name=value name="quoted" name={12}`.
package struct Line: Sendable, Equatable {
    package struct Value: Sendable, Equatable {
        /// Empty for a value without a name.
        package let name: String
        package let text: String
        package init(name: String, text: String) { (self.name, self.text) = (name, text) }
    }
    package var tag: String?
    /// Words as they were typed: the command's, then values without a name.
    package var words: [String] = []
    package var values: [Value] = []

    /// - Parameter literals: The texts that followed, one for each place that the line reader has left for them.
    /// - Throws: `SYNTAX` with the column, counted in characters from 1.
    package init(_ text: String, literals: [String] = []) throws(Failure) {
        var reader = Reader(text, literals)
        try reader.read(into: &self)
    }

    /// A value as it stands in a line: in quotes when it would not be read as one word.
    package static func quoted(_ value: String) -> String {
        let isBare = !value.isEmpty && value.unicodeScalars.allSatisfy { !" \"=\\{}@#".unicodeScalars.contains($0) && !$0.isControl }
        if isBare { return value }
        let inside = value.unicodeScalars.reduce(into: "") { out, scalar in
            switch scalar {
            case "\"", "\\": out += "\\\(scalar)"
            case "\n": out += "\\n"
            default: if !scalar.isControl { out.unicodeScalars.append(scalar) }
            }
        }
        return "\"\(inside)\""
    }

    /// The tag of a line that cannot be read otherwise, so that its refusal bears it.
    package static func tag(of text: String) -> String? {
        guard text.utf8.first == UInt8(ascii: "@") else { return nil }
        let tag = Substring(text.unicodeScalars.dropFirst().prefix { $0 != " " })
        return isTag(tag) ? String(tag) : nil
    }

    fileprivate static func isTag(_ text: some StringProtocol) -> Bool {
        (1...32).contains(text.utf8.count) && text.utf8.allSatisfy { $0.isNameByte }
    }
}

extension UInt8 {
    var isNumeral: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
    /// Letters, digits, `-`, `_`, `.`
    var isNameByte: Bool {
        switch self {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
        case UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."): true
        default: false
        }
    }
}

/// By Unicode scalars: a quote stays one when a combining mark follows it.
private struct Reader {
    let text: String.UnicodeScalarView
    var rest: Substring.UnicodeScalarView
    var literals: ArraySlice<String>

    init(_ text: String, _ literals: [String]) { (self.text, rest, self.literals) = (text.unicodeScalars, text[...].unicodeScalars, literals[...]) }

    mutating func read(into line: inout Line) throws(Failure) {
        if rest.first == "@" {
            let tag = Substring(rest.dropFirst().prefix { $0 != " " })
            guard Line.isTag(tag) else { throw failure("a tag has 1 to 32 letters, digits, dots, - or _") }
            line.tag = String(tag)
            rest = rest[tag.endIndex...]
        }
        while true {
            rest = rest.drop { $0 == " " }
            guard let first = rest.first else { break }
            let name = rest.prefix { $0 != " " && $0 != "=" && $0 != "\"" }
            if first != "\"", !name.isEmpty, rest[name.endIndex...].first == "=" {
                rest = rest[name.endIndex...].dropFirst()
                line.values.append(Line.Value(name: String(name).asciiLowercased, text: try value()))
            } else {
                let text = try value()
                if first != "\"", line.values.isEmpty { line.words.append(text) } else { line.values.append(Line.Value(name: "", text: text)) }
            }
            if let next = rest.first, next != " " { throw failure("a space is missing") }
        }
        if line.words.isEmpty { throw failure("a command is missing") }
    }

    private func failure(_ what: String) -> Failure {
        Failure(.syntax, "\(what) at column \(text.distance(from: text.startIndex, to: rest.startIndex) + 1)")
    }

    private mutating func value() throws(Failure) -> String {
        if rest.first == "\"" { return try quoted() }
        if rest.first == LineReader.literal {
            rest.removeFirst()
            return literals.popFirst() ?? ""
        }
        let bare = rest.prefix { $0 != " " }
        if bare.contains("\"") { throw failure("a quote may only stand at the start of a value") }
        if bare.contains(LineReader.literal) { throw failure("a literal is the whole of a value") }
        rest = rest[bare.endIndex...]
        return String(bare)
    }

    private mutating func quoted() throws(Failure) -> String {
        rest.removeFirst()
        var out = String.UnicodeScalarView()
        while let next = rest.popFirst() {
            switch next {
            case "\"": return String(out)
            case LineReader.literal: throw failure("a literal is the whole of a value, before")
            case "\\":
                switch rest.popFirst() {
                case "n": out.append("\n")
                case "\"": out.append("\"")
                case "\\": out.append("\\")
                default: throw failure("only \\n, \\\" and \\\\ may follow a backslash, before")
                }
            default: out.append(next)
            }
        }
        throw failure("the closing quote is missing")
    }
}
