extension Meanings {
    /// Accounts, roles, sessions, jobs, files.
    static let access: [String: String] = [
        "Make the account of a person; the login is the NIP unless another is named. Then invite them.":
            "Membuat akun seorang pegawai; nama masuknya NIP bila tidak disebutkan lain. Setelah itu undang pegawainya.",
        "Make one-time codes: for one person, or for all of an agency or a unit who cannot log in yet. Print them: they are told once.":
            "Membuat kode sekali pakai: untuk satu orang, atau untuk semua di perangkat daerah atau unit yang belum dapat masuk. Cetaklah: kode hanya ditampilkan sekali.",
        "Lock an account; its sessions end at once.":
            "Mengunci akun; sesinya langsung berakhir.",
        "End an account's password and sessions, and make a code with which a new one is chosen within three days.":
            "Menghapus kata sandi dan sesi sebuah akun, dan membuat kode untuk memilih kata sandi baru dalam tiga hari.",
        "Show one account.":
            "Menampilkan satu akun.",
        "Unlock an account; its password opens again.":
            "Membuka kunci akun; kata sandinya berlaku lagi.",
        "Show the end of the audit's chain: kept elsewhere, it proves later that nothing was cut off.":
            "Menampilkan ujung rantai audit: bila disimpan di tempat lain, kelak terbukti bahwa tidak ada yang dipotong.",
        "Compute the audit's chain again: finds entries that were changed, taken out or put in between; with a head that was kept, also an end that was cut off.":
            "Menghitung ulang rantai audit: menemukan catatan yang diubah, dihapus atau disisipkan; dengan ujung yang disimpan juga ujung yang dipotong.",
        "End this session's expert mode.":
            "Mengakhiri mode expert sesi ini.",
        "Let this session go beyond what the regulation fixes, until it ends; what comes of it is marked.":
            "Mengizinkan sesi ini melampaui batas peraturan sampai berakhir; yang dihasilkan ditandai.",
        "Give the agencies of the government, in the columns of agencies.csv: of one agency, or all that you may see.":
            "Menampilkan perangkat daerah pemerintah ini, dalam kolom agencies.csv: satu perangkat daerah, atau semua yang dapat Anda lihat.",
        "Give who holds which post, also what was and what will be, in the columns of appointments.csv: of one agency, or all that you may see.":
            "Menampilkan siapa memangku jabatan apa, juga yang lalu dan yang akan datang, dalam kolom appointments.csv: satu perangkat daerah, atau semua yang dapat Anda lihat.",
        "Give the authority to appraise, delegated to functional officials who lead a unit and to acting ones, in the columns of delegations.csv: of one agency, or all that you may see.":
            "Menampilkan wewenang menilai yang didelegasikan kepada pejabat fungsional yang memimpin unit dan kepada pelaksana tugas, dalam kolom delegations.csv: satu perangkat daerah, atau semua yang dapat Anda lihat.",
        "Give what was measured of people and units in a period; what differs from what is there stands in its place from then on, in the columns of measurements.csv: of one agency, or all that you may see.":
            "Menampilkan yang diukur pada pegawai dan unit dalam satu periode; yang berbeda dari yang ada menggantikannya sejak itu, dalam kolom measurements.csv: satu perangkat daerah, atau semua yang dapat Anda lihat.",
        "Give what organisations have promised for a year, in the columns of objectives.csv: of one agency, or all that you may see.":
            "Menampilkan yang diperjanjikan organisasi untuk satu tahun, dalam kolom objectives.csv: satu perangkat daerah, atau semua yang dapat Anda lihat.",
        "Give people; found by NIP, else by ref, in the columns of people.csv: of one agency, or all that you may see.":
            "Menampilkan pegawai, dikenali dari NIP atau bila tidak ada dari ref, dalam kolom people.csv: satu perangkat daerah, atau semua yang dapat Anda lihat.",
        "Give the posts of agencies, in any order: to which each reports and by whom its holders are appraised, in the columns of posts.csv: of one agency, or all that you may see.":
            "Menampilkan jabatan perangkat daerah, dalam urutan apa pun: jabatan atasannya dan jabatan yang menilai pemangkunya, dalam kolom posts.csv: satu perangkat daerah, atau semua yang dapat Anda lihat.",
        "Give leave, study, secondment and what else takes somebody away, by decree, in the columns of statuses.csv: of one agency, or all that you may see.":
            "Menampilkan cuti, tugas belajar, perbantuan dan sebab lain seseorang meninggalkan jabatan dengan surat keputusan, dalam kolom statuses.csv: satu perangkat daerah, atau semua yang dapat Anda lihat.",
        "Give teams, a row for each member, in the columns of teams.csv: of one agency, or all that you may see.":
            "Menampilkan tim, satu baris tiap anggota, dalam kolom teams.csv: satu perangkat daerah, atau semua yang dapat Anda lihat.",
        "Give the units of agencies, in any order, in the columns of units.csv: of one agency, or all that you may see.":
            "Menampilkan unit perangkat daerah, dalam urutan apa pun, dalam kolom units.csv: satu perangkat daerah, atau semua yang dapat Anda lihat.",
        "Give somebody a role: CITY_ADMIN, AGENCY_ADMIN of an agency or of a unit and those below it, AUDITOR, OPERATOR.":
            "Memberi seseorang peran: CITY_ADMIN, AGENCY_ADMIN bagi perangkat daerah atau bagi unit dan di bawahnya, AUDITOR, OPERATOR.",
        "Take a role away at once.":
            "Mencabut peran, langsung berlaku.",
        "Show one grant.":
            "Menampilkan satu pemberian peran.",
        "Take in a file: makes what is not there, changes what differs, leaves what is the same. A job; `job report` tells what it found.":
            "Mengimpor berkas: membuat yang belum ada, mengubah yang berbeda, membiarkan yang sama. Menjadi pekerjaan; `job report` menyebutkan yang ditemukan.",
        "Choose a password with a one-time code. The code in STATE/first-admin makes the first administrator, who names a login and a name, too.":
            "Memilih kata sandi dengan kode sekali pakai. Kode dalam STATE/first-admin membuat administrator pertama, yang juga memilih nama masuk dan menyebutkan namanya.",
        "End a job after the step it is in; what earlier steps did stays.":
            "Mengakhiri pekerjaan setelah langkah yang sedang berjalan; yang dilakukan langkah sebelumnya tetap.",
        "Carry out a job that is pending: it is checked again, and done at once; one for many agencies goes on as a job.":
            "Menjalankan pekerjaan yang menunggu konfirmasi: diperiksa lagi, lalu langsung dilakukan; yang untuk banyak perangkat daerah berlanjut sebagai pekerjaan.",
        "List what a job is to do, and has done, in each agency.":
            "Menampilkan yang akan dan sudah dilakukan suatu pekerjaan di tiap perangkat daerah.",
        "List what an import found in its file, line by line; of a dry run also what it would make and change, the first thousand of each.":
            "Menampilkan yang ditemukan impor dalam berkasnya, baris demi baris; dari uji coba juga yang akan dibuat dan diubah, masing-masing seribu yang pertama.",
        "Show one job: how far it is, what came out.":
            "Menampilkan satu pekerjaan: kemajuannya dan hasilnya.",
        "Drop a job that is pending: nothing was changed.":
            "Membatalkan pekerjaan yang menunggu konfirmasi: tidak ada yang diubah.",
        "Wait for a job to end, at most so many seconds.":
            "Menunggu pekerjaan selesai, paling lama sekian detik.",
        "Everything that is held about you, as JSON (UU 27/2022).":
            "Semua yang disimpan tentang Anda, sebagai JSON (UU 27/2022).",
        "Let a message that was given up be tried again.":
            "Mencoba kirim lagi pesan yang sudah dihentikan.",
        "Choose a new password; your other sessions end.":
            "Memilih kata sandi baru; sesi Anda yang lain berakhir.",
        "Ask for a code to choose a new password, by mail. The answer is the same for a login that nobody has, and for people who must ask an administrator: those without an address, and whoever holds a role.":
            "Meminta kode lewat surel untuk memilih kata sandi baru. Jawabannya sama untuk nama masuk yang tidak dimiliki siapa pun, dan untuk yang harus meminta kepada administrator: yang tidak mempunyai alamat, dan pemegang peran.",
        "Delete what has been kept for as long as `show retention` says, at most 1,000 things at a time. Check shows what.":
            "Menghapus yang sudah disimpan selama yang disebutkan `show retention`, paling banyak 1.000 sekaligus. check menampilkan apa saja.",
        "Log out: the session's token opens nothing any more.":
            "Keluar: token sesi tidak membuka apa pun lagi.",
        "Log in. The token is the session: send it as `Authorization: Bearer …`, and keep it secret.":
            "Masuk. Token adalah sesinya: kirim sebagai `Authorization: Bearer …`, dan rahasiakan.",
        "List who may log in, as far as you may see them.":
            "Menampilkan siapa yang dapat masuk, sejauh dapat Anda lihat.",
        "List what was done and refused, the oldest first.":
            "Menampilkan yang dilakukan dan ditolak menurut audit, yang terlama dahulu.",
        "List the roles that people hold, as far as you may see them.":
            "Menampilkan peran yang dipegang, sejauh dapat Anda lihat.",
        "List your jobs, and those about agencies that you administer; officials of the whole government and operators see all.":
            "Menampilkan pekerjaan Anda, dan yang menyangkut perangkat daerah yang Anda kelola; pejabat seluruh pemerintahan dan operator melihat semuanya.",
        "List messages on their way to people: about agencies that you administer; all for officials of the whole government and operators.":
            "Menampilkan pesan yang sedang dikirim: tentang perangkat daerah yang Anda kelola; semuanya bagi pejabat seluruh pemerintahan dan operator.",
        "List how long personal data are kept, counted from what, and why.":
            "Menampilkan berapa lama data pribadi disimpan, dihitung sejak kapan, dan mengapa.",
        "List your own sessions.":
            "Menampilkan sesi Anda sendiri.",
        "Say who you are to Kinerja, what you may do and where.":
            "Menyebutkan siapa Anda bagi Kinerja, apa yang boleh Anda lakukan dan di mana.",
    ]
}
