package import Operations

/// One session of the admin protocol as a value: it is told what was received and says what to send. It never waits and has no socket.
package struct Session: Sendable {
    package enum Action: Sendable, Equatable {
        case send(String)
        case close
    }
    package static let version = 1

    let surroundings: Surroundings
    let peer: Peer
    package internal(set) var language = Language.english
    private var reader = LineReader()
    private var isFirstLine = true

    package init(_ surroundings: Surroundings, peer: Peer) { (self.surroundings, self.peer) = (surroundings, peer) }

    /// A line has begun and not ended.
    package var isInLine: Bool { reader.isInLine }

    /// Said first, by the daemon.
    package var greeting: String {
        var text = "kinerja-admin/\(Session.version) \(surroundings.government) \(surroundings.version)"
        if surroundings.purpose != "live" { text += " purpose=\(surroundings.purpose)" }
        if !surroundings.clockShift.isEmpty { text += " clock_shift=\(surroundings.clockShift)" }
        return Reply(220, "READY", text).rendered()
    }

    /// Said last, when it is the daemon that ends the session.
    package func farewell(_ symbol: Symbol) -> String { Reply(symbol.meaning.code, symbol.rawValue, symbol.sentence(in: language)).rendered() }

    package mutating func received(_ bytes: some Sequence<UInt8>) -> [Action] {
        var actions: [Action] = []
        for item in reader.received(bytes) {
            actions += answer(to: item)
            if actions.last == .close { break }
        }
        return actions
    }

    private mutating func answer(to item: LineReader.Item) -> [Action] {
        defer { isFirstLine = false }
        switch item {
        case .tooLong: return [.send(refusal(.lineTooLong, hint: "at most \(LineReader.limit) bytes"))]
        case .badEncoding: return [.send(refusal(.badEncoding))]
        case .line(let text):
            if isFirstLine, text.isHTTPRequest { return [.send(refusal(.notHTTP)), .close] }
            // Files of commands replay with their comments and blank lines.
            if text.allSatisfy({ $0 == " " }) || text.first == "#" { return [] }
            do throws(Failure) {
                let line = try Line(text)
                let (reply, ends) = try perform(line)
                return [.send(reply.rendered(tag: line.tag))] + (ends ? [.close] : [])
            } catch { return [.send(Reply.refusal(error).rendered(tag: Line.tag(of: text)))] }
        }
    }

    private func refusal(_ symbol: Symbol, hint: String = "") -> String {
        Reply.refusal(Failure(symbol, symbol.sentence(in: language), hint: hint)).rendered()
    }

    private mutating func perform(_ line: Line) throws(Failure) -> (Reply, ends: Bool) {
        let word = line.words[0].lowercased()
        guard let command = Command.all.first(where: { $0.word == word }) else {
            let near = nearest(to: word, among: Command.all.map(\.word))
            throw Failure(
                .unknownCommand, "\(word.shortened) is no command",
                hint: near.isEmpty ? "help lists them" : "did you mean \(near.joined(separator: ", "))?")
        }
        let values = try command.arguments(of: line)
        return (try command.perform(&self, values), ends: command.endsSession)
    }
}

extension String {
    /// As a browser, a probe or curl would begin.
    fileprivate var isHTTPRequest: Bool {
        let words = split(separator: " ", omittingEmptySubsequences: false)
        return words.count == 3 && words[2].hasPrefix("HTTP/")
    }

    /// For a sentence: what somebody sent may be long.
    var shortened: String { count > 40 ? "\(prefix(40))…" : self }
}
