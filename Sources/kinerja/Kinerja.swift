import ArgumentParser
import Console
import Glibc

@main
struct Kinerja: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "kinerja", abstract: "The console of Kinerja: talks to kinerjad on this machine.",
        usage: """
            kinerja [--login NAME]                     a prompt to type commands at
            kinerja -c COMMAND [-c COMMAND …]          some commands
            kinerja -f FILE                            the commands of a file, or of standard input (-)
            kinerja top [--every SECONDS] [--once]     a live board: agencies, phases, what is late, what is due
            """,
        discussion: """
            It connects to the daemon's socket, where the machine's account says who you
            are, unless --login names an account. Without -c and -f it reads commands from
            the terminal, or from standard input when that is none.

            EXAMPLES
              kinerja -c help
              kinerja --login 198001012005011001 -c 'use agency=DISDIK' -c 'show people'
              kinerja --json -c 'show people' | jq .
              kinerja -c 'import people from=people.csv dry_run=true'
              kinerja --dry-run -f open-period.txt
              ssh HOST kinerja -f - <open-period.txt
              ssh -t HOST kinerja top
              kinerja -c 'watch period 2026_q3 agency=DISDIK timeout=3600'

            AT THE PROMPT
              TAB ends a word or lists what could stand there, ? says what it means, and
              \\? lists what the console knows by itself: \\watch, \\x, \\timing.

            SECRETS
              are asked for at the terminal, not shown, and kept in no history. Programs
              give the password by --password-file or KINERJA_PASSWORD, and what else the
              daemon asks for by KINERJA_NEW_PASSWORD and KINERJA_CODE.

            EXIT CODES
              0    done
              1    refused
              2    no connection, or no login
              3    a line of the file failed; it is named, what follows was not sent
              4    conflict: another time it may be done
              64   wrong usage
              130  interrupted
            """, subcommands: [Top.self])

    @Option(name: .shortAndLong, help: ArgumentHelp("Send this command; may be given again. Stops at the first that fails.", valueName: "command"))
    var command: [String] = []

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp("Send the lines of this file (- for standard input), but comments (#) and blank lines. Stops at the first that fails."))
    var file: String?

    @Flag(help: "Replies as JSON, one object each.")
    var json = false

    @Flag(help: "Replies as CSV.")
    var csv = false

    @Flag(help: "Let the daemon check the commands of -c or -f, a batch as a whole, and change nothing.")
    var dryRun = false

    @OptionGroup var access: Access

    func validate() throws {
        if json, csv { throw ValidationError("--json and --csv exclude each other.") }
        if !command.isEmpty, file != nil { throw ValidationError("-c and -f exclude each other.") }
        if dryRun, command.isEmpty, file == nil { throw ValidationError("--dry-run is for -c and -f.") }
    }

    func run() throws {
        // Standard output may be a pipe that nobody reads any more.
        signal(SIGPIPE, SIG_IGN)
        Interrupt.endsTheConsole()
        let options: Options
        do throws(Stop) { options = try self.options(environmentVariables()) } catch { throw ValidationError(error.message) }
        var console = Console(options)
        Glibc.exit(console.run().rawValue)
    }

    private func options(_ environment: [String: String]) throws(Stop) -> Options {
        var options = try access.options(environment, work)
        options.format = json ? .json : csv ? .csv : .text
        options.isDryRun = dryRun
        return options
    }

    private var work: Options.Work {
        if !command.isEmpty { return .commands(command) }
        return file.map { .file($0) } ?? (Terminal.isInput ? .interactive : .file("-"))
    }
}
