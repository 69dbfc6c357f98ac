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
            """)

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

    @Option(help: ArgumentHelp("Log in as this account, with a password.", valueName: "name"))
    var login: String?

    @Option(help: ArgumentHelp("The password is the first line of this file.", valueName: "file"))
    var passwordFile: String?

    @Option(
        help: ArgumentHelp(
            "The daemon's state folder. (default: $KINERJA_STATE_DIR; /var/lib/kinerja for root; $XDG_STATE_HOME/kinerja or ~/.local/state/kinerja)",
            valueName: "dir"))
    var state: String?

    @Option(help: ArgumentHelp("Connect over TCP on this machine instead of the socket.", valueName: "host:port"))
    var admin: String?

    @Option(help: ArgumentHelp("The language of replies: id or en. (default: from LANG)", valueName: "id|en"))
    var lang: String?

    func validate() throws {
        if json, csv { throw ValidationError("--json and --csv exclude each other.") }
        if !command.isEmpty, file != nil { throw ValidationError("-c and -f exclude each other.") }
        if let lang, lang != "id", lang != "en" { throw ValidationError("--lang is id or en.") }
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
        let place = try Place(state: state, admin: admin, environment: environment, isRoot: geteuid() == 0)
        var options = Options(place: place, work: work)
        options.format = json ? .json : csv ? .csv : .text
        options.login = login
        options.passwordFile = passwordFile
        options.language = lang ?? Options.language(environment)
        options.isDryRun = dryRun
        options.environment = environment
        return options
    }

    private var work: Options.Work {
        if !command.isEmpty { return .commands(command) }
        return file.map { .file($0) } ?? (Terminal.isInput ? .interactive : .file("-"))
    }
}

private func environmentVariables() -> [String: String] {
    var all: [String: String] = [:]
    var next = environ
    while let entry = next.pointee {
        let parts = String(cString: entry).split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        if parts.count == 2 { all[String(parts[0])] = String(parts[1]) }
        next += 1
    }
    return all
}
