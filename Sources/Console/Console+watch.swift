internal import Glibc

extension Console {
    /// `\watch`: a question again and again, until it is refused or Ctrl-C is typed. A terminal shows the last answer alone, as `watch` of the shell does:
    /// what has changed is in its place.
    mutating func watch(_ command: String, every seconds: Double, _ conversation: inout Conversation) throws(Stop) {
        let clears = Terminal.isOutput && !["", "dumb"].contains(options.environment["TERM"] ?? "")
        do throws(Stop) {
            try Interrupt.told { () throws(Stop) in
                while true {
                    var pieces: [Piece] = []
                    let ending = try conversation.ask(Array(command.utf8), .until(nil), show: { pieces += $0 })
                    // All of it at once, or none.
                    let printed = presenter.printed(pieces)
                    let title = language.choose(
                        "\(Self.now), every \(Self.short(seconds)) s: \(command)  (Ctrl-C ends it)",
                        "\(Self.now), tiap \(Self.short(seconds)) dtk: \(command)  (Ctrl-C mengakhiri)")
                    try put(
                        Array("\(clears ? "\u{1B}[H\u{1B}[2J" : "")\(title.printable)\n\n".utf8) + printed.output
                            + (clears ? [] : [UInt8(ascii: "\n")]))
                    if !printed.errors.isEmpty { _ = Files.write(printed.errors, to: Terminal.errors) }
                    if ending.code >= 400 { return }
                    if Interrupt.wait(for: nil, until: ContinuousClock.now + .seconds(seconds)) == .interrupted { throw Stop(.interrupted) }
                }
            }
        } catch {
            guard error.code == .interrupted else { throw error }
            Terminal.say("")
        }
    }

    private static func short(_ seconds: Double) -> String { seconds == seconds.rounded() ? String(Int(seconds)) : String(seconds) }

    /// By the clock of this machine.
    private static var now: String {
        var (now, parts) = (time(nil), tm())
        localtime_r(&now, &parts)
        var text = [CChar](repeating: 0, count: 32)
        let count = strftime(&text, text.count, "%F %T", &parts)
        return String(decoding: text.prefix(count).map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
}
