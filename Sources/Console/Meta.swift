/// What is for the console itself: it begins with a backslash.
package enum Meta: Sendable, Equatable {
    case quit, help, timing
    /// Records one after the other, or no longer; nil for the other of both.
    case expanded(Bool?)
    /// A command, again and again, with so many seconds between.
    case watch(seconds: Double, String)
    /// What it lacks, in English and Indonesian.
    case wrong(String, String)
    case unknown(String)

    /// Nil for a command of the daemon.
    package init?(_ line: String) {
        guard line.hasPrefix("\\"), let word = line.split(separator: " ").first else { return nil }
        let rest = line.dropFirst(word.count).drop { $0 == " " }
        switch word {
        case "\\q": self = .quit
        case "\\?", "\\h", "\\help": self = .help
        case "\\timing": self = .timing
        case "\\x":
            switch rest.split(separator: " ") {
            case []: self = .expanded(nil)
            case ["on"]: self = .expanded(true)
            case ["off"]: self = .expanded(false)
            default: self = .wrong("\\x takes on, off, or nothing", "\\x diikuti on, off, atau tidak sama sekali")
            }
        case "\\watch": self = Self.watch(rest)
        default: self = .unknown(String(word))
        }
    }

    private static func watch(_ rest: Substring) -> Meta {
        var (seconds, command) = (2.0, rest)
        let first = rest.prefix { $0 != " " }
        if let given = Double(first) {
            guard (0.5...86_400).contains(given) else {
                return .wrong("\\watch waits 0.5 to 86400 seconds", "\\watch menunggu 0.5 sampai 86400 detik")
            }
            (seconds, command) = (given, rest[first.endIndex...].drop { $0 == " " })
        }
        if command.isEmpty || command.hasPrefix("\\") {
            return .wrong(
                "\\watch repeats a command of the daemon: \\watch 5 show progress", "\\watch mengulang perintah kinerjad: \\watch 5 show progress")
        }
        guard CommandText(String(command)).isQuestion else {
            return .wrong(
                "\\watch repeats only what changes nothing, as show … does",
                "\\watch hanya mengulang perintah yang tidak mengubah apa pun, seperti show …")
        }
        return .watch(seconds: seconds, String(command))
    }

    static func words(in language: Language) -> [Completion.Item] {
        [
            Completion.Item("\\?", language.choose("what the console knows by itself", "yang diketahui konsol sendiri")),
            Completion.Item("\\q", language.choose("quit", "keluar")),
            Completion.Item(
                "\\timing", language.choose("show how long each command took, or no longer", "tampilkan lama tiap perintah, atau tidak lagi")),
            Completion.Item(
                "\\watch", language.choose("[SECONDS] COMMAND: again and again, until Ctrl-C", "[DETIK] PERINTAH: berulang-ulang, sampai Ctrl-C")),
            Completion.Item(
                "\\x",
                language.choose("[on|off]: one record after the other, or rows again", "[on|off]: satu per satu ke bawah, atau kembali berbaris")),
        ]
    }

    static func summary(in language: Language) -> String { language.choose(english, indonesian) }

    private static let english = """
        help            the commands of the daemon; help COMMAND says how one is used
        TAB             ends a word, or lists what could stand here
        ?               lists what could stand here, and what it means; in quotes it is a letter
        use agency=CODE what following commands are about; the prompt shows it
        from=FILE       in an import: a file of this machine; dry_run=true only looks at it
        watch period CODE  news of a period as it comes, until Enter or Ctrl-C
        \\watch [SECONDS] COMMAND  a question again and again (2 s unless said), until Ctrl-C
        \\x [on|off]     one record after the other, or rows again
        \\timing         show how long each command took, or no longer
        \\?              this
        \\q, Ctrl-D      quit
        Ctrl-C          clear the line, end a watch; while another command runs, leave it and quit
        """

    private static let indonesian = """
        help            perintah kinerjad; help PERINTAH menjelaskan cara memakainya
        TAB             melengkapi kata, atau menampilkan yang dapat berada di sini
        ?               menampilkan yang dapat berada di sini, dengan artinya; di dalam tanda kutip huruf biasa
        use agency=KODE perangkat daerah untuk perintah berikutnya; terlihat di depan baris
        from=BERKAS     pada import: berkas di mesin ini; dry_run=true hanya memeriksanya
        watch period KODE  berita suatu periode begitu datang, sampai Enter atau Ctrl-C
        \\watch [DETIK] PERINTAH  pertanyaan yang diulang-ulang (2 dtk bila tidak disebutkan), sampai Ctrl-C
        \\x [on|off]     satu per satu ke bawah, atau kembali berbaris
        \\timing         tampilkan lama tiap perintah, atau tidak lagi
        \\?              ini
        \\q, Ctrl-D      keluar
        Ctrl-C          mengosongkan baris, mengakhiri pemantauan; selama perintah lain berjalan, meninggalkannya dan keluar
        """

    static func milliseconds(_ time: Duration) -> String {
        let tenths = time.components.seconds * 10_000 + time.components.attoseconds / 100_000_000_000_000
        return "\(tenths / 10).\(tenths % 10)"
    }
}
