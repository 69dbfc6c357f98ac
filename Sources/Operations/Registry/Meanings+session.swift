extension Meanings {
    /// What a session of lines says: its own commands, what is said beside arguments, limits.
    static let session: [String: String] = [
        // Commands, each with its arguments.
        "Agree on the protocol's version and the language.": "Menyepakati versi protokol dan bahasa.",
        "of the protocol: 1": "versi protokol: 1",
        "what the client is called": "nama program klien",
        "of sentences: en or id": "bahasa kalimat: en atau id",
        "Log in: `auth password <login>`, and the password in the next line; `auth peer` on the socket; `auth token`.":
            "Masuk: `auth password <login>`, dengan nama masuk, lalu kata sandi di baris berikutnya; `auth peer` lewat socket; `auth token`.",
        "password, peer or token": "password (kata sandi), peer atau token",
        "for password": "nama masuk, untuk password (kata sandi)",
        "Set what commands are about when they do not say it: an agency, and a period of it; `use agency=` takes both back, `use period=` the period.":
            "Menetapkan perangkat daerah, dan salah satu periodenya, untuk perintah yang tidak menyebutkannya; `use agency=` menghapus keduanya, `use period=` periodenya.",
        "an agency's code": "kode perangkat daerah",
        "a period's code": "kode periode",
        "Run every check of a command and change nothing.": "Menjalankan semua pemeriksaan suatu perintah tanpa mengubah apa pun.",
        "Collect commands and run them in one transaction: `batch begin`, the commands, then `batch run`, `check` or `discard`; `batch show` lists them, `batch drop` takes one out.":
            "Mengumpulkan perintah dan menjalankannya dalam satu transaksi: `batch begin`, perintahnya, lalu `batch run`, `check` atau `discard`; `batch show` menampilkannya, `batch drop` mengeluarkan satu.",
        "begin, run, check, discard, show or drop": "begin, run, check, discard, show atau drop",
        "for drop: which line, from 1; the last unless said": "untuk drop: baris ke berapa, dari 1; yang terakhir bila tidak disebutkan",
        "for run: a new UUID, as for any change": "untuk run: UUID baru, seperti untuk setiap perubahan",
        "Be told what happens with a period, and how far people are, until you send another line: `watch period 2026_q3`. News have numbers (seq=); from= goes on behind one.":
            "Memantau yang terjadi dengan suatu periode, dan kemajuannya, sampai Anda mengirim baris lain: `watch period 2026_q3`. Setiap berita bernomor (seq=); from= melanjutkan sesudahnya.",
        "period": "period (periode)",
        "its code; the one that use has set, unless it is named": "kodenya; bila tidak disebutkan, yang ditetapkan dengan use",
        "as use has set it, unless it is named": "bila tidak disebutkan, yang ditetapkan dengan use",
        "the number of the last news that you know": "nomor berita terakhir yang Anda ketahui",
        "seconds, 1 to 86400; 900 unless said otherwise": "detik, 1 sampai 86400; 900 bila tidak disebutkan",
        "List what may follow a text that somebody has begun to type, as consoles ask for it: complete \"show per\".":
            "Menampilkan kelanjutan teks yang mulai diketik, seperti diminta konsol: complete \"show per\".",
        "a line up to the cursor, in quotes": "baris sampai kursor, dalam tanda kutip",
        "as format has it, unless said otherwise": "bila tidak disebutkan, seperti yang ditetapkan dengan format",
        "How rows are written from now on.": "Bentuk baris hasil sejak sekarang.",
        "text, csv, json": "text, csv, json",
        "List the commands, say how one is used, or which are about something: help period extend, help late.":
            "Menampilkan perintah, cara memakai satu perintah, atau perintah tentang sesuatu: help period extend, help terlambat.",
        "List the operations that you may use, with their levels.": "Menampilkan perintah yang boleh Anda pakai, dengan tingkatnya.",
        "List every symbol that a refusal may bear.": "Menampilkan semua simbol penolakan.",
        "Say what this is and what it stands on.": "Menyebutkan versi program ini dan basis datanya.",
        "List what is bounded here.": "Menampilkan batas-batas di sini.",
        "End the session.": "Mengakhiri sesi.",

        // Beside the arguments.
        "a new UUID for each request; the same one sent again is answered as before, and not done again":
            "UUID baru untuk tiap permintaan; yang sama bila dikirim lagi dijawab seperti sebelumnya, dan tidak dilakukan lagi",
        "run every check and undo everything": "menjalankan semua pemeriksaan lalu membatalkan semuanya",
        "the revision that was seen; refused when somebody was faster": "revisi yang dilihat; ditolak bila sudah diubah orang lain",
        "how many things this may touch; check says how many it would": "berapa yang boleh terkena; check menyebutkan jumlahnya",
        "pending until `job confirm`, at most so long: every check is run, nothing is changed, nobody else moves it meanwhile":
            "menunggu `job confirm`, paling lama sekian: semua diperiksa, tidak ada yang diubah, dan sementara itu tidak dipindahkan orang lain",
        "conditions `column:value` or `column:op.value`, op one of eq, in, lt, le, gt, ge, prefix":
            "syarat `column:value` atau `column:op.value`, op salah satu dari eq, in, lt, le, gt, ge, prefix",
        "which columns to show, separated by commas": "kolom mana yang ditampilkan, dipisahkan koma",
        "a column to sort by; with `-` before it from the end": "kolom pengurut; dengan `-` di depannya dari akhir",
        "how many rows, 1 to 200; 50 unless said otherwise": "berapa baris, 1 sampai 200; 50 bila tidak disebutkan",
        "where the page before ended, as it said": "akhir halaman sebelumnya, seperti disebutkannya",
        "`exact` for how many there are in all": "`exact` untuk jumlah seluruhnya",
        "what it is read for; goes into the audit, and is needed for a whole list in which people stand":
            "untuk apa dibaca; dicatat dalam audit, dan diperlukan untuk daftar lengkap yang memuat pegawai",
        "the file itself: its length in bytes in braces ends the line, and the file follows it":
            "berkasnya sendiri: panjangnya dalam byte dalam kurung kurawal mengakhiri baris, lalu menyusul berkasnya",
        "a file of the import folder, on the daemon's machine": "berkas dalam folder impor, di mesin tempat kinerjad berjalan",

        // Limits.
        "bytes of one line, its literals not counted": "byte satu baris, tanpa literalnya",
        "bytes of the literals of a line": "byte literal satu baris",
        "lines of a batch": "baris satu batch",
        "bytes of the lines of a batch, with their literals": "byte semua baris satu batch, dengan literalnya",
        "commands of one session that only read and run at a time": "perintah satu sesi yang hanya membaca dan berjalan bersamaan",
        "sessions at a time, over TCP and over the socket each": "sesi bersamaan, masing-masing lewat TCP dan lewat socket",
        "seconds without a line": "detik tanpa satu baris pun",
        "seconds to end a line that has begun": "detik untuk mengakhiri baris yang sudah mulai",
        "seconds to take an answer": "detik untuk mengambil jawaban",

        // What stands beside these.
        "usage": "pemakaian",
        "level": "tingkat",
        "example": "contoh",
        "asked for": "ditanyakan kemudian",
        "optional": "tidak wajib",
        "optional, empty takes it away": "tidak wajib, kosong menghapusnya",
        "from the beginning": "dari awal",
        "from the end": "dari akhir",
        "all": "semua",
    ]
}
