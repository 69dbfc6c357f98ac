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
    /// Its place in the city of which somebody acts as head: the post that is lent, as its place in the own plan.
    var lends: Int?

    var people: Int { office + facilities }
}
