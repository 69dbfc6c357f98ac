internal import HTTPTypes
internal import Hummingbird
internal import Operations

/// What a page may believe of a browser: whose session it has, and that a form came from a page of ours.
enum Browser {
    /// `__Host-`: the browser takes it over TLS only (or from its own machine), for this host alone, and hands it to no other path's owner.
    static let sessionCookie = "__Host-kinerja"
    static let languageCookie = "__Host-bahasa"
    static let noticeCookie = "__Host-kabar"

    /// For as long as the browser runs; how long the session lives, the database decides.
    static func opening(_ token: String) -> String { "\(sessionCookie)=\(token); Path=/; Secure; HttpOnly; SameSite=Strict" }
    static let closing = "\(sessionCookie)=; Path=/; Secure; HttpOnly; SameSite=Strict; Max-Age=0"
    static func speaking(_ language: Language) -> String {
        "\(languageCookie)=\(language.rawValue); Path=/; Secure; HttpOnly; SameSite=Strict; Max-Age=31536000"
    }

    /// What was just done, for the next page to tell once. Not in its address: a link could then say so of what nobody has done.
    static func telling(_ notice: String) -> String { "\(noticeCookie)=\(notice); Path=/; Secure; HttpOnly; SameSite=Strict; Max-Age=60" }
    static let told = "\(noticeCookie)=; Path=/; Secure; HttpOnly; SameSite=Strict; Max-Age=0"

    static func cookie(_ name: String, of request: Request) -> String? {
        for header in request.headers[values: .cookie] {
            for part in header.split(separator: ";") {
                let pair = part.drop { $0 == " " }.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
                if pair.count == 2, pair[0] == name { return String(pair[1].prefix { $0 != " " }) }
            }
        }
        return nil
    }

    /// Whether a page of this very host sent the form. A browser says so in Origin, which no page can set; where it does not, in Sec-Fetch-Site.
    static func isOwn(_ request: Request) -> Bool {
        guard let site = request.headers[.secFetchSite] else { return origin(of: request) == true }
        // Both, where both are there.
        return site == "same-origin" && origin(of: request) != false
    }

    /// Nil when nothing is said. `null` is what a browser says of a page that it does not trust.
    private static func origin(of request: Request) -> Bool? {
        let said = request.headers[values: .origin]
        guard let origin = said.first else { return nil }
        guard said.count == 1, let host = request.head.authority?.lowercased(), !host.isEmpty else { return false }
        // TLS ends at a proxy. Without it only from the machine itself, as a browser keeps Secure cookies.
        if origin.lowercased() == "https://\(host)" { return true }
        return origin.lowercased() == "http://\(host)" && isThisMachine(host)
    }

    private static func isThisMachine(_ host: String) -> Bool {
        let name = host.hasPrefix("[") ? "\(host.prefix { $0 != "]" })]" : String(host.prefix { $0 != ":" })
        return name == "localhost" || name == "[::1]" || name.hasPrefix("127.") && name.allSatisfy { $0.isNumber || $0 == "." }
    }

    private static let places: Set<Substring> = ["tugas", "formulir", "rencana", "hasil", "penilaian", "sandi"]

    /// Where somebody wanted to go before logging in: a page of ours, and nothing else.
    static func isOwnPath(_ path: String) -> Bool {
        let parts = path.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 2 || parts.count == 3, parts[0].isEmpty, places.contains(parts[1]) else {
            return false
        }
        return parts.count == 2 || parts[2].utf8.count == 36 && parts[2].utf8.allSatisfy { $0.isHexadecimal || $0 == UInt8(ascii: "-") }
    }

    /// The language that was chosen, else the one that the browser asks for, else Indonesian.
    static func language(of request: Request) -> Language {
        if let chosen = cookie(languageCookie, of: request).flatMap(Language.init(rawValue:)) { return chosen }
        return request.language(otherwise: .indonesian)
    }
}

extension HTTPField.Name {
    static let secFetchSite = known("Sec-Fetch-Site")
    static let referrerPolicy = known("Referrer-Policy")
}
