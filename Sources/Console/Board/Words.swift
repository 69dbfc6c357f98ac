/// What the board says.
extension Language {
    /// A phase in a heading or a sentence.
    func phase(_ code: String) -> String {
        switch code {
        case "PLANNING": choose("Planning", "Rencana")
        case "FEEDBACK": choose("Feedback", "Umpan balik")
        case "RATING": choose("Rating", "Penilaian")
        case "SUPERIOR": choose("Superior", "Atasan")
        case "CALIBRATION": choose("Calibration", "Kalibrasi")
        case "SIGNING": choose("Signing", "Tanda tangan")
        case "OBJECTION": choose("Objection", "Keberatan")
        default: code
        }
    }

    /// In three letters.
    func shortPhase(_ code: String) -> String {
        switch code {
        case "PLANNING": choose("PLN", "REN")
        case "FEEDBACK": choose("FBK", "UMP")
        case "RATING": choose("RTG", "NIL")
        case "SUPERIOR": choose("SUP", "ATS")
        case "CALIBRATION": choose("CAL", "KAL")
        case "SIGNING": choose("SGN", "TTD")
        case "OBJECTION": choose("OBJ", "KEB")
        default: String(code.prefix(3))
        }
    }

    func phaseState(_ state: Board.Phase.State) -> String {
        switch state {
        case .future: choose("to come", "belum mulai")
        case .current: choose("now", "berjalan")
        case .ended: choose("ended", "selesai")
        }
    }

    /// What is owed.
    func duty(_ code: String) -> String {
        switch code {
        case "PLAN": choose("plan of work (SKP)", "rencana kerja (SKP)")
        case "FORM": choose("feedback form", "formulir umpan balik")
        case "FEEDBACK_BERKALA": choose("scheduled feedback", "umpan balik berkala")
        case "DOCUMENTATION": choose("documentation", "pendokumentasian")
        case "ACHIEVEMENT": choose("what a unit achieved", "capaian unit")
        case "ASSESSMENT": choose("evaluation", "penilaian")
        case "TAKING_OVER": choose("evaluation instead", "ambil alih penilaian")
        case "SIGNATURE": choose("signature", "tanda tangan")
        default: code
        }
    }

    func urgency(_ urgency: MissingRow.Urgency) -> String {
        switch urgency {
        case .late: choose("LATE", "TELAT")
        case .soon: choose("soon", "segera")
        case .later: choose("later", "nanti")
        }
    }

    func sort(_ sort: BoardSort) -> String {
        switch sort {
        case .lateness: choose("lateness", "keterlambatan")
        case .due: choose("due", "tenggat")
        case .code: choose("code", "kode")
        case .progress: choose("progress", "kemajuan")
        }
    }

    /// How long until an instant, or since it.
    func distance(_ instant: Int, _ now: Int) -> String {
        instant > now
            ? choose("in \(span(instant - now))", "\(span(instant - now)) lagi") : choose("\(span(now - instant)) ago", "\(span(now - instant)) lalu")
    }

    var help: [(keys: String, meaning: String)] {
        [
            (choose("arrows, j k", "panah, j k"), choose("up and down; PgUp PgDn Home End", "naik dan turun; PgUp PgDn Home End")),
            ("Enter", choose("agency, then its phases, then who is missing", "perangkat daerah, lalu tahapnya, lalu siapa yang belum")),
            (
                "Esc, q",
                choose("back; at the agencies Esc takes back filters and q leaves", "kembali; di daftar utama Esc menghapus saringan, q keluar")
            ),
            ("s", choose("sort by lateness, due, code, progress", "urutkan: keterlambatan, tenggat, kode, kemajuan")),
            ("/", choose("only what has this text in its code or name", "hanya yang kode atau namanya memuat teks ini")),
            ("l", choose("only what is late, or all again", "hanya yang terlambat, atau semua lagi")),
            ("r", choose("ask again now", "tanya lagi sekarang")),
            ("+ -", choose("ask less often, more often", "tanya lebih jarang, lebih sering")),
        ]
    }
}
