extension Console {
    /// Somebody types, until Ctrl-D, `\q` or `quit`.
    mutating func converse(_ conversation: inout Conversation) throws(Stop) {
        let file = Place.ownFolder(options.environment).map { HistoryFile(path: "\($0)/history") }
        let editor = try LineEditor(remembering: file?.lines() ?? [])
        var prompt = Prompt()
        var hasTiming = false
        Terminal.say("\(options.place). \\? helps, \\q quits.")
        while true {
            let line: String
            switch editor.line(prompt.text) {
            case .interrupted:
                Terminal.say("^C")
                continue
            case .end:
                Terminal.say("")
                return
            case .line(let text): line = String(text.drop { $0 == " " })
            }
            if Script.isBlank(line.utf8) { continue }
            if HistoryFile.keeps(line) {
                editor.remember(line)
                file?.add(line)
            }
            switch Meta(line) {
            case .quit: return
            case .help: Terminal.say(Meta.summary)
            case .timing:
                hasTiming.toggle()
                Terminal.say("timing is \(hasTiming ? "on" : "off")")
            case .unknown(let word): Terminal.complain("\(word) is unknown; \\? helps")
            case nil:
                let start = ContinuousClock.now
                let ending = try send(Array(line.utf8), &conversation)
                if ending.code == 221 { return }
                prompt.heard(ending)
                if hasTiming { Terminal.say("\(Meta.milliseconds(ContinuousClock.now - start)) ms") }
            }
        }
    }
}

/// What is for the console itself: it begins with a backslash.
package enum Meta: Sendable, Equatable {
    case quit, help, timing
    case unknown(String)

    /// Nil for a command of the daemon.
    package init?(_ line: String) {
        guard line.hasPrefix("\\"), let word = line.split(separator: " ").first else { return nil }
        switch word {
        case "\\q": self = .quit
        case "\\?", "\\h", "\\help": self = .help
        case "\\timing": self = .timing
        default: self = .unknown(String(word))
        }
    }

    static let summary = """
        help            the commands of the daemon; help COMMAND says how one is used
        use agency=CODE what following commands are about; the prompt shows it
        from=FILE       in an import: a file of this machine; dry_run=true only looks at it
        \\timing         show how long each command took, or no longer
        \\?              this
        \\q, Ctrl-D      quit
        Ctrl-C          clear the line; while a command runs, leave it and quit
        """

    static func milliseconds(_ time: Duration) -> String {
        let tenths = time.components.seconds * 10_000 + time.components.attoseconds / 100_000_000_000_000
        return "\(tenths / 10).\(tenths % 10)"
    }
}
