"""The first password, and the evaluation of others, for deploy/checks/pages: what people do at the deadline."""

import time
import uuid

from person import MARK, Person, check


def with_a_code(city, driver, pictures):
    """Whoever has nothing but a printed code chooses a password, asks for another code, changes the password."""
    sari = city.token("sari")
    known = {each["nip"] for each in city.api(sari, "GET", "/v1/accounts?page_size=200")["items"]}
    people = city.api(sari, "GET", "/v1/agencies/DISDIK/appointments?page_size=200")["items"]
    nip = next(each["nip"] for each in people if each["state"] == "CURRENT" and each["post"].startswith("GURU") and each["nip"] not in known)
    invited = city.api(sari, "POST", "/v1/accounts:invite", {"person": nip})["items"][0]
    somebody = Person(city, driver, "sari", 360, "id", pictures)
    browser = somebody.browser
    somebody.go("/")
    browser.send('main a[href="/kode"]')
    somebody.look("kode")
    browser.type("#kode", "0123ab-4567cd-89abef-001122")
    browser.type("#sandi_baru", "laut biru Raja Ampat")
    browser.type("#sandi_ulang", "laut biru Raja Ampat")
    browser.send("main button")
    check("a code that opens nothing is told beside its field", "tidak berlaku" in browser.text("#kode-salah") and "ditandai" in browser.text(".trouble"))
    check("a password does not come back", "laut biru" not in browser.source)
    somebody.look("kode-salah", ["400"])
    browser.script("kode.value = ''")
    browser.type("#kode", invited["code"].upper().replace("-", " "))
    browser.type("#sandi_baru", "laut biru Raja Ampat")
    browser.type("#sandi_ulang", "laut biru Raja Ampet")
    browser.send("main button")
    check("nor is what was mistyped taken", "tidak sama" in browser.text("#sandi_ulang-salah"), browser.text())
    browser.complaints()
    browser.type("#sandi_baru", "laut biru Raja Ampat")
    browser.type("#sandi_ulang", "laut biru Raja Ampat")
    browser.send("main button")
    check("the code as it is printed opens, and one is in", somebody.path == "/tugas" and "Kata sandi Anda sudah dipilih" in browser.text(".done")
          and invited["name"] in browser.text("footer"), browser.text())
    somebody.look("tugas-pertama")
    somebody.go("/tugas?kabar=diserahkan")
    check("what was done is told once, and never by an address", not browser.all("main .done"), browser.text())
    browser.send('header a[href="/sandi"]')
    somebody.look("sandi")
    browser.type("#sandi_lama", "bukan kata sandi")
    browser.type("#sandi_baru", "angin barat di Waisai")
    browser.type("#sandi_ulang", "angin barat di Waisai")
    browser.send("main button")
    check("a wrong password is told beside its field", "salah" in browser.text("#sandi_lama-salah") and "angin barat" not in browser.source, browser.text())
    somebody.look("sandi-salah", ["401"])
    for field, text in (("lama", "laut biru Raja Ampat"), ("baru", "angin barat di Waisai"), ("ulang", "angin barat di Waisai")):
        browser.type(f"#sandi_{field}", text)
    browser.send("main button")
    check("the password is changed", somebody.path == "/tugas" and "sudah diganti" in browser.text(), browser.text())
    browser.send("footer button")
    browser.send('main a[href="/lupa"]')
    somebody.look("lupa")
    said = []
    for login in (invited["login"], "tidak.ada"):
        somebody.go("/lupa")
        browser.type("#nama", login)
        browser.send("main button")
        said.append(browser.text())
    check("for a login that nobody has the answer is the same", said[0] == said[1] and "Bila nama masuk itu dikenal" in said[0], said)
    somebody.look("lupa-diminta")
    somebody.go("/rencana")
    browser.send("footer a[hreflang]")
    check("the other language keeps where one wanted to go", "ke=/rencana" in browser.url, browser.url)
    browser.type("#nama", invited["login"])
    browser.type("#sandi", "angin barat di Waisai")
    browser.send("main button")
    check("and one gets there, with the new password", somebody.path == "/rencana" and "Change" not in browser.text(".trouble" if browser.all(".trouble") else "main"), browser.url)
    browser.close()
    wide = Person(city, driver, "sari", 1280, "en", pictures)
    for path in ("/kode", "/lupa"):
        wide.go(path)
        wide.look(path[1:] + "-en")
    wide.go("/sandi")
    wide.log_in()
    check("logged in, where one wanted to be", wide.path == "/sandi", wide.browser.url)
    wide.look("sandi-en")
    wide.browser.close()


def opened(city):
    """The quarter before the last, evaluated late in DISDIK: Daud rates his school. Which period it is."""
    sari = city.token("sari")
    year, quarter = int(time.strftime("%Y")), (int(time.strftime("%m")) - 1) // 3 + 1
    for _ in range(2):
        year, quarter = (year, quarter - 1) if quarter > 1 else (year - 1, 4)
    period, periods = f"{year}_q{quarter}", "/v1/agencies/DISDIK/periods"
    city.api(sari, "POST", periods, {"period": period, "is_surveyed": False})
    later = time.strftime("%Y-%m-%d", time.localtime(time.time() + 9 * 86_400))
    for step, body in (("open", {}), ("rate", {}), ("extend", {"phase": "RATING", "until": later, "reason": "uji"})):
        city.api(sari, "POST", f"{periods}/{period}:{step}", body, city.api(sari, "GET", f"{periods}/{period}")["revision"])
    return period


def evaluating(city, driver, pictures):
    """Daud rates Maria and others of his school, on a phone; whoever stands above, and whoever is late, reads so."""
    period, sari, token = opened(city), city.token("sari"), city.token("daud")
    daud = Person(city, driver, "daud", 360, "id", pictures)
    browser = daud.browser
    daud.go("/tugas")
    daud.log_in()
    browser.send('a[href^="/penilaian#"]')
    check("the task leads to those whom he evaluates", daud.path == "/penilaian" and f"DISDIK-{period}" in browser.url, browser.url)
    check("they are there, and not those of periods that are over", "Maria Kondologit" in browser.text() and "belum dinilai" in browser.text()
          and "survei_lalu" not in browser.text("h2") and len(browser.all(".cards > li")) > 5, browser.text())
    daud.look("penilaian")
    assessments = city.api(token, "GET", f"/v1/assessments?period={period}&page_size=100")["items"]
    maria, other = [f"/penilaian/{each['assessment']}" for each in sorted(assessments, key=lambda each: each["name"] != "Maria Kondologit")[:2]]
    daud.go(maria)
    check("before the unit's achievement nobody is rated", "Capaian unit Anda belum ditetapkan" in browser.text(), browser.text())
    daud.look("penilaian-tanpa-capaian")
    city.api(sari, "PUT", f"/v1/agencies/DISDIK/periods/{period}/unit_results/DISDIK",
             {"achievement": "BAIK", "basis": "RENCANA_AKSI", "source_document": "LKj", "adviser": "Bappeda"})
    daud.go(maria)
    check("plan, guides of the regulation, achievement", all(word in browser.text() for word in ("Rencana dan realisasi", "Capaian unit", "Umpan balik")), browser.text())
    daud.look("penilaian-satu")
    browser.click('button[value="serahkan"]')
    check("the browser asks for what is missing", daud.path == maria and not browser.all(".trouble"))
    browser.click('input[name=hasil_kerja][value="DI_BAWAH"]')
    browser.send('button[value="simpan"]')
    check("a draft is kept", "tersimpan" in browser.text() and browser.script("return document.querySelector('input[name=hasil_kerja]:checked').value") == "DI_BAWAH")
    browser.click('input[name=perilaku][value="SESUAI"]')
    browser.type("#catatan", MARK)
    browser.send('button[value="serahkan"]')
    check("what lacks is told beside its field, and what was written is kept", "di bawah ekspektasi" in browser.text("#alasan_hasil-salah")
          and "belum diserahkan" in browser.text() and browser.script("return catatan.value") == MARK, browser.text())
    daud.look("penilaian-kurang", ["400"])
    # Overtaken by himself, at the console.
    shown = city.api(token, "GET", "/v1/assessments/" + maria.split("/")[2])
    city.api(token, "PUT", "/v1/assessments/" + maria.split("/")[2], {"notes": "dari konsol"}, shown["revision"])
    browser.type("#alasan_hasil", "baris alasan")
    browser.send('button[value="serahkan"]')
    check("whoever was overtaken reads what stands there, and loses nothing", "dari konsol" in browser.text() and "Daud Malibela" in browser.text(".box:not(.trouble)")
          and browser.script("return alasan_hasil.value") == "baris alasan", browser.text())
    daud.look("penilaian-terdahului", ["412"])
    browser.send('button[value="serahkan"]')
    check("it is handed in", daud.path == "/penilaian" and "sudah diserahkan" in browser.text(".done"), browser.text())
    daud.look("penilaian-diserahkan")
    daud.go(maria)
    check("with its predicate, and may be corrected", "Serahkan perbaikan" in browser.text() and "Predikat" in browser.text("dl"), browser.text())
    browser.close()
    wide = Person(city, driver, "daud", 1280, "en", pictures, dark=True)
    wide.go(other)
    wide.log_in()
    wide.look("evaluation")
    wide.go("/penilaian")
    wide.look("evaluations")
    wide.browser.close()
    ruth = Person(city, driver, "ruth", 1280, "id", pictures)
    ruth.go(maria)
    ruth.log_in()
    check("whoever stands above reads what is handed in, and rates not", ruth.path == maria and not ruth.browser.all('button[value="serahkan"]'), ruth.browser.text())
    ruth.go(other)
    check("and waits for the appraiser's time", "Menunggu pejabat penilai" in ruth.browser.text() and not ruth.browser.all('button[value="ambil"]'), ruth.browser.text())
    ruth.look("penilaian-atasan")
    ruth.browser.close()
    elisabet = Person(city, driver, "elisabet", 360, "id", pictures)
    elisabet.go("/penilaian")
    elisabet.log_in()
    check("whoever is late reads so", "terlambat" in elisabet.browser.text(".cards"), elisabet.browser.text())
    elisabet.look("penilaian-terlambat")
    elisabet.browser.send(".cards a")
    elisabet.browser.script("document.querySelectorAll('[required]').forEach(each => each.required = false)")
    for name, value in (("hasil_kerja", "SESUAI"), ("perilaku", "SESUAI")):
        elisabet.browser.click(f'input[name={name}][value="{value}"]')
    elisabet.browser.send('button[value="serahkan"]')
    check("and what to do", "Waktunya belum mulai atau sudah lewat" in elisabet.browser.text(".trouble"), elisabet.browser.text())
    elisabet.look("penilaian-lewat", ["409"])
    elisabet.browser.close()
    # What others try.
    other_token = city.token("maria")
    for who, status in (("maria", 404), ("yohanes", 404), ("hendrik", 404)):
        one = city.token(who)
        check(f"{who} does not see it", city.request("GET", maria, headers={"Cookie": f"__Host-kinerja={one}"})[0] == status)
        found = city.post(maria, {"revisi": "1", "kunci": str(uuid.uuid4()), "kunci2": str(uuid.uuid4()), "aksi": "simpan", "catatan": "x"}, one)[0]
        check(f"{who} does not write it", found == status, found)
    check("nobody's own is on the page before it is published", "penilaian/" not in city.request("GET", "/penilaian", headers={"Cookie": f"__Host-kinerja={other_token}"})[2])
    check("a page of others sends nothing", city.post(maria, {"aksi": "simpan"}, token, Origin="https://example.org")[0] == 403)
    return maria
