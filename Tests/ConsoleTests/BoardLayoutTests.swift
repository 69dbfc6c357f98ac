import Console
import Support
import Testing

/// What stands on the screen, letter by letter: without a terminal.
@Suite("the board's screens")
struct BoardLayoutTests {
    /// As it looks, with empty lines counted.
    private func seen(_ screen: Screen) -> String {
        var (lines, empty) = ([String](), 0)
        func count() { if empty > 0 { lines.append("(\(empty) empty)") } }
        for line in screen.lines.map(\.text) {
            if line.isEmpty {
                empty += 1
                continue
            }
            count()
            (empty, lines) = (0, lines + [line])
        }
        count()
        return lines.joined(separator: "\n")
    }

    /// DINKES with its phases, then who is missing in all of them.
    private func opened(_ language: Language = .english, people: Bool) throws -> BoardState {
        var state = BoardFixture.state(language)
        state.press(.down, .enter)
        try state.hearAll()
        if people {
            state.press(.end, .enter)
            try state.hearAll()
        }
        return state
    }

    @Test("agencies at 80 by 24")
    func agencies() {
        let expected = """
             kota-sorong · 14 Oct 2026 10:00                                figures 3 s old
             25 late in 3 of 5 agencies · 2,705 missing · next: DISDIK Rating in 14 h
             AGENCY PERIOD  STATE        PLN    RTG    SUP    SGN    LATE DUE NEXT
             DISDIK 2026_q3 RATING       ████░! ███░░  ░░░░░  ░░░░░    12 Rating 14 h: 432
             DINKES 2026_q3 RATING       █████  ████░! █░░░░  ░░░░░    12 Superior 20 d: 10
             BKPSDM 2026_q3 RATING       ████░! █░░░░  ·      ░░░░░     1 Rating 7 d: 48
             ARSIP  2026_q3 RATING       █████  █████  ·      ░░░░░     · Signing 30 d: 24
             SATPOL 2026_q3 CALIBRATING  █████  █████  ·      ░░░░░     · Signing 30 d: 88
            (12 empty)
             DISDIK · Dinas Pendidikan dan Kebudayaan Kota Sorong · 2026_q3 · RATING
             12 late in Planning, for 13 d
             Rating until 14 Oct (in 14 h): 432 missing
             Enter open  s sort: lateness  / filter  l late  r refresh  h help  q leave
            """
        #expect(seen(BoardFixture.state().screen(80, 24)) == expected)
    }

    @Test("agencies at 160 by 50 have names and numbers; wide letters keep the columns")
    func wide() {
        let expected = """
             kota-sorong · 14 Oct 2026 10:00                                                                                                  \
                          figures 3 s old
             25 late in 3 of 5 agencies · 2,705 missing · next: DISDIK Rating in 14 h
             AGENCY NAME                              PERIOD  STATE        Planning        Rating          Superior        Signing         LAT\
            E DUE NEXT
             DISDIK Dinas Pendidikan dan Kebudayaan … 2026_q3 RATING       ███░ 1400/1412! ██░░  980/1412  ░░░░       0/3  ░░░░    0/1412    1\
            2 Rating 14 Oct, in 14 h: 432
             DINKES Dinas Kesehatan                   2026_q3 RATING       ████   612/612  ███░   600/612! █░░░      2/12  ░░░░     0/612    1\
            2 Superior 3 Nov, in 20 d: 10
             BKPSDM Badan Kepegawaian é 東京          2026_q3 RATING       ███░     50/51! █░░░      3/51  ·               ░░░░      0/51     1 \
            Rating 21 Oct, in 7 d: 48
             ARSIP  Dinas Perpustakaan dan Kearsipan  2026_q3 RATING       ████     24/24  ████     24/24  ·               ░░░░      0/24     \
            · Signing 13 Nov, in 30 d: 24
             SATPOL Satuan Polisi Pamong Praja        2026_q3 CALIBRATING  ████     88/88  ████     88/88  ·               ░░░░      0/88     \
            · Signing 13 Nov, in 30 d: 88
            (38 empty)
             DISDIK · Dinas Pendidikan dan Kebudayaan Kota Sorong · 2026_q3 · RATING
             12 late in Planning, for 13 d
             Rating until 14 Oct (in 14 h): 432 missing
             Enter open  s sort: lateness  / filter  l late  r refresh  +- every 5 s  h help  q leave
            """
        #expect(seen(BoardFixture.state().screen(160, 50)) == expected)
    }

    @Test("at 40 by 10 what is late and what comes next are left; below that it says how large it must be")
    func narrow() {
        let expected = """
             kota-sorong            figures 3 s old
             25 late in 3 of 5 agencies
             AGENCY PERIOD   LATE DUE NEXT
             DISDIK 2026_q3    12 Rating 14 h: 432
             DINKES 2026_q3    12 Superior 20 d: 10
             BKPSDM 2026_q3     1 Rating 7 d: 48
             ARSIP  2026_q3     · Signing 30 d: 24
             12 late in Planning, for 13 d
             Rating until 14 Oct (in 14 h): 432 mis…
             Enter open  h help  q leave
            """
        #expect(seen(BoardFixture.state().screen(40, 10)) == expected)
        #expect(seen(BoardFixture.state().screen(29, 10)) == "too small: 30x7")
        #expect(BoardFixture.state().screen(0, 0).lines.isEmpty && BoardFixture.state().screen(5, 1).text == "too s")
    }

    @Test("in Indonesian, where the locale has ASCII only")
    func ascii() {
        let expected = """
             kota-sorong - 14 Okt 2026 10.00                           data 3 dtk yang lalu
             25 terlambat di 3 dari 5 perangkat daerah - berikut: DISDIK Penilaian 14 jam
             KODE   PERIODE KEADAAN      REN   NIL   ATS   TTD  TELAT TENGGAT
             DISDIK 2026_q3 RATING       ###.! ##..  ....  ....    12 Penilaian 14 jam
             DINKES 2026_q3 RATING       ####  ###.! #...  ....    12 Atasan 20 hari
             BKPSDM 2026_q3 RATING       ###.! #...  .     ....     1 Penilaian 7 hari
             ARSIP  2026_q3 RATING       ####  ####  .     ....     . Tanda tangan 30 hari
             SATPOL 2026_q3 CALIBRATING  ####  ####  .     ....     . Tanda tangan 30 hari
            (12 empty)
             DISDIK - Dinas Pendidikan dan Kebudayaan Kota Sorong - 2026_q3 - RATING
             12 terlambat di Rencana, 13 hari
             Penilaian sampai 14 Okt (14 jam lagi): 432 belum
             Enter buka  s urut: keterlambatan  / cari  l telat  h bantuan  q keluar
            """
        let screen = BoardFixture.state(.indonesian).screen(80, 24, .ascii)
        #expect(seen(screen) == expected)
        #expect(screen.text.utf8.allSatisfy { $0 < 128 })
    }

    @Test("the phases of one, on the one that asks for somebody")
    func phases() throws {
        let expected = """
             kota-sorong · 14 Oct 2026 10:00                                figures 3 s old
             DINKES · Dinas Kesehatan · 2026_q3 · RATING
             PHASE       STATE   DONE               MISSING     LATE  DUE
             Planning    ended   ███████   612/612        ·        ·  30 Sep, 13 d ago
             Rating      now     ██████░   600/612       12       12  12 Oct=, 34 h ago
             Superior    to come █░░░░░░      2/12       10        ·  3 Nov, in 20 d
             Calibration to come ·               ·        ·        ·  6 Nov, in 23 d
             Signing     to come ░░░░░░░     0/612      612        ·  13 Nov, in 30 d
             All                 ████░░░ 1214/1848      634       12
            (11 empty)
             Rating · 12 Oct, 34 h ago · = fixed by regulation
             12 missing from 2 people, 12 late
             remind them: period remind 2026_q3 phase=RATING agency=DINKES
             Enter who is missing  r refresh  h help  q back
            """
        let screen = try opened(people: false).screen(80, 24)
        #expect(seen(screen) == expected)
        #expect(screen.lines.first { $0.isSelected }?.text.hasPrefix(" Rating") == true)
    }

    @Test("who is missing; whoever is not shown to the one who asks has no name")
    func missing() throws {
        let expected = """
             kota-sorong · 14 Oct 2026 10:00                                figures 3 s old
             DINKES · Dinas Kesehatan · 2026_q3 · all phases                         3 of 3
                    NAME                      UNIT   OWES                 NUM  DUE
             LATE   Petrus K. Leiwakabessy    PKM-01 evaluation             9  34 h ago
             LATE   (not shown to you)        PKM-02 evaluation             3  34 h ago
             later  Maria Ulfah                      evaluation instead    10  in 20 d
            (14 empty)
             Petrus K. Leiwakabessy, 198301052007031001, PKM-01
             9 evaluation, due 12 Oct, 34 h ago
             remind them: period remind 2026_q3 phase=RATING agency=DINKES
             / filter  l late  r refresh  h help  q back
            """
        #expect(seen(try opened(people: true).screen(80, 24)) == expected)
        let wide = """
             kota-sorong · 14 Oct 2026 10:00                                                                                                  \
                          figures 3 s old
             DINKES · Dinas Kesehatan · 2026_q3 · all phases                                                                                  \
                                   3 of 3
                    NAME                                         NIP                UNIT   PHASE       OWES                 NUM  DUE
             LATE   Petrus K. Leiwakabessy                       198301052007031001 PKM-01 Rating      evaluation             9  12 Oct, 34 h \
            ago
             LATE   (not shown to you)                                              PKM-02 Rating      evaluation             3  12 Oct, 34 h \
            ago
             later  Maria Ulfah                                  197901052004032001        Superior    evaluation instead    10  3 Nov, in 20 \
            d
            (14 empty)
             Petrus K. Leiwakabessy, 198301052007031001, PKM-01
             9 evaluation, due 12 Oct, 34 h ago
             remind them: period remind 2026_q3 phase=RATING agency=DINKES
             / filter  l late  r refresh  h help  q back
            """
        #expect(seen(try opened(people: true).screen(160, 24)) == wide)
    }

    @Test("a lost connection, a refusal and an answer that does not come are told in the first line, and how old the figures are")
    func trouble() {
        var state = BoardFixture.state()
        state.connection = .lost("CLOSING the daemon is stopping", retryAt: BoardFixture.now + 2)
        #expect(state.screen(80, 24).lines[0].text.hasSuffix("no connection, again in 2 s; figures 3 s old"))
        #expect(state.screen(80, 24).lines[1].text == " CLOSING the daemon is stopping")
        state.connection = .there
        state.askedAt = BoardFixture.now - 20
        #expect(state.screen(80, 24).lines[0].text.hasSuffix("no answer for 20 s; figures 3 s old"))
        state.heard(refusal: Ending(code: 450, symbol: "OVERLOADED", text: "later\u{1B}[2J"))
        #expect(state.screen(80, 24).lines[0].text.hasSuffix("OVERLOADED later[2J"))
    }

    @Test("whatever names and sizes there are, lines fit the terminal, and hold nothing that it might obey")
    func bounds() throws {
        var random = Seed.forTest()
        let letters = ["a", "W", " ", "東", "é", "e\u{301}", "👍", "\u{1B}[31m", "\u{202E}", "\t", "\u{200D}", "ß", "%"]
        for _ in 1...300 {
            func text(_ longest: Int) -> String {
                (0..<Int.random(in: 1...longest, using: &random)).map { _ in letters.randomElement(using: &random) ?? "" }.joined()
            }
            let agencies = (0..<Int.random(in: 0...30, using: &random)).map { number in
                (
                    agency: "\(number)" + text(40), name: text(200), state: "RATING",
                    phases: BoardFixture.agencies.randomElement(using: &random)?.phases ?? []
                )
            }
            var state = BoardState(language: Bool.random(using: &random) ? .english : .indonesian, every: 5)
            state.government = text(60)
            let json = BoardFixture.json(agencies).replacing("\u{1B}", with: "\\u001b").replacing("\t", with: "\\t")
            let rows = try #require(BoardRow.read(Array(json.utf8)))
            state.heard(board: rows, at: BoardFixture.now)
            let keys: [BoardState.Key] = [.down, .enter, .end, .escape, .letter("h"), .letter("/"), .letter("東"), .letter("l"), .pageDown]
            for _ in 0..<Int.random(in: 0...6, using: &random) { state.press(keys.randomElement(using: &random) ?? .down) }
            let (columns, lines) = (Int.random(in: 0...200, using: &random), Int.random(in: 0...60, using: &random))
            let glyphs: Glyphs = Bool.random(using: &random) ? .unicode : .ascii
            let screen = state.screen(columns, lines, glyphs)
            #expect(screen.lines.allSatisfy { $0.text.columns <= columns && $0.columns <= columns }, "\(columns)x\(lines)")
            #expect(screen.lines.count == lines || lines < 7 || columns < 30)
            #expect(screen.text.unicodeScalars.allSatisfy { $0.value >= 32 && $0 != "\u{202E}" && $0.value != 127 || $0 == "\n" })
        }
    }
}
