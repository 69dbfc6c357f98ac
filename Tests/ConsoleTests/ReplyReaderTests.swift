import Console
import Testing

/// From bytes to pieces, without a socket.
@Suite("replies, as they arrive")
struct ReplyReaderTests {
    @Test("however the bytes are cut, the pieces are the same")
    func cuts() throws {
        let bytes = Array("220 READY kinerja-admin/1\n@t1 210-periode  Ö\n@t1 210 OK rows=1\n213 OK len=7\n{\"a\":\n}\n250 OK\n".utf8)
        let whole: [Piece] = [
            .end(Ending(code: 220, symbol: "READY", text: "kinerja-admin/1")), .row(210, "periode  Ö"),
            .end(Ending(tag: "t1", code: 210, symbol: "OK", text: "rows=1")), .body(Array("{\"a\":\n}".utf8)),
            .end(Ending(code: 213, symbol: "OK", text: "len=7")), .end(Ending(code: 250, symbol: "OK")),
        ]
        for size in 1...bytes.count {
            var reader = ReplyReader()
            var pieces: [Piece] = []
            for start in stride(from: 0, to: bytes.count, by: size) { pieces += try reader.received(bytes[start..<min(start + size, bytes.count)]) }
            #expect(pieces == whole, "in parts of \(size)")
        }
    }

    @Test("an empty body is a body")
    func emptyBody() throws {
        var reader = ReplyReader()
        let pieces = try reader.received("213 OK len=0\n\n".utf8)
        #expect(pieces == [.body([]), .end(Ending(code: 213, symbol: "OK", text: "len=0"))])
    }

    @Test(
        "what is not the protocol is said to be so",
        arguments: ["HTTP/1.1 400 Bad Request\n", "25 OK\n", "250OK\n", "999 WHAT\n", "\n", "213 OK\n", "213 OK len=-1\n", "213 OK len=2\nabc\n"])
    func garbled(text: String) {
        var reader = ReplyReader()
        #expect(throws: ReplyReader.Garbled.self) { try reader.received(text.utf8) }
    }

    @Test("a line that never ends is given up")
    func endless() throws {
        var reader = ReplyReader()
        #expect(throws: ReplyReader.Garbled.self) { try reader.received([UInt8](repeating: 65, count: (1 << 20) + 1)) }
    }

    @Test("only a final line ends a reply")
    func final() {
        let codes = [100: false, 150: false, 210: true, 330: false, 354: true, 421: true, 450: true, 530: true]
        for (code, isFinal) in codes { #expect(Ending(code: code, symbol: "X").isFinal == isFinal, "\(code)") }
        #expect(Ending(code: 250, symbol: "USING", text: "agency=DISDIK period=2026_q3").value(of: "period") == "2026_q3")
        #expect(Ending(code: 250, symbol: "USING", text: "agency=DISDIK").value(of: "agenc") == nil)
    }
}
