import Support
import Testing

@testable import Postgres

@Suite("the fair queue")
struct FairQueueTests {
    private func drained(_ queue: FairQueue<String, Int>) -> [Int] {
        var queue = queue
        var order: [Int] = []
        while let element = queue.next() { order.append(element) }
        return order
    }

    @Test("one that asks often delays another by one turn only")
    func turns() {
        var queue = FairQueue<String, Int>(limit: 100)
        for number in 1...5 { _ = queue.add(number, for: "greedy") }
        _ = queue.add(6, for: "modest")
        #expect(drained(queue) == [1, 6, 2, 3, 4, 5])
    }

    @Test("one key alone is served in the order of asking")
    func order() {
        var queue = FairQueue<String, Int>(limit: 100)
        for number in 1...50 { _ = queue.add(number, for: "a") }
        #expect(drained(queue) == Array(1...50))
    }

    @Test("when it is full, a newcomer takes the newest place of one that holds more")
    func displaces() {
        var queue = FairQueue<String, Int>(limit: 4)
        for number in 1...4 { _ = queue.add(number, for: "greedy") }
        guard case .displaced(4) = queue.add(5, for: "modest") else { Issue.record("4 should have made way"); return }
        guard case .displaced(3) = queue.add(6, for: "other") else { Issue.record("3 should have made way"); return }
        #expect(queue.count == 4)
        #expect(drained(queue) == [1, 5, 6, 2])
    }

    @Test("when it is full, nobody gains by asking more")
    func refuses() {
        var queue = FairQueue<String, Int>(limit: 4)
        for number in 1...4 { _ = queue.add(number, for: "greedy") }
        guard case .refused = queue.add(5, for: "greedy") else { Issue.record("the greedy one displaced somebody"); return }
        var even = FairQueue<String, Int>(limit: 4)
        for (number, key) in ["a", "b", "c", "d"].enumerated() { _ = even.add(number, for: key) }
        guard case .refused = even.add(5, for: "e") else { Issue.record("one of one made way"); return }
        #expect(drained(even) == [0, 1, 2, 3])
    }

    @Test("what is over leaves, the rest keeps its turns")
    func removes() {
        var queue = FairQueue<String, Int>(limit: 100)
        for number in 1...9 { _ = queue.add(number, for: ["a", "b", "c"][number % 3]) }
        #expect(queue.removeAll { $0.isMultiple(of: 3) || $0 == 1 }.sorted() == [1, 3, 6, 9])
        #expect(queue.count == 5)
        #expect(drained(queue) == [4, 2, 7, 5, 8])
    }

    @Test("an element that stops being wanted while the queue is searched is kept or removed, not lost")
    func changingAnswers() {
        var queue = FairQueue<String, Int>(limit: 100)
        for number in 1...10 { _ = queue.add(number, for: "a") }
        var asked = 0
        let removed = queue.removeAll { _ in
            asked += 1
            return asked > 5
        }
        #expect(removed.count + queue.count == 10)
        #expect(drained(queue).count == 10 - removed.count)
    }

    @Test("whatever happens, it holds what was admitted and not taken")
    func randomised() {
        var random = Seed.forTest()
        for _ in 0..<200 {
            var (queue, held) = (FairQueue<Int, Int>(limit: 20), Set<Int>())
            for number in 0..<300 {
                switch Int.random(in: 0..<10, using: &random) {
                case 0..<6:
                    switch queue.add(number, for: Int.random(in: 0..<6, using: &random)) {
                    case .admitted: held.insert(number)
                    case .refused: #expect(held.count == 20)
                    case .displaced(let other):
                        #expect(held.remove(other) != nil)
                        held.insert(number)
                    }
                case 6..<9: if let element = queue.next() { #expect(held.remove(element) != nil) } else { #expect(held.isEmpty) }
                default: for element in queue.removeAll(where: { $0.isMultiple(of: 7) }) { #expect(held.remove(element) != nil) }
                }
                #expect(queue.count == held.count)
            }
            #expect(Set(drainedInts(queue)) == held)
        }
    }

    private func drainedInts(_ queue: FairQueue<Int, Int>) -> [Int] {
        var queue = queue
        var order: [Int] = []
        while let element = queue.next() { order.append(element) }
        return order
    }
}
