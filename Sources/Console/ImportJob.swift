internal import FoundationEssentials

/// How far an import is and what came out of it: the answer to `job show`.
package struct ImportJob: Decodable, Sendable, Equatable {
    package enum State: String, Decodable, Sendable {
        case waiting = "WAITING"
        case running = "RUNNING"
        case done = "DONE"
        case failed = "FAILED"
        case cancelled = "CANCELLED"
    }
    package struct Result: Decodable, Sendable, Equatable {
        let dry_run: Bool
        /// Lines of the file, and how many of them were what.
        let rows, created, changed, unchanged, problems: Int
        /// Of what failed otherwise.
        let about, hint: String?
    }
    package let state: State
    let done: Int
    let total: Int?
    package let result: Result?
    package let failure: String?

    package init?(json: [UInt8]) {
        guard let job = try? JSONDecoder().decode(ImportJob.self, from: Data(json)) else { return nil }
        self = job
    }

    package var isOver: Bool { state != .waiting && state != .running }
    /// Nothing of the file is in the way: it was imported as asked, or could be.
    package var isGood: Bool { state == .done && (result.map { !$0.dry_run || $0.problems == 0 } ?? true) }
}

/// A part of what an import found in its file: the answer to `job report`.
struct ImportReport: Decodable {
    struct Finding: Decodable {
        let line: Int?
        let column_name: String?
        let english, indonesian: String
    }
    let items: [Finding]
    let next_page_token: String?

    init?(json: [UInt8]) {
        guard let report = try? JSONDecoder().decode(ImportReport.self, from: Data(json)) else { return nil }
        self = report
    }

    /// As a table, with its head.
    func table(in language: Language) -> [String] {
        let head = [language.choose("line", "baris"), language.choose("column", "kolom"), language.choose("what", "keterangan")]
        let rows = items.map { item in
            [item.line.map(String.init) ?? "", item.column_name ?? "", language.choose(item.english, item.indonesian)].map(\.printable)
        }
        let widths = [0, 1].map { column in ([head] + rows).map { $0[column].count }.max() ?? 0 }
        return ([head] + rows).map { cells in
            zip(cells, widths).map { $0 + String(repeating: " ", count: $1 - $0.count) + "  " }.joined() + cells[2]
        }
    }
}

/// The answer to `errors`.
struct SymbolList: Decodable {
    private struct Item: Decodable { let symbol, meaning: String }
    private let items: [Item]

    init?(json: [UInt8]) {
        guard let list = try? JSONDecoder().decode(SymbolList.self, from: Data(json)) else { return nil }
        self = list
    }

    func meaning(of symbol: String) -> String? { items.first { $0.symbol == symbol }?.meaning }
}
