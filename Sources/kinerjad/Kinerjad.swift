import ArgumentParser
import Daemon
import Database
import Glibc
import Synchronization

@main
struct Kinerjad: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "kinerjad", abstract: "The daemon of Kinerja, and what its operator does with it.",
        usage: """
            kinerjad serve [--SETTING VALUE …]                 serves until it is told to stop
            kinerjad COMMAND [ARGUMENT] [--SETTING VALUE …]    does one thing beside it, and ends
            """,
        discussion: "Settings, as flags, as KINERJA_… in the environment, or in kinerja.conf:\n\n\(settingsHelp)",
        version: "\(Build.version)",
        subcommands: [
            ServeCommand.self, CheckCommand.self, ConfigCommand.self, MigrateCommand.self, BackupCommand.self, RestoreCommand.self,
            VersionCommand.self, ReferenceCommand.self, SampleCommand.self,
        ])

    private static var settingsHelp: String {
        Setting.table.map { "  --\($0.flag) \($0.placeholder)\n        \($0.meaning)\($0.fallback.map { " (default: \($0))" } ?? "")" }.joined(
            separator: "\n")
    }

    static func main() async {
        // Standard output may be a pipe that nobody reads any more.
        signal(SIGPIPE, SIG_IGN)
        do {
            let (flags, rest) = try Settings.takeFlags(from: Array(CommandLine.arguments.dropFirst()))
            Run.flagStore.withLock { $0 = flags }
            try refuseUnknown(rest)
            var command = try parseAsRoot(rest)
            if var command = command as? any AsyncParsableCommand { try await command.run() } else { try command.run() }
        } catch let troubles as Settings.Troubles {
            for obstacle in troubles.obstacles { Run.complain(obstacle) }
            Glibc.exit(troubles.obstacles.first?.kind.rawValue ?? 1)
        } catch let obstacle as Obstacle {
            Run.complain(obstacle)
            Glibc.exit(obstacle.kind.rawValue)
        } catch { exit(withError: error) }
    }

    /// ArgumentParser knows nothing of the settings' flags and could not name the nearest.
    private static func refuseUnknown(_ rest: [String]) throws {
        let own = ["--help", "--check", "--reference", "--version", "--people", "--seed"]
        // The last is for deploy/man.
        for argument in rest where argument.hasPrefix("--") && !own.contains(argument) && argument != "--experimental-dump-help" {
            throw Setting.unknownFlag(argument, own: own)
        }
    }
}
