internal import Glibc
package import Logging
internal import Operations
internal import Synchronization

/// Writes each event as one line to standard error: readable on a terminal, JSON for machines.
package struct LineLogHandler: LogHandler {
    package enum Format: Sendable { case text, json }
    package var logLevel: Logger.Level
    package var metadata: Logger.Metadata = [:]
    private let format: Format

    package init(_ format: Format, level: Logger.Level) { (self.format, logLevel) = (format, level) }

    package subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    package func log(event: LogEvent) {
        let said = event.metadata ?? [:]
        let fields = (metadata.isEmpty ? said : metadata.merging(said) { $1 }).sorted { $0.key < $1.key }.map { ($0.key, "\($0.value)") }
        let text =
            switch format {
            case .json:
                JSON.object(
                    [("time", .text(Self.now)), ("level", .text(event.level.rawValue)), ("message", .text("\(event.message)"))]
                        + fields.map { ($0.0, JSON.text($0.1)) }
                ).written
            case .text:
                "\(Self.now) \(event.level.rawValue.uppercased().padded(to: 7)) \(event.message.description.withoutControls)"
                    + fields.map { "  \($0.0)=\($0.1.withoutControls)" }.joined()
            }
        Self.write(text + "\n")
    }

    /// One call a line, so that lines of several threads never mix.
    private static func write(_ line: String) {
        var rest = Array(line.utf8)[...]
        output.withLock { _ in
            while !rest.isEmpty {
                let count = rest.withUnsafeBytes { Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count) }
                if count < 0, errno != EINTR { return }
                rest = rest.dropFirst(max(0, count))
            }
        }
    }
    private static let output = Mutex(())

    /// RFC 3339 in UTC, with milliseconds. All but those is written once a second.
    private static var now: String {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        let second = lastSecond.withLock { last in
            if last.number != time.tv_sec { last = (time.tv_sec, Self.written(second: time.tv_sec)) }
            return last.text
        }
        return "\(second).\("\(1000 + time.tv_nsec / 1_000_000)".dropFirst())Z"
    }
    private static let lastSecond = Mutex((number: 0, text: ""))

    private static func written(second: Int) -> String {
        var (time, parts) = (second, tm())
        gmtime_r(&time, &parts)
        func two(_ number: Int32) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return
            "\(1900 + parts.tm_year)-\(two(parts.tm_mon + 1))-\(two(parts.tm_mday))T\(two(parts.tm_hour)):\(two(parts.tm_min)):\(two(parts.tm_sec))"
    }
}

extension String {
    fileprivate func padded(to width: Int) -> String { self + String(repeating: " ", count: Swift.max(0, width - count)) }

    /// What a terminal might obey is taken out: others' words come here.
    fileprivate var withoutControls: String {
        String(String.UnicodeScalarView(unicodeScalars.map { $0.value < 32 || (127...159).contains($0.value) ? "?" : $0 }))
    }
}
