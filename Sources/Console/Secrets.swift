internal import Glibc

/// Where the answers to `330 SECRET label` come from. They are never kept, echoed or put into history.
package struct Secrets: Sendable {
    private let file: String?
    private let environment: [String: String]
    /// Asks at the terminal; nil when nobody answers.
    private let ask: @Sendable (String) -> String?

    package init(file: String?, environment: [String: String], ask: @escaping @Sendable (String) -> String?) {
        (self.file, self.environment, self.ask) = (file, environment, ask)
    }

    /// - Parameter label: What the daemon calls it: `password`, `new_password`, `code`, or nothing.
    /// - Returns: Nil when nobody has it; an empty line then makes the daemon refuse.
    package func answer(_ label: String, in language: Language = .english) -> String? {
        let name = label.split(separator: " ").first.map(String.init) ?? "password"
        if let prepared = prepared(name) { return prepared }
        let title = language.title(ofSecret: name)
        guard name == "new_password" else { return ask(title) }
        for _ in 1...3 {
            guard let first = ask(title), let second = ask("\(title), \(language.choose("again", "sekali lagi"))") else { return nil }
            if first == second { return first }
            Terminal.complain(language.choose("these are not the same", "keduanya tidak sama"))
        }
        return nil
    }

    /// What was put into a file or the environment for it.
    package func prepared(_ name: String) -> String? {
        if name == "password", let file { return Files.read(file).map { Self.firstLine(String(decoding: $0, as: UTF8.self)) } }
        guard ["password", "new_password", "code"].contains(name) else { return nil }
        return environment["KINERJA_\(name.uppercased())"].map(Self.firstLine)
    }

    /// - Throws: `usage` when the file cannot be read.
    package func check() throws(Stop) {
        guard let file, Files.read(file) == nil else { return }
        throw Stop(.usage, "--password-file \(file) cannot be read: \(String(cString: strerror(errno)).lowercased())")
    }

    private static func firstLine(_ text: String) -> String { String(text.prefix { !$0.isNewline }) }
}

extension Language {
    fileprivate func title(ofSecret name: String) -> String {
        switch (self, name) {
        case (.indonesian, "password"): "kata sandi"
        case (.indonesian, "new_password"): "kata sandi baru"
        case (.indonesian, "code"): "kode"
        default: name.split(separator: "_").joined(separator: " ")
        }
    }
}
