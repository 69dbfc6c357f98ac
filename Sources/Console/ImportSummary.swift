/// What came of an import, for people.
package struct ImportSummary: Sendable {
    let job: ImportJob
    let file: String
    let language: Language

    package init(_ job: ImportJob, of file: String, in language: Language) { (self.job, self.file, self.language) = (job, file.printable, language) }

    /// Of what was done, or would be.
    package var text: String {
        guard let result = job.result else { return language.choose("imported \(file)", "\(file) diimpor") }
        let (lines, problems) = (language.count(result.rows), problems(result))
        let (created, changed, same) = (language.count(result.created), language.count(result.changed), language.count(result.unchanged))
        if result.dry_run {
            let start = language.choose("dry run, nothing was changed: ", "uji coba, tidak ada yang diubah: ")
            let would = language.choose(
                "\(created) would be created, \(changed) changed, \(same) left as they are",
                "\(created) akan dibuat, \(changed) diubah, \(same) tetap")
            if result.problems == 0 {
                return start + language.choose("of \(lines) lines of \(file), \(would)", "dari \(lines) baris \(file), \(would)")
            }
            // Of a file that would be refused as a whole nothing else was tried.
            let isTried = result.created + result.changed + result.unchanged > 0
            return start + problems + (isTried ? language.choose("; of the others, \(would)", "; dari yang lain, \(would)") : "")
        }
        let was = language.choose(
            "\(created) created, \(changed) changed, \(same) left as they were", "\(created) dibuat, \(changed) diubah, \(same) tetap")
        let start = language.choose("imported \(file)", "\(file) diimpor")
        if result.problems == 0 { return language.choose("\(start), \(lines) lines: \(was)", "\(start), \(lines) baris: \(was)") }
        return "\(start): \(was); \(problems)"
            + language.choose(" and \(result.problems == 1 ? "was" : "were") left out", " dan tidak diikutkan")
    }

    /// Of what was not done.
    /// - Parameter sentence: What the daemon says of the failure.
    package func refusal(_ sentence: String = "") -> String {
        let nothing = language.choose("nothing was changed", "tidak ada yang diubah")
        if job.failure == "IMPORT_REFUSED", let result = job.result { return "\(problems(result)); \(nothing)" }
        if job.state == .cancelled { return language.choose("the import was cancelled; \(nothing)", "impor dibatalkan; \(nothing)") }
        return ([job.result?.about, sentence, job.result?.hint].compactMap { $0 }.filter { !$0.isEmpty } + [nothing]).joined(separator: "; ")
            .printable
    }

    private func problems(_ result: ImportJob.Result) -> String {
        let (bad, lines) = (language.count(result.problems), language.count(result.rows))
        return language.choose(
            "\(bad) of \(lines) lines of \(file) \(result.problems == 1 ? "has a problem" : "have problems")",
            "\(bad) dari \(lines) baris \(file) bermasalah")
    }
}
