import ArgumentParser
import Daemon
import Database
import Glibc
import Synchronization

/// What every command begins with.
enum Run {
    /// The settings that were given as flags.
    static let flagStore = Mutex<[String: String]>([:])

    /// - Parameter makesState: The command may begin with a state folder that is not there.
    static func settings(makesState: Bool = false) throws -> Settings {
        let settings = try Settings(flags: flagStore.withLock { $0 }, environment: environmentVariables())
        try Account.becomeUnprivileged(state: settings.state, makesState: makesState)
        return settings
    }

    static func complain(_ obstacle: Obstacle) { write("kinerjad: \(obstacle)\n", to: STDERR_FILENO) }
    static func say(_ line: String) { write("\(line)\n", to: STDOUT_FILENO) }

    static func write(_ text: String, to file: Int32) {
        var rest = Array(text.utf8)[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
            if count < 0, errno != EINTR { return }
            rest = rest.dropFirst(max(0, count))
        }
    }
}

struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve", abstract: "Serve until told to stop: once lets everything under way come to its end, twice ends it now.")
    func run() async throws {
        let settings = try Run.settings(makesState: true)
        try await Serve(settings, settings.logger).run()
    }
}

struct CheckCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "List every reason why serve could not start; exits with the code of the first.")
    func run() async throws {
        let findings = await Check(try Run.settings()).findings()
        for finding in findings {
            switch finding.result {
            case .success(let what): Run.say("ok       \(finding.subject): \(what)")
            case .failure(let obstacle): Run.say("problem  \(finding.subject): \(obstacle)")
            }
        }
        for case .failure(let obstacle) in findings.map(\.result) { throw ExitCode(obstacle.kind.rawValue) }
    }
}

struct ConfigCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "config", abstract: "Print every setting with its value and who set it.")
    @Flag(help: "Print the tables of settings and exit codes as docs/operations.md has them.") var reference = false
    func run() async throws {
        if reference { return Run.say("\(Reference.settings)\n\n\(Reference.exitCodes)") }
        let settings = try Run.settings()
        for setting in Setting.table {
            let entry = settings.entries[setting.name]
            let value = entry.map { setting.isSecret ? "(hidden)" : $0.value } ?? "-"
            Run.say("\(setting.name) = \(value)  # \(entry.map { "\($0.source)" } ?? "not set")")
        }
    }
}

struct ReferenceCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reference", abstract: "Write the pages of docs/ that are made from the code into a folder.")
    @Argument(help: "A folder that is there: docs, in a checkout.") var folder: String
    func run() throws {
        for page in Reference.pages {
            let path = "\(folder)/\(page.name)"
            do throws(Files.Trouble) { try Files.write(page: page.text, to: path) } catch {
                throw Obstacle(.setting, "the reference cannot be written: \(error)", "Name a folder that is there and that you may write.")
            }
        }
    }
}

struct MigrateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "migrate", abstract: "Bring the database to what this build needs, whole or not at all.")
    @Flag(help: "Say what would be applied, and apply nothing.") var check = false
    func run() async throws {
        let settings = try Run.settings(makesState: !check)
        let plan = try await Errands(settings, settings.logger).migrate(onlyPlan: check)
        Run.say(plan.isEmpty ? "nothing to apply" : "\(check ? "would apply" : "applied"): \(plan)")
    }
}

struct BackupCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "backup", abstract: "Write the whole database to a new file, while it is served.")
    @Argument(help: "A file that is not there yet; - for standard output.") var file: String
    func run() async throws {
        let settings = try Run.settings()
        try await Errands(settings, settings.logger).backup(to: file)
        if file != "-" { Run.say("written: \(file)") }
    }
}

struct RestoreCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "restore", abstract: "Fill a new state folder from a backup, whole or not at all; nothing is overwritten.")
    @Argument(help: "A file that kinerjad backup wrote.") var file: String
    func run() async throws {
        let settings = try Run.settings(makesState: true)
        try await Errands(settings, settings.logger).restore(from: file)
        Run.say("restored: \(file)")
    }
}

struct SampleCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sample", abstract: "Fill a new database with a sample city, or write it as ten CSV files; its people are invented.")
    @Argument(help: "A folder for the files, made when it is not there; without it the city is imported, and the state folder has its logins.")
    var folder: String?
    @Option(help: "40 to 600000.") var people = 5_400
    @Option(help: "The same seed on the same day gives the same files.") var seed: UInt64 = 1
    func run() async throws {
        // Nobody fills a database for real work with invented people.
        Run.flagStore.withLock { flags in if flags["purpose"] == nil { flags["purpose"] = "sample" } }
        guard let folder else { return try await load() }
        let settings = try Settings(flags: Run.flagStore.withLock { $0 }, environment: environmentVariables())
        for file in try SampleFiles(settings).write(into: folder, people: people, seed: seed) { Run.say("\(file.name)  \(file.rows) rows") }
    }

    private func load() async throws {
        let settings = try Run.settings(makesState: true)
        let bar = ProgressBar()
        let logins = try await Errands(settings, settings.logger).loadSample(people: people, seed: seed) { step in
            switch step {
            case .writes(let done, let total): bar.show("writing files", done: done, of: total)
            case .imports(let file, let done, let total): bar.show("importing \(file)", done: done, of: total)
            case .accounts(let done, let total): bar.show("accounts", done: done, of: total)
            case .surveys(let done, let total): bar.show("surveys", done: done, of: total)
            case .plans(let done, let total): bar.show("plans", done: done, of: total)
            case .evaluations(let done, let total): bar.show("evaluations", done: done, of: total)
            }
        }
        bar.end()
        Run.say("the sample city is there; its logins: \(logins)")
    }
}

struct VersionCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "version", abstract: "Print the version.")
    func run() { Run.say("kinerjad \(Build.version)") }
}
