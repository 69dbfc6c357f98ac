internal import Glibc

/// The random numbers of a test: printed as one seed, replayed with `KINERJA_SEED`.
package struct Seed: RandomNumberGenerator, Sendable {
    package private(set) var state: UInt64
    package init(_ seed: UInt64) { state = seed }

    /// A new seed, or the one to replay; the test's output names it.
    package static func forTest(_ name: String = #function) -> Seed {
        let replayed = getenv("KINERJA_SEED").flatMap { UInt64(String(cString: $0)) }
        let seed = replayed ?? UInt64.random(in: 0...999_999_999)
        print("seed of \(name): KINERJA_SEED=\(seed)")
        return Seed(seed)
    }

    /// SplitMix64 (Steele, Lea and Flood 2014).
    package mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
