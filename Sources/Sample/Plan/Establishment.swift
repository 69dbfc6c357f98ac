/// An agency with the numbers that its plan is made of.
struct Establishment {
    let agency: SampleCity.Agency
    let role: Role
    /// Its place in the city, from 0.
    let place: Int
    /// The code of the list's agency that it is like: its own, or the one it was made after.
    let pattern: String
    /// How many serve in the office itself.
    let office: Int
    /// How many serve in schools, health centres or wards.
    let facilities: Int
    /// The first of its people among the city's, from 0; the others follow.
    let firstPerson: Int
    /// Its head's post is vacant, and somebody of another agency acts in it.
    var borrows = false
    /// The post whose holder acts as head of another agency, as its place in the plan; nil for none.
    var lends: Int?

    var people: Int { office + facilities }
}
