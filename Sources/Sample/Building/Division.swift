/// A division (bidang, bagian) that agencies of a sort have.
struct Division {
    /// The end of its unit's code: BID-SD.
    let code: String
    /// Without the word for what it is: Sekolah Dasar.
    let name: String

    init(_ code: String, _ name: String) {
        self.code = code
        self.name = name
    }
}
