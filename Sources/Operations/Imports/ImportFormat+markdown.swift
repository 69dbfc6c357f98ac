extension ImportFormat {
    /// docs/import.md.
    package static var page: String {
        let parts = all.map { format in
            let key = format.key.map { "`\($0)`" }.joined(separator: ", ")
            let rows = format.cells.map { ["`\($0.name)`", $0.isRequired ? "yes" : "", $0.meaning, $0.kind.meaning] }
            return """
                ## \(format.kind).csv
                \(format.meaning.prefix(1).uppercased())\(format.meaning.dropFirst()). Key: \(key).

                \(Markdown.table(["column", "needed", "what", "looks like"], rows))
                """
        }
        return """
            # Files

            The files of an agency: what `export …` gives, what `kinerjad sample` writes, and what the import will take, which is not there yet. This page is made
            from the code (`kinerjad reference docs`).

            CSV in UTF-8 (RFC 4180). The first line names the columns, in any order; a column that is not needed may be left out, and a cell of one may be empty. Exports
            are separated by commas and their lines end in CRLF. Codes are written in upper case.

            \(parts.joined(separator: "\n\n"))

            """
    }
}
