internal import AdminProtocol
internal import NIOCore
internal import Operations

/// Carries out what a session says: one step after the other, reads that follow each other at a time, answers always in their order.
final class Conversation {
    enum Going: Sendable {
        case on, idle, closed
        /// News is to be pushed until the client says something.
        case watching(Watch)
    }

    var session: Session
    private let performer: any Performer

    init(_ session: Session, performer: any Performer) { (self.session, self.performer) = (session, performer) }

    /// What an upload needs beside what was received: the next bytes, nil when no more come.
    typealias More = () async throws -> ByteBuffer?

    /// The next answers.
    /// - Returns: What to send, how many answers that is, and whether there is more to do.
    func advance(_ more: More) async -> (text: String, answers: Int, going: Going) {
        var (text, answers) = ("", 0)
        var runs: [Session.Run] = []
        var last: Going?
        while runs.count < AdminListener.readsAtATime, last == nil, text.utf8.count < AdminListener.answersAtATime {
            // What has been said is said before what is still to be performed.
            switch session.next() {
            case nil: last = .idle
            case .close: last = .closed
            case .watch(let watch): last = .watching(watch)
            case .send(let reply):
                if runs.isEmpty {
                    text += reply
                    answers += 1
                } else {
                    (text, answers) = await perform(runs, text, answers)
                    (runs, text, answers) = ([], text + reply, answers + 1)
                }
            case .run(let run):
                runs.append(run)
                if run.isAlone { last = .on }
            }
        }
        // The last one may have to run alone, behind all before it.
        if let run = runs.last, run.isAlone {
            (text, answers) = await perform(runs.dropLast(), text, answers)
            if case .upload(let call) = run.work {
                (text, answers) = (text + session.finished(run, await upload(call, run.caller, more)), answers + 1)
            } else {
                (text, answers) = await perform([run], text, answers)
            }
        } else {
            (text, answers) = await perform(runs, text, answers)
        }
        return (text, answers, last ?? .on)
    }

    /// The session of the socket's other end goes with its connection.
    func end(_ ending: AdminListener.Ending) async -> AdminListener.Ending {
        if let token = session.ownToken { await performer.endSession(token) }
        return ending
    }

    /// Performs while the file comes. Of one that nobody takes, the rest is read away.
    private func upload(_ call: Call, _ caller: Caller, _ more: More) async -> Outcome {
        let (handover, performer) = (Handover(), performer)
        async let outcome = {
            var call = call
            call.file = FileBehindLine(handover: handover)
            let outcome = await performer.perform(call, for: caller)
            await handover.letGo()
            return outcome
        }()
        while true {
            let (chunk, isOver) = session.upload()
            if !chunk.isEmpty { try? await handover.put(chunk) }
            if isOver { break }
            guard let bytes = try? await more() else {
                await handover.end(Failure(.syntax, "the file broke off", about: "from"))
                break
            }
            session.received(bytes.readableBytesView)
        }
        await handover.end(session.isFileTooLong ? Failure(.syntax, "the file is longer than from= says", about: "from") : nil)
        return await outcome
    }

    private func perform(_ runs: [Session.Run], _ text: String, _ answers: Int) async -> (String, Int) {
        var text = text
        if runs.count == 1, case .peer(let account, let isMachine) = runs[0].work {
            let result = await performer.openSession(peer: account, isMachine: isMachine, for: runs[0].caller)
            let said = session.finished(runs[0], result)
            for token in session.takeLeftTokens() { await performer.endSession(token) }
            return (text + said, answers + 1)
        }
        for (run, outcome) in zip(runs, await outcomes(of: runs)) { text += session.finished(run, outcome) }
        for token in session.takeLeftTokens() { await performer.endSession(token) }
        return (text, answers + runs.count)
    }

    private func outcomes(of runs: [Session.Run]) async -> [Outcome] {
        let performer = performer
        if runs.count == 1 { return [await Self.outcome(of: runs[0], performer)] }
        return await withTaskGroup(of: (Int, Outcome).self) { group in
            for (index, run) in runs.enumerated() { group.addTask { (index, await Self.outcome(of: run, performer)) } }
            return await group.reduce(into: [Int: Outcome]()) { $0[$1.0] = $1.1 }.sorted { $0.key < $1.key }.map(\.value)
        }
    }

    private static func outcome(of run: Session.Run, _ performer: any Performer) async -> Outcome {
        switch run.work {
        case .call(let call): return await performer.perform(call, for: run.caller)
        case .refused(let call, let failure):
            await performer.refused(call, failure, for: run.caller)
            return .failed(failure)
        case .upload, .peer: return .failed(Failure(.internalError))
        }
    }
}

private struct FileBehindLine: AsyncSequence, Sendable {
    let handover: Handover

    struct AsyncIterator: AsyncIteratorProtocol {
        let handover: Handover
        func next() async throws -> [UInt8]? { try await handover.take() }
    }
    func makeAsyncIterator() -> AsyncIterator { AsyncIterator(handover: handover) }
}
