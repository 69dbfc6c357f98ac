internal import Operations

extension Reply {
    /// An outcome as a line's answer: the same data as over HTTP, as rows.
    init(_ outcome: Outcome, of operation: Operation, shown: [String]?, in language: Language) {
        switch outcome {
        case .one(let body):
            self = Reply(operation.effect == .reads ? 210 : 250, body.isReplay ? Symbol.replayed.rawValue : "OK")
            fill(body.json, operation, shown)
            text = "rows=\(rows.count)\(body.revision.map { " rev=\($0)" } ?? "")"
        case .page(let items, let next, let total):
            self = Reply(210, "OK")
            let end = #","next_page_token":\#(next.map { JSON.text($0).written } ?? "null")\#(total.map { #","total":\#($0)"# } ?? "")}"#
            fill(Array(#"{"items":"#.utf8) + items + Array(end.utf8), operation, shown)
            text = "rows=\(rows.count)\(total.map { " total=\($0)" } ?? "")\(next.map { " more=\($0)" } ?? "")"
        case .job(let id, let body, let isReplay):
            let fields = (try? JSON(reading: body))?.fields ?? []
            let state = fields.first { $0.name == "state" }.map { " state=\($0.value.cell)" } ?? ""
            self = Reply(250, isReplay ? Symbol.replayed.rawValue : "OK", "job=\(id)\(state)")
            (columns, rows, json) = (fields.map(\.name), [fields.map { $0.value.cell }], body)
        case .checked(let body, let affects):
            self = Reply(250, Symbol.checked.rawValue)
            fill(body.json, operation, shown)
            // What a job would meet in each agency has columns of its own.
            if operation.has(.deferrable), case .array(let items)? = (try? JSON(reading: body.json))?["items"], items.first?["symbol"] != nil {
                columns = ["agency", "symbol", "about", "hint"]
                rows = items.map { item in columns.map { item[$0]?.cell ?? "" } }
            }
            text = "rows=\(rows.count)\(affects.map { " affects=\($0)" } ?? "") \(Symbol.checked.sentence(in: language))"
        case .nothing: self = Reply(250, "OK")
        case .failed(let failure): self = .refusal(failure, in: language)
        // A line never asks for one.
        case .stream: self = .refusal(Failure(.internalError), in: language)
        }
    }

    private mutating func fill(_ body: [UInt8], _ operation: Operation, _ shown: [String]?) {
        json = body.isEmpty ? nil : body
        columns = shown ?? operation.columns.map(\.name)
        guard let document = try? JSON(reading: body) else { return }
        let items = if case .array(let items)? = document["items"] { items } else { [document] }
        rows = items.map { item in columns.map { item[$0]?.cell ?? "" } }
        guard let shown else { return }
        // What was not asked for is in no format.
        let chosen = items.map { item in JSON.object(shown.map { ($0, item[$0] ?? .null) }) }
        json = Array(JSON.object((document.fields ?? []).map { ($0.name, $0.name == "items" ? .array(chosen) : $0.value) }).written.utf8)
    }
}

extension JSON {
    /// As a cell: a text as it is, nothing for null, lists with spaces between.
    fileprivate var cell: String {
        switch self {
        case .null: ""
        case .text(let text): text
        case .array(let items): items.map(\.cell).joined(separator: " ")
        default: written
        }
    }
}
