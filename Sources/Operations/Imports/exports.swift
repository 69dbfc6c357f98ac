extension Operation {
    /// Each list in the columns of its file.
    static let exports: [Operation] = ImportFormat.all.map { format in
        Operation(
            "export \(format.kind)",
            "Give \(format.meaning), in the columns of \(format.kind).csv: of one agency, or all that you may see.", level: .read,
            object: .agency,
            arguments: [.optional("agency", .code("agency"))], route: .get("/v1/exports/\(format.kind)"),
            reply: .page(format.columns, key: format.exportKey), function: format.exportFunction,
            example: "export \(format.kind) agency=DISDIK limit=5")
    }
}

extension ImportFormat {
    /// Where a cell of the key may be empty, the function gives the row another name.
    fileprivate var exportKey: [String] {
        switch kind {
        case "people": ["person"]
        case "teams": ["agency", "team", "member"]
        case "measurements": ["agency", "period", "indicator", "of_what"]
        default: key
        }
    }

    fileprivate var columns: [Column] {
        cells.map { cell in cell.isRequired ? Column(cell.name, cell.kind) : Column(cell.name, cell.kind, .optional) }
    }

    fileprivate var exportFunction: StaticString {
        switch kind {
        case "agencies": "api.export_agencies"
        case "units": "api.export_units"
        case "posts": "api.export_posts"
        case "people": "api.export_people"
        case "appointments": "api.export_appointments"
        case "statuses": "api.export_statuses"
        case "teams": "api.export_teams"
        case "delegations": "api.export_delegations"
        case "objectives": "api.export_objectives"
        default: "api.export_measurements"
        }
    }
}
