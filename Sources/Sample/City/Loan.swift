/// Somebody holds a post definitively in one agency and acts (Plt) as head of another.
struct Loan {
    /// The definitive post's agency and place in its plan.
    let lender: Int
    let post: Int
    /// The agency whose head's post is acted in.
    let borrower: Int
}
