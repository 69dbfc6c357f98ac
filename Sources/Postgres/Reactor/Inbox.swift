internal import Synchronization

/// What other threads want of the reactor's thread.
enum Message: Sendable {
    case request(Pending)
    case connected(Event.Kind, lane: Int, Result<Link.Handover, ConnectFailure>)
    case watch(Watch)
    case unwatch(Watch.ID)
    case status(CheckedContinuation<Status, Never>)
    case stop
}

/// The way into the reactor's thread: a list behind a lock, and a wake-up only when the thread sleeps.
final class Inbox: Sendable {
    private struct State {
        var messages: [Message] = []
        var isAsleep = false
        /// Requests of this kind can wait until the thread wakes by itself.
        var isFull = (reads: false, writes: false)
        var isClosed = false
    }
    private let state = Mutex(State())
    let poller: Poller

    init(_ poller: consuming Poller) { self.poller = poller }

    /// - Returns: False when the thread has ended; nothing will come of the message.
    func post(_ message: Message) -> Bool {
        let (isTaken, mustWake) = state.withLock { state in
            if state.isClosed { return (false, false) }
            state.messages.append(message)
            if case .request(let pending) = message, pending.request.effect == .reads ? state.isFull.reads : state.isFull.writes {
                return (true, false)
            }
            defer { state.isAsleep = false }
            return (true, state.isAsleep)
        }
        if mustWake { poller.wake() }
        return isTaken
    }

    /// Swaps the messages with the empty `messages`, whose memory is used again.
    func take(into messages: inout [Message]) {
        state.withLock { state in
            state.isAsleep = false
            swap(&state.messages, &messages)
        }
    }

    /// Announces sleep.
    /// - Parameter full: The kinds of which nothing can be sent before a lane is heard of; their requests do not wake the thread.
    /// - Returns: False when messages have come meanwhile: then the thread only looks, and does not sleep.
    func fallAsleep(full: (reads: Bool, writes: Bool)) -> Bool {
        state.withLock { state in
            state.isFull = full
            state.isAsleep = state.messages.isEmpty
            return state.isAsleep
        }
    }

    /// No message is taken from here on.
    /// - Returns: The last ones.
    func close() -> [Message] {
        state.withLock { state in
            state.isClosed = true
            defer { state.messages = [] }
            return state.messages
        }
    }
}
