/// `import people from=people.csv dry_run=true`, as somebody types it: the file is one of this machine.
package struct ImportCommand: Sendable, Equatable {
    package enum Source: Sendable, Equatable {
        /// A file of this machine, as it was typed.
        case here(String)
        /// `path=`: the daemon takes it from a folder of its own.
        case there(String)
    }
    package let source: Source
    /// What is sent, but for `from={n}`.
    package let line: String

    /// - Throws: What must not be sent.
    package init(_ text: CommandText, in language: Language = .english) throws(Refusal) {
        let advice = language.choose("name a file, as in from=people.csv", "sebutkan berkas, misalnya from=pegawai.csv")
        // A file's bytes behind the line are for programs that speak to the daemon themselves: here they would be typed.
        if text.rest.contains("\n") { throw .badValue(advice) }
        guard let parts = text.parts else {
            throw .syntax(language.choose("a quote stands where none may, or is not closed", "tanda kutip salah tempat atau belum ditutup"))
        }
        let files = parts.filter { $0.name == "from" }
        if files.count > 1 { throw .givenTwice(language.choose("from was given twice", "from diberikan dua kali")) }
        line = text.tag + parts.filter { $0.name != "from" }.map(\.text).joined(separator: " ")
        if let file = files.first {
            if file.value.isEmpty || file.value.isLiteral { throw .badValue(advice) }
            source = .here(file.value)
        } else if let path = parts.first(where: { $0.name == "path" }) {
            source = .there(path.value)
        } else {
            throw .missing(advice)
        }
    }

    var fileName: String {
        switch source {
        case .here(let name), .there(let name): name
        }
    }
}

extension CommandText {
    var isImport: Bool { words.first == "import" }

    /// An import has a dry run of its own, which looks at every line of the file.
    var asDryRun: String {
        guard let parts else { return tag + rest }
        return tag + (parts.filter { $0.name != "dry_run" }.map(\.text) + ["dry_run=true"]).joined(separator: " ")
    }
}

extension String {
    /// `{42}`.
    fileprivate var isLiteral: Bool {
        hasPrefix("{") && hasSuffix("}") && utf8.count > 2 && utf8.dropFirst().dropLast().allSatisfy { (48...57).contains($0) }
    }
}
