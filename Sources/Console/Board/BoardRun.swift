internal import Glibc

/// `kinerja top`, from its options to its exit code.
package struct BoardRun {
    private static let retryAfter = 3
    private let options: Options
    private let secrets: Secrets
    private let isOnce: Bool
    private var state: BoardState
    private var session = BoardSession()
    /// By how many seconds the daemon's clock was moved.
    private var shift = 0
    /// When the figures are asked for next.
    private var nextAt = 0
    /// The machine's account says who is there: that can be said again when the daemon comes back.
    private var isByPeer = false

    /// - Parameter every: Seconds between two questions.
    /// - Parameter isOnce: Prints the board and ends.
    package init(_ options: Options, every: Int, isOnce: Bool) {
        (self.options, self.isOnce) = (options, isOnce || !Terminal.isOutput || !Terminal.isInput)
        secrets = Secrets(file: options.passwordFile, environment: options.environment, ask: Terminal.secret)
        state = BoardState(language: Language(rawValue: options.language) ?? .english, every: every)
    }

    private var now: Int { time(nil) + shift }

    /// - Returns: The exit code; what there is to say has been said.
    package mutating func run() -> ExitCode {
        do throws(Stop) {
            try secrets.check()
            let link = try entered()
            if isOnce { try printBoard(link) } else { try watch(link) }
            return .done
        } catch {
            if !error.message.isEmpty { Terminal.complain("kinerja: \(error.message.printable)") }
            return error.code
        }
    }

    /// As every console comes in: a password is asked for before the screen is taken, and not kept.
    private mutating func entered() throws(Stop) -> BoardLink {
        var conversation = try Login(options: options, secrets: secrets).opened()
        isByPeer = conversation.isByPeer
        if let greeting = conversation.greeted { hear(BoardSession.greeted(greeting)) }
        let answer = try conversation.ask("format json")
        guard answer.code < 300 else { throw Stop(ExitCode(reply: answer.code), answer.sentence) }
        return BoardLink(conversation.released())
    }

    private mutating func printBoard(_ link: BoardLink) throws(Stop) {
        try link.write(session.asking(for: .agencies))
        while session.isWaiting {
            var waiting = pollfd(fd: link.file, events: Int16(POLLIN), revents: 0)
            if poll(&waiting, 1, 60_000) == 0 { throw Stop(.connection, "the daemon does not answer") }
            let (news, send) = try session.received(try link.read())
            for new in news {
                if case .refused(_, let ending) = new { throw Stop(ExitCode(reply: ending.code), ending.sentence) }
                hear(new)
            }
            try link.write(send)
        }
        let width = Terminal.isOutput ? Terminal.size.columns : options.environment["COLUMNS"].flatMap { Int($0) } ?? 120
        let layout = BoardLayout(
            state, Size(max(BoardLayout.smallest.columns, width), 24), now: now, glyphs: BoardTerminal.glyphs, secondsEast: Self.secondsEast)
        if !Terminal.put(Array(layout.plainText.utf8)), errno != EPIPE {
            throw Stop(.refused, "standard output cannot be written: \(String(cString: strerror(errno)).lowercased())")
        }
    }

    /// Until somebody leaves, something ends us, or the daemon is gone and nobody could come in again.
    private mutating func watch(_ link: BoardLink) throws(Stop) {
        var ended: Int32?
        do {
            let terminal = try BoardTerminal(options.environment)
            ended = try watch(terminal, link)
        }
        // The terminal is as it was.
        guard let number = ended else { return }
        if number == SIGINT { throw Stop(.interrupted) }
        BoardTerminal.die(number)
    }

    /// - Returns: The signal that ended it; nil when somebody has left.
    private mutating func watch(_ terminal: borrowing BoardTerminal, _ first: BoardLink) throws(Stop) -> Int32? {
        var link: BoardLink? = first
        while true {
            do throws(Stop) {
                if let link {
                    try refreshWhenDue(link)
                } else if case .lost(_, let retryAt) = state.connection, now >= retryAt {
                    link = try again()
                }
            } catch {
                link = nil
                try lose(error)
            }

            let layout = BoardLayout(state, terminal.size, now: now, glyphs: terminal.glyphs, secondsEast: Self.secondsEast)
            terminal.show(layout.screen)

            let isReadable = Self.wait(for: [STDIN_FILENO, link?.file ?? -1, terminal.signals])
            if case .end(let number) = terminal.signal() { return number }
            if isReadable[0] {
                if Self.isHungUp { return SIGHUP }
                while let key = terminal.key() {
                    switch state.pressed(key, page: layout.page, now: now) {
                    case .leave:
                        try? link?.write(Array("quit\n".utf8))
                        return nil
                    case .refresh: nextAt = 0
                    case nil: break
                    }
                }
            }
            if isReadable[1], let open = link {
                do throws(Stop) { try listen(open) } catch {
                    link = nil
                    try lose(error)
                }
            }
        }
    }

    /// Until something comes, or the second is over: what is shown of time has changed then.
    private static func wait(for files: [Int32]) -> [Bool] {
        var clock = timespec()
        clock_gettime(CLOCK_REALTIME, &clock)
        let rest = 1000 - clock.tv_nsec / 1_000_000
        var waiting = files.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
        _ = poll(&waiting, nfds_t(waiting.count), Int32(rest))
        return waiting.map { $0.revents != 0 }
    }

    /// The terminal is no more.
    private static var isHungUp: Bool {
        var waiting = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
        return poll(&waiting, 1, 0) > 0 && waiting.revents & Int16(POLLHUP | POLLERR | POLLNVAL) != 0
    }

    private static var secondsEast: Int {
        var (now, parts) = (time(nil), tm())
        localtime_r(&now, &parts)
        return parts.tm_gmtoff
    }
}

/// The daemon: asked again and again, lost and found.
extension BoardRun {
    private mutating func refreshWhenDue(_ link: BoardLink) throws(Stop) {
        guard now >= nextAt, !session.isWaiting else { return }
        nextAt = now + state.every
        state.askedAt = now
        try link.write(session.asking(for: state.place))
    }

    private mutating func listen(_ link: BoardLink) throws(Stop) {
        let bytes = try link.read()
        let (news, send) = try session.received(bytes)
        for new in news { hear(new) }
        if !session.isWaiting { state.askedAt = nil }
        try link.write(send)
    }

    private mutating func hear(_ news: BoardSession.News) {
        switch news {
        case .greeted(let government, let shift): (state.government, self.shift) = (government, shift)
        case .board(let rows): state.heard(board: rows, at: now)
        case .phases(let key, let rows): state.heard(phases: rows, of: key)
        case .missing(let key, let phase, let rows, let isAll): state.heard(missing: rows, isAll: isAll, of: key, phase: phase, at: now)
        case .refused(_, let ending): state.heard(refusal: ending)
        }
        state.connection = .there
    }

    /// - Throws: `connection` when a password would be needed to come in again.
    private mutating func lose(_ stop: Stop) throws(Stop) {
        guard isByPeer else {
            let language = state.language
            throw Stop(
                .connection,
                stop.message
                    + language.choose("; no password is kept: start kinerja top again", "; kata sandi tidak disimpan: jalankan kinerja top lagi"))
        }
        session = BoardSession()
        (state.askedAt, nextAt) = (nil, 0)
        state.connection = .lost(stop.message, retryAt: now + Self.retryAfter)
    }

    /// - Throws: `connection` when nobody listens.
    private mutating func again() throws(Stop) -> BoardLink {
        let link = BoardLink(try Link(to: options.place))
        session = BoardSession()
        try link.write(session.entering(language: options.language))
        state.askedAt = now
        state.connection = .lost(state.language.choose("connecting", "menyambung"), retryAt: now + 10)
        return link
    }
}
