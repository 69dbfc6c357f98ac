internal import Glibc

/// One run of the console, from its options to its exit code.
package struct Console {
    let options: Options
    let secrets: Secrets
    var presenter: Presenter
    /// The session's.
    var language: Language

    package init(_ options: Options) {
        self.options = options
        language = Language(rawValue: options.language) ?? .english
        secrets = Secrets(file: options.passwordFile, environment: options.environment, ask: Terminal.secret)
        let environment = options.environment
        let hasColour = Terminal.isOutput && (environment["NO_COLOR"] ?? "").isEmpty && environment["TERM"] != "dumb"
        presenter = Presenter(format: options.format, isWatched: Terminal.isOutput, hasColour: hasColour)
        presenter.language = language
    }

    /// - Returns: The exit code; what there is to say has been said.
    package mutating func run() -> ExitCode {
        do throws(Stop) {
            try secrets.check()
            var conversation = try Login(options: options, secrets: secrets).opened()
            if options.format != .text {
                let answer = try conversation.ask("format \(options.format.rawValue)")
                guard answer.code < 300 else { throw Stop(ExitCode(reply: answer.code), answer.sentence) }
            }
            switch options.work {
            case .interactive: try converse(&conversation)
            case .commands(let texts): try perform(texts, &conversation)
            case .file(let path): try replay(path, &conversation)
            }
            conversation.quit()
            return .done
        } catch {
            if !error.message.isEmpty { Terminal.complain("kinerja: \(error.message.printable)") }
            return error.code
        }
    }

    /// Sends one command and prints what comes back.
    mutating func send(_ bytes: [UInt8], _ conversation: inout Conversation) throws(Stop) -> Ending {
        let text = CommandText(String(decoding: bytes, as: UTF8.self))
        if text.isImport { return try send(import: text, &conversation) }
        // Without a terminal it runs until its time is over, or Ctrl-C ends the console.
        let isWatch = text.isWatch && options.work == .interactive
        let ending =
            isWatch
            ? try Interrupt.told { () throws(Stop) in try ask(bytes, &conversation, .watching(WatchEnd())) } : try ask(bytes, &conversation)
        if ending.code < 300 {
            if let format = text.format { (presenter.format, presenter.isExpanded) = (format, false) }
            if let language = text.language { (self.language, presenter.language) = (language, language) }
        }
        return ending
    }

    /// - Throws: `interrupted` as `waiting` has it.
    mutating func ask(_ bytes: [UInt8], _ conversation: inout Conversation, _ waiting: Waiting = .patiently) throws(Stop) -> Ending {
        // Of standard output: why it takes nothing any more. Nobody hangs up in the midst of a reply.
        var trouble: Stop?
        let ending = try conversation.ask(
            bytes, waiting,
            show: { pieces in
                do throws(Stop) { if trouble == nil { try show(pieces) } } catch { trouble = error }
            },
            secret: { label in
                if let answer = secrets.answer(label, in: language) { return answer }
                let trouble = language.choose(
                    "nobody can be asked for a secret here; an empty line is sent", "rahasia tidak dapat ditanyakan di sini; dikirim baris kosong")
                Terminal.complain("kinerja: \(trouble)")
                return ""
            })
        if let trouble { throw trouble }
        return ending
    }

    mutating func show(_ pieces: [Piece]) throws(Stop) {
        let printed = presenter.printed(pieces)
        var trouble: Stop?
        if !printed.output.isEmpty {
            do throws(Stop) { try put(printed.output) } catch { trouble = error }
        }
        if !printed.errors.isEmpty { _ = Files.write(printed.errors, to: Terminal.errors) }
        if let trouble { throw trouble }
    }

    func put(_ bytes: [UInt8]) throws(Stop) {
        if Terminal.put(bytes) { return }
        // A reader that has seen enough needs no complaint.
        throw Stop(.refused, errno == EPIPE ? "" : "standard output cannot be written: \(String(cString: strerror(errno)).lowercased())")
    }
}
