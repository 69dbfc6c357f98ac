internal import Operations

extension SampleCity {
    /// Reads the list of agencies, a file of that format.
    package static func agencies(from csvText: String) throws(Trouble) -> [Agency] {
        do throws(Failure) {
            var reader = ImportReader(.agencies)
            let rows = try reader.read(csvText.utf8) + reader.finish()
            return try rows.map { row throws(Failure) in
                guard row.problems.isEmpty, let code = row.cells[0], let name = row.cells[1], let kind = row.cells[2] else {
                    throw Failure(.badValue, about: "line \(row.line)")
                }
                return Agency(code: code, name: name, kind: kind)
            }
        } catch {
            // Of a line, or of the first.
            guard error.about.hasPrefix("line "), let line = Int(error.about.dropFirst(5)) else { throw .header }
            throw .row(line)
        }
    }
}
