/// Whose database it is and what for: written at the first migration, never changed.
package struct Birth: Sendable, Equatable {
    package enum Purpose: String, Sendable, CaseIterable {
        case live, sample, test
        /// Only then may the clock be shifted.
        package var isPlay: Bool { self != .live }
    }
    package var government: String
    package var purpose: Purpose
    package init(government: String, purpose: Purpose) { (self.government, self.purpose) = (government, purpose) }
}
