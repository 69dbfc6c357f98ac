extension Kind {
    /// Of work and of behaviour alike: above, as, below expected.
    package static let expectation = oneOf("rating", ["DI_ATAS", "SESUAI", "DI_BAWAH"])
    package static let predicate = oneOf("predicate", ["SANGAT_BAIK", "BAIK", "BUTUH_PERBAIKAN", "KURANG", "SANGAT_KURANG"])
    package static let achievement = oneOf("achievement", ["ISTIMEWA", "BAIK", "BUTUH_PERBAIKAN", "KURANG", "SANGAT_KURANG"])
    package static let guideline = oneOf("guideline", ["P6_2022", "SE_3_2023"])
    /// On what the achievement of a unit rests.
    package static let basis = oneOf("basis", ["RENCANA_AKSI", "TRAJECTORY", "IKU_EKSPEKTASI_RB"])
    package static let sourceDocument = line("source_document", longest: 500)
    package static let adviser = line("adviser", longest: 500)
}
