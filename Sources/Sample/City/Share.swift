/// Deals a number of things out by weights, in order: every share is a whole number, and all of them together are all things.
///
/// Each share ends where the weights until there end, rounded down; so what rounding takes from one it gives to another, evenly.
struct Share {
    private let things: Int
    private let weights: Int
    private var weightSoFar = 0
    private var dealt = 0

    init(of things: Int, weights: Int) {
        self.things = things
        self.weights = weights
    }

    /// The next share; the last one takes what is left.
    mutating func next(_ weight: Int) -> Int {
        guard weights > 0 else { return 0 }
        weightSoFar += weight
        let until = things * weightSoFar / weights
        defer { dealt = until }
        return until - dealt
    }

    /// All shares at once.
    static func deal(_ things: Int, by weights: [Int]) -> [Int] {
        var share = Share(of: things, weights: weights.reduce(0, +))
        return weights.map { share.next($0) }
    }
}
