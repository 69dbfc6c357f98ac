import ArgumentParser
import Console
import Glibc

struct Top: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "top", abstract: "A live board: how far each agency is, what is late, what is due next.",
        discussion: """
            Keys: arrows, Enter (an agency, then its phases, then who is missing), q back
            and out, s sort, / filter, l only late, r refresh, + - how often, h help.
            Without a terminal, or with --once, it prints the board once.
            """)

    @Option(help: ArgumentHelp("How often it asks, 1 to 600.", valueName: "seconds"))
    var every = 5

    @Flag(help: "Print the board and end.")
    var once = false

    @OptionGroup var access: Access
    @ParentCommand var console: Kinerja

    func validate() throws {
        if !(1...600).contains(every) { throw ValidationError("--every is a number of seconds from 1 to 600.") }
    }

    func run() throws {
        if !console.command.isEmpty || console.file != nil || console.json || console.csv || console.dryRun {
            throw ValidationError("top takes no -c, -f, --json, --csv and --dry-run.")
        }
        // Standard output may be a pipe that nobody reads any more.
        signal(SIGPIPE, SIG_IGN)
        Interrupt.endsTheConsole()
        let options: Options
        do throws(Stop) { options = try access.over(console.access).options(environmentVariables(), .interactive) } catch {
            throw ValidationError(error.message)
        }
        var board = BoardRun(options, every: every, isOnce: once)
        Glibc.exit(board.run().rawValue)
    }
}
