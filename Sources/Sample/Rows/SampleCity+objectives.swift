extension SampleCity {
    /// What each agency has promised for this year: two to four objectives, one row for each indicator; the last may still be a draft (P26-27).
    func putObjectives(_ establishment: Establishment, _ put: ([String?]) throws -> Void) rethrows {
        var draw = Draw(seed, .objective, establishment.place)
        let list = Objective.of(establishment)
        let first = draw.below(list.count)
        let count = draw.within(2...4)
        for number in 0..<count {
            let objective = list[(first + number) % list.count]
            let isDraft = number == count - 1 && draw.happens(perMille: 200)
            let target = objective.isCount ? "\(draw.within(4...36)) \(objective.measure)" : "\(draw.within(70...98)) \(objective.measure)"
            try put([
                establishment.agency.code, establishment.agency.code, digits(today.year, 4), "SS-\(digits(number + 1, 2))", objective.sentence,
                objective.indicator, target, isDraft ? "DRAFT" : "FIXED",
            ])
        }
    }
}
