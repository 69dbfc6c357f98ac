/// From a connection to a session that may do something.
struct Login {
    let options: Options
    let secrets: Secrets
    /// What `hello` asks for.
    private var language: Language { Language(rawValue: options.language) ?? .english }

    /// - Throws: `connection` when the daemon does not let us in.
    func opened() throws(Stop) -> Conversation {
        var conversation = try Conversation(Link(to: options.place))
        let greeting = try conversation.greeting()
        guard greeting.code == 220 else { throw Stop(.connection, greeting.sentence) }
        let hello = try conversation.ask("hello 1 client=console lang=\(options.language)")
        guard hello.code < 300 else { throw Stop(.connection, hello.sentence) }

        var name = options.login
        if name == nil, case .socket = options.place {
            let answer = try conversation.ask("auth peer", secret: secret)
            if answer.code < 300 {
                conversation.isByPeer = true
                conversation.welcome = answer
                return conversation
            }
            guard options.mayAsk, Terminal.isThere else {
                let advice = language.choose("give --login NAME to log in with a password", "sebutkan --login NAMA untuk masuk dengan kata sandi")
                throw Stop(.connection, "\(answer.sentence); \(advice)")
            }
            Terminal.complain(
                language.choose(
                    "This account of the machine has no operator's account (\(answer.sentence)). Log in by name.",
                    "Akun mesin ini bukan akun operator (\(answer.sentence)). Masuklah dengan nama masuk."))
        }
        for attempt in 1... {
            guard let login = name ?? (options.mayAsk ? Terminal.line(language.choose("login", "nama masuk")) : nil), !login.isEmpty else {
                throw Stop(.connection, language.choose("nobody is logged in; give --login NAME", "belum ada yang masuk; sebutkan --login NAMA"))
            }
            let answer = try conversation.ask("auth password \(CommandText.quoted(login))", secret: secret)
            if answer.code < 300 {
                conversation.welcome = answer
                return conversation
            }
            // What was prepared does not become right by repetition.
            guard options.mayAsk, secrets.prepared("password") == nil, Terminal.isThere, attempt < 3 else {
                throw Stop(.connection, answer.sentence)
            }
            Terminal.complain(answer.sentence)
            name = options.login
        }
        throw Stop(.connection)
    }

    private func secret(_ label: String) -> String { secrets.answer(label, in: language) ?? "" }
}
