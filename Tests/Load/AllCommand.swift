import ArgumentParser
import Glibc
import Support

/// One command, one table.
struct All: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Everything below, at sizes that take a quarter of an hour together, and one table at the end.")

    @Option(help: "Rounds; the median counts.") var rounds = 3
    @Option(help: "Seconds of each side in each round.") var seconds = 3
    @Option(help: "People of the largest governments.") var people = 60_000

    func run() async throws {
        let table = Locked<[Figure]>([])
        var failures: [String] = []
        for (command, arguments) in commands {
            let name = command.configuration.commandName ?? "\(command)".lowercased()
            print("\n# \(name) \(arguments.joined(separator: " "))")
            // One that fails takes nothing from the others.
            do {
                var parsed = try command.parse(arguments)
                try await Figure.$table.withValue(table) { try await parsed.run() }
            } catch { failures.append("\(name): \(error)") }
            // A file shows how far it is.
            fflush(nil)
        }
        Figure.write(table.withLock { $0 })
        for failure in failures { print("\nnot measured: \(failure)") }
        if !failures.isEmpty { throw ExitCode.failure }
    }

    private var commands: [(any AsyncParsableCommand.Type, [String])] {
        let (short, large) = (["--rounds", "\(rounds)", "--seconds", "\(seconds)"], ["--people", "\(people)"])
        let sizes = ["--people", "\(people / 10)"] + large
        return [
            (Own.self, short + large), (Faces.self, short), (Ballots.self, short), (Imports.self, large),
            (Confirm.self, ["--rounds", "\(rounds)"] + sizes),
            (Publish.self, ["--rounds", "\(rounds)"] + sizes), (Periods.self, []), (Relations.self, ["--seconds", "\(seconds)"] + sizes),
            (Lanes.self, short), (Locks.self, ["--rounds", "\(rounds)"]),
        ]
    }
}
