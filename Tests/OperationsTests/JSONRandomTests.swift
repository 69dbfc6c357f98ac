import Operations
import Support
import Testing

@Suite("reading JSON, at random")
struct JSONRandomTests {
    /// Refused, or read as something that can be written and read again as the same.
    private func holds(_ bytes: [UInt8]) -> Bool {
        guard let value = try? JSON(reading: bytes) else { return true }
        return (try? JSON(reading: value.written.utf8)) == value
    }

    @Test("what was written is read as the same")
    func roundTrips() throws {
        var seed = Seed.forTest()
        for _ in 0..<3000 {
            let value = JSON.random(&seed, depth: Int.random(in: 0...8, using: &seed))
            let written = value.written
            let read = try JSON(reading: written.utf8)
            #expect(read == value)
            #expect(Exact(text: read.written) == Exact(text: written))
        }
    }

    private static let sample = Array(
        #" {"nip":"199001012020121001", "a\n\u00e9\ud83d\ude00é😀":[null,true,false,-0,12.5e+3,{"":[]},{}], "big":92233720368547758079} "#.utf8)

    @Test("no prefix of a text is taken for it, and none is too much")
    func prefixes() throws {
        let whole = Self.sample.dropLast()
        #expect(throws: Never.self) { try JSON(reading: whole) }
        for count in 0..<whole.count { #expect(throws: ReadingTrouble.self, "\(count) bytes") { try JSON(reading: whole.prefix(count)) } }
    }

    @Test("any one byte changed, put in or taken out leaves what is refused or holds")
    func mutations() throws {
        for place in Self.sample.indices {
            for byte in UInt8.min...UInt8.max {
                var changed = Self.sample
                changed[place] = byte
                #expect(holds(changed), "byte \(place) is \(byte)")
                changed = Self.sample
                changed.insert(byte, at: place)
                #expect(holds(changed), "\(byte) before byte \(place)")
            }
            var shorter = Self.sample
            shorter.remove(at: place)
            #expect(holds(shorter), "without byte \(place)")
        }
    }

    @Test("bytes at random, and words of the grammar at random, are refused or hold")
    func noise() {
        var seed = Seed.forTest()
        let words = [
            "{", "}", "[", "]", ",", ":", "\"", "\\", "\\u", "d83d", "\\ude00", "\"a\"", "1", "-", "0", ".", "e", "null", "true", " ", "é", "\0",
        ]
        for _ in 0..<20_000 {
            let bytes = (0..<Int.random(in: 0...24, using: &seed)).map { _ in UInt8.random(in: 0...255, using: &seed) }
            #expect(holds(bytes), "\(bytes)")
            let text = (0..<Int.random(in: 0...16, using: &seed)).map { _ in words.randomElement(using: &seed) ?? "" }.joined()
            #expect(holds(Array(text.utf8)), "\(text.debugDescription)")
        }
    }
}

extension JSON {
    fileprivate static func random(_ seed: inout Seed, depth: Int) -> JSON {
        switch Int.random(in: 0...(depth > 0 ? 8 : 5), using: &seed) {
        case 0: return .null
        case 1: return .bool(Bool.random(using: &seed))
        case 2: return .number(Int.random(in: Bool.random(using: &seed) ? -20...20 : .min ... .max, using: &seed))
        case 3: return .digits(["1.0", "-0.5", "1e10", "18446744073709551616", "-3.25E-7"].randomElement(using: &seed) ?? "0.0")
        case 4, 5: return .text(text(&seed))
        case 6: return .array((0..<Int.random(in: 0...5, using: &seed)).map { _ in random(&seed, depth: depth - 1) })
        default:
            var names: Set<Exact> = []
            for _ in 0..<Int.random(in: 0...(depth > 6 ? 30 : 5), using: &seed) { names.insert(Exact(text: text(&seed))) }
            return .object(names.map(\.text).sorted().map { ($0, random(&seed, depth: depth - 1)) })
        }
    }

    /// Of every scalar that a text may hold, the odd ones often.
    private static func text(_ seed: inout Seed) -> String {
        var text = ""
        for _ in 0..<Int.random(in: 0...8, using: &seed) {
            let limits: ClosedRange<UInt32> = [1...127, 1...31, 0x80...0xFFFF, 0x10000...0x10FFFF].randomElement(using: &seed) ?? 1...1
            guard let scalar = Unicode.Scalar(UInt32.random(in: limits, using: &seed)) else { continue }
            if scalar.value & 0xFFFE != 0xFFFE, !(0xFDD0...0xFDEF).contains(scalar.value) { text.unicodeScalars.append(scalar) }
        }
        return text
    }
}
