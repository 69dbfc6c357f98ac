package import Database
internal import Glibc
internal import Operations
internal import Postgres

/// What holds for this run, and who said so: flags over environment over file over what holds otherwise.
package struct Settings: Sendable {
    package enum Source: Sendable, Equatable, CustomStringConvertible {
        case flag
        case environment
        case file(String, line: Int)
        case fallback
        package var description: String {
            switch self {
            case .flag: "flag"
            case .environment: "environment"
            case .file(let path, let line): "\(path):\(line)"
            case .fallback: "default"
            }
        }
    }
    package struct Entry: Sendable {
        package let value: String
        package let source: Source
    }
    package private(set) var entries: [String: Entry] = [:]

    package subscript(name: String) -> String? { entries[name]?.value }

    /// What somebody said, as opposed to what holds otherwise.
    package func isGiven(_ name: String) -> Bool { entries[name].map { $0.source != .fallback } ?? false }
}

extension Settings {
    /// Every reason why the settings cannot be used, at once.
    package struct Troubles: Error { package let obstacles: [Obstacle] }

    /// Takes the flags of the table out of the arguments, and leaves the rest.
    package static func takeFlags(from arguments: [String]) throws(Troubles) -> (flags: [String: String], rest: [String]) {
        var (flags, rest, troubles): ([String: String], [String], [Obstacle]) = ([:], [], [])
        var left = arguments[...]
        while let argument = left.popFirst() {
            let parts = argument.dropFirst(2).split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard argument.hasPrefix("--"), let name = parts.first, let setting = Setting.table.first(where: { $0.flag == name }) else {
                rest.append(argument)
                continue
            }
            guard let value = parts.count == 2 ? String(parts[1]) : left.popFirst() else {
                troubles.append(Obstacle(.setting, "--\(name) lacks its value", "Write --\(name) \(setting.placeholder)."))
                continue
            }
            if flags.updateValue(value, forKey: setting.name) != nil {
                troubles.append(Obstacle(.setting, "--\(name) is given twice", "Give it once."))
            }
        }
        if !troubles.isEmpty { throw Troubles(obstacles: troubles) }
        return (flags, rest)
    }

    /// - Parameters:
    ///   - flags: By the setting's name.
    ///   - environment: All of it; what begins with `KINERJA_` must be a setting.
    package init(flags: [String: String], environment: [String: String]) throws(Troubles) {
        var reader = SettingsReader()
        reader.read(flags: flags)
        reader.read(environment: environment)
        reader.readFile()
        for setting in Setting.table { if let value = setting.fallback { reader.take(setting, value, .fallback, called: setting.name) } }
        if !reader.troubles.isEmpty { throw Troubles(obstacles: reader.troubles) }
        entries = reader.entries
    }
}

// MARK: What the settings mean

extension Settings {
    package var state: StateFolder { StateFolder(self["state_dir"] ?? "", analysts: self["analyst_socket"].map(absolute)) }
    package var birth: Birth {
        Birth(government: self["government"] ?? "", purpose: self["purpose"].flatMap(Birth.Purpose.init(rawValue:)) ?? .live)
    }
    package var clockShift: ClockShift? { self["clock_shift"].flatMap(ClockShift.init) }

    func address(_ name: String) -> Address { self[name].flatMap(Address.init) ?? Setting.loopback }
    /// Nil when health and metrics are served with all else.
    var health: Address? { self["health"].flatMap(Address.init) }

    /// Sees that whatever is listened on is free, and nothing is listened on twice.
    func requireFreeAddresses() throws(Obstacle) {
        for name in listening { try requireFree(name) }
    }

    /// The settings that name an address which this daemon would listen on.
    var listening: [String] { ["http", "admin"] + (health == nil ? [] : ["health"]) }

    func requireFree(_ name: String) throws(Obstacle) {
        let address = address(name)
        if let other = listening.prefix(while: { $0 != name }).first(where: { self.address($0) == address }), address.port != 0 {
            throw Obstacle(.addressInUse, "\(name) and \(other) are the same address, \(address)", "Give --\(name) another address.")
        }
        try address.requireFree(name)
    }
    func number(_ name: String) -> Int { self[name].flatMap { Int($0) } ?? 1 }
    /// Nil for the embedded cluster.
    func connection(_ name: String) -> ConnectionString? { self[name].flatMap { try? ConnectionString($0) } }

    /// The SQL folder that was named, or the one that belongs to the binary: installed beside it, or in the checkout it was built in.
    package func sqlFolder(besides binary: String) throws(Obstacle) -> SQLFolder {
        if let named = self["sql_dir"] { return try SQLFolder(absolute(named)) }
        var folder = binary
        var candidates = ["\(parent(of: parent(of: binary)))/share/kinerja/sql"]
        while folder != "/", !folder.isEmpty {
            folder = parent(of: folder)
            candidates.append("\(folder == "/" ? "" : folder)/sql")
        }
        guard let found = candidates.first(where: { access("\($0)/migrations", F_OK) == 0 }) else {
            throw Obstacle(.sqlFolder, "no SQL folder was found beside \(binary)", "Name it with --sql-dir.")
        }
        return try SQLFolder(found)
    }
}

extension Setting {
    fileprivate static let loopback = Address("127.0.0.1:0") ?? { preconditionFailure("a literal address") }()
}

func parent(of path: String) -> String {
    let parts = path.split(separator: "/").dropLast()
    return "/" + parts.joined(separator: "/")
}

/// From the folder in which the program was started.
package func absolute(_ path: String) -> String {
    if path.hasPrefix("/") { return path }
    guard let folder = getcwd(nil, 0) else { return path }
    defer { free(folder) }
    return "\(String(cString: folder))/\(path)"
}

extension StringProtocol {
    var trimmed: SubSequence {
        var rest = self[...]
        while rest.first?.isWhitespace == true { rest = rest.dropFirst() }
        while rest.last?.isWhitespace == true { rest = rest.dropLast() }
        return rest
    }
}
