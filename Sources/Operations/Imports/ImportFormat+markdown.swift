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

            What HR offices keep in spreadsheets goes in and comes out as CSV: the files below, one kind of thing each. `import` takes them, `export` gives them, in the same columns;
            what went out comes back as the same bytes. `kinerjad sample FOLDER` writes a whole city of them, as a pattern. This page is made from the code
            (`kinerjad reference docs`).

            ## Take a file in
            First see what it would do; nothing is changed by a dry run:

            ```
            $ kinerja -c 'import people from=pegawai.csv dry_run=true'
            $ curl -H "Authorization: Bearer $token" -H 'Content-Type: text/csv' -H "Idempotency-Key: $(cat /proc/sys/kernel/random/uuid)" \\
                -T pegawai.csv -X POST 'http://127.0.0.1:7080/v1/imports?kind=people&dry_run=true'
            ```

            An import is a job: `job show` says how far it is, `job report` (`GET /v1/jobs/{job}/report`) what was found, line by line: line of the file, column, code, and a sentence in
            English and Indonesian that says what is wrong and what to do. Of a dry run it also tells what would be made and changed, the first thousand of each. Then the same without
            `dry_run`.

            - **All or nothing**: one line with an error, and nothing is changed (`IMPORT_REFUSED`). With `mode=partial` every line without an error is taken.
            - **Again**: the same file again changes nothing and says so. A row finds what is there by its key; what differs is changed, what is not there is made.
            - **What is not said**: a column that is not in the file leaves its values as they are. An empty cell of a column that is takes the value away. Nothing is deleted because it is
              not in the file.
            - **One moment**: whatever its size, an import is one transaction. Others see all of it or nothing, and a daemon or a server that is killed leaves nothing half done; the same
              command again works.
            - **Who**: whoever imports can do no more than by single commands: agencies and new people are for administrators of the whole government, the rest for those of the agency or unit. A line
              that somebody may not is an error of that line.
            - **Order**: agencies, units, posts, people, then the rest. Within a file, any: a unit's parent, a post's superior may stand later.
            - **In the audit**: one entry for an import, with its counts and the file's SHA-256.

            In lines, the file follows its command: `import people from={1024}`, LF, 1024 bytes, LF. A file of the folder that `import_dir` names (docs/operations.md) is named by
            `path=`, by administrators of the whole government.

            ## What a file looks like
            CSV (RFC 4180) in UTF-8, with a byte order mark or without, its cells separated by commas, semicolons or tabs, its lines ended by LF, CRLF or CR. The first line names the columns, in any
            order and case; a column that is not needed may be left out. Days are written 2026-09-30, flags `true` and `false`, codes in any case. Cells of numbers are to be formatted as text: a
            spreadsheet rounds a NIP to 1,98501E+17, and the last digits are gone. A workbook (xlsx, ods), UTF-16 and Windows-1252 are refused by name. Exports are separated by commas, their lines end in
            CRLF, their codes are upper case.

            \(parts.joined(separator: "\n\n"))

            """
    }
}
