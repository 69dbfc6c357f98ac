internal import AdminProtocol
internal import Database
internal import JSONEndpoint
internal import Operations

/// What of docs/ comes from the code: whole pages, and the tables of docs/operations.md.
package enum Reference {
    /// Names below docs/, and what must stand in them.
    package static var pages: [(name: String, text: String)] {
        [
            ("admin-protocol.md", ProtocolPage.markdown(.all, limits: AdminListener.limits)), ("json-api.md", ContractPage.markdown(.all)),
            ("import.md", ImportFormat.page),
            ("openapi.json", OpenAPI.document(.all, version: "\(Build.version)").indented + "\n"),
        ]
    }

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
