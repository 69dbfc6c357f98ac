internal import Operations

/// What a browser sends of a form: each name once.
struct FormFields: Sendable {
    /// A form has at most forty items, each with a score and a comment.
    static let most = 200
    let pairs: [(name: String, text: String)]

    /// - Throws: `badEncoding`, `givenTwice`, or `syntax` for more fields than a page has.
    init(reading body: [UInt8]) throws(Failure) {
        var (found, names) = ([(name: String, text: String)](), Set<Exact>())
        for part in body.split(separator: UInt8(ascii: "&")) {
            guard found.count < Self.most else { throw Failure(.syntax) }
            let pair = part.split(separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
            guard let name = String(validating: pair[0], as: UTF8.self)?.percentDecoded(plusIsSpace: true),
                let text = String(validating: pair.count == 2 ? pair[1] : [], as: UTF8.self)?.percentDecoded(plusIsSpace: true)
            else { throw Failure(.badEncoding) }
            guard names.insert(Exact(text: name)).inserted else { throw Failure(.givenTwice) }
            found.append((name, Self.withoutCarriageReturns(text)))
        }
        pairs = found
    }

    init() { pairs = [] }

    /// What stands in it; nil when it is missing or empty.
    subscript(name: String) -> String? { pairs.first { $0.name.utf8.elementsEqual(name.utf8) }.flatMap { $0.text.isEmpty ? nil : $0.text } }

    /// Browsers end lines with two characters, everything else here with one.
    private static func withoutCarriageReturns(_ text: String) -> String {
        guard text.utf8.contains(13) else { return text }
        var (out, before) = (String.UnicodeScalarView(), Unicode.Scalar(0))
        for scalar in text.unicodeScalars {
            if scalar == "\r" { out.append("\n") } else if !(scalar == "\n" && before == "\r") { out.append(scalar) }
            before = scalar
        }
        return String(out)
    }
}
