internal import Glibc

/// A file of this machine goes to the daemon, and the job that imports it is waited for.
extension Console {
    /// - Returns: How the reply ended, or how the job did.
    mutating func send(import text: CommandText, _ conversation: inout Conversation) throws(Stop) -> Ending {
        var line = ProgressLine(width: Terminal.progressWidth(options.environment))
        defer { Interrupt.leaves(nil) }
        let command: ImportCommand
        let answer: (ending: Ending, pieces: [Piece])
        do throws(Refusal) { command = try ImportCommand(text, in: language) } catch { return try refuse(error.ending) }
        switch command.source {
        case .there: answer = try start(command, &conversation)
        case .here(let name):
            let file: LocalFile
            do throws(Refusal) { file = try LocalFile(name, home: options.environment["HOME"], in: language) } catch {
                return try refuse(error.ending)
            }
            answer = try start(command, with: file, &line, &conversation)
        }
        guard answer.ending.code < 300, let job = answer.ending.value(of: "job") else {
            try show(answer.pieces)
            return answer.ending
        }
        let formatBefore = presenter.formatAsked
        if formatBefore != .json { _ = try conversation.ask("format \(Format.json.rawValue)") }
        let ending = try end(of: command, job, &line, &conversation)
        if formatBefore != .json { _ = try conversation.ask("format \(formatBefore.rawValue)") }
        if presenter.format != .text { _ = try ask(Array("job show \(job)".utf8), &conversation) }
        return ending.code < 300 ? ending : try refuse(ending)
    }

    private mutating func start(_ command: ImportCommand, _ conversation: inout Conversation) throws(Stop) -> (Ending, [Piece]) {
        var pieces: [Piece] = []
        let ending = try conversation.ask(Array(command.line.utf8), show: { pieces += $0 }, secret: { _ in "" })
        return (ending, pieces)
    }

    private mutating func start(
        _ command: ImportCommand, with file: borrowing LocalFile, _ line: inout ProgressLine, _ conversation: inout Conversation
    ) throws(Stop) -> (Ending, [Piece]) {
        let size = file.size
        let sending = Progress(language.choose("sending", "mengirim"), .bytes, of: size, in: language)
        // Before anything is shown: whoever sees it may press Ctrl-C at once.
        Interrupt.leaves(
            language.choose("the file was not sent to its end; nothing was imported", "berkas belum terkirim seluruhnya; tidak ada yang diimpor"))
        line.show(sending, done: 0)
        defer { line.clear() }
        let unknown = language.choose("perhaps the import has begun; show jobs lists it then", "mungkin impor sudah dimulai; lihat show jobs")
        var pieces: [Piece] = []
        let ending = try conversation.ask(
            command.line, with: file,
            sent: { count in
                line.show(sending, done: count)
                if count == size { Interrupt.leaves(unknown) }
            }, show: { pieces += $0 })
        return (ending, pieces)
    }

    /// - Returns: What was refused: it has been told.
    private mutating func refuse(_ ending: Ending) throws(Stop) -> Ending {
        try show([.end(ending)])
        return ending
    }

    private func put(_ lines: [String]) throws(Stop) { try put(Array(lines.map { "\($0)\n" }.joined().utf8)) }

    /// Waits for the job, and tells people what came of it.
    private mutating func end(
        of command: ImportCommand, _ name: String, _ line: inout ProgressLine, _ conversation: inout Conversation
    ) throws(Stop) -> Ending {
        let advice = language.choose(
            "the import goes on; wait for it with: job wait \(name)", "impor tetap berjalan; tunggu dengan: job wait \(name)")
        Interrupt.leaves(advice)
        defer { line.clear() }
        let job: ImportJob
        do throws(Stop) {
            switch try outcome(of: name, &line, &conversation) {
            case .success(let ended): job = ended
            case .failure(let refusal):
                return Ending(code: refusal.ending.code, symbol: refusal.ending.symbol, text: "\(refusal.ending.text); \(advice)")
            }
        } catch { throw Stop(error.code, "\(error.message); \(advice)") }
        line.clear()
        Interrupt.leaves(nil)

        let summary = ImportSummary(job, of: command.fileName, in: language)
        let lines = presenter.format == .text ? try report(of: job, name, &conversation) : []
        if job.isGood {
            if presenter.format == .text { try put(lines + [summary.text]) }
            return Ending(code: 250, symbol: "OK", text: "job=\(name)")
        }
        let symbol = job.failure ?? (job.state == .cancelled ? "CANCELLED" : "IMPORT_REFUSED")
        if job.state == .done {
            if presenter.format == .text { try put(lines) }
            return Ending(code: 557, symbol: symbol, text: summary.text)
        }
        for line in lines { Terminal.complain(line) }
        let known = symbol == "IMPORT_REFUSED" || job.state == .cancelled
        return Ending(code: 557, symbol: symbol, text: summary.refusal(known ? "" : try sentence(of: symbol, &conversation)))
    }

    /// Asks again and again until the job is over.
    private func outcome(of name: String, _ line: inout ProgressLine, _ conversation: inout Conversation) throws(Stop) -> Result<ImportJob, Refusal> {
        var pause = 200
        var refusals = 0
        while true {
            let (ending, body) = try conversation.document("job show \(name)")
            if let job = body.flatMap({ ImportJob(json: $0) }) {
                if job.isOver { return .success(job) }
                refusals = 0
                line.show(progress(of: job), done: job.done)
            } else if ending.code < 300 {
                throw Stop(.connection, "what the daemon says of the job is not understood")
            } else {
                // Another time it may be told: somebody else's work is in the way.
                refusals += 1
                guard (400..<500).contains(ending.code), refusals < 30 else { return .failure(Refusal(ending)) }
            }
            usleep(UInt32(pause) * 1000)
            pause = min(1000, pause * 3 / 2)
        }
    }

    private func progress(of job: ImportJob) -> Progress {
        let label =
            job.state == .waiting ? language.choose("waiting to import", "menunggu giliran mengimpor") : language.choose("importing", "mengimpor")
        return Progress(label, .lines, of: job.total ?? 0, in: language)
    }

    /// The beginning of what was found, and how to see the rest.
    private mutating func report(of job: ImportJob, _ name: String, _ conversation: inout Conversation) throws(Stop) -> [String] {
        guard let result = job.result, result.dry_run || result.problems > 0 else { return [] }
        let (filter, limit) = result.problems > 0 ? (" where=is_problem:true", 20) : ("", 10)
        let (ending, body) = try conversation.document("job report \(name)\(filter) limit=\(limit)")
        guard let report = body.flatMap({ ImportReport(json: $0) }) else {
            _ = try refuse(ending)
            return []
        }
        if report.items.isEmpty { return [] }
        let all = "job report \(name)\(filter)"
        return report.table(in: language) + [
            report.next_page_token == nil
                ? language.choose("(again: \(all))", "(lagi: \(all))")
                : language.choose("(the first \(limit); all: \(all))", "(\(limit) yang pertama; semua: \(all))")
        ]
    }

    /// What the daemon's registry says of a symbol, in the session's language.
    private func sentence(of symbol: String, _ conversation: inout Conversation) throws(Stop) -> String {
        let (_, body) = try conversation.document("errors")
        return body.flatMap { SymbolList(json: $0) }?.meaning(of: symbol) ?? ""
    }
}
