import AdminProtocol
import Operations

/// A whole session, whatever is typed at it: every reply is framed and harmless to a terminal, nobody performs anything before they are in, and the answers are
/// the same however the bytes arrive.
@_cdecl("LLVMFuzzerTestOneInput")
public func test(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    let isIn = (bytes.first ?? 0).isMultiple(of: 2)
    let whole = answers(to: [bytes.dropFirst()[...]], isIn)
    let half = Int(bytes.dropFirst().first ?? 0) % (count + 1)
    let pieces = [bytes.dropFirst().prefix(half), bytes.dropFirst().dropFirst(half)]
    precondition(answers(to: pieces, isIn) == whole, "answers otherwise in two pieces")
    for line in framed(whole) {
        precondition(line.isHarmless, "a line that harms")
        let rest = line.hasPrefix("@") ? line.drop { $0 != " " }.dropFirst() : line[...]
        let code = rest.utf8.prefix(3)
        precondition(code.count == 3 && code.allSatisfy { (48...57).contains($0) }, "a line without its code")
        let mark = rest.utf8.dropFirst(3).first
        precondition(mark == UInt8(ascii: " ") || mark == UInt8(ascii: "-"), "a line without its mark")
    }
    return 0
}

/// Lines of replies, but for the bodies that they announce.
private func framed(_ text: String) -> [Substring] {
    var (lines, rest) = ([Substring](), text[...])
    while let end = rest.utf8.firstIndex(of: UInt8(ascii: "\n")) {
        let line = rest[..<end]
        lines.append(line)
        rest = rest[end...].dropFirst()
        if let length = line.split(separator: " ").first(where: { $0.hasPrefix("len=") }).flatMap({ Int($0.dropFirst(4)) }),
            line.contains("213 OK len=")
        {
            rest = rest[(rest.utf8.index(rest.startIndex, offsetBy: length + 1, limitedBy: rest.endIndex) ?? rest.endIndex)...]
        }
    }
    precondition(rest.isEmpty, "a line without an end")
    return lines
}

/// Of each kind of operation some: with all of them, most of the time goes into listing them.
private let few = Catalogue(
    Catalogue.all.operations.filter {
        [
            "show units", "unit show", "unit create", "unit close", "agency show", "show agencies", "period show", "period history", "show progress",
            "show people",
            "person find", "period seal", "account invite", "password change", "import people", "whoami", "session open", "job confirm", "batch run",
        ].contains($0.words)
    })

private func answers(to pieces: [ArraySlice<UInt8>], _ isIn: Bool) -> String {
    let peer = Peer(account: "rina", isOperator: false, source: "fuzz")
    var session = Session(
        Surroundings(government: "kota", version: "1", schema: 1, purpose: "test", clockShift: "", limits: []), peer: peer, catalogue: few,
        number: { "90000000-0000-4000-8000-000000000009" })
    var text = ""
    if isIn {
        session.received(Array("auth peer\n".utf8))
        drive(&session, &text)
        precondition(text.hasPrefix("230 "), "not in")
        text = ""
    }
    var isClosed = false
    for piece in pieces where !isClosed {
        session.received(piece)
        isClosed = drive(&session, &text)
    }
    return text
}

@discardableResult
private func drive(_ session: inout Session, _ text: inout String) -> Bool {
    while let step = session.next() {
        switch step {
        case .close: return true
        case .send(let reply): text += reply
        case .watch(var watch):
            text += watch.told(watch.questions.map { answer(to: $0) }).text + watch.ending
        case .run(let run):
            switch run.work {
            case .call(let call), .upload(let call):
                precondition(call.operation.isOpen || run.caller.token != nil, "\(call.operation.words) before coming in")
                precondition(call.lines.count <= 100, "a batch without bounds")
                if case .upload = run.work {
                    while true {
                        let (chunk, isOver) = session.upload()
                        if isOver || chunk.isEmpty { break }
                    }
                }
                text += session.finished(run, answer(to: call))
            case .refused(_, let failure): text += session.finished(run, .failed(failure))
            case .peer: text += session.finished(run, .success(Token([UInt8](repeating: 7, count: 32))))
            }
            _ = session.takeLeftTokens()
        }
    }
    return false
}

private func answer(to call: Call) -> Outcome {
    let me = #"{"levels":["read","operate","admin","expert"],"roles":["CITY_ADMIN"],"agencies":["DISDIK"],"units":[]}"#
    if call.operation.words == "whoami" { return .one(.init(json: Array(me.utf8), revision: nil)) }
    let row = #"{"agency":"DISDIK","period":"2026_q3","unit":"SD-1","name":"a\"b\nc","entry":9,"to_state":"RATING","phase":"RATING","owed":3}"#
    return switch call.operation.reply {
    case .page: .page(items: Array("[\(row)]".utf8), next: "ab", total: nil)
    case .list: .one(.init(json: Array(#"{"items":[\#(row)]}"#.utf8), revision: nil))
    case .nothing: .nothing
    case .job: .job(id: "f0000000-0000-4000-8000-000000000001", body: Array(#"{"job":"f0000000-0000-4000-8000-000000000001"}"#.utf8), isReplay: false)
    case .one:
        call.arguments.options[.check] == "true"
            ? .checked(.init(json: Array(row.utf8), revision: 2), affects: 1) : .one(.init(json: Array(row.utf8), revision: 2))
    }
}

extension StringProtocol {
    /// Neither C0, DEL and C1 nor marks that turn the direction of text around or end lines.
    fileprivate var isHarmless: Bool {
        !unicodeScalars.contains {
            $0.properties.generalCategory == .control || (0x2028...0x202E).contains($0.value) || (0x2066...0x2069).contains($0.value)
        }
    }
}
