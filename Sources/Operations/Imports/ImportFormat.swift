/// A kind of file that offices keep in spreadsheets: its columns, in the order in which they are exported. The exports, the reader and docs/import.md
/// follow from this table.
package struct ImportFormat: Sendable {
    package struct Cell: Sendable {
        package let name: String
        package let kind: Kind
        /// A row without it is refused; any other cell may be empty.
        package let isRequired: Bool
        /// For the reference.
        package let meaning: String
        init(_ name: String, _ kind: Kind, required: Bool = false, _ meaning: String) {
            (self.name, self.kind, isRequired, self.meaning) = (name, kind, required, meaning)
        }
    }
    /// As in `import people`, and the file's usual name: people.csv.
    package let kind: String
    package let cells: [Cell]
    /// What makes a row: the same again is the same thing.
    package let key: [String]
    /// Which rows there are, for the reference.
    package let meaning: String

    /// What a header must name.
    package var required: [String] { cells.filter(\.isRequired).map(\.name) }

    package static subscript(_ kind: String) -> ImportFormat? { all.first { $0.kind == kind } }

    /// In the order in which one needs the other.
    package static let all: [ImportFormat] = [agencies, units, posts, people, appointments, statuses, teams, delegations, objectives, measurements]

    private static let agency = Cell("agency", .code("agency"), required: true, "the agency's code")
    private static let state = Cell(
        "state", .oneOf("state", ["ACTIVE", "CLOSED"]), "CLOSED closes it after everything else; empty leaves it as it is, and makes a new one ACTIVE"
    )
    private static let person = Cell("person", .named, required: true, "a NIP, an identifier, or a `ref` of people.csv")
    private static let startsOn = Cell("starts_on", .date, required: true, "the first day")
    private static let endsOn = Cell("ends_on", .date, "the last day; empty while no end is known")
    private static let decree = Cell("decree", .line("decree"), required: true, "the decree that says so")

    package static let agencies = ImportFormat(
        kind: "agencies",
        cells: [
            Cell("code", .code("agency"), required: true, "once in the government"), Cell("name", .line("name"), required: true, "in full"),
            Cell("kind", .sort, required: true, "DINAS, BADAN, SEKRETARIAT, …: each government's own"), state,
        ], key: ["code"], meaning: "the agencies of the government")

    static let units = ImportFormat(
        kind: "units",
        cells: [
            agency, Cell("code", .code("unit"), required: true, "once in the agency"),
            Cell("parent", .code("unit"), "the unit above, of this file or there already; empty for directly below the agency"),
            Cell("name", .line("name"), required: true, "in full"),
            Cell("kind", .sort, required: true, "BIDANG, SEKOLAH, PUSKESMAS, …: each government's own"),
            Cell("is_mandiri", .flag, "a unit kerja mandiri: its head is appraised as one"),
            Cell("coordinated_by", .reference("unit"), "the unit that coordinates it, as AGENCY/CODE when it is another agency's"),
            Cell("work_pattern", .workPattern, "five or six working days; empty for that of the unit above"), state,
        ], key: ["agency", "code"], meaning: "the units of agencies, in any order")

    static let posts = ImportFormat(
        kind: "posts",
        cells: [
            agency, Cell("unit", .code("unit"), required: true, "the unit's code"), Cell("code", .code("post"), required: true, "once in the agency"),
            Cell("title", .line("title"), required: true, "in full"), Cell("kind", .postKind, required: true, "the class of the post"),
            Cell("jenjang", .jenjang, "of a FUNGSIONAL post"),
            Cell("reports_to", .reference("post"), "the post above, as AGENCY/CODE when it is another agency's; empty at the top"),
            Cell("appraised_by", .reference("post"), "whose holder appraises, where that is not the post above: the mayor's for heads of agencies"),
            state,
        ], key: ["agency", "code"], meaning: "the posts of agencies, in any order: to which each reports and by whom its holders are appraised")

    static let people = ImportFormat(
        kind: "people",
        cells: [
            Cell("ref", .ref, "what files call somebody who has no NIP: the mayor, those outside"),
            Cell("nip", .nip, "18 digits; empty for those who have none, who then need a ref"),
            Cell("name", .line("name"), required: true, "in full, with titles"),
            Cell("employment", .employment, required: true, "PNS, PPPK, or NON_ASN"), Cell("golongan", .golongan, "the rank today"),
            Cell("golongan_since", .date, "its first day"), Cell("contract_number", .line("contract", longest: 100), "of a PPPK"),
            Cell("contract_starts_on", .date, "of a PPPK"), Cell("contract_ends_on", .date, "of a PPPK; it bounds the plan of work"),
            Cell("email", .email, "where messages go"),
        ], key: ["nip", "ref"], meaning: "people; found by NIP, else by ref")

    static let appointments = ImportFormat(
        kind: "appointments",
        cells: [
            agency, Cell("post", .code("post"), required: true, "the post's code"), person,
            Cell("kind", .appointmentKind, "DEFINITIF unless another is named; PLT in a vacant post, PLH for whoever is away"), startsOn, endsOn,
        ], key: ["agency", "post", "person", "starts_on"], meaning: "who holds which post, also what was and what will be")

    static let statuses = ImportFormat(
        kind: "statuses",
        cells: [
            person, Cell("status", .status, required: true, "why somebody is away from the post"), startsOn, endsOn, decree,
            Cell("appraiser", .named, "who was designated to appraise somebody DIPERBANTUKAN, as a person is named"),
        ], key: ["person", "starts_on"], meaning: "leave, study, secondment and what else takes somebody away, by decree")

    static let teams = ImportFormat(
        kind: "teams",
        cells: [
            agency, Cell("team", .code("team"), required: true, "once in the agency"),
            Cell("name", .line("name"), required: true, "of the team, the same in each of its rows"),
            Cell("person", .named, "who belongs to it, as a person is named; empty for a team that nobody belongs to"),
            Cell("is_leader", .flag, "leads it: one at a time"), Cell("starts_on", .date, "the first day; needed with a person"), endsOn,
        ], key: ["agency", "team", "person", "starts_on"], meaning: "teams, a row for each member")

    static let delegations = ImportFormat(
        kind: "delegations",
        cells: [agency, Cell("unit", .code("unit"), required: true, "for those who serve in it and below"), person, startsOn, endsOn, decree],
        key: ["agency", "unit", "person", "starts_on"],
        meaning: "the authority to appraise, delegated to functional officials who lead a unit and to acting ones")

    static let objectives = ImportFormat(
        kind: "objectives",
        cells: [
            agency, Cell("unit", .code("unit"), required: true, "whose objective it is"), Cell("year", .year, required: true, "of performance"),
            Cell("code", .code("objective"), required: true, "once in a unit and year"),
            Cell("objective", .line("objective", longest: 1000), required: true, "the objective (sasaran)"),
            Cell("indicator", .line("indicator", longest: 1000), required: true, "how it is seen"),
            Cell("target", .line("target"), required: true, "what is to be reached, with its measure"),
            Cell("state", .oneOf("state", ["DRAFT", "FIXED"]), "DRAFT until the agreement is FIXED; a new one is DRAFT"),
        ], key: ["agency", "unit", "year", "code"], meaning: "what organisations have promised for a year")

    static let measurements = ImportFormat(
        kind: "measurements",
        cells: [
            agency, Cell("indicator", .indicator, required: true, "what was measured: `show indicators` lists what there is, with its range"),
            Cell("detail", .measuredDetail, "of which document, where it is measured for each: KTP"),
            Cell("person", .named, "of whom, as a person is named; empty for a unit"),
            Cell("unit", .code("unit"), "of which unit; empty for a person"),
            Cell("period", .period, required: true, "a period of the agency, which is not closed yet"),
            Cell("value", .decimal, required: true, "as it was counted, within its range; nothing is rounded"),
            Cell("source", .line("source"), required: true, "where it comes from: a system, a survey, an observation"),
        ], key: ["agency", "period", "indicator", "detail", "person", "unit"],
        meaning: "what was measured of people and units in a period; what differs from what is there stands in its place from then on")
}

extension Kind {
    /// What files call somebody: a code that no NIP and no identifier could be taken for.
    package static let ref = Kind(
        "ref", "a code: letters, digits, `-`, `_`, `.`; at most 40, neither 18 digits nor a UUID",
        schema: .string(pattern: "^[A-Za-z0-9][A-Za-z0-9_.-]{0,39}$"),
        good: ["WALIKOTA", "giver-7"], bad: ["", "a b", "198001012005011001", "a0000000-0000-4000-8000-000000000001"]
    ) { text in
        let isNumber = text.utf8.count == 18 && text.utf8.allSatisfy(\.isDigit)
        return isNumber || text.asUUID != nil ? nil : code("ref").read(text)
    }
    /// A person in a file.
    package static let named = Kind(
        "person", "a NIP, an identifier, or a ref", schema: .string(pattern: "^[A-Za-z0-9][A-Za-z0-9_.-]{0,39}$"),
        good: ["198001012005011001", "a0000000-0000-4000-8000-000000000001", "WALIKOTA"], bad: ["", "Sari Wonda", "19800101 200501 1 001"]
    ) { text in person.read(text) ?? ref.read(text) }
}
