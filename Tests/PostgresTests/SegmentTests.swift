import Support
import Testing

@testable import Postgres

/// The part of a lane that decides what became of a request: no socket needed.
@Suite("segments")
struct SegmentTests {
    private func error(_ code: String, isFatal: Bool = false) -> Segment.Result {
        .error(ServerError(state: SQLState(code), message: "", isFatal: isFatal))
    }

    @Test("an error in a parse leaves it and those behind it unconfirmed")
    func parses() {
        var segment = Segment(parses: ["a", "b"], steps: 2)
        _ = segment.receive(error("42883"))
        for _ in 0..<3 { _ = segment.receive(.skipped) }
        #expect(Array(segment.unconfirmedParses) == ["a", "b"])
        #expect(segment.error?.state.code == "42883")
    }

    @Test("the first error is the one that counts")
    func firstError() {
        var segment = Segment(parses: [], steps: 2)
        _ = segment.receive(error("KJ401"))
        _ = segment.receive(.skipped)
        _ = segment.receive(error("08006"))
        #expect(segment.error?.state.code == "KJ401")
    }

    @Test("a write whose connection just broke has an unknown outcome, a read has none to know")
    func broken() {
        let segment = Segment(parses: [], steps: 1)
        #expect(segment.effectOfLoss(.writes) == .unknown)
        #expect(segment.effectOfLoss(.reads) == .none)
    }

    @Test("a fatal error before the last statement's answer means it was rolled back")
    func fatalInTheMiddle() {
        var segment = Segment(parses: [], steps: 2)
        _ = segment.receive(error("57P01", isFatal: true))
        #expect(segment.effectOfLoss(.writes) == .none)
    }

    @Test("a fatal error behind the last answer may have come after the commit")
    func fatalAtSync() {
        var segment = Segment(parses: [], steps: 0)
        _ = segment.receive(error("57P01", isFatal: true))
        #expect(segment.isAtSync)
        #expect(segment.effectOfLoss(.writes) == .unknown)
    }

    @Test("waits grow to their bound, shortened by at most half")
    func backoff() {
        var random = Seed.forTest()
        var backoff = Backoff(first: .milliseconds(50), bound: .seconds(1))
        for full in [50, 100, 200, 400, 800, 1000, 1000] {
            let wait = backoff.next(using: &random)
            #expect(wait <= .milliseconds(full) && wait >= .milliseconds(full / 2))
        }
        for _ in 0..<100 { #expect(backoff.next(using: &random) <= .seconds(1)) }
        backoff.reset()
        #expect(backoff.next(using: &random) <= .milliseconds(50))
    }
}
