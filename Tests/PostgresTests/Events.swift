import Support
import Postgres

/// Collects what happens to a client.
final class Events: Sendable {
    private let collected = Locked<[Event]>([])
    var all: [Event] { collected.withLock { $0 } }
    var observe: @Sendable (Event) -> Void { { event in self.collected.withLock { $0.append(event) } } }

    func count(_ isWanted: (Event) -> Bool) -> Int { all.count(where: isWanted) }
}
