internal import Glibc
internal import Synchronization

/// Ctrl-C ends the console at once, wherever it is.
package enum Interrupt {
    /// Where what is said then stands, ready to be written: a handler of signals may do hardly anything. 0 for nothing.
    private static let farewell = Atomic<UInt>(0)

    package static func endsTheConsole() {
        leaves(nil)
        signal(SIGINT) { _ in
            if let text = UnsafePointer<CChar>(bitPattern: Interrupt.farewell.load(ordering: .relaxed)) {
                _ = write(STDERR_FILENO, text, strlen(text))
            }
            _exit(ExitCode.interrupted.rawValue)
        }
    }

    /// - Parameter text: What becomes of the work that would be left; nil when there is nothing to say.
    static func leaves(_ text: String?) {
        let next = text.flatMap { strdup("\n\($0.printable)\n") }
        free(UnsafeMutablePointer(bitPattern: farewell.exchange(UInt(bitPattern: next), ordering: .relaxed)))
    }
}
