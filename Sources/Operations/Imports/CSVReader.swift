/// Reads CSV (RFC 4180) as spreadsheets write it, however its bytes arrive: separated by commas, semicolons or tabs, lines ended by LF, CRLF or CR, with a
/// byte order mark or without. What is no such text is refused by name.
struct CSVReader {
    struct Record: Equatable {
        /// In which it begins, from 1.
        let line: Int
        /// Nil for an empty one.
        let cells: [String?]
    }
    /// Longer is no row of anybody's table: a quote was not closed.
    static let longestRecord = 65_536

    private enum Place { case cellStart, cell, quoted, quoteInQuoted }

    private var separator: UInt8?
    /// The beginning of the file, until its first line says how it is separated.
    private var head: [UInt8]? = []
    private var place = Place.cellStart
    private var cell: [UInt8] = []
    private var cells: [String?] = []
    private var length = 0
    private var line = 1
    private var recordLine = 1
    private var isAfterCR = false

    /// The records that end in these bytes. Lines of which every cell is empty are none.
    /// - Throws: What is wrong with the file as a whole.
    mutating func read(_ bytes: some Sequence<UInt8>) throws(Failure) -> [Record] {
        var records: [Record] = []
        guard var begun = head else {
            for byte in bytes { try take(byte, &records) }
            return records
        }
        begun += bytes
        head = begun
        if begun.count < Self.longestRecord, !begun.contains(where: { $0 == 10 || $0 == 13 }) { return [] }
        try begin(&records)
        return records
    }

    /// The last record, when no line end follows it.
    mutating func finish() throws(Failure) -> [Record] {
        var records: [Record] = []
        if head != nil { try begin(&records) }
        if place == .quoted { throw unclosed }
        if length > 0 { try endRecord(&records) }
        return records
    }

    private mutating func begin(_ records: inout [Record]) throws(Failure) {
        var bytes = (head ?? [])[...]
        head = nil
        for (signature, what) in Self.others where bytes.starts(with: signature) { throw Self.refused(what) }
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes = bytes.dropFirst(3) }
        let first = bytes.prefix { $0 != 10 && $0 != 13 }
        if first.contains(0) { throw Self.refused("UTF-16") }
        let counts = Self.separators.map { separator in first.count { $0 == separator } }
        separator = Self.separators[counts.firstIndex(of: counts.max() ?? 0) ?? 0]
        for byte in bytes { try take(byte, &records) }
    }

    private static let separators = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")]
    private static let others: [([UInt8], String)] = [
        ([0xFF, 0xFE], "UTF-16"), ([0xFE, 0xFF], "UTF-16"), (Array("PK\u{3}\u{4}".utf8), "a workbook (xlsx, ods)"),
        ([0xD0, 0xCF, 0x11, 0xE0], "a workbook (xls)"), (Array("%PDF".utf8), "a PDF"),
    ]

    private static func refused(_ what: String) -> Failure {
        Failure(.badEncoding, "the file is \(what), not CSV in UTF-8", about: what, hint: "save it as CSV UTF-8", argument: "from")
    }
    private var unclosed: Failure {
        Failure(
            .syntax, "the quote in line \(recordLine) is not closed", about: "line \(recordLine)",
            hint: "a quote inside of a quoted text is written twice",
            argument: "from")
    }

    private mutating func take(_ byte: UInt8, _ records: inout [Record]) throws(Failure) {
        let (lf, cr, quote) = (UInt8(ascii: "\n"), UInt8(ascii: "\r"), UInt8(ascii: "\""))
        let isSecondOfCRLF = isAfterCR && byte == lf
        isAfterCR = byte == cr
        if byte == cr || byte == lf && !isSecondOfCRLF { line += 1 }
        if place == .quoted {
            if byte == quote { place = .quoteInQuoted } else { try append(byte) }
            return
        }
        switch byte {
        case lf where isSecondOfCRLF && length == 0: return
        case lf, cr: try endRecord(&records)
        case separator:
            try endCell()
            try lengthen()
        case quote where place == .quoteInQuoted:
            try append(byte)
            place = .quoted
        case quote where place == .cellStart:
            try lengthen()
            place = .quoted
        default:
            if place == .quoteInQuoted {
                throw Failure(
                    .syntax, "something follows a closing quote in line \(line)", about: "line \(line)",
                    hint: "a quote inside of a quoted text is written twice", argument: "from")
            }
            place = .cell
            try append(byte)
        }
    }

    private mutating func append(_ byte: UInt8) throws(Failure) {
        cell.append(byte)
        try lengthen()
    }

    /// Also by what is in no cell: a line of separators alone is as long.
    private mutating func lengthen() throws(Failure) {
        length += 1
        if length > Self.longestRecord {
            throw place == .quoted ? unclosed : Failure(.lineTooLong, "line \(recordLine) is too long", about: "line \(recordLine)", argument: "from")
        }
    }

    private mutating func endCell() throws(Failure) {
        // Blanks around a cell are the spreadsheet's, unless they are quoted.
        let text = place == .cell ? cell.trimmed : cell[...]
        guard let valid = String(validating: text, as: UTF8.self) else {
            throw Failure(
                .badEncoding, "line \(recordLine) is no UTF-8: most likely Windows-1252", about: "line \(recordLine)", hint: "save it as CSV UTF-8",
                argument: "from")
        }
        cells.append(valid.isEmpty ? nil : valid)
        cell.removeAll(keepingCapacity: true)
        place = .cellStart
    }

    private mutating func endRecord(_ records: inout [Record]) throws(Failure) {
        if length > 0 || place != .cellStart { try endCell() }
        if cells.contains(where: { $0 != nil }) { records.append(Record(line: recordLine, cells: cells)) }
        (cells, length, recordLine) = ([], 0, line)
    }
}

extension [UInt8] {
    fileprivate var trimmed: ArraySlice<UInt8> {
        let isBlank = { (byte: UInt8) in byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }
        var slice = self[...]
        while let last = slice.last, isBlank(last) { slice.removeLast() }
        return slice.drop(while: isBlank)
    }
}
