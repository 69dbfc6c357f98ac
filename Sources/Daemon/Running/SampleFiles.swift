internal import Database
internal import Glibc
internal import Operations
internal import Sample

/// The sample city as an agency's files, in a folder: to look at, to take as a pattern for one's own.
package struct SampleFiles: Sendable {
    private let settings: Settings
    package init(_ settings: Settings) { self.settings = settings }

    /// - Parameters:
    ///   - folder: Made when it is not there; none of the files may be.
    ///   - people: 40 … 600,000.
    ///   - seed: The same on the same day gives the same bytes.
    ///   - tell: Told how many files are written, of how many.
    /// - Returns: The names of the files, each with its rows.
    package func write(into folder: String, people: Int, seed: UInt64, tell: (Int, Int) -> Void = { _, _ in }) throws -> [(name: String, rows: Int)] {
        let list = "\(try settings.sqlFolder(besides: Account.binary).path)/seeds/sample/agencies.csv"
        let city: SampleCity
        do {
            let today = Day(number: time(nil) / 86_400)
            city = try SampleCity(people: people, agencies: SampleCity.agencies(from: Files.read(list)), seed: seed, today: today)
        } catch { throw Obstacle(.setting, "\(error)", "Name another number with --people, or install the SQL folder of this build.") }
        if mkdir(folder, 0o755) != 0, errno != EEXIST { throw cannot("make the folder \(folder)") }
        let paths = SampleCity.File.allCases.map { ($0, path: "\(folder)/\($0.rawValue).csv") }
        for (_, path) in paths where access(path, F_OK) == 0 {
            throw Obstacle(.setting, "\(path) is there already", "Name a new folder: nothing is overwritten.")
        }
        var written: [(name: String, rows: Int)] = []
        for (file, path) in paths {
            tell(written.count, paths.count)
            written.append(("\(file.rawValue).csv", try write(file, of: city, to: path)))
        }
        tell(written.count, paths.count)
        return written
    }

    /// Takes the files away again, and the folder when nothing else is in it.
    static func remove(_ folder: String) {
        for file in SampleCity.File.allCases { unlink("\(folder)/\(file.rawValue).csv") }
        rmdir(folder)
    }

    /// - Returns: How many rows; of a file that cannot be written whole, nothing is left.
    private func write(_ file: SampleCity.File, of city: SampleCity, to path: String) throws -> Int {
        guard let output = fopen(path, "wx") else { throw cannot("write \(path)") }
        var rows = -1
        do {
            try city.write(file) { cells in
                let line = CSV.line(cells)
                guard fwrite(line, 1, line.count, output) == line.count else { throw cannot("write \(path)") }
                rows += 1
            }
            guard fflush(output) == 0 else { throw cannot("write \(path)") }
        } catch {
            fclose(output)
            unlink(path)
            throw error
        }
        fclose(output)
        return rows
    }

    private func cannot(_ what: String) -> Obstacle {
        Obstacle(.setting, "cannot \(what): \(String(cString: strerror(errno)))", "Name a folder that you may write.")
    }
}
