/// Numbers that look drawn by lot and are the same for the same seed, purpose and place, in whatever order they are asked for.
///
/// SplitMix64 (Steele, Lea and Flood 2014), begun anew for each purpose and place: so a row needs nothing of the rows before it. The
/// standard library's own choices are not used: they may change between its releases, and the same seed shall mean the same bytes.
struct Draw: Sendable {
    private var state: UInt64

    init(_ seed: UInt64, _ purpose: Purpose, _ place: Int) {
        state = Draw.mixed(seed ^ Draw.mixed(UInt64(purpose.rawValue) &* 0xD6E8_FEB8_6659_FD93 ^ UInt64(bitPattern: Int64(place))))
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        return Draw.mixed(state)
    }

    /// A number of 0 ..< `limit`.
    mutating func below(_ limit: Int) -> Int { Int(next().multipliedFullWidth(by: UInt64(max(limit, 1))).high) }

    /// A number of the range.
    mutating func within(_ range: ClosedRange<Int>) -> Int { range.lowerBound + below(range.count) }

    /// True in so many of a thousand cases.
    mutating func happens(perMille share: Int) -> Bool { below(1_000) < share }

    /// One of the list, which is not empty.
    mutating func one<Element>(of list: [Element]) -> Element { list[below(list.count)] }

    private static func mixed(_ value: UInt64) -> UInt64 {
        var mixed = value
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
