/// Why bytes were not read as JSON.
package struct ReadingTrouble: Error, Sendable, Equatable {
    package enum Kind: Sendable, Equatable {
        /// What is wrong, in words, and where: the first byte is 1.
        case syntax(what: String, atByte: Int)
        /// As it is after unescaping.
        case duplicateName(String)
        case tooDeep
    }
    package let kind: Kind
    package init(_ kind: Kind) { self.kind = kind }

    /// Lower case, no full stop; long names are cut.
    package var sentence: String {
        switch kind {
        case .syntax(let what, let byte): "\(what) at byte \(byte)"
        case .duplicateName(let name):
            "the name \(JSON.text(String(name.unicodeScalars.prefix(64))).written) stands twice in one object"
        case .tooDeep: "arrays and objects may be \(JSON.deepest) deep"
        }
    }
}
