internal import Glibc
package import Logging

extension Settings {
    /// As `log_level` and `log_format` say.
    package var logger: Logger {
        let level = self["log_level"].flatMap(Logger.Level.init(rawValue:)) ?? .info
        let format: LineLogHandler.Format =
            switch self["log_format"] {
            case "json": .json
            case "text": .text
            default: isatty(STDERR_FILENO) == 1 ? .text : .json
            }
        return Logger(label: "kinerjad") { _ in LineLogHandler(format, level: level) }
    }
}
