extension JSON {
    /// How many arrays and objects may stand in one another.
    package static let deepest = 32

    /// Reads one JSON text, strictly: the grammar of RFC 8259 in UTF-8 without a byte order mark, and nothing that I-JSON (RFC 7493) forbids:
    /// no name twice in one object, no lone surrogates, no noncharacters. Nor NUL, which
    /// PostgreSQL cannot hold. Work and memory grow with the bytes, whatever they are.
    package init(reading bytes: some Sequence<UInt8>) throws(ReadingTrouble) {
        var reader = Reader(bytes: Array(bytes))
        self = try reader.whole()
    }
}

private struct Reader {
    let bytes: [UInt8]
    var at = 0
    var depth = 0

    init(bytes: [UInt8]) { self.bytes = bytes }

    /// The byte to be read, NUL at the end: NUL may stand nowhere. What is not ASCII is no character here, but equals none of the grammar's.
    private var next: Unicode.Scalar { at < bytes.count ? Unicode.Scalar(bytes[at]) : "\0" }

    private func trouble(_ what: String, at place: Int? = nil) -> ReadingTrouble {
        ReadingTrouble(.syntax(what: what, atByte: (place ?? at) + 1))
    }

    private mutating func took(_ expected: Unicode.Scalar) -> Bool {
        guard next == expected else { return false }
        at += 1
        return true
    }

    private mutating func skipSpace() {
        while next == " " || next == "\n" || next == "\r" || next == "\t" { at += 1 }
    }

    mutating func whole() throws(ReadingTrouble) -> JSON {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { throw trouble("there may be no byte order mark") }
        skipSpace()
        let value = try value()
        skipSpace()
        guard at == bytes.count else { throw trouble("something follows the end") }
        return value
    }

    private mutating func value() throws(ReadingTrouble) -> JSON {
        switch next {
        case "{": return try object()
        case "[": return try array()
        case "\"": return .text(try text())
        case "-", "0"..."9": return try number()
        case "t": return try word("true", .bool(true))
        case "f": return try word("false", .bool(false))
        case "n": return try word("null", .null)
        default: throw trouble("a value is missing")
        }
    }

    private mutating func word(_ word: String, _ value: JSON) throws(ReadingTrouble) -> JSON {
        guard bytes[at...].starts(with: word.utf8) else { throw trouble("a value is missing") }
        at += word.utf8.count
        return value
    }

    // MARK: Arrays and objects

    private mutating func open() throws(ReadingTrouble) {
        depth += 1
        if depth > JSON.deepest { throw ReadingTrouble(.tooDeep) }
        at += 1
        skipSpace()
    }

    /// Whether a comma follows, and so another one; else the end must.
    private mutating func goesOn(to end: Unicode.Scalar) throws(ReadingTrouble) -> Bool {
        skipSpace()
        if took(",") {
            skipSpace()
            return true
        }
        guard took(end) else { throw trouble("a comma or \(end) is missing") }
        depth -= 1
        return false
    }

    private mutating func array() throws(ReadingTrouble) -> JSON {
        try open()
        if took("]") {
            depth -= 1
            return .array([])
        }
        var items = [try value()]
        while try goesOn(to: "]") { items.append(try value()) }
        return .array(items)
    }

    private mutating func object() throws(ReadingTrouble) -> JSON {
        try open()
        if took("}") {
            depth -= 1
            return .object([JSON.Field]())
        }
        var fields = [try field()]
        // Few names are compared one by one; many are hashed.
        var names: Set<Exact> = []
        while try goesOn(to: "}") {
            let field = try field()
            let name = Exact(text: field.name)
            if fields.count == 16 { names = Set(fields.map { Exact(text: $0.name) }) }
            if fields.count < 16 ? fields.contains(where: { Exact(text: $0.name) == name }) : !names.insert(name).inserted {
                throw ReadingTrouble(.duplicateName(field.name))
            }
            fields.append(field)
        }
        return .object(fields)
    }

    private mutating func field() throws(ReadingTrouble) -> JSON.Field {
        guard next == "\"" else { throw trouble("a name in quotes is missing") }
        let name = try text()
        skipSpace()
        guard took(":") else { throw trouble("a colon is missing") }
        skipSpace()
        return JSON.Field(name: name, value: try value())
    }

    // MARK: Numbers

    private mutating func number() throws(ReadingTrouble) -> JSON {
        let start = at
        let isNegative = took("-")
        if took("0") {
            if case "0"..."9" = next { throw trouble("a number may not begin with 0", at: at - 1) }
        } else {
            try digits()
        }
        let wholeEnd = at
        if took(".") { try digits() }
        if took("e") || took("E") {
            if !took("+") { _ = took("-") }
            try digits()
        }
        // Eighteen digits fit without a look, which is every number but a few.
        if at == wholeEnd, at - start <= 18 {
            let amount = bytes[(isNegative ? start + 1 : start)..<at].reduce(0) { $0 &* 10 &+ Int($1 & 15) }
            return .number(isNegative ? -amount : amount)
        }
        let digits = String(decoding: bytes[start..<at], as: UTF8.self)
        return if at == wholeEnd, let number = Int(digits) { .number(number) } else { .digits(digits) }
    }

    /// One at least.
    private mutating func digits() throws(ReadingTrouble) {
        guard case "0"..."9" = next else { throw trouble("a digit is missing") }
        while case "0"..."9" = next { at += 1 }
    }

    // MARK: Texts

    private mutating func text() throws(ReadingTrouble) -> String {
        at += 1
        let start = at
        var isASCII = skipPlain()
        if isASCII, took("\"") { return String(decoding: bytes[start..<at - 1], as: UTF8.self) }
        var unescaped: [UInt8] = []
        var plain = start
        while next == "\\" {
            unescaped += bytes[plain..<at]
            let scalar = try escaped()
            unescaped += scalar.utf8
            plain = at
            if !skipPlain() || !scalar.isASCII { isASCII = false }
        }
        guard next == "\"" else { throw trouble(at == bytes.count ? "the closing quote is missing" : "a control character must be escaped") }
        unescaped += bytes[plain..<at]
        guard let text = String(validating: unescaped, as: UTF8.self) else { throw notUTF8(from: start) }
        if !isASCII, text.unicodeScalars.contains(where: \.isNoncharacter) { throw trouble("a text holds a noncharacter", at: start - 1) }
        at += 1
        return text
    }

    /// Up to a quote, a backslash, a control character or the end; whether all of it was ASCII.
    private mutating func skipPlain() -> Bool {
        var (here, all): (Int, UInt8) = (at, 0)
        while here < bytes.count, bytes[here] != UInt8(ascii: "\""), bytes[here] != UInt8(ascii: "\\"), bytes[here] >= 32 {
            all |= bytes[here]
            here += 1
        }
        at = here
        return all < 128
    }

    /// Where the text that began there and ends here is no UTF-8.
    private func notUTF8(from start: Int) -> ReadingTrouble {
        do throws(UTF8.ValidationError) {
            _ = try UTF8Span(validating: bytes.span.extracting(start..<at))
            return trouble("a text is not UTF-8", at: start)
        } catch {
            return trouble("a text is not UTF-8", at: start + error.byteOffsets.lowerBound)
        }
    }

    /// From the backslash on.
    private mutating func escaped() throws(ReadingTrouble) -> Unicode.Scalar {
        let start = at
        at += 1
        let letter = next
        at += 1
        switch letter {
        case "\"", "\\", "/": return letter
        case "b": return "\u{8}"
        case "f": return "\u{C}"
        case "n": return "\n"
        case "r": return "\r"
        case "t": return "\t"
        case "u": break
        default: throw trouble("a backslash may only stand before one of \"\\/bfnrtu", at: start)
        }
        let unit = try unit(from: start)
        if unit == 0 { throw trouble("a text may not hold NUL", at: start) }
        guard UTF16.isLeadSurrogate(unit) else {
            guard let scalar = Unicode.Scalar(unit) else { throw trouble("half of a surrogate pair stands alone", at: start) }
            return scalar
        }
        guard took("\\"), took("u"), case let other = try self.unit(from: at - 2), UTF16.isTrailSurrogate(other),
            let scalar = Unicode.Scalar(0x10000 + UInt32(unit & 0x3FF) << 10 + UInt32(other & 0x3FF))
        else { throw trouble("half of a surrogate pair stands alone", at: start) }
        return scalar
    }

    /// The four digits of an escape that began there.
    private mutating func unit(from start: Int) throws(ReadingTrouble) -> UInt16 {
        var unit: UInt16 = 0
        for _ in 0..<4 {
            guard let digit = next.hexadecimal else { throw trouble("\\u needs four hexadecimal digits", at: start) }
            unit = unit << 4 | digit
            at += 1
        }
        return unit
    }
}

extension Unicode.Scalar {
    /// A code point that will never be a character: the last two of each plane, and 32 more.
    fileprivate var isNoncharacter: Bool { value & 0xFFFE == 0xFFFE || (0xFDD0...0xFDEF).contains(value) }

    fileprivate var hexadecimal: UInt16? {
        switch self {
        case "0"..."9": UInt16(value) - 48
        case "a"..."f": UInt16(value) - 87
        case "A"..."F": UInt16(value) - 55
        default: nil
        }
    }
}
