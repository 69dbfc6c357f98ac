/// What divisions are called in agencies of a kind.
struct DivisionWords {
    /// The beginning of the unit's code.
    let unit: String
    /// The unit's kind.
    let kind: String
    /// The beginning of the unit's name.
    let name: String
    /// The beginning of the code of its head's post.
    let post: String
    /// The beginning of its head's title.
    let title: String

    static func of(_ agencyKind: String) -> DivisionWords {
        switch agencyKind {
        case "SEKRETARIAT": DivisionWords(unit: "BAG", kind: "BAGIAN", name: "Bagian", post: "KABAG", title: "Kepala Bagian")
        case "INSPEKTORAT":
            DivisionWords(unit: "IRBAN", kind: "INSPEKTUR_PEMBANTU", name: "Inspektur Pembantu", post: "IRBAN", title: "Inspektur Pembantu")
        default: DivisionWords(unit: "BID", kind: "BIDANG", name: "Bidang", post: "KABID", title: "Kepala Bidang")
        }
    }
}
