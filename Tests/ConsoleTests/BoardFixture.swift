import Console

/// A city in the midst of its third quarter: 14 October 2026, one o'clock at night in UTC, ten in the morning where it is.
enum BoardFixture {
    static let now = 1_791_939_600  // 2026-10-14T01:00:00Z

    struct Phase {
        let phase, state, starts, due: String
        let owed, done, late, people: Int
    }

    /// A day in October, or September, begins at 15:00 UTC of the day before.
    private static func phases(planning: (Int, Int), rating: (Int, Int, late: Int), due: String, superior: (Int, Int) = (0, 0)) -> [Phase] {
        [
            Phase(
                phase: "PLANNING", state: "ENDED", starts: "2026-06-30T15:00:00Z", due: "2026-09-30T15:00:00Z", owed: planning.0, done: planning.1,
                late: planning.0 - planning.1, people: planning.0 - planning.1),
            Phase(
                phase: "RATING", state: "CURRENT", starts: "2026-09-30T15:00:00Z", due: due, owed: rating.0, done: rating.1, late: rating.late,
                people: (rating.0 - rating.1 + 7) / 8),
            Phase(
                phase: "SUPERIOR", state: "FUTURE", starts: "2026-10-14T15:00:00Z", due: "2026-11-03T15:00:00Z", owed: superior.0, done: superior.1,
                late: 0, people: superior.0),
            Phase(
                phase: "CALIBRATION", state: "FUTURE", starts: "2026-11-03T15:00:00Z", due: "2026-11-06T15:00:00Z", owed: 0, done: 0, late: 0,
                people: 0),
            Phase(
                phase: "SIGNING", state: "FUTURE", starts: "2026-11-06T15:00:00Z", due: "2026-11-13T15:00:00Z", owed: rating.0, done: 0, late: 0,
                people: (rating.0 + 7) / 8),
        ]
    }

    static let agencies: [(agency: String, name: String, state: String, phases: [Phase])] = [
        ("ARSIP", "Dinas Perpustakaan dan Kearsipan", "RATING", phases(planning: (24, 24), rating: (24, 24, 0), due: "2026-10-14T15:00:00Z")),
        (
            "DISDIK", "Dinas Pendidikan dan Kebudayaan Kota Sorong", "RATING",
            phases(planning: (1412, 1400), rating: (1412, 980, 0), due: "2026-10-14T15:00:00Z", superior: (3, 0))
        ),
        ("DINKES", "Dinas Kesehatan", "RATING", phases(planning: (612, 612), rating: (612, 600, 12), due: "2026-10-12T15:00:00Z", superior: (12, 2))),
        ("SATPOL", "Satuan Polisi Pamong Praja", "CALIBRATING", phases(planning: (88, 88), rating: (88, 88, 0), due: "2026-10-08T15:00:00Z")),
        ("BKPSDM", "Badan Kepegawaian \u{E9} 東京", "RATING", phases(planning: (51, 50), rating: (51, 3, 0), due: "2026-10-21T15:00:00Z")),
    ]

    static func json(_ agencies: [(agency: String, name: String, state: String, phases: [Phase])] = agencies, next: String? = nil) -> String {
        let items = agencies.flatMap { entry in
            entry.phases.map { phase in
                """
                {"agency":"\(entry.agency)","name":"\(entry.name)","period":"2026_q3","state":"\(entry.state)","phase":"\(phase.phase)",\
                "phase_state":"\(phase.state)","starts_at":"\(phase.starts)","due_at":"\(phase.due)","owed":\(phase.owed),"done":\(phase.done),\
                "missing":\(phase.owed - phase.done),"late":\(phase.late),"people":\(phase.people)}
                """
            }
        }
        return #"{"items":[\#(items.joined(separator: ","))],"next_page_token":\#(next.map { "\"\($0)\"" } ?? "null")}"#
    }

    static let missing = """
        {"items":[\
        {"phase":"RATING","duty":"ASSESSMENT","person":"p1","nip":"198301052007031001","name":"Petrus K. Leiwakabessy","unit":"PKM-01","count":9,\
        "due_at":"2026-10-12T15:00:00Z","urgency":"LATE"},\
        {"phase":"RATING","duty":"ASSESSMENT","person":"p2","nip":null,"name":null,"unit":"PKM-02","count":3,\
        "due_at":"2026-10-12T15:00:00Z","urgency":"LATE"},\
        {"phase":"SUPERIOR","duty":"TAKING_OVER","person":"p3","nip":"197901052004032001","name":"Maria Ulfah","unit":null,"count":10,\
        "due_at":"2026-11-03T15:00:00Z","urgency":"LATER"}],"next_page_token":null}
        """

    static let phases = """
        {"items":[{"phase":"RATING","starts_at":"2026-09-30T15:00:00Z","ends_at":"2026-10-12T15:00:00Z","due_at":"2026-10-12T15:00:00Z",\
        "state":"CURRENT","starts_rule":null,"ends_rule":null,"is_statutory":true,"is_beyond_statute":false}],"next_page_token":null}
        """

    static func reply(_ body: String) -> String { "213 OK len=\(body.utf8.count)\n\(body)\n" }

    static func state(_ language: Language = .english) -> BoardState {
        var state = BoardState(language: language, every: 5)
        state.government = "kota-sorong"
        if let rows = BoardRow.read(Array(json().utf8)) { state.heard(board: rows, at: now - 3) }
        return state
    }
}

extension BoardState {
    mutating func press(_ keys: Key...) { for key in keys { _ = pressed(key, page: 10, now: BoardFixture.now) } }
    mutating func type(_ text: String) { for letter in text { press(.letter(letter)) } }

    /// What the daemon answers for the place that is looked at.
    mutating func hearAll() throws {
        var session = BoardSession()
        _ = session.asking(for: place)
        var replies = BoardFixture.reply(BoardFixture.json())
        switch place {
        case .agencies: break
        case .phases: replies += BoardFixture.reply(BoardFixture.phases)
        case .missing: replies += BoardFixture.reply(BoardFixture.missing)
        }
        for news in try session.received(Array(replies.utf8)).news {
            switch news {
            case .board(let rows): heard(board: rows, at: BoardFixture.now - 3)
            case .phases(let key, let rows): heard(phases: rows, of: key)
            case .missing(let key, let phase, let rows, let isAll):
                heard(missing: rows, isAll: isAll, of: key, phase: phase, at: BoardFixture.now)
            case .greeted, .refused: break
            }
        }
    }

    func screen(_ columns: Int, _ lines: Int, _ glyphs: Glyphs = .unicode) -> Screen {
        BoardLayout(self, Size(columns, lines), now: BoardFixture.now, glyphs: glyphs).screen
    }
}
