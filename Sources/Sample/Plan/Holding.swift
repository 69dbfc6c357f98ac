/// How a post is filled today.
enum Holding: Equatable {
    /// By so many definitive holders as `Post.holders` says.
    case held
    case vacant
    /// Vacant, and somebody is to act in it; whoever that can be is found when the plan is whole.
    case toBeActed
    /// The holder of another post of the agency (its place in the plan) acts in it (Plt).
    case acted(by: Int)
    /// Somebody of another agency acts in it (Plt).
    case lent
}
