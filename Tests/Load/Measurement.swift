import Glibc
import Histogram
import Postgres
import Subprocess
import Support

/// What one run of one side gave.
struct Measurement {
    let perSecond: Double
    /// Milliseconds.
    let p50: Double
    let p99: Double
}

extension Workload {
    /// Keeps `concurrency` requests in flight for some time, over a client that is warm.
    func measure(_ client: Client, for duration: Duration) async throws -> Measurement {
        let start = ContinuousClock.now
        var before = rusage()
        getrusage(0, &before)
        let merged = try await withThrowingTaskGroup(of: Histogram<UInt64>.self) { group in
            for _ in 0..<concurrency { group.addTask { try await oneAfterAnother(client, until: start + duration) } }
            var merged = Histogram<UInt64>(numberOfSignificantValueDigits: .three)
            for try await histogram in group {
                for value in histogram.recordedValues() { merged.record(value.value, count: value.count) }
            }
            return merged
        }
        let elapsed = ContinuousClock.now - start
        if getenv("CPU") != nil {
            var usage = rusage()
            getrusage(0, &usage)
            let n = Double(merged.totalCount)
            let d = { (t: timeval, o: timeval) in Double(t.tv_sec - o.tv_sec) * 1e6 + Double(t.tv_usec - o.tv_usec) }
            print(
                rawValue, "rate", Int(n / (elapsed / .seconds(1))), "user", d(usage.ru_utime, before.ru_utime) / n, "sys",
                d(usage.ru_stime, before.ru_stime) / n, "vcsw", Double(usage.ru_nvcsw - before.ru_nvcsw) / n, "ivcsw",
                Double(usage.ru_nivcsw - before.ru_nivcsw) / n)
        }
        func milliseconds(_ percentile: Double) -> Double { Double(merged.valueAtPercentile(percentile)) / 1000 }
        return Measurement(perSecond: Double(merged.totalCount) / (elapsed / .seconds(1)), p50: milliseconds(50), p99: milliseconds(99))
    }

    private func oneAfterAnother(_ client: Client, until end: ContinuousClock.Instant) async throws -> Histogram<UInt64> {
        var histogram = Histogram<UInt64>(numberOfSignificantValueDigits: .three)
        var random = SystemRandomNumberGenerator()
        while true {
            let began = ContinuousClock.now
            if began >= end { return histogram }
            let request = try request(for: Int64.random(in: 1...highestID, using: &random))
            let answer = try await client.perform(request)
            precondition(answer.results.count == 2 && (self == .upsert || answer.results[1].count == 1), "not the answer to this request")
            histogram.record(UInt64((ContinuousClock.now - began) / .microseconds(1)))
        }
    }

    /// pgbench with as many clients, on two threads, in pipeline mode with prepared statements.
    func measurePgbench(_ cluster: Cluster, for duration: Duration) async throws -> Measurement {
        let log = "/tmp/kinerja-load.\(getpid())"
        let arguments = [
            "-c",
            "cd \(loadFolder) && exec pgbench -h \(cluster.folder) -U tester -n -M prepared -c \(concurrency) -j 2 -T \(duration.components.seconds) "
                + "-l --log-prefix=\(log) --sampling-rate=0.1 -f \(script) load",
        ]
        let run = try await Subprocess.run(
            .name("bash"), arguments: Arguments(arguments), output: .string(limit: 65_536), error: .string(limit: 65_536))
        guard run.terminationStatus.isSuccess, let rate = run.standardOutput.rate else { throw SupportFailure("pgbench: \(run.standardError)") }
        let sort = "cut -d ' ' -f 3 \(log).* | sort -n | awk '{v[NR]=$1} END {print v[int(NR*0.5)+1], v[int(NR*0.99)+1]}'; rm -f \(log).*"
        let sorted = try await Subprocess.run(.name("bash"), arguments: ["-c", sort], output: .string(limit: 4096), error: .string(limit: 4096))
        let latencies = sorted.standardOutput.split(whereSeparator: \.isWhitespace).compactMap { Double($0) }
        guard latencies.count == 2 else { throw SupportFailure("pgbench's log holds no latencies: \(sorted.standardError)") }
        return Measurement(perSecond: rate, p50: latencies[0] / 1000, p99: latencies[1] / 1000)
    }
}

extension String {
    /// From pgbench's line `tps = 20123.4 (without initial connection time)`.
    var rate: Double? {
        split(whereSeparator: \.isNewline).first { $0.hasPrefix("tps = ") }.flatMap { $0.split(separator: " ").dropFirst(2).first }.flatMap {
            Double($0)
        }
    }
}

let loadFolder = "\(#filePath)".split(separator: "/").dropLast().reduce(into: "") { $0 += "/\($1)" }
