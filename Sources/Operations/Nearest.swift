/// The known words that somebody may have meant, the likeliest first; none when nothing is near.
package func nearest(to word: String, among known: [String], limit: Int = 3) -> [String] {
    let given = Array(word.lowercased().prefix(64))
    let near = known.map { (word: $0, distance: distance(given, Array($0.lowercased()))) }
        // A third of the word may be wrong; a beginning counts as near.
        .filter { $0.distance <= max(1, given.count / 3) || given.count > 1 && $0.word.lowercased().hasPrefix(word.lowercased()) }
    return near.sorted { ($0.distance, $0.word) < ($1.distance, $1.word) }.prefix(limit).map(\.word)
}

/// How many letters must be put in, taken out, replaced or swapped with their neighbour (optimal string alignment).
private func distance(_ a: [Character], _ b: [Character]) -> Int {
    var rows = [Array(0...b.count)]
    for i in 1..<(a.count + 1) {
        var row = [i] + Array(repeating: 0, count: b.count)
        for j in 1..<(b.count + 1) {
            row[j] = min(rows[i - 1][j] + 1, row[j - 1] + 1, rows[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1))
            if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] { row[j] = min(row[j], rows[i - 2][j - 2] + 1) }
        }
        rows.append(row)
    }
    return rows[a.count][b.count]
}
