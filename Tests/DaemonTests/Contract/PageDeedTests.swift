import Operations
import Support
import Testing

extension HTTPClient.Answer {
    var cookies: [String] { headers.filter { $0.name == "set-cookie" }.map(\.value) }
}

/// What people do on pages beside forms of the survey: passwords, plans, evaluations, results.
extension ContractTests.PageTests {
    private static let assessment = "/penilaian/a5000000-0000-4000-8000-000000000001"
    private static let plan = "/rencana/d3000000-0000-4000-8000-000000000001"

    private func ground(_ words: String) async throws {
        for statement in ContractTests.FacesTests.examples.split(separator: ";") { _ = try await city.kinerjad.query(String(statement)) }
        let operation = try #require(Catalogue.all[words])
        let sql = words.hasPrefix("plan ") ? ContractTests.FacesTests.plan(for: operation) : ContractTests.FacesTests.evaluation(for: operation)
        _ = try await city.kinerjad.query(sql)
    }

    private func assessed(_ what: String) async throws -> String {
        try await city.kinerjad.query("select \(what) from app.assessment as s where s.assessment_id = 'a5000000-0000-4000-8000-000000000001'")
    }

    @Test("a printed code chooses a password, once, and lets in; what is wrong is told beside its field; no password is sent back")
    func codes() async throws {
        let (nip, password) = ("199001012015031092", "rahasia di laut Arafura")
        try await city.post("/v1/people", ["name": "Berkode", "employment": "PNS", "nip": .text(nip)]).expect(201)
        try await city.post("/v1/agencies/DISDIK/appointments", ["post": "STAF-SD1", "person": .text(nip)]).expect(201)
        let invited = try await city.say("POST", "/v1/accounts:invite", ["person": .text(nip)], as: .ani, [])
        let code = try #require(invited.items.first?.text("code"))
        for (fields, field) in [
            (["kode": "0123ab-4567cd-89abef-001122", "sandi_baru": password, "sandi_ulang": password], "kode"),
            (["kode": "bukan kode", "sandi_baru": password, "sandi_ulang": password], "kode"),
            (["sandi_baru": password, "sandi_ulang": password], "kode"),
            (["kode": code, "sandi_baru": "pendek", "sandi_ulang": "pendek"], "sandi_baru"), (["kode": code], "sandi_baru"),
            (["kode": code, "sandi_baru": password, "sandi_ulang": "\(password)."], "sandi_ulang"),
        ] as [([String: String], String)] {
            let refused = try await post("/kode", fields.map { ($0.key, $0.value) })
            #expect(refused.status == 400 && refused.text.contains("id=\"\(field)-salah\"") && refused.text.contains("role=\"alert\""), "\(fields)")
            #expect(!refused.text.contains(password) && refused.cookies.isEmpty, "\(fields)")
        }
        let chosen = try await post("/kode", ["kode": code.uppercased(), "sandi_baru": password, "sandi_ulang": password])
        #expect(chosen.status == 303 && chosen[header: "location"] == "/tugas", "\(chosen.text)")
        let session = try #require(chosen.cookies.first { $0.hasPrefix("__Host-kinerja=") }?.split(separator: ";").first.map(String.init))
        let cookie = [("Cookie", "\(session); __Host-kabar=dipilih_masuk"), Self.origin]
        let tasks = try await city.http.request("GET", "/tugas", headers: cookie)
        #expect(
            tasks.text.contains("Masuk sebagai Berkode") && tasks.text.contains("Kata sandi Anda sudah dipilih")
                && tasks.text.contains("href=\"/sandi\""))
        let twice = try await post("/kode", ["kode": code, "sandi_baru": password, "sandi_ulang": password])
        #expect(twice.status == 400 && twice.text.contains("id=\"kode-salah\""), "a code opens once")

        let new = "angin barat di Waisai"
        let wrong = try await post("/sandi", ["sandi_lama": "bukan itu", "sandi_baru": new, "sandi_ulang": new], as: nil, cookie)
        #expect(wrong.status == 401 && wrong.text.contains("id=\"sandi_lama-salah\"") && !wrong.text.contains(new))
        let changed = try await post("/sandi", ["sandi_lama": password, "sandi_baru": new, "sandi_ulang": new], as: nil, cookie)
        #expect(changed.status == 303 && changed[header: "location"] == "/tugas", "\(changed.text)")
        // Without a session nothing of it comes along to the login.
        let late = try await post("/sandi", ["sandi_lama": password, "sandi_baru": new, "sandi_ulang": new])
        #expect(late.status == 401 && !late.text.contains(new) && !late.text.contains(password) && late.text.contains("name=\"ke\" value=\"/sandi\""))
        let log = city.daemon.log.withLock { $0.joined(separator: "\n") }
        #expect(!log.contains(password) && !log.contains(new) && !log.contains(code))
    }

    @Test("who asks for a code is answered alike, whether there is such a login or not")
    func forgotten() async throws {
        let answers = try await [post("/lupa", ["nama": "cici"]), post("/lupa", ["nama": "tidak.ada"])]
        for answer in answers { #expect(answer.status == 303 && answer[header: "location"] == "/kode" && answer.cookies == answers[0].cookies) }
        let none = try await post("/lupa", ["nama": "BUKAN NAMA"])
        #expect(none.status == 400 && none.text.contains("id=\"nama-salah\""))
        for path in ["/kode", "/lupa", "/sandi", "/penilaian/x"] {
            #expect(try await post(path, ["nama": "cici"], as: .cici, [("Origin", "https://example.org")]).status == 403, "\(path)")
        }
    }

    @Test("what was done is told once, by a cookie of ours: no address can say it")
    func notices() async throws {
        for path in ["/tugas?kabar=diserahkan", "/rencana?kabar=diajukan", "/hasil?kabar=ditandatangani"] {
            let page = try await get(path, as: .cici)
            #expect(page.status == 200 && !page.text.contains("class=\"box done note\""), "\(path)")
        }
        let told = try await get("/tugas", as: .cici, ("Cookie", "__Host-kabar=diserahkan"))
        #expect(
            told.text.contains("Formulir Anda sudah diserahkan")
                && told.cookies.contains { $0.hasPrefix("__Host-kabar=;") && $0.contains("Max-Age=0") })
        #expect(try await !get("/tugas", as: .cici, ("Cookie", "__Host-kabar=<b>")).text.contains("<b>"))
        let login = try await get("/masuk?ke=/rencana")
        #expect(login.text.contains("href=\"?bahasa=en&amp;ke=/rencana\""), "the other language leads to where one wanted")
        #expect(try await !get("/masuk?ke=//example.org").text.contains("example.org"))
    }

    @Test("a button that a page does not have does nothing")
    func buttons() async throws {
        func press(_ path: String, _ revision: String, _ fields: [(String, String)] = []) async throws {
            for button in [nil, "tanda", "setuju", "SERAHKAN", "terima "] {
                let sent =
                    [("revisi", revision), ("kunci", City.newKey()), ("kunci2", City.newKey())] + (button.map { [("aksi", $0)] } ?? []) + fields
                #expect(try await post(path, sent, as: .joko).status == 400, "\(button ?? "none") at \(path)")
            }
        }
        try await ground("plan submit")
        try await press(Self.plan, try await city.kinerjad.query("select p.revision from app.plan as p"))
        #expect(try await city.kinerjad.query("select p.state from app.plan as p") == "DRAFT")
        try await ground("result receive")
        try await press("/hasil/4e000000-0000-4000-8000-000000000001", "1")
        #expect(try await city.kinerjad.query("select count(*) from app.result as r where r.received_at is not null") == "0")
        try await ground("assessment rate")
        try await press(Self.assessment, "1", [("hasil_kerja", "SESUAI")])
        // The daemon itself may give it to others meanwhile; rated it is not.
        expectEqual(try await assessed("s.work_result is null"), "t")
        _ = try await city.kinerjad.query(ContractTests.FacesTests.afterEvaluation)
        _ = try await city.kinerjad.query("delete from app.plan")
    }

    @Test("somebody is rated: kept, refused with what lacks beside its field, handed in, signed; markup stays text; nobody else gets there")
    func rating() async throws {
        try await ground("assessment rate")
        let list = try await get("/penilaian", as: .joko)
        #expect(list.status == 200 && list.text.contains("href=\"\(Self.assessment)\"") && list.text.contains("belum dinilai"), "\(list.text)")
        let tasks = try await get("/tugas", as: .joko)
        #expect(tasks.text.contains("href=\"/penilaian#DISDIK-2026_q3\""), "\(tasks.text)")
        let shown = try await get(Self.assessment, as: .joko)
        #expect(
            shown.status == 200 && shown.text.contains("name=\"hasil_kerja\" value=\"DI_ATAS\"") && shown.text.contains("Capaian unit"),
            "\(shown.text)")
        for who in [City.Who.cici, .ani, .gita] {
            #expect(try await get(Self.assessment, as: who).status == 404, "\(who)")
            let foreign = try await post(
                Self.assessment, ["revisi": "1", "kunci": City.newKey(), "kunci2": City.newKey(), "aksi": "simpan"], as: who)
            #expect(foreign.status == 404, "\(who)")
        }
        func send(_ button: String, _ revision: String, _ fields: [(String, String)] = [], keys: [String] = [City.newKey(), City.newKey()])
            async throws -> HTTPClient.Answer
        {
            let sent = [("revisi", revision), ("kunci", keys[0]), ("kunci2", keys[1]), ("aksi", button)] + fields
            return try await post(Self.assessment, sent, as: .joko)
        }
        let kept = try await send("simpan", "1", [("hasil_kerja", "DI_BAWAH")])
        #expect(
            kept.status == 303 && kept[header: "location"] == Self.assessment
                && kept.cookies.contains { $0.hasPrefix("__Host-kabar=penilaian_tersimpan") })
        #expect(try await assessed("s.state || s.work_result") == "DRAFTDI_BAWAH")
        // Overtaken: what was written stays, and what stands there is told.
        let overtaken = try await send("serahkan", "1", [("hasil_kerja", "DI_ATAS"), ("perilaku", "SESUAI"), ("catatan", Self.hostile)])
        #expect(overtaken.status == 412 && overtaken.text.contains("Yang tersimpan sekarang") && overtaken.text.contains(Self.escaped))
        #expect(overtaken.text.contains("value=\"DI_ATAS\" required checked") && overtaken.text.contains("name=\"revisi\" value=\"2\""))
        // Each thing that lacks, beside its field; what was written is kept as a draft meanwhile.
        var revision = 2
        for (fields, field) in [
            ([], "perilaku"), ([("perilaku", "SESUAI")], "catatan"), ([("perilaku", "SESUAI"), ("catatan", Self.hostile)], "alasan_hasil"),
        ] as [([(String, String)], String)] {
            let lacking = try await send("serahkan", "\(revision)", fields)
            revision += 1
            #expect(lacking.status == 400 && lacking.text.contains("id=\"\(field)-salah\""), "\(field): \(lacking.text)")
            #expect(lacking.text.contains("name=\"revisi\" value=\"\(revision)\"") && !lacking.text.contains("<b>&"), "\(field)")
        }
        let whole = [("hasil_kerja", "SESUAI"), ("perilaku", "SESUAI"), ("catatan", Self.hostile)]
        let keys = [City.newKey(), City.newKey()]
        for _ in 1...2 {
            let handedIn = try await send("serahkan", "\(revision)", whole, keys: keys)
            #expect(handedIn.status == 303 && handedIn[header: "location"] == "/penilaian", "\(handedIn.text)")
        }
        #expect(
            try await assessed("concat_ws(' ', s.state, s.predicate, s.revision)") == "SUBMITTED BAIK \(revision + 2)", "pressed twice, done once")
        try await ground("assessment sign")
        let before = try await get(Self.assessment, as: .joko)
        #expect(before.text.contains("value=\"tandatangani\"") && !before.text.contains("value=\"serahkan\""))
        let signed = try await send("tandatangani", try await assessed("s.revision"))
        #expect(signed.status == 303, "\(signed.text)")
        #expect(try await assessed("s.state") == "SIGNED")
        _ = try await city.kinerjad.query(ContractTests.FacesTests.afterEvaluation)
    }

    @Test("who stands above takes over, who was proposed to answers, with a reason")
    func others() async throws {
        try await ground("assessment take_over")
        #expect(try await get("/penilaian", as: .joko).text.contains("Waktu pejabat penilainya sudah lewat"))
        #expect(try await get(Self.assessment, as: .joko).text.contains("value=\"ambil\""))
        let fields = { (button: String, revision: String) in [("revisi", revision), ("kunci", City.newKey()), ("aksi", button)] }
        let silent = try await post(Self.assessment, fields("ambil", "1"), as: .joko)
        #expect(silent.status == 400 && silent.text.contains("id=\"alasan-salah\""))
        let taken = try await post(Self.assessment, fields("ambil", "1") + [("alasan", "diam")], as: .joko)
        #expect(taken.status == 303, "\(taken.text)")
        #expect(try await assessed("s.is_final") == "t")
        for button in ["terima", "tolak"] {
            try await ground(button == "terima" ? "assessment accept" : "assessment refuse")
            let shown = try await get(Self.assessment, as: .joko)
            #expect(shown.text.contains("Usulan kalibrasi") && shown.text.contains("value=\"\(button)\""))
            #expect(try await get("/tugas", as: .joko).text.contains("href=\"\(Self.assessment)\""))
            let answered = try await post(Self.assessment, fields(button, try await assessed("s.revision")) + [("alasan", "setara")], as: .joko)
            #expect(answered.status == 303, "\(answered.text)")
        }
        _ = try await city.kinerjad.query(ContractTests.FacesTests.afterEvaluation)
    }

    @Test("a plan is given back with a reason, and not without")
    func returned() async throws {
        try await ground("plan return")
        let revision = try await city.kinerjad.query("select p.revision from app.plan as p")
        let shown = try await get(Self.plan, as: .joko)
        #expect(shown.text.contains("value=\"kembalikan\""), "\(shown.text)")
        let fields = [("revisi", revision), ("kunci", City.newKey()), ("aksi", "kembalikan")]
        let silent = try await post(Self.plan, fields, as: .joko)
        #expect(silent.status == 400 && silent.text.contains("id=\"alasan-salah\""))
        let returned = try await post(Self.plan, fields + [("alasan", Self.hostile)], as: .joko)
        #expect(returned.status == 303, "\(returned.text)")
        let after = try await get(Self.plan, as: .joko)
        #expect(after.text.contains(Self.escaped) && !after.text.contains("<b>&"), "\(after.text)")
        _ = try await city.kinerjad.query("delete from app.plan")
    }
}
