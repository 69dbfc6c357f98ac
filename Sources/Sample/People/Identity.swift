/// Who somebody is to the files: what other rows call them, and when they were born and began to serve.
struct Identity {
    /// The cell `person`: the NIP, else the `ref`.
    let person: String
    /// 18 digits; nil for who has none.
    let nip: Int?
    let employment: Employment
    /// The first day of service; nil for who has none.
    let servesSince: Day?
    /// The day of birth; nil where it is not known.
    let born: Day?
    let isMale: Bool
    /// What is drawn for them is drawn for this place: theirs among the city's people, from 0; below 0 for the cast.
    let place: Int
}
