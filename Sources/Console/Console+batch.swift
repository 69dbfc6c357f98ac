internal import Glibc

extension Console {
    /// `-c`: one after the other, up to the first that fails.
    mutating func perform(_ texts: [String], _ conversation: inout Conversation) throws(Stop) {
        var batch = Batch()
        for text in texts {
            for line in ScriptLine.all(in: text) {
                let ending = try send(line, &batch, &conversation)
                if ending.code == 221 { return }
                if ending.code >= 400 { throw Stop(ExitCode(reply: ending.code)) }
            }
        }
        if batch.isLeft { throw Stop(.refused, leftBatch) }
    }

    /// `-f`: lines are sent as they come, so that a pipe may bring them one by one.
    mutating func replay(_ path: String, _ conversation: inout Conversation) throws(Stop) {
        let name = path == "-" ? language.choose("standard input", "masukan standar") : path
        let file = path == "-" ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC)
        var isEnded = false
        var script = Script()
        var batch = Batch()
        while !isEnded {
            guard file >= 0, let part = Files.part(of: file) else {
                let reason = String(cString: strerror(errno)).lowercased()
                throw Stop(.script, "\(name) \(language.choose("cannot be read", "tidak dapat dibaca")): \(reason)")
            }
            isEnded = part.isEmpty
            script.received(part)
            while let line = script.next(isEnded: isEnded) {
                let ending: Ending
                do throws(Stop) { ending = try send(line, &batch, &conversation) } catch {
                    throw Stop(error.code, "\(name):\(line.number): \(error.message)")
                }
                if ending.code == 221 { return }
                if ending.code >= 400 {
                    let rest = language.choose("what follows was not sent", "yang sesudahnya tidak dikirim")
                    throw Stop(.script, "\(name):\(line.number): \(ending.symbol); \(rest)")
                }
            }
        }
        if batch.isLeft { throw Stop(.script, "\(name): \(leftBatch)") }
    }

    private var leftBatch: String {
        language.choose("the batch was not run: batch run is missing", "batch tidak dijalankan: batch run belum ada")
    }

    private mutating func send(_ line: ScriptLine, _ batch: inout Batch, _ conversation: inout Conversation) throws(Stop) -> Ending {
        let text = CommandText(String(decoding: line.bytes, as: UTF8.self))
        let ending = try send(options.isDryRun ? Array(batch.dry(text).utf8) : line.bytes, &conversation)
        batch.heard(ending, after: text)
        // To check a batch leaves it open; the script goes on as if it had been run.
        if options.isDryRun, text.batchVerb == "run", ending.code < 300 { _ = try conversation.ask("batch discard") }
        return ending
    }
}
