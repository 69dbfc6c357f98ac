internal import Glibc

/// One run of the console, from its options to its exit code.
package struct Console {
    let options: Options
    let secrets: Secrets
    var presenter: Presenter

    package init(_ options: Options) {
        self.options = options
        secrets = Secrets(file: options.passwordFile, environment: options.environment, ask: Terminal.secret)
        let environment = options.environment
        let hasColour = Terminal.isOutput && (environment["NO_COLOR"] ?? "").isEmpty && environment["TERM"] != "dumb"
        presenter = Presenter(format: options.format, isWatched: Terminal.isOutput, hasColour: hasColour)
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
        // Of standard output: the reason why it takes nothing any more.
        var trouble: Int32 = 0
        let ending = try conversation.ask(
            bytes,
            show: { pieces in
                let printed = presenter.printed(pieces)
                if trouble == 0, !printed.output.isEmpty, !Terminal.put(printed.output) { trouble = errno }
                if !printed.errors.isEmpty { _ = Files.write(printed.errors, to: STDERR_FILENO) }
            },
            secret: { label in
                if let answer = secrets.answer(label) { return answer }
                Terminal.complain("kinerja: nobody can be asked for a secret here; an empty line is sent")
                return ""
            })
        // A reader that has seen enough needs no complaint.
        if trouble != 0 {
            throw Stop(.refused, trouble == EPIPE ? "" : "standard output cannot be written: \(String(cString: strerror(trouble)).lowercased())")
        }
        if ending.code < 300, let format = CommandText(String(decoding: bytes, as: UTF8.self)).format { presenter.format = format }
        return ending
    }
}
