internal import Operations

/// Tells how long operations take at one face. Of forms of the sealed survey, too: one among all others, under no name.
struct TimedPerformer: Performer {
    let performer: any Performer
    let face: Face
    let observe: Observe

    func perform(_ call: Call, for caller: Caller) async -> Outcome {
        // Those take as long as the caller says, or the caller's link.
        if [.wait, .upload].contains(call.operation.work) { return await performer.perform(call, for: caller) }
        let start = ContinuousClock.now
        let outcome = await performer.perform(call, for: caller)
        observe(.performed(face, after: .now - start))
        return outcome
    }

    func refused(_ call: Call, _ failure: Failure, for caller: Caller) async { await performer.refused(call, failure, for: caller) }

    func openSession(peer: String, isMachine: Bool, for caller: Caller) async -> Result<Token, Failure> {
        await performer.openSession(peer: peer, isMachine: isMachine, for: caller)
    }

    func endSession(_ token: Token) async { await performer.endSession(token) }
}
