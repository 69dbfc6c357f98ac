extension Console {
    /// Somebody types, until Ctrl-D, `\q` or `quit`.
    mutating func converse(_ conversation: inout Conversation) throws(Stop) {
        let file = Place.ownFolder(options.environment).map { HistoryFile(path: "\($0)/history") }
        let editor = try LineEditor(remembering: file?.lines() ?? [])
        var prompt = Prompt()
        if let welcome = conversation.welcome { prompt.welcomed(welcome) }
        var hasTiming = false
        Terminal.say("\(options.place). \(language.choose("\\? helps, \\q quits.", "\\? bantuan, \\q keluar."))")
        while true {
            guard let line = try typed(prompt.text, editor, &conversation) else { return }
            if Script.isBlank(line.utf8) { continue }
            if HistoryFile.keeps(line) {
                editor.remember(line)
                file?.add(line)
            }
            switch Meta(line) {
            case .quit: return
            case .help: Terminal.say(Meta.summary(in: language))
            case .timing:
                hasTiming.toggle()
                Terminal.say("\(language.choose("timing is", "pengukuran waktu:")) \(hasTiming ? "on" : "off")")
            case .expanded(let isOn): try expand(isOn, &conversation)
            case .watch(let seconds, let command): try watch(command, every: seconds, &conversation)
            case .wrong(let english, let indonesian): Terminal.complain(language.choose(english, indonesian))
            case .unknown(let word): Terminal.complain(language.choose("\(word) is unknown; \\? helps", "\(word) tidak dikenal; \\? bantuan"))
            case nil:
                let text = CommandText(line)
                let start = ContinuousClock.now
                let ending = try send(Array(line.utf8), &conversation)
                if ending.code == 221 { return }
                prompt.heard(ending, after: text)
                if hasTiming { Terminal.say("\(Meta.milliseconds(ContinuousClock.now - start)) ms") }
                if prompt.asksForState(after: text) { prompt.state = try state(of: prompt.period, &conversation) }
            }
        }
    }

    /// - Returns: Nil at the end.
    private func typed(_ prompt: String, _ editor: borrowing LineEditor, _ conversation: inout Conversation) throws(Stop) -> String? {
        while true {
            var trouble: Stop?
            let typed = editor.line(prompt) { wish, before in
                do throws(Stop) { return try help(wish, before, &conversation) } catch {
                    trouble = error
                    return .end
                }
            }
            switch typed {
            case .interrupted: Terminal.say("^C")
            case .end:
                Terminal.say("")
                if let trouble { throw trouble }
                return nil
            case .line(let text): return String(text.drop { $0 == " " })
            }
        }
    }

    /// Rows come as CSV while they are shown one after the other: so a cell is told from the next, whatever is in it.
    private mutating func expand(_ isOn: Bool?, _ conversation: inout Conversation) throws(Stop) {
        let before = presenter.formatAsked
        presenter.isExpanded = isOn ?? !presenter.isExpanded
        if presenter.formatAsked != before {
            let answer = try conversation.ask("format \(presenter.formatAsked.rawValue)")
            if answer.code >= 300 {
                presenter.isExpanded.toggle()
                return Terminal.complain(answer.sentence.printable)
            }
        }
        Terminal.say("\(language.choose("expanded display is", "tampilan satu per satu:")) \(presenter.isExpanded ? "on" : "off")")
    }

    /// Where a period stands; nil when that is not told at once.
    private func state(of period: String, _ conversation: inout Conversation) throws(Stop) -> String? {
        var rows: [String] = []
        var body: [UInt8]?
        let question = "show periods where=\(CommandText.quoted("period:\(period)")) columns=state"
        let ending: Ending
        do throws(Stop) {
            ending = try Interrupt.told { () throws(Stop) in
                try conversation.ask(
                    Array(question.utf8), .until(ContinuousClock.now + .seconds(3)),
                    show: { pieces in
                        for piece in pieces {
                            if case .row(_, let text) = piece { rows.append(text) }
                            if case .body(let bytes) = piece { body = bytes }
                        }
                    })
            }
        } catch {
            if error.code == .interrupted { return nil }
            throw error
        }
        return ending.code < 300 ? Prompt.state(rows: rows, body: body) : nil
    }
}
