/// What the violation of a constraint means to whoever caused it. Names of constraints are part of the contract between tables and failures; a test
/// compares this table with the database.
package enum Constraints {
    package struct Meaning: Sendable, Equatable {
        package let symbol: Symbol
        /// The argument, or the thing that is there already.
        package let about: String
        init(_ symbol: Symbol, _ about: String) { (self.symbol, self.about) = (symbol, about) }
    }

    package static let table: [String: Meaning] = [
        "agency_code_key": Meaning(.alreadyExists, "agency"),
        "agency_code_is_a_code": Meaning(.badValue, "agency"),
        "agency_name_says_something": Meaning(.badValue, "name"),
        "agency_name_is_short": Meaning(.badValue, "name"),
        "agency_kind_is_a_code": Meaning(.badValue, "kind"),
        "unit_code_key": Meaning(.alreadyExists, "unit"),
        "unit_code_is_a_code": Meaning(.badValue, "unit"),
        "unit_name_says_something": Meaning(.badValue, "name"),
        "unit_kind_is_a_code": Meaning(.badValue, "kind"),
        "unit_is_not_its_own_parent": Meaning(.badValue, "parent"),
        "unit_agency_fk": Meaning(.notFound, "agency"),
        "unit_parent_fk": Meaning(.notFound, "parent"),
        "person_name_says_something": Meaning(.badValue, "name"),
        "person_name_is_short": Meaning(.badValue, "name"),
        "person_nip_key": Meaning(.alreadyExists, "nip"),
        "person_nip_is_18_digits": Meaning(.badValue, "nip"),
        "person_asn_has_a_nip": Meaning(.badValue, "nip"),
        "person_employment_is_known": Meaning(.badValue, "employment"),
        "person_golongan_fits_employment": Meaning(.badValue, "golongan"),
        "person_golongan_has_its_date": Meaning(.badValue, "golongan_since"),
        "person_contract_is_pppk": Meaning(.badValue, "contract_number"),
        "person_contract_number_is_short": Meaning(.badValue, "contract_number"),
        "person_contract_ends_after_it_starts": Meaning(.badValue, "contract_ends_on"),
        "person_email_is_short": Meaning(.badValue, "email"),
        "appointment_unit_fk": Meaning(.notFound, "unit"),
        "appointment_person_fk": Meaning(.notFound, "person"),
        "appointment_ends_after_it_starts": Meaning(.badValue, "ends_on"),
        "appointment_is_once_at_a_time": Meaning(.overlaps, "appointment"),
        "role_grant_person_fk": Meaning(.notFound, "person"),
        "role_grant_role_is_known": Meaning(.badValue, "role"),
        "role_grant_agency_fk": Meaning(.notFound, "agency"),
        "role_grant_unit_fk": Meaning(.notFound, "unit"),
        "role_grant_unit_has_its_agency": Meaning(.badValue, "unit"),
        "role_grant_scope_fits_role": Meaning(.badValue, "role"),
        "role_grant_ends_after_it_starts": Meaning(.badValue, "ends_on"),
        "role_grant_is_once_at_a_time": Meaning(.overlaps, "grant"),
        "account_login_key": Meaning(.alreadyExists, "login"),
        "account_login_is_a_login": Meaning(.badValue, "login"),
        "account_person_key": Meaning(.alreadyExists, "account"),
        "account_person_fk": Meaning(.notFound, "person"),
        "account_peer_key": Meaning(.alreadyExists, "peer"),
        "account_peer_is_an_account": Meaning(.badValue, "peer"),
        "account_is_a_persons_or_the_machines": Meaning(.badValue, "person"),
    ]
}
