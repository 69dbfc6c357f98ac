/// A rank (golongan), and since when.
struct Rank {
    /// I/a to IV/e for PNS, I to XVII for PPPK.
    let golongan: String
    let since: Day
}
