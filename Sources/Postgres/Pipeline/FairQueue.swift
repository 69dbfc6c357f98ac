internal import DequeModule

/// A bounded queue in which keys take turns: one that asks a thousand times delays another's first by one turn, not by a thousand.
///
/// When it is full, a newcomer takes the place of the newest element of a key that holds more than the newcomer's own.
struct FairQueue<Key: Hashable & Sendable, Element: Sendable>: Sendable {
    enum Admission { case admitted, refused, displaced(Element) }

    let limit: Int
    private(set) var count = 0
    private var lines: [Key: Deque<Element>] = [:]
    /// The keys that have something waiting, in the order of their turns.
    private var turns: Deque<Key> = []

    init(limit: Int) { self.limit = limit }

    var isEmpty: Bool { count == 0 }

    mutating func add(_ element: Element, for key: Key) -> Admission {
        if count < limit {
            append(element, for: key)
            return .admitted
        }
        // Everybody holds just one: nobody to look for.
        if count == turns.count { return .refused }
        let own = lines[key]?.count ?? 0
        guard let victim = turns.first(where: { lines[$0, default: []].count > own + 1 }), let displaced = lines[victim]?.popLast() else {
            return .refused
        }
        count -= 1
        append(element, for: key)
        return .displaced(displaced)
    }

    /// The next in turn.
    mutating func next() -> Element? {
        guard let key = turns.popFirst(), let element = lines[key]?.popFirst() else { return nil }
        count -= 1
        if lines[key]?.isEmpty == true { lines[key] = nil } else { turns.append(key) }
        return element
    }

    /// Takes out what has waited too long or is not wanted any more. Each element is asked once, for its answer may change meanwhile.
    mutating func removeAll(where isOver: (Element) -> Bool) -> [Element] {
        var removed: [Element] = []
        for key in turns {
            lines[key]?.removeAll { element in
                let isRemoved = isOver(element)
                if isRemoved { removed.append(element) }
                return isRemoved
            }
        }
        guard !removed.isEmpty else { return [] }
        for key in turns where lines[key]?.isEmpty == true { lines[key] = nil }
        turns.removeAll { lines[$0] == nil }
        count -= removed.count
        return removed
    }

    private mutating func append(_ element: Element, for key: Key) {
        if lines[key, default: []].isEmpty { turns.append(key) }
        lines[key, default: []].append(element)
        count += 1
    }
}
