import AdminProtocol
import Support
import Testing

@Suite("from bytes to lines")
struct LineReaderTests {
    private func read(_ text: String, size: Int = .max) -> [LineReader.Item] { read(Array(text.utf8), size: size) }

    private func read(_ bytes: [UInt8], size: Int = .max) -> [LineReader.Item] {
        var (reader, items, rest) = (LineReader(), [LineReader.Item](), bytes[...])
        while !rest.isEmpty {
            items += reader.received(rest.prefix(size))
            rest = rest.dropFirst(size)
        }
        return items
    }

    @Test("lines are the same however their bytes arrive", arguments: [1, 2, 3, 7, 1000])
    func pieces(size: Int) {
        #expect(
            read("help\r\n\nagency “é”\nx reason={4}\r\na\né b={0}\n c\n@t1 version\nrest", size: size) == [
                .line("help", literals: []), .line("", literals: []), .line("agency “é”", literals: []),
                .line("x reason=\0 b=\0 c", literals: ["a\né", ""]),
                .line("@t1 version", literals: []),
            ])
    }

    @Test("a line may have 8,192 bytes and no more; the next one is read all the same")
    func length() {
        let longest = String(repeating: "x", count: LineReader.limit)
        #expect(read("\(longest)\n") == [.line(longest, literals: [])])
        #expect(read("\(longest)\r\n") == [.line(longest, literals: [])])
        #expect(read("\(longest)x\nhelp\n") == [.tooLong, .line("help", literals: [])])
        #expect(read("\(longest)\(longest)\(longest)\nhelp\n") == [.tooLong, .line("help", literals: [])])
    }

    @Test("literals of a line have 65,536 bytes and no more; what was too long is never taken for commands")
    func literalLength() {
        let longest = String(repeating: "y", count: LineReader.literalLimit)
        #expect(read("a b={65536}\n\(longest)\n") == [.line("a b=\0", literals: [longest])])
        #expect(read("a b={65537}\nquit\n\(longest)\nhelp\n").first == .literalTooLong)
        #expect(read("a b={65536}\n\(longest) c={1}\nz\nhelp\n") == [.literalTooLong, .line("help", literals: [])])
        let long = String(repeating: "x", count: LineReader.limit)
        #expect(read("\(long) b={5}\nquit\n\nhelp\n") == [.tooLong, .line("help", literals: [])])
        for shift in 0..<64 {
            #expect(read("\(long)\(String(repeating: "#", count: shift)) b={5}\nquit\n\nhelp\n") == [.tooLong, .line("help", literals: [])])
        }
        #expect(read("#\(long) b={5}\nquit\n") == [.tooLong, .line("quit", literals: [])])
    }

    @Test(
        "what looks like a literal and is none is part of its line",
        arguments: ["# x={3}", "x {3}", "{3}", "x={}", "x={-1}", "x={+1}", "x={1a}", "x={3} ", "x={1234567890123}"])
    func noLiteral(text: String) { #expect(read("\(text)\nabc\n") == [.line(text, literals: []), .line("abc", literals: [])]) }

    @Test("a file is handed out however its bytes arrive, and whatever it holds; what follows it is the next line", arguments: [1, 2, 5, 1000])
    func file(size: Int) {
        let file = "a,b\r\nquit\n\0{5}\n"
        var (reader, bytes) = (LineReader(), ArraySlice<UInt8>())
        var rest = Array("@t import people dry_run=true from={\(file.utf8.count)}\r\n\(file)\r\nhelp\n".utf8)[...]
        var (items, taken): ([LineReader.Item], [UInt8]) = ([], [])
        var isOver = true
        while !rest.isEmpty {
            bytes += rest.prefix(size)
            rest = rest.dropFirst(size)
            while !bytes.isEmpty {
                if isOver {
                    guard let item = reader.next(&bytes) else { continue }
                    items.append(item)
                    if case .upload = item { isOver = false }
                } else {
                    let (chunk, ends) = reader.upload(&bytes)
                    #expect(reader.isInLine != ends && !reader.isFileTooLong)
                    (taken, isOver) = (taken + chunk, ends)
                }
            }
        }
        #expect(items == [.upload("@t import people dry_run=true", literals: [], bytes: file.utf8.count), .line("help", literals: [])])
        #expect(String(decoding: taken, as: UTF8.self) == file)
    }

    @Test("of a file that nobody takes, nothing is a command")
    func fileDropped() {
        for size in [1, 3, 1000] {
            #expect(
                read("show units from={10}\nquit\nquit\n and so on\nhelp\n", size: size) == [
                    .upload("show units", literals: [], bytes: 10), .line("help", literals: []),
                ])
        }
        let long = String(repeating: "x", count: LineReader.limit)
        #expect(read("\(long) from={5}\nquit\n\nhelp\n") == [.tooLong, .line("help", literals: [])])
    }

    @Test("the line of a secret announces nothing")
    func secret() {
        var (reader, bytes) = (LineReader(), ArraySlice("x={3}\nabc\n".utf8))
        #expect(reader.next(&bytes, isSecret: true) == .line("x={3}", literals: []))
        #expect(reader.next(&bytes) == .line("abc", literals: []))
        #expect(reader.next(&bytes) == nil && !reader.isInLine)
    }

    @Test(
        "control characters, NUL, marks that turn text around, and bad UTF-8 are refused before anything is parsed, in lines and literals",
        arguments: [
            [0x00], [0x07], [0x1B, 0x5B, 0x41], [0x7F], [0xC2, 0x85], [0xE2, 0x80, 0xAE], [0xE2, 0x80, 0xA8], [0xFF], [0xC0, 0xAF],
            [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0x0D, 0x20], [0x0D, 0x0D],
        ] as [[UInt8]])
    func hostile(bytes: [UInt8]) {
        #expect(read(Array("help ".utf8) + bytes + [0x0A]) == [.badEncoding])
        #expect(read(Array("help ".utf8) + bytes + Array(" x={1}\na\n".utf8)) == [.badEncoding])
        #expect(read(Array("help x={\(bytes.count)}\n".utf8) + bytes + Array("\nquit\n".utf8)) == [.badEncoding, .line("quit", literals: [])])
    }

    @Test("any bytes in any pieces give the same items")
    func chunks() {
        var seed = Seed.forTest()
        let words = ["a", " b=", "{3}", "{0}", "{12}", "\n", "\r\n", "\r", "#", "é", "\0", "\u{202E}", "={2}\n", String(repeating: "z", count: 4000)]
        for _ in 0..<400 {
            var bytes: [UInt8] = []
            for _ in 0..<Int.random(in: 1...25, using: &seed) {
                let odd: [UInt8] = [UInt8.random(in: 0...255, using: &seed)]
                bytes += Int.random(in: 0...9, using: &seed) == 0 ? odd : Array((words.randomElement(using: &seed) ?? "").utf8)
            }
            let whole = read(bytes)
            var (reader, items, rest) = (LineReader(), [LineReader.Item](), bytes[...])
            while !rest.isEmpty {
                let size = Int.random(in: 1...40, using: &seed)
                items += reader.received(rest.prefix(size))
                rest = rest.dropFirst(size)
            }
            #expect(items == whole)
        }
    }
}
