import ArgumentParser
import Console
import Glibc

/// Where the daemon is, and who comes in.
struct Access: ParsableArguments {
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
        if let lang, lang != "id", lang != "en" { throw ValidationError("--lang is id or en.") }
    }

    /// - Throws: `usage`.
    func options(_ environment: [String: String], _ work: Options.Work) throws(Stop) -> Options {
        var options = Options(
            place: try Place(state: state, admin: admin, environment: environment, isRoot: geteuid() == 0), work: work)
        options.login = login
        options.passwordFile = passwordFile
        options.language = lang ?? Options.language(environment)
        options.environment = environment
        return options
    }

    /// What was said here, and for the rest what was said before.
    func over(_ before: Access) -> Access {
        var access = self
        access.login = login ?? before.login
        access.passwordFile = passwordFile ?? before.passwordFile
        access.state = state ?? before.state
        access.admin = admin ?? before.admin
        access.lang = lang ?? before.lang
        return access
    }
}

func environmentVariables() -> [String: String] {
    var all: [String: String] = [:]
    var next = environ
    while let entry = next.pointee {
        let parts = String(cString: entry).split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        if parts.count == 2 { all[String(parts[0])] = String(parts[1]) }
        next += 1
    }
    return all
}
