extension Console {
    /// What TAB and `?` do, at the place of the cursor.
    func help(_ wish: HelpRequest.Wish, _ before: String, _ conversation: inout Conversation) throws(Stop) -> LineEditor.Reaction {
        switch HelpRequest(wish, before, in: language).answer {
        case .itself: return .insert("?", replacing: 0)
        case .nothing: return .beep
        case .own(let completion): return reaction(wish, completion, before)
        // Longer than any line that could be sent.
        case .daemon(let text) where text.utf8.count > 3000: return .beep
        case .daemon(let text):
            var ending: Ending?
            var body: [UInt8]?
            do throws(Stop) {
                let question = "complete \(CommandText.quoted(text, always: true)) format=json"
                // Nobody who types waits for longer.
                ending = try conversation.ask(
                    Array(question.utf8), .until(ContinuousClock.now + .seconds(3)), show: { for case .body(let bytes) in $0 { body = bytes } })
            } catch {
                guard error.code == .interrupted else { throw error }
                return Interrupt.wasLast ? .interrupted : .beep
            }
            guard let ending, let completion = Completion(ending, body: body) else { return .beep }
            return reaction(wish, completion, text)
        }
    }

    private func reaction(_ wish: HelpRequest.Wish, _ completion: Completion, _ typed: String) -> LineEditor.Reaction {
        if completion.items.isEmpty { return .beep }
        let size = Terminal.size
        // The line itself, and one above it, stay in sight.
        let height = max(2, size.lines - 2)
        if wish == .list { return .show(completion.table(width: size.columns - 1, height: height, in: language)) }
        switch completion.step(for: typed) {
        case .insert(let text, let count): return .insert(text, replacing: count)
        case .list: return .show(completion.columns(width: size.columns - 1, height: height, in: language))
        case .nothing: return .beep
        }
    }
}
