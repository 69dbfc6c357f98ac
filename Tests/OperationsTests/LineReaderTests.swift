import AdminProtocol
import Testing

@Suite("from bytes to lines")
struct LineReaderTests {
    @Test("lines are the same however their bytes arrive", arguments: [1, 2, 3, 7, 1000])
    func pieces(size: Int) {
        let bytes = Array("help\r\n\nagency “é”\n@t1 version\nrest".utf8)
        var reader = LineReader()
        var items: [LineReader.Item] = []
        for start in stride(from: 0, to: bytes.count, by: size) { items += reader.received(bytes[start..<min(start + size, bytes.count)]) }
        #expect(items == [.line("help"), .line(""), .line("agency “é”"), .line("@t1 version")])
        #expect(reader.isInLine)
    }

    @Test("a line may have 8,192 bytes and no more; the next one is read all the same")
    func length() {
        var reader = LineReader()
        let longest = String(repeating: "x", count: LineReader.limit)
        #expect(reader.received("\(longest)\n".utf8) == [.line(longest)])
        #expect(reader.received("\(longest)\r\n".utf8) == [.line(longest)])
        #expect(reader.received("\(longest)x\nhelp\n".utf8) == [.tooLong, .line("help")])
        #expect(reader.received(String(repeating: "y", count: 1_000_000).utf8).isEmpty)
        #expect(reader.received("\nhelp\n".utf8) == [.tooLong, .line("help")])
    }

    @Test(
        "control characters, NUL, marks that turn text around, and bad UTF-8 are refused before anything is parsed",
        arguments: [
            [0x00], [0x07], [0x1B, 0x5B, 0x41], [0x7F], [0xC2, 0x85], [0xE2, 0x80, 0xAE], [0xE2, 0x80, 0xA8], [0xFF], [0xC0, 0xAF],
            [0xED, 0xA0, 0x80],
            [0xF4, 0x90, 0x80, 0x80], [0x0D, 0x20],
        ] as [[UInt8]])
    func hostile(bytes: [UInt8]) {
        var reader = LineReader()
        #expect(reader.received(Array("help ".utf8) + bytes + [0x0A]) == [.badEncoding])
    }
}
