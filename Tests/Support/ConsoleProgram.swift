internal import Glibc
internal import Postgres
internal import Subprocess
internal import SystemPackage

/// The real console, run as its users run it.
package struct ConsoleProgram: Sendable {
    /// Where it keeps what is its own, and where it looks for the daemon's socket.
    package let state: String
    /// Where it is started.
    private let folder: FilePath?
    /// Where it connects over TCP instead of the socket.
    private let admin: Int?

    package init(state: String, admin: Int? = nil, startedIn folder: String? = nil) {
        (self.state, self.admin, self.folder) = (state, admin, folder.map { FilePath($0) })
    }

    private var place: [String] { admin.map { ["--admin", "127.0.0.1:\($0)"] } ?? ["--state", state] }

    /// Without a terminal.
    package func run(_ arguments: String..., input: String = "", environment: [String: String] = [:]) async throws -> Kinerjad.Outcome {
        try await run(arguments, input: input, environment: environment)
    }

    package func run(_ arguments: [String], input: String = "", environment: [String: String] = [:]) async throws -> Kinerjad.Outcome {
        let result = try await Subprocess.run(
            .name("setsid"), arguments: Arguments(["--wait", builtProduct("kinerja")] + place + arguments),
            environment: self.environment(environment), workingDirectory: folder, input: .string(input), output: .string(limit: 1 << 20),
            error: .string(limit: 1 << 20))
        return Kinerjad.Outcome(code: Self.code(result.terminationStatus), output: result.standardOutput, errors: result.standardError)
    }

    /// What somebody at a terminal does.
    package enum Act: Sendable {
        case type(String)
        /// Drags the window to so many columns and lines.
        case resize(Int, Int)
        /// Sends a signal to whatever runs there.
        case signal(Int32)
    }

    /// At a terminal: waits for a text to appear, then types; what was typed is in the transcript when it was echoed.
    package func converse(
        _ arguments: String..., environment: [String: String] = [:], dialogue: [(wait: String, type: String)]
    ) async throws -> (code: Int32, transcript: String) {
        let seen = try await watch(arguments, environment: environment, dialogue: dialogue.map { ($0.wait, .type($0.type)) })
        return (seen.code, seen.transcript)
    }

    /// At a terminal of 80 columns and 24 lines: waits for a text to appear, then acts.
    /// - Returns: Whether the terminal was left as it was found, too.
    package func watch(
        _ arguments: [String], environment: [String: String] = [:], dialogue: [(wait: String, act: Act)]
    ) async throws -> (code: Int32, transcript: String, isRestored: Bool) {
        let terminal = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
        var (number, lock) = (UInt32(0), Int32(0))
        // TIOCGPTN and TIOCSPTLCK of ioctl_tty(2), which Swift's Glibc leaves out.
        guard terminal >= 0, ioctl(terminal, 0x8004_5430, &number) == 0, ioctl(terminal, 0x4004_5431, &lock) == 0 else {
            throw SupportFailure("no terminal can be had")
        }
        defer { close(terminal) }
        Self.act(.resize(80, 24), terminal)
        let side = FileDescriptor(rawValue: open("/dev/pts/\(number)", O_RDWR | O_NOCTTY | O_CLOEXEC))
        let before = Self.manners(side)
        async let heard = onOwnThread { Self.talk(terminal, dialogue) }
        let result = try await Subprocess.run(
            .name("setsid"), arguments: Arguments(["--ctty", "--wait", builtProduct("kinerja")] + place + arguments),
            environment: self.environment(environment), workingDirectory: folder, input: .fileDescriptor(side, closeAfterSpawningProcess: false),
            output: .fileDescriptor(side, closeAfterSpawningProcess: false), error: .fileDescriptor(side, closeAfterSpawningProcess: false))
        let isRestored = before == Self.manners(side)
        try side.close()
        let (transcript, isWhole) = await heard ?? ("", false)
        guard isWhole else { throw SupportFailure("what was waited for did not come: \(transcript)") }
        return (Self.code(result.terminationStatus), transcript, isRestored)
    }

    /// How a terminal treats what is typed and written.
    private static func manners(_ side: FileDescriptor) -> [tcflag_t] {
        var now = termios()
        tcgetattr(side.rawValue, &now)
        return [now.c_iflag, now.c_oflag, now.c_cflag, now.c_lflag]
    }

    private static func act(_ act: Act, _ terminal: Int32) {
        switch act {
        case .type(let text): _ = text.withCString { write(terminal, $0, strlen($0)) }
        case .resize(let columns, let lines):
            var size = winsize(ws_row: UInt16(lines), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
            _ = ioctl(terminal, UInt(TIOCSWINSZ), &size)
        case .signal(let number):
            let group = tcgetpgrp(terminal)
            if group > 1 { kill(-group, number) }
        }
    }

    /// Ends when nobody has the other side open any more; hangs up when what is waited for does not come.
    private static func talk(_ terminal: Int32, _ dialogue: [(wait: String, act: Act)]) -> (transcript: String, isWhole: Bool) {
        var (transcript, since) = ([UInt8](), 0)
        var left = dialogue[...]
        var part = [UInt8](repeating: 0, count: 4096)
        while true {
            while let next = left.first, let end = end(of: next.wait, in: transcript[since...]) {
                left.removeFirst()
                since = end
                act(next.act, terminal)
            }
            var waiting = pollfd(fd: terminal, events: Int16(POLLIN), revents: 0)
            guard poll(&waiting, 1, 20_000) > 0 else {
                _ = write(terminal, "\u{3}\u{4}", 2)
                return (String(decoding: transcript, as: UTF8.self), false)
            }
            let count = read(terminal, &part, part.count)
            if count <= 0 { return (String(decoding: transcript, as: UTF8.self), left.isEmpty) }
            transcript += part[..<count]
        }
    }

    private static func end(of text: String, in bytes: ArraySlice<UInt8>) -> Int? {
        let wanted = Array(text.utf8)
        return bytes.indices.first { bytes[$0...].starts(with: wanted) }.map { $0 + wanted.count }
    }

    private func environment(_ own: [String: String]) -> Environment {
        var changes: [Environment.Key: String?] = [
            "KINERJA_SEED": nil, "KINERJA_STATE_DIR": nil, "KINERJA_PASSWORD": nil, "XDG_STATE_HOME": state, "TERM": "dumb", "LC_ALL": "C.UTF-8",
        ]
        for (name, value) in own { changes[Environment.Key(stringLiteral: name)] = value }
        return .inherit.updating(changes)
    }

    private static func code(_ status: TerminationStatus) -> Int32 {
        switch status {
        case .exited(let code): code
        case .signaled(let signal): -signal
        }
    }
}
