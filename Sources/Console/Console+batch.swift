internal import Glibc

extension Console {
    /// `-c`: one after the other, up to the first that fails.
    mutating func perform(_ texts: [String], _ conversation: inout Conversation) throws(Stop) {
        for text in texts {
            for line in ScriptLine.all(in: text) {
                let ending = try send(asked(line), &conversation)
                if ending.code == 221 { return }
                if ending.code >= 400 { throw Stop(ExitCode(reply: ending.code)) }
            }
        }
    }

    /// `-f`: lines are sent as they come, so that a pipe may bring them one by one.
    mutating func replay(_ path: String, _ conversation: inout Conversation) throws(Stop) {
        let name = path == "-" ? "standard input" : path
        let file = path == "-" ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC)
        var isEnded = false
        var script = Script()
        while !isEnded {
            guard file >= 0, let part = Files.part(of: file) else {
                throw Stop(.script, "\(name) cannot be read: \(String(cString: strerror(errno)).lowercased())")
            }
            isEnded = part.isEmpty
            script.received(part)
            while let line = script.next(isEnded: isEnded) {
                let ending: Ending
                do throws(Stop) { ending = try send(asked(line), &conversation) } catch {
                    throw Stop(error.code, "\(name):\(line.number): \(error.message)")
                }
                if ending.code == 221 { return }
                if ending.code >= 400 { throw Stop(.script, "\(name):\(line.number): \(ending.symbol); what follows was not sent") }
            }
        }
    }

    /// As it is sent.
    private func asked(_ line: ScriptLine) -> [UInt8] {
        options.isDryRun ? Array(CommandText(String(decoding: line.bytes, as: UTF8.self)).checked.utf8) : line.bytes
    }
}
