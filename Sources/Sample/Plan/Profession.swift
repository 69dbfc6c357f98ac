/// What somebody was trained for: it decides titles and how many are on a contract (PPPK).
enum Profession {
    case politician, official, expert, clerk, labourer, teacher, doctor, dentist, specialist, nurse, midwife, healthWorker, guardian

    /// How many of a thousand in posts that are not structural are PPPK.
    var onContract: Int {
        switch self {
        case .teacher: 380
        case .nurse, .midwife, .healthWorker: 320
        case .clerk, .labourer: 300
        case .doctor, .dentist: 150
        case .expert: 120
        case .guardian: 200
        case .politician, .official, .specialist: 0
        }
    }
}
