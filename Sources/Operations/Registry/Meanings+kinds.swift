extension Meanings {
    /// What values look like.
    static let kinds: [String: String] = [
        "the code of an agency: letters, digits, `-`, `_`, `.`; at most 40":
            "kode perangkat daerah: huruf, angka, `-`, `_`, `.`; paling panjang 40",
        "the code of a unit: letters, digits, `-`, `_`, `.`; at most 40": "kode unit: huruf, angka, `-`, `_`, `.`; paling panjang 40",
        "the code of a post: letters, digits, `-`, `_`, `.`; at most 40": "kode jabatan: huruf, angka, `-`, `_`, `.`; paling panjang 40",
        "the code of a team: letters, digits, `-`, `_`, `.`; at most 40": "kode tim: huruf, angka, `-`, `_`, `.`; paling panjang 40",
        "the code of a objective: letters, digits, `-`, `_`, `.`; at most 40": "kode sasaran: huruf, angka, `-`, `_`, `.`; paling panjang 40",
        "the code of an agency; `*` for all that it can be about": "kode perangkat daerah; `*` untuk semua yang dapat dikenai",
        "the code of a post, as AGENCY/CODE when it is another agency's": "kode jabatan, sebagai AGENCY/CODE bila milik perangkat daerah lain",
        "the code of a unit, as AGENCY/CODE when it is another agency's": "kode unit, sebagai AGENCY/CODE bila milik perangkat daerah lain",
        "the code of a team, as AGENCY/CODE when it is another agency's": "kode tim, sebagai AGENCY/CODE bila milik perangkat daerah lain",
        "a code: letters, digits, `-`, `_`, `.`; at most 40, neither 18 digits nor a UUID":
            "kode: huruf, angka, `-`, `_`, `.`; paling panjang 40, bukan 18 angka dan bukan UUID",
        "letters, digits and `_`, as in DINAS; at most 40": "huruf, angka dan `_`, seperti DINAS; paling panjang 40",
        "a period's code: 2026, 2026_q3, 2026_m07; lower-case letters, digits and `_`, at most 40":
            "kode periode: 2026, 2026_q3, 2026_m07; huruf kecil, angka dan `_`, paling panjang 40",
        "a policy's code: letters, digits and `_`, at most 40": "kode kebijakan: huruf, angka dan `_`, paling panjang 40",
        "a questionnaire's code: letters, digits and `_`, at most 40": "kode kuesioner: huruf, angka dan `_`, paling panjang 40",
        "what a questionnaire asks about: ADAPTIF; letters, digits and `_`, at most 40":
            "yang ditanyakan kuesioner: ADAPTIF; huruf, angka dan `_`, paling panjang 40",
        "what is measured: ATTENDANCE; letters, digits and `_`, at most 40": "yang diukur: ATTENDANCE; huruf, angka dan `_`, paling panjang 40",
        "of which document: KTP; letters, digits and `_`, at most 40": "dokumen mana: KTP; huruf, angka dan `_`, paling panjang 40",
        "a setting's name, as in triwulanan.rating.ends": "nama ketentuan kebijakan, seperti triwulanan.rating.ends",
        "18 digits that begin with a day of birth": "18 angka yang diawali tanggal lahir",
        "a NIP or an identifier": "NIP atau pengenal",
        "a NIP, an identifier, or a ref": "NIP, pengenal, atau ref",
        "an identifier (UUID)": "pengenal (UUID)",
        "a day: YYYY-MM-DD": "tanggal: YYYY-MM-DD",
        "a day (YYYY-MM-DD), until its end, or an instant (RFC 3339, in UTC)":
            "tanggal (YYYY-MM-DD), sampai akhir hari itu, atau waktu (RFC 3339, dalam UTC)",
        "an instant: RFC 3339, in UTC": "waktu: RFC 3339, dalam UTC",
        "minutes, hours or days: 15m, 2h, 3d; at most 30 days": "menit, jam atau hari: 15m, 2h, 3d; paling lama 30 hari",
        "true or false": "true (ya) atau false (tidak)",
        "I/a to IV/e for PNS, I to XVII for PPPK": "I/a sampai IV/e untuk PNS, I sampai XVII untuk PPPK",
        "an address with one @, at most 254 characters": "alamat surel dengan satu @, paling panjang 254 karakter",
        "lower-case letters, digits, `.`, `_`, `@`, `-`; at most 64": "huruf kecil, angka, `.`, `_`, `@`, `-`; paling panjang 64",
        "an account of the daemon's machine": "akun mesin tempat kinerjad berjalan",
        "24 digits from 0 to f, as printed": "24 angka dari 0 sampai f, seperti tercetak",
        "64 digits from 0 to f": "64 angka dari 0 sampai f",
        "64 digits from 0 to f: what a request bears to say whose it is":
            "64 angka dari 0 sampai f: dibawa permintaan untuk menyebutkan milik siapa",
        "why; goes into the audit; at most 500 characters": "alasannya; dicatat dalam audit; paling panjang 500 karakter",
        "the length of the file in braces, as in from={1024}, and then the file":
            "panjang berkas dalam kurung kurawal, seperti from={1024}, lalu berkasnya",
        "a number with a decimal point, not a comma: at most 9 digits before it and 4 behind":
            "angka dengan titik desimal, bukan koma: paling banyak 9 angka di depannya dan 4 di belakangnya",
        "a number: at most 15 digits, and at most 6 behind a point": "angka: paling banyak 15 angka, dan paling banyak 6 di belakang titik",
        "a number from 0 to 120 with at most two decimals": "angka dari 0 sampai 120 dengan paling banyak dua desimal",
        "a number, two with `-` between them, or one behind `>=` or `<=`: 80, 80-90, >=3.75":
            "satu angka, dua angka dengan `-` di antaranya, atau satu di belakang `>=` atau `<=`: 80, 80-90, >=3.75",
        "one or several of KUANTITAS, KUALITAS, WAKTU, BIAYA, with commas between them":
            "satu atau beberapa dari KUANTITAS, KUALITAS, WAKTU, BIAYA, dengan koma di antaranya",
        "a score from 1 to 5 for each item, in the form's order; `-` (null in JSON) where you cannot judge":
            "nilai 1 sampai 5 untuk tiap butir, menurut urutan formulir; `-` (null dalam JSON) yang tidak dapat Anda nilai",
        "a JSON object: at most one text for each item, by its symbol, each of at most 2000 characters":
            "objek JSON: paling banyak satu teks untuk tiap butir, menurut simbolnya, masing-masing paling panjang 2000 karakter",
        "a JSON array of objects with `item`, `english`, `indonesian`, `definition_english`, `definition_indonesian`, three `guides_english` and `guides_indonesian`, five `anchors_english` and `anchors_indonesian`":
            "larik JSON berisi objek dengan `item`, `english`, `indonesian`, `definition_english`, `definition_indonesian`, tiga `guides_english` dan `guides_indonesian`, lima `anchors_english` dan `anchors_indonesian`",
        "a JSON object with texts of at most 1000 characters for some of purpose, definition, formula, unit, control_level, source, rhythm":
            "objek JSON dengan teks paling panjang 1000 karakter untuk beberapa dari purpose, definition, formula, unit, control_level, source, rhythm",
        "base64 (RFC 4648, padded, in one line) of 1 to 524,288 bytes": "base64 (RFC 4648, dengan padding, satu baris) dari 1 sampai 524.288 byte",
        "a file's name, without its folder, at most 200 characters": "nama berkas tanpa folder, paling panjang 200 karakter",
        "a word": "sebuah kata",
        "a list of words": "daftar kata",
        "a JSON object": "objek JSON",
        "NIPs or identifiers of at most 100 people, with commas between them":
            "NIP atau pengenal paling banyak 100 pegawai, dipisahkan koma",
    ]
}
