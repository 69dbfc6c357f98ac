internal import Glibc

/// What this process holds in memory now, in MB (`VmRSS`).
package func residentMegabytes() -> Int { statusMegabytes("VmRSS:") }

/// The most it has held (`VmHWM`).
package func peakMegabytes() -> Int { statusMegabytes("VmHWM:") }

private func statusMegabytes(_ field: String) -> Int {
    let lines = (try? readFile("/proc/self/status"))?.split(whereSeparator: \.isNewline) ?? []
    let words = lines.first { $0.hasPrefix(field) }?.split(whereSeparator: \.isWhitespace) ?? []
    return words.dropFirst().first.flatMap { Int($0) }.map { $0 / 1024 } ?? 0
}
