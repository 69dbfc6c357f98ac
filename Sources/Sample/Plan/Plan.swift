/// The units and posts of one agency, with how many people hold each post.
struct Plan {
    var units: [Unit] = []
    var posts: [Post] = []
    /// How many people hold a post of it definitively.
    var seats = 0

    /// The post that heads the agency.
    var head = 0
}
