import Glibc
import Synchronization

/// How far long work is, on standard error: one line that is drawn again on a terminal, else a line for each thing that is begun and each that is done.
final class ProgressBar: Sendable {
    private static let width = 30
    private let isTerminal = isatty(STDERR_FILENO) == 1
    private struct State {
        var title = ""
        var isDone = false
    }
    private let state = Mutex(State())

    func show(_ title: String, done: Int, of total: Int) {
        state.withLock { state in
            let (isNew, isDone) = (title != state.title, total > 0 && done >= total)
            if isTerminal {
                if isNew, !state.title.isEmpty { write("\n") }
                let filled = total > 0 ? Self.width * min(done, total) / total : 0
                let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: Self.width - filled)
                let padding = String(repeating: " ", count: max(1, 24 - title.count))
                write("\r\(title)\(padding)\(bar) \(total > 0 ? "\(done) of \(total)" : "")\u{1B}[K")
            } else if isNew || isDone && !state.isDone {
                if isDone { write("\(title): \(total)\n") } else if isNew { write("\(title)\n") }
            }
            state = State(title: title, isDone: isDone)
        }
    }

    func end() { if isTerminal { write("\n") } }

    private func write(_ text: String) { Run.write(text, to: STDERR_FILENO) }
}
