import Support

/// One line of the table at the end: what was measured, against a limit of the same run.
struct Figure {
    let what: String
    let ours: String
    let limit: String
    /// One of each round.
    let ratios: [Double]
    let bar: Bar

    enum Bar {
        case atLeast(Double)
        case atMost(Double)

        var text: String {
            switch self {
            case .atLeast(let value): "≥ \(short(value))"
            case .atMost(let value): "≤ \(short(value))"
            }
        }
        /// `60`, `0.6`
        private func short(_ value: Double) -> String { value == value.rounded() ? "\(Int(value))" : "\(value)" }
    }

    /// What counts is the median.
    var isReached: Bool {
        switch bar {
        case .atLeast(let value): Load.median(ratios) >= value
        case .atMost(let value): Load.median(ratios) <= value
        }
    }

    /// Where figures go while `Load all` runs.
    @TaskLocal static var table: Locked<[Figure]>?

    /// Adds one to that table.
    static func record(_ what: String, _ ours: String, _ limit: String, _ ratios: [Double], _ bar: Bar) {
        table?.withLock { $0.append(Figure(what: what, ours: ours, limit: limit, ratios: ratios, bar: bar)) }
    }

    static func write(_ figures: [Figure]) {
        print("\n| figure | this | limit | ratio | bar | reached |\n|---|---|---|---|---|---|")
        for figure in figures {
            let cells = [figure.what, figure.ours, figure.limit, spread(figure.ratios), figure.bar.text, figure.isReached ? "yes" : "**no**"]
            print("| \(cells.joined(separator: " | ")) |")
        }
    }
}

/// The median, with the smallest and the largest where there are several.
func spread(_ ratios: [Double]) -> String {
    let median = "**\(rounded(Load.median(ratios)))**"
    return ratios.count == 1 ? median : "\(median) (\(rounded(ratios.min() ?? 0))–\(rounded(ratios.max() ?? 0)))"
}
