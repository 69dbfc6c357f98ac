/// The level of a functional post: of skill (Pemula to Penyelia) or of expertise (Ahli Pertama to Ahli Utama).
enum Jenjang: String {
    case pemula = "PEMULA"
    case terampil = "TERAMPIL"
    case mahir = "MAHIR"
    case penyelia = "PENYELIA"
    case ahliPertama = "AHLI_PERTAMA"
    case ahliMuda = "AHLI_MUDA"
    case ahliMadya = "AHLI_MADYA"
    case ahliUtama = "AHLI_UTAMA"

    /// The higher, the later in a career: of skill and of expertise each by itself.
    var height: Int {
        switch self {
        case .pemula: 1
        case .terampil: 2
        case .mahir, .ahliPertama: 3
        case .penyelia, .ahliMuda: 4
        case .ahliMadya: 5
        case .ahliUtama: 6
        }
    }

    /// As a title ends: Ahli Muda.
    var title: String {
        switch self {
        case .pemula: "Pemula"
        case .terampil: "Terampil"
        case .mahir: "Mahir"
        case .penyelia: "Penyelia"
        case .ahliPertama: "Ahli Pertama"
        case .ahliMuda: "Ahli Muda"
        case .ahliMadya: "Ahli Madya"
        case .ahliUtama: "Ahli Utama"
        }
    }

    /// As it stands in a post's code: MUDA.
    var code: String { rawValue.hasPrefix("AHLI_") ? String(rawValue.dropFirst(5)) : rawValue }
}
