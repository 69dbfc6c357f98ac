extension PlanBuilder {
    /// Those who work in a unit below one superior: experts by level, clerks and, where a unit looks after the house, labourers.
    mutating func staff(in unit: String, ending: String, below superior: Int, weight: Int, hasLabourers: Bool = false) {
        experts(in: unit, ending: ending, below: superior, weight: weight)
        many("PENELAAH-\(ending)", "Penelaah Teknis Kebijakan", .executive, in: unit, below: superior, profession: .official, weight: weight * 3)
        many("PENGOLAH-\(ending)", "Pengolah Data dan Informasi", .executive, in: unit, below: superior, profession: .clerk, weight: weight * 2)
        many(
            "PENGADMINISTRASI-\(ending)", "Pengadministrasi Perkantoran", .executive, in: unit, below: superior, profession: .clerk,
            weight: weight * 3)
        if hasLabourers {
            many(
                "OPERATOR-\(ending)", "Operator Layanan Operasional", .executive, in: unit, below: superior, profession: .labourer, weight: weight * 4
            )
        }
    }

    /// The functional posts that are usual in such an agency.
    mutating func experts(in unit: String, ending: String, below superior: Int, weight: Int) {
        let family = Family.of(establishment.pattern)
        for (jenjang, part) in [(Jenjang.ahliMadya, 1), (.ahliMuda, 3), (.ahliPertama, 4)] {
            many(
                "\(family.code)-\(jenjang.code)-\(ending)", family.title, .functional, in: unit, below: superior, jenjang: jenjang,
                profession: family.profession, weight: weight * part)
        }
    }
}
