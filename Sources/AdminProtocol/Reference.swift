package import Operations

/// docs/admin-protocol.md: what a session says, from the same rows that answer it.
package enum ProtocolPage {
    /// - Parameter limits: What `limits` answers.
    package static func markdown(_ catalogue: Catalogue, limits: [(name: String, value: String, meaning: String)]) -> String {
        let operations = catalogue.operations.filter { $0.faces.contains(.line) }
        return [
            opening, Markdown.table(["limit", "value", "what"], limits.map { ["`\($0.name)`", $0.value, $0.meaning] }), grammar, answers, entering,
            commands, safety, together, following, listing(operations), operations.map(section).joined(separator: "\n\n"), refusals,
        ].joined(separator: "\n\n") + "\n"
    }

    private static let opening = """
        # The admin protocol

        How people and scripts that run evaluations talk to Kinerja: one line asks, one reply answers. It can be typed by hand, and a client of ten
        lines can read it. Version \(Session.version).

        *This page is made from the code by `kinerjad reference docs`; change the code, not the page. The same operations over HTTP:
        [json-api.md](json-api.md).*

        ## Where it is spoken
        - On the Unix socket `STATE/admin.sock` (0660). The system tells the daemon which account is at the other end, so `auth peer` is enough there.
        - Over TCP on a loopback address (`127.0.0.1:7070` unless set otherwise). From elsewhere: `ssh`.

        Text is UTF-8. A line ends in LF; a CR before it is dropped. Control characters, NUL and marks that turn the direction of text are refused
        with `BAD_ENCODING` before anything is read. Blank lines and lines that begin with `#` are skipped, so that files of commands replay.
        A client may send many lines without waiting; replies come in the order of the lines, and commands that only read may run at the same time.
        Mistakes never close a session: only `quit`, its other end, the limits below (`421 IDLE`, `421 TOO_MANY_SESSIONS`), HTTP (`500 NOT_HTTP`)
        and a daemon that stops (`421 CLOSING`).
        """

    private static let grammar = #"""
        ## A line
        ```
        line    = [ "@" tag " " ] words { " " value } LF
        value   = positional | name "=" text
        text    = bare | quoted | "{" bytes "}" LF bytes-of-text
        ```
        - **Words** are the command's name, in any case; the longest run of words that is a command wins.
        - **Positional values** follow in the order in which usage lines show them in `<…>`; `name=value` in any order. Each is given once.
        - **Bare** text has no space and no `"`. **Quoted** text stands in `"…"`; in it `\"`, `\\` and `\n` are the only escapes.
        - **A literal** takes any other text: `reason={42}` ends its line, exactly 42 bytes follow (line breaks and tabs are allowed in them),
          then the line goes on. 65,536 bytes for all literals of a line.
        - **A file** ends the line of `import`: `from={1024}`, LF, exactly 1,024 bytes of any kind, LF. It may be of any length, and is taken in as it comes.
        - **A tag** (`@t1`, up to 32 letters, digits, `.`, `-`, `_`) comes back on every line of the reply, and goes into the audit.
        - **An empty value** (`parent=`) takes away what may be taken away.
        - **Secrets never stand in a line.** A command that needs one answers `330 SECRET name`; the next line is the secret, whatever it looks like. It is
          never echoed, logged or kept.
        """#

    private static let answers = #"""
        ## A reply
        ```
        C: @t1 show agencies columns=agency,name
        S: @t1 210-agency  name
        S: @t1 210-DISDIK  Dinas Pendidikan
        S: @t1 210 OK rows=1
        ```
        Every line of a reply begins with its tag, a code of three digits, and `-` when more follows or a space when it is the last. The last line says a symbol
        and, behind it, what programs may want: `rows=`, `rev=` (the revision after a change), `total=`, `affects=`, `job=`, and `more=`, which
        the next page begins `after=`.

        | first digit | means |
        |---|---|
        | 1 | news (`watch`): more follows |
        | 2 | done |
        | 3 | send more: a secret |
        | 4 | not now: a lock, a state, a conflict, too much at once |
        | 5 | no: syntax, authority, a value |

        `210` answers with rows, `213` with JSON, `220` greets, `221` says goodbye, `230` welcomes, `250` has changed something (`250 REPLAYED`: it had been
        done before under this key; `250 CHECKED`: it could be done). The symbols of refusals and their codes never change their meaning;
        sentences may.

        | `format` | writes |
        |---|---|
        | `text` | columns, aligned for people; a line break in a cell is written `\n` |
        | `csv` | RFC 4180, a frame before every line; a cell with a line break goes on behind the next frame |
        | `json` | one line `213 OK len=N …`, then exactly N bytes and LF: `{"items":[…],"next_page_token":…}` for a list, the thing itself for one |
        """#

    private static let together = """
        ## Several at once
        ```
        C: batch begin
        S: 250 OK limit=\(Batch.limit)
        C: unit close SD-07 reason="merged with SD-06"
        S: 250 COLLECTED line=1
        C: unit update SD-06 name="SD Negeri 6 dan 7"
        S: 250 COLLECTED line=2
        C: batch check
        S: 210-line  command      revision
        S: 210-1     unit close   4
        S: 210-2     unit update  9
        S: 250 CHECKED rows=2 affects=2 could be done; nothing was changed
        C: batch run
        S: …
        S: 250 OK rows=2
        ```
        Between `batch begin` and `batch run`, commands that change something are read and collected, not carried out; nothing is locked meanwhile. What only reads,
        and the session's own commands, are answered as always, so `use` says what the lines behind it are about. `batch run` carries the lines out in
        **one transaction**: all of them, or none. The first that is refused is named: `550 NOT_FOUND line=57 …`. In JSON each line has its `answer`.

        - A line that is refused while it is collected (`… line=57 …`) keeps its place: `batch run` and `batch check` refuse with the same answer, so that
          a client that has not looked runs nothing instead of the rest. `batch drop 57` takes it out (without a number the last), `batch show` lists them.
        - `batch run` ends the batch, whatever comes of it; `batch check` does not; `batch discard` forgets it. So does the end of the session, and `auth`.
        - `batch run key=…` is done once, as anything with a key; lines have none of their own. `affects=` and `if_rev=` stand on the lines.
        - At most \(Batch.limit) lines and \(Batch.byteLimit) bytes, a minute, and 8 MiB of answers; what its lines lock is locked until its end. One line at most may make a
          job. Alone go: the confirmation of a job (a transaction of its own), files, passwords and whatever tells a code once, forms, `expert`.
        """

    private static let following = """
        ## Being told
        ```
        C: watch period 2026_q3 agency=DISDIK
        S: 100 WATCHING agency=DISDIK period=2026_q3 seq=41 state=RATING
        S: 100 PROGRESS seq=41 phase=RATING duty=RATE owed=412 done=380 missing=32 late=0
        S: 100 EVENT seq=44 at=2026-10-19T01:12:07Z action=calibrate from=RATING state=CALIBRATING by="Yohanes Kambuaya"
        C: #
        S: 210 OK seq=44
        ```
        `watch` tells what happens with a period, and how far people are when that changes, until another line comes (a comment is one, and has no answer), or
        `timeout=` seconds are over. Every piece of news says its number; `from=44` goes on behind it, so that whoever was cut off misses nothing. Numbers
        rise and have gaps. It tells what `period history` and `show progress` show to the same caller, at most a second late for history and five for progress.

        ## Being helped while typing
        `complete "period ex"` lists what may follow a text: words, names of arguments, their values, and the names of agencies, units, periods and people that
        the caller may see. `from=` on the last line is the column, from 1, from which a candidate takes the place of what was typed. The console asks it
        for TAB and `?`.
        """

    private static let entering = """
        ## Coming in
        ```
        S: 220 READY kinerja-admin/1 kota-sorong 0.1.0
        C: hello 1 lang=en
        S: 250-auth token password peer
        S: …
        S: 250 OK
        C: auth password sari
        S: 330 SECRET password
        C: (the password)
        S: 230 WELCOME levels=read,operate scope=DISDIK
        ```
        `hello` is optional. Until somebody has come in, only the session's own commands and `invitation redeem` are answered. `scope=` names the agencies
        that a role covers, `*` all of them; whoever has one agency works in it from the start, others say `use agency=DISDIK`, and arguments in
        `[…]` that `use` has set may be left out. On the socket, root and the daemon's own account come in as the machine (role OPERATOR, which sees no
        personal data); other accounts as the person whose account names them as its `peer`. A session opened by `auth password` or `auth peer` ends with
        its connection.
        """

    private static var commands: String {
        "## The session's own commands\n\nWhat `help`, `commands`, `errors`, `limits` and `complete` say is in the language of `hello lang=`. `help` finds words "
            + "of both: `help late`, `help terlambat`. Words, codes, symbols and names of columns never change.\n\n"
            + Markdown.table(["command", "what"], Command.all.map { ["`\($0.usage)`", $0.meaning] })
    }

    private static var safety: String {
        let rows = Option.allCases.map { option in
            [option == .check ? "`check <command>`" : "`\(option.rawValue)=`", option.meaning]
        }
        return """
            ## Said beside the arguments

            \(Markdown.table(["option", "what"], rows))

            - **check** runs the whole command and undoes it: `250 CHECKED` with the rows that would have come. One-time codes among them open nothing.
            - **affects** is needed where a command touches many things, but to check it: without it the answer is `560 AFFECTS_REQUIRED affects=N`, and
              when it would touch another number by now, `461 AFFECTED_CHANGED affects=N`; nothing is done in either case.
            - **key** makes repeating safe: the same key with the same arguments is answered from what was kept (72 hours), with other arguments `554 KEY_REUSED`.
              One store with the Idempotency-Key of HTTP.
            - **if_rev** is optional in a line; with it, `462 REV_MISMATCH rev=…` when somebody was faster.
            - What you may not see does not exist (`550`); what you see and may not change is `553`.
            - Every change is written into the audit in its own transaction. So is, before it is answered, every check and whatever is refused to somebody who
              has come in (at most ten a second for one source, then their number): with its arguments where they could be read, else under the operation's name
              alone, `unknown command` where a line names none. Secrets never are. What the session's own commands refuse is not, nor what is said before coming in.
            """
    }

    private static func listing(_ operations: [Operation]) -> String {
        "## Operations\n\nArguments in `<…>` are required, in `[…]` optional. A column with `?` may be empty.\n\n"
            + Markdown.table(
                ["command", "level", "what"], operations.map { ["[\($0.words)](#\(Markdown.anchor($0.words)))", $0.level.word, $0.summary] })
    }

    private static func section(_ operation: Operation) -> String {
        var parts = ["### \(operation.words)\n\(operation.summary)", "```\n\(operation.usage)\n```"]
        if !operation.arguments.isEmpty {
            parts.append(Markdown.table(["argument", "", "what"], operation.arguments.map { ["`\($0.name)`", $0.place, $0.kind.meaning] }))
        }
        var facts = ["Level \(operation.level.word)."]
        let columns = operation.columns
        if !columns.isEmpty { facts.append("Columns: \(columns.map(\.marked).joined(separator: ", ")).") }
        if case .page(_, let key) = operation.reply {
            facts.append("In the order of \(key.joined(separator: ", ")).")
            let filters = columns.filter { $0.traits.contains(.filter) }.map { "`\($0.name)`" }
            if !filters.isEmpty { facts.append("`where=` \(filters.joined(separator: ", ")).") }
            let sorts = columns.filter { $0.traits.contains(.sort) }.map { "`\($0.name)`" }
            if !sorts.isEmpty { facts.append("`sort=` \(sorts.joined(separator: ", ")).") }
        }
        if operation.options.contains(.check) { facts.append("Can be checked.") }
        if operation.has(.bulk) { facts.append("For more than one, `affects=` is needed.") }
        if operation.faces.contains(.http) {
            facts.append("Over HTTP: `\(operation.route.method.rawValue.uppercased()) \(operation.route.template)`.")
        }
        if !operation.example.isEmpty { facts.append("Example: `\(operation.example)`") }
        parts.append(facts.map { "- \($0)" }.joined(separator: "\n"))
        return parts.joined(separator: "\n\n")
    }

    private static var refusals: String {
        let rows = Symbol.allCases.map { symbol in
            [
                "`\(symbol.rawValue)`", "\(symbol.meaning.code)", symbol.isRetryable ? "yes" : "", symbol.sentence(in: .english),
                symbol.hint(in: .english),
            ]
        }
        return "## Refusals\n\n`errors` lists them in a session, in its language.\n\n"
            + Markdown.table(["symbol", "code", "try again", "means", "what to do"], rows)
    }
}

extension Operations.Argument {
    fileprivate var place: String {
        if kind.isSecret { return "asked for" }
        return switch need {
        case .required: isPositional ? "first" : "required"
        case .scoped: "unless `use` has set it"
        case .optional: "optional"
        case .clearable: "optional; empty takes it away"
        }
    }
}
