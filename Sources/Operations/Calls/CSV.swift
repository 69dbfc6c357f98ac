/// RFC 4180, for both faces: exactly what is stored, so that what was exported can be imported again.
package enum CSV {
    package static func line(_ cells: [String?]) -> [UInt8] {
        var out: [UInt8] = []
        for (index, cell) in cells.enumerated() {
            if index > 0 { out.append(UInt8(ascii: ",")) }
            if let cell { append(cell, to: &out) }
        }
        out += [13, 10]
        return out
    }

    /// Around a cell they are the spreadsheet's, and not read.
    private static func isBlank(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }

    private static func append(_ cell: String, to out: inout [UInt8]) {
        let bytes = cell.utf8
        guard
            bytes.contains(where: { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "\"") || $0 == 10 || $0 == 13 }) || bytes.first.map(isBlank) == true
                || bytes.last.map(isBlank) == true || bytes.isEmpty
        else {
            out += bytes
            return
        }
        out.append(UInt8(ascii: "\""))
        for byte in bytes {
            if byte == UInt8(ascii: "\"") { out.append(byte) }
            out.append(byte)
        }
        out.append(UInt8(ascii: "\""))
    }
}
