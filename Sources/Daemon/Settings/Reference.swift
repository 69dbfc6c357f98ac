internal import Database

/// The tables of docs/operations.md that come from the code.
package enum Reference {
    package static var settings: String {
        let rows = Setting.table.map { setting in
            let cells = [
                setting.isInFile ? "`\(setting.name)`" : "–", "`--\(setting.flag) \(setting.placeholder)`", "`\(setting.variable)`", setting.meaning,
                setting.fallback.map { "`\($0)`" } ?? "",
            ]
            return "| \(cells.joined(separator: " | ")) |"
        }
        return (["| in the file | flag | in the environment | what | otherwise |", "|---|---|---|---|---|"] + rows).joined(separator: "\n")
    }

    package static var exitCodes: String {
        let rows = Obstacle.Kind.allCases.map { "| \($0.rawValue) | \($0.meaning) |" }
        return (["| code | what stands in the way |", "|---|---|"] + rows).joined(separator: "\n")
    }
}
