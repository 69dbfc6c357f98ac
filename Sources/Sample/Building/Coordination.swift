/// Which asisten of the sekda coordinates an agency.
enum Coordination {
    /// AGENCY/CODE of the unit; nil for the council's secretariat and the inspectorate, which nobody coordinates.
    static func of(_ establishment: Establishment) -> String? {
        switch establishment.pattern {
        case "SETDA", "SETWAN", "INSPEKTORAT": nil
        case "DISDIK", "DINKES", "DUKCAPIL", "DINSOS", "DP3A", "KESBANGPOL", "SATPOLPP", "BPBD": "SETDA/ASISTEN-1"
        case "BKPSDM", "BPKAD", "BAPPEDA", "BAPENDA", "DISKOMINFO": "SETDA/ASISTEN-3"
        default:
            switch establishment.role {
            case .district: "SETDA/ASISTEN-1"
            case .hospital: "DINKES/DINKES"
            default: "SETDA/ASISTEN-2"
            }
        }
    }
}
