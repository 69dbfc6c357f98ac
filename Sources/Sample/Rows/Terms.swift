/// Since when the single posts of a plan are held, and who held them before.
struct Terms {
    /// The holder and the first day, by the post's place; nil where nobody holds it, and for posts of many.
    var holders: [(identity: Identity, since: Day)?]
    /// By the post's place: the place of the post that its former holder holds now.
    var formerHolder: [Int: Int] = [:]
}
