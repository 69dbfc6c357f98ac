internal import Glibc
internal import Operations
internal import Postgres
internal import Sample

/// Not PostgreSQL's.
private typealias Day = Sample.Day

/// Plans of work of a few who can log in, made by themselves: a teacher's, agreed with the headmaster, with a first realisation; the headmaster's own and
/// a nurse's, which wait for appraisers who cannot log in. Who has one already keeps it. From the teacher's the headmaster makes drafts for the whole school,
/// and other schools do so, too; who cannot log in is played.
extension SampleLoad {
    private struct Planned {
        let login: String
        let results: [(text: String, level: String, indicator: String)]
        /// Who agrees; nobody when that one has no account.
        let appraiser: String?
        let realised: String?
    }

    private static let planned = [
        Planned(
            login: "maria",
            results: [
                (
                    "Murid kelas IV mencapai kompetensi minimum literasi dan numerasi", "OUTPUT_KENDALI_TINGGI",
                    "Sebagian besar murid mencapai kompetensi minimum pada asesmen akhir semester"
                ),
                (
                    "Pembelajaran berdiferensiasi dilaksanakan di kelas IV", "OUTPUT_KENDALI_TINGGI",
                    "Rubrik observasi kelas bernilai baik pada setiap semester"
                ),
                ("Orang tua murid menerima laporan kemajuan belajar", "OUTPUT_KENDALI_TINGGI", "Laporan diterima semua orang tua setiap triwulan"),
            ], appraiser: "daud", realised: "Asesmen tengah semester: 21 dari 26 murid mencapai kompetensi minimum"),
        Planned(
            login: "daud",
            results: [
                (
                    "Mutu pembelajaran di SD Negeri 1 meningkat", "OUTPUT_KENDALI_SEDANG",
                    "Rapor pendidikan sekolah naik satu tingkat pada literasi dan numerasi"
                )
            ], appraiser: nil, realised: nil),
        Planned(
            login: "yuliana",
            results: [("Pasien rawat jalan menerima asuhan keperawatan", "OUTPUT_KENDALI_TINGGI", "Asuhan dicatat lengkap pada hari pelayanan")],
            appraiser: nil, realised: nil),
    ]

    /// In schools other than the headmaster's, so that a large city is loaded in time.
    private static let mostElsewhere: Int32 = 150

    func makePlans(_ passwords: [String: String], _ seed: UInt64) async throws {
        let quarter = Quarter(of: Day(number: time(nil) / 86_400)).before
        for (index, planned) in Self.planned.enumerated() {
            tell(.plans(done: index, total: Self.planned.count))
            let own = try await logIn(planned.login, passwords)
            if let plan = try await draft(planned, in: quarter.last.year, as: own) {
                _ = try await perform(named("plan submit"), [("plan", plan.number)], as: own)
                if let appraiser = planned.appraiser {
                    let other = try await logIn(appraiser, passwords)
                    _ = try await perform(named("plan agree"), [("plan", plan.number)], as: other)
                    // What a headmaster does each January: drafts for all teachers from one plan.
                    try await performForAll(named("plan generate"), [("plan", plan.number)], as: other)
                    await performer.endSession(other)
                }
                if let realised = planned.realised {
                    let said = [("rhk", plan.firstResult), ("period", "survei_lalu"), ("text", realised)]
                    _ = try await perform(named("progress record"), said, as: own)
                }
            }
            await performer.endSession(own)
        }
        let played = Idioms.playPlans(
            .text(SampleCity.surveyed), .text("survei_lalu"), .int4(Self.mostElsewhere), .int8(Int64(bitPattern: seed)))
        _ = try await client.withConnection { connection in try await connection.execute(played) }
        tell(.plans(done: Self.planned.count, total: Self.planned.count))
    }

    /// - Returns: Nil when there is a plan for these days.
    private func draft(_ planned: Planned, in year: Int, as token: Token) async throws -> (number: String, firstResult: String)? {
        var made: (String, String)?
        try await unlessThere {
            let created = try await perform(named("plan create"), [("year", "\(year)"), ("approach", "KUALITATIF")], as: token)
            guard case .text(let plan)? = created["plan"] else { throw Operations.Failure(.internalError) }
            for result in planned.results {
                let said = [
                    ("plan", plan), ("text", result.text), ("priority", "UTAMA"), ("control_level", result.level), ("assigned_by", "atasan langsung"),
                ]
                guard case .text(let rhk)? = try await perform(named("rhk add"), said, as: token)["rhk"] else {
                    throw Operations.Failure(.internalError)
                }
                _ = try await perform(named("indicator add"), [("rhk", rhk), ("text", result.indicator)], as: token)
                made = made ?? (plan, rhk)
            }
        }
        return made
    }
}
