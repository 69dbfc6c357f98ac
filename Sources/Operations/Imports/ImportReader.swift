/// From a file's bytes to rows as they are staged: cells in the format's order, each read as its kind, and what is wrong with them. A value without a
/// file; in constant memory.
package struct ImportReader: Sendable {
    package struct Row: Sendable, Equatable {
        /// The line of the file in which it begins.
        package let line: Int
        /// In the format's order, canonical; nil for an empty one, and for one that cannot be read.
        package let cells: [String?]
        package let problems: [Problem]
    }
    package struct Problem: Sendable, Equatable {
        /// Empty when it is the row's as a whole.
        package let column: String
        package let symbol: Symbol
        package let english: String
        package let indonesian: String
    }

    package let format: ImportFormat
    private var csv = CSVReader()
    /// For each cell of a row, its place in the format; nil until the header was read.
    private var places: [Int]?
    /// Cells of the first line: spreadsheets leave empty ones at its end, and then at every line's.
    private var width = 0

    package init(_ format: ImportFormat) { self.format = format }

    /// The columns that the file has, in the format's order; empty until its first line was read.
    package var columns: [String] { (places ?? []).sorted().map { format.cells[$0].name } }

    /// - Throws: What is wrong with the file as a whole: no CSV, columns that are missing or unknown.
    package mutating func read(_ bytes: some Sequence<UInt8>) throws(Failure) -> [Row] { try rows(csv.read(bytes)) }

    /// The last row.
    /// - Throws: As `read`; `SYNTAX` for an empty file.
    package mutating func finish() throws(Failure) -> [Row] {
        let last = try rows(csv.finish())
        if places == nil {
            throw Failure(.syntax, "the file is empty", hint: "its first line names the columns: \(list(format.cells.map(\.name)))", argument: "from")
        }
        return last
    }

    private mutating func rows(_ records: [CSVReader.Record]) throws(Failure) -> [Row] {
        var rows: [Row] = []
        rows.reserveCapacity(records.count)
        for record in records {
            if let places {
                rows.append(row(record, places))
            } else {
                width = record.cells.count
                places = try header(Array(record.cells[...(record.cells.lastIndex { $0 != nil } ?? 0)]))
            }
        }
        return rows
    }

    private func header(_ cells: [String?]) throws(Failure) -> [Int] {
        var places: [Int] = []
        for cell in cells {
            let name = (cell ?? "").asciiLowercased
            guard let place = format.cells.firstIndex(where: { $0.name == name }) else {
                let near = nearest(to: name, among: format.cells.map(\.name))
                throw Failure(
                    .unknownArgument, "\(format.kind) have no column \(name.isEmpty ? "without a name" : name.shortened)", about: name.shortened,
                    hint: near.isEmpty ? "there are: \(list(format.cells.map(\.name)))" : "did you mean \(near.joined(separator: ", "))?",
                    argument: "from")
            }
            if places.contains(place) { throw Failure(.givenTwice, "column \(name) stands twice in the first line", about: name, argument: "from") }
            places.append(place)
        }
        let missing = format.cells.indices.filter { format.cells[$0].isRequired && !places.contains($0) }.map { format.cells[$0].name }
        if !missing.isEmpty {
            throw Failure(
                .missingArgument, "the first line does not name \(list(missing))", about: list(missing),
                hint: "\(format.kind) have: \(list(format.cells.map(\.name)))", argument: "from")
        }
        return places
    }

    private func list(_ names: [String]) -> String { names.joined(separator: ", ") }

    private func row(_ record: CSVReader.Record, _ places: [Int]) -> Row {
        var cells = [String?](repeating: nil, count: format.cells.count)
        var problems: [Problem] = []
        let isWhole = record.cells.count == width && record.cells.dropFirst(places.count).allSatisfy { $0 == nil }
        if !isWhole {
            problems.append(
                Problem(
                    column: "", symbol: .badValue,
                    english: "\(record.cells.count) cells, but the first line names \(width); a comma inside of a text needs quotes around it",
                    indonesian: "\(record.cells.count) sel, padahal baris pertama menyebut \(width); teks yang memuat koma harus diapit tanda kutip"))
            return Row(line: record.line, cells: cells, problems: problems)
        }
        for (text, place) in zip(record.cells, places) {
            let cell = format.cells[place]
            if let text {
                cells[place] = cell.read(text)
                if cells[place] == nil { problems.append(.unreadable(text, cell)) }
            } else if cell.isRequired {
                problems.append(
                    Problem(column: cell.name, symbol: .missingArgument, english: "\(cell.name) is empty", indonesian: "\(cell.name) kosong"))
            }
        }
        return Row(line: record.line, cells: cells, problems: problems)
    }
}

extension ImportFormat.Cell {
    /// Spreadsheets write flags in upper case.
    fileprivate func read(_ text: String) -> String? { kind.read(kind.form == .flag ? text.asciiLowercased : text) }
}

extension ImportReader.Problem {
    fileprivate static func unreadable(_ text: String, _ cell: ImportFormat.Cell) -> ImportReader.Problem {
        // 1.98001E+17: the last digits are gone for good.
        if text.contains("E+") {
            return .init(
                column: cell.name, symbol: .badValue,
                english: "\(cell.name) is \(text.shortened): the spreadsheet has rounded a number; format the column as text and type it again",
                indonesian: "\(cell.name) berisi \(text.shortened): angka dibulatkan oleh lembar kerja; format kolom sebagai teks dan ketik ulang")
        }
        return .init(
            column: cell.name, symbol: .badValue, english: "\(cell.name) is \(text.shortened), which is not \(cell.kind.meaning)",
            indonesian: "\(cell.name) berisi \(text.shortened), seharusnya \(cell.kind.indonesianMeaning)")
    }
}

extension Kind {
    /// What a cell should look like, in Indonesian.
    fileprivate var indonesianMeaning: String {
        if case .array(let words)? = schema["enum"] {
            let names = words.compactMap { if case .text(let text) = $0 { text } else { nil } }
            return "salah satu dari \(names.joined(separator: ", "))"
        }
        switch name {
        case "date": return "tanggal berbentuk YYYY-MM-DD"
        case "nip": return "18 angka yang diawali tanggal lahir"
        case "flag": return "true atau false"
        case "year": return "tahun 2000 sampai 2200"
        case "golongan": return "I/a sampai IV/e untuk PNS, I sampai XVII untuk PPPK"
        case "email": return "alamat dengan satu @, paling banyak 254 karakter"
        case "person": return "NIP, pengenal, atau ref"
        case "decimal": return "angka dengan titik desimal, bukan koma: paling banyak 9 angka di depannya dan 4 di belakangnya"
        case "period": return "kode periode: huruf kecil, angka dan `_`; paling banyak 40"
        case "ref": return "kode, bukan 18 angka dan bukan UUID"
        default: return form == .text && schema["pattern"] == .text("\\S") ? "teks satu baris" : "kode: huruf, angka, `-`, `_`, `.`; paling banyak 40"
        }
    }
}
