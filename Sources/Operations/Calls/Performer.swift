/// Bytes as they come; the next are asked for when the last were taken, so memory stays constant and a slow end slows the other.
package typealias ByteStream = any AsyncSequence<[UInt8], any Error> & Sendable

/// A checked call on its way to the database.
package struct Call: Sendable {
    /// How the answer is wanted; `.csv` and `.jsonLines` are the whole list, streamed.
    package enum Form: Sendable { case json, csv, jsonLines }

    package let operation: Operation
    package var arguments: Arguments
    package let form: Form
    /// What an upload takes in, on its way.
    package var file: ByteStream?
    /// What a batch runs, in order.
    package var lines: [Call] = []
    package init(_ operation: Operation, _ arguments: Arguments, as form: Form = .json, file: ByteStream? = nil) {
        (self.operation, self.arguments, self.form, self.file) = (operation, arguments, form, file)
    }
}

/// On whose behalf a call is made, and from where.
package struct Caller: Sendable {
    /// Nil for whoever has not logged in.
    package var token: Token?
    /// The address or socket.
    package var source: String
    /// Names this request in the log, the audit and the answer: a UUID.
    package var request: String
    /// What a line began with.
    package var tag: String?

    package init(token: Token?, source: String, request: String, tag: String? = nil) {
        (self.token, self.source, self.request, self.tag) = (token, source, request, tag)
    }
}

/// What names a request: a random UUID (RFC 9562, 5.4), written here because Foundation's opens a file for each.
package enum RequestNumber {
    package static func make() -> String {
        let digits: StaticString = "0123456789abcdef"
        var bits = (UInt64.random(in: .min ... .max), UInt64.random(in: .min ... .max))
        // Its version and its variant.
        bits.0 = bits.0 & 0xFFFF_FFFF_FFFF_0FFF | 0x4000
        bits.1 = bits.1 & 0x3FFF_FFFF_FFFF_FFFF | 0x8000_0000_0000_0000
        return String(unsafeUninitializedCapacity: 36) { text in
            var place = 0
            for nibble in 0..<32 {
                if nibble == 8 || nibble == 12 || nibble == 16 || nibble == 20 {
                    text[place] = UInt8(ascii: "-")
                    place += 1
                }
                text[place] = digits.utf8Start[Int((nibble < 16 ? bits.0 : bits.1) >> UInt64(60 - 4 * (nibble & 15)) & 15)]
                place += 1
            }
            return place
        }
    }
}

/// What a request bears to say whose it is: 256 random bits. Only its hash goes any further.
package struct Token: Sendable, Hashable {
    package let bytes: [UInt8]
    package init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// Nil when it is not 64 hexadecimal digits.
    package init?(_ text: some StringProtocol) {
        let digits = Array(text.utf8)
        guard digits.count == 64, digits.allSatisfy(\.isHexadecimal) else { return nil }
        bytes = stride(from: 0, to: 64, by: 2).compactMap { UInt8(String(decoding: digits[$0..<$0 + 2], as: UTF8.self), radix: 16) }
    }
    package var text: String {
        let digits = Array("0123456789abcdef".utf8)
        return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }
}

package enum Outcome: Sendable {
    /// A representation, or what a change has made of it.
    case one(Body)
    case page(items: [UInt8], next: String?, total: Int?)
    /// The whole list; its first chunk is there when the statement has begun without an error.
    case stream(ByteStream)
    /// Its body says what is known of it: its identifier, and of one that waits to be confirmed until when.
    case job(id: String, body: [UInt8], isReplay: Bool)
    /// All checks have passed and nothing was changed; this is what would have been answered, and how many things it would touch.
    case checked(Body, affects: Int?)
    case nothing
    case failed(Failure)

    package struct Body: Sendable {
        package let json: [UInt8]
        package let revision: Int64?
        /// The request was done before, under the same key.
        package var isReplay = false
        package init(json: [UInt8], revision: Int64?, isReplay: Bool = false) {
            (self.json, self.revision, self.isReplay) = (json, revision, isReplay)
        }
    }
}

/// What both faces need of the rest: the daemon gives one that talks to PostgreSQL, tests give one that does not.
package protocol Performer: Sendable {
    func perform(_ call: Call, for caller: Caller) async -> Outcome
    /// Told of what a face has refused by itself, for the audit.
    func refused(_ call: Call, _ failure: Failure, for caller: Caller) async
    /// A session for whoever is at the other end of the admin socket.
    func openSession(peer: String, isMachine: Bool, for caller: Caller) async -> Result<Token, Failure>
    /// The connection of a session is gone.
    func endSession(_ token: Token) async
}
