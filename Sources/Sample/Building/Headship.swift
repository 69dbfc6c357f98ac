/// What the post at an agency's top is called.
struct Headship {
    let code: String
    let title: String

    static func of(_ agency: SampleCity.Agency) -> Headship {
        switch agency.kind {
        case "DINAS": Headship(code: "KADIS", title: "Kepala \(agency.name)")
        case "BADAN": Headship(code: "KABAN", title: "Kepala \(agency.name)")
        case "SATUAN": Headship(code: "KASAT", title: "Kepala \(agency.name)")
        case "DISTRIK": Headship(code: "KADISTRIK", title: "Kepala \(agency.name)")
        case "RSUD": Headship(code: "DIREKTUR", title: "Direktur \(agency.name)")
        case "INSPEKTORAT": Headship(code: "INSPEKTUR", title: "Inspektur")
        case "SEKRETARIAT": Headship(code: "SEKWAN", title: "Sekretaris DPRK")
        default: Headship(code: "KEPALA", title: "Kepala \(agency.name)")
        }
    }
}
