internal import FoundationEssentials
import Sample

/// All files of a city: each row by the names of its columns, without the cells that are empty.
struct Files {
    private var rows: [SampleCity.File: [[String: String]]] = [:]

    init(_ city: SampleCity) {
        for file in SampleCity.File.allCases {
            var read: [[String: String]] = []
            var isHeader = true
            city.write(file) { cells in
                if !isHeader {
                    read.append(Dictionary(zip(file.columns, cells).compactMap { name, cell in cell.map { (name, $0) } }, uniquingKeysWith: { $1 }))
                }
                isHeader = false
            }
            rows[file] = read
        }
    }

    init(people: Int, seed: UInt64 = 1) throws { self.init(try Self.city(people, seed: seed)) }

    subscript(file: SampleCity.File) -> [[String: String]] { rows[file] ?? [] }

    static func city(_ people: Int, seed: UInt64 = 1) throws -> SampleCity {
        try SampleCity(people: people, agencies: agencies(), seed: seed, today: Day(2026, 11, 24))
    }

    /// The list that ships with the daemon.
    static func agencies() throws -> [SampleCity.Agency] {
        let root = #filePath.split(separator: "/").dropLast(3).reduce(into: "") { $0 += "/\($1)" }
        let list = try Data(contentsOf: URL(filePath: "\(root)/sql/seeds/sample/agencies.csv"))
        return try SampleCity.agencies(from: String(decoding: list, as: UTF8.self))
    }
}
