extension SampleCity {
    func putAgency(_ establishment: Establishment, _ put: ([String?]) throws -> Void) rethrows {
        try put([establishment.agency.code, establishment.agency.name, establishment.agency.kind, nil])
    }

    func putUnits(_ plan: Plan, _ establishment: Establishment, _ put: ([String?]) throws -> Void) rethrows {
        for unit in plan.units {
            try put([
                establishment.agency.code, unit.code, unit.parent, unit.name, unit.kind, unit.isMandiri ? "true" : "false", unit.coordinator,
                unit.workPattern, nil,
            ])
        }
    }

    func putPosts(_ plan: Plan, _ establishment: Establishment, _ put: ([String?]) throws -> Void) rethrows {
        for post in plan.posts where !post.isLeftOut {
            try put([
                establishment.agency.code, post.unit, post.code, post.title, post.kind.rawValue, post.jenjang?.rawValue,
                post.superior.map { plan.posts[$0].code } ?? post.outsideSuperior, post.appraiser, nil,
            ])
        }
    }
}
