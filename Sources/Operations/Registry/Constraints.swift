/// What the violation of a constraint means to whoever caused it. Names of constraints are part of the contract between tables and failures; a test
/// compares this table with the database.
package enum Constraints {
    package struct Meaning: Sendable, Equatable {
        package let symbol: Symbol
        /// The argument, or the thing that is there already.
        package let about: String
        /// What to do, in English; empty where the symbol says all.
        package let hint: String
        init(_ symbol: Symbol, _ about: String, _ hint: String = "") { (self.symbol, self.about, self.hint) = (symbol, about, hint) }
    }

    package static let table: [String: Meaning] = [
        "agency_code_key": Meaning(.alreadyExists, "agency"),
        "agency_code_is_a_code": Meaning(.badValue, "agency", "letters, digits, - and _; at most 40, beginning with a letter or digit"),
        "agency_name_says_something": Meaning(.badValue, "name"),
        "agency_name_is_short": Meaning(.badValue, "name"),
        "agency_kind_is_a_code": Meaning(.badValue, "kind", "letters, digits, - and _; at most 40, beginning with a letter or digit"),
        "unit_code_key": Meaning(.alreadyExists, "unit"),
        "unit_code_is_a_code": Meaning(.badValue, "unit", "letters, digits, - and _; at most 40, beginning with a letter or digit"),
        "unit_name_says_something": Meaning(.badValue, "name"),
        "unit_kind_is_a_code": Meaning(.badValue, "kind", "letters, digits, - and _; at most 40, beginning with a letter or digit"),
        "unit_is_not_its_own_parent": Meaning(.badValue, "parent"),
        "unit_agency_fk": Meaning(.notFound, "agency"),
        "unit_parent_fk": Meaning(.notFound, "parent"),
        "person_name_says_something": Meaning(.badValue, "name"),
        "person_name_is_short": Meaning(.badValue, "name"),
        "person_nip_key": Meaning(.alreadyExists, "nip"),
        "person_nip_is_18_digits": Meaning(.badValue, "nip"),
        "person_asn_has_a_nip": Meaning(.badValue, "nip", "PNS and PPPK have one"),
        "person_employment_is_known": Meaning(.badValue, "employment"),
        "person_golongan_fits_employment": Meaning(.badValue, "golongan", "PNS have I/a to IV/e, PPPK I to XVII, others none"),
        "person_golongan_has_its_date": Meaning(.badValue, "golongan_since", "name golongan, too"),
        "person_contract_is_pppk": Meaning(.badValue, "contract_number", "only PPPK have contracts"),
        "person_contract_number_is_short": Meaning(.badValue, "contract_number"),
        "person_contract_ends_after_it_starts": Meaning(.badValue, "contract_ends_on", "the last day comes after the first"),
        "person_email_is_short": Meaning(.badValue, "email"),
        "appointment_unit_fk": Meaning(.notFound, "unit"),
        "appointment_person_fk": Meaning(.notFound, "person"),
        "appointment_ends_after_it_starts": Meaning(.badValue, "ends_on", "the last day comes after the first"),
        "appointment_is_once_at_a_time": Meaning(.overlaps, "appointment", "end the other one first, or choose other days"),
        "role_grant_person_fk": Meaning(.notFound, "person"),
        "role_grant_role_is_known": Meaning(.badValue, "role"),
        "role_grant_agency_fk": Meaning(.notFound, "agency"),
        "role_grant_unit_fk": Meaning(.notFound, "unit"),
        "role_grant_unit_has_its_agency": Meaning(.badValue, "unit", "name the agency whose unit it is"),
        "role_grant_scope_fits_role": Meaning(
            .badValue, "role", "AGENCY_ADMIN needs an agency; CITY_ADMIN and OPERATOR take none; AUDITOR takes no unit"
        ),
        "role_grant_ends_after_it_starts": Meaning(.badValue, "ends_on", "the last day comes after the first"),
        "role_grant_is_once_at_a_time": Meaning(.overlaps, "grant", "end the other one first, or choose other days"),
        "account_login_key": Meaning(.alreadyExists, "login"),
        "account_login_is_a_login": Meaning(.badValue, "login"),
        "account_person_key": Meaning(.alreadyExists, "account", "a person has one account"),
        "account_person_fk": Meaning(.notFound, "person"),
        "account_peer_key": Meaning(.alreadyExists, "peer"),
        "account_peer_is_an_account": Meaning(.badValue, "peer"),
        "account_is_a_persons_or_the_machines": Meaning(.badValue, "person"),
    ]
}
