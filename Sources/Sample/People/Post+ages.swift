extension Post {
    /// How old its holders are, in years: nobody beyond the age of retirement.
    var ages: ClosedRange<Int> {
        switch kind {
        case .headOfGovernment, .highOfficial: 46...58
        case .administrator: 40...56
        case .supervisor: 34...56
        case .executive: 22...57
        case .functional:
            switch jenjang {
            case .pemula: 22...30
            case .terampil: 23...38
            case .mahir: 30...48
            case .penyelia: 40...56
            case .ahliPertama, nil: 25...42
            case .ahliMuda: 34...54
            case .ahliMadya: 42...58
            case .ahliUtama: 50...60
            }
        }
    }
}
