import Support
import Testing

/// What the sample city is there for, looked at in its database: each case of the evaluation of last quarter, and that every result explains itself.
enum SampleCases {
    /// The published quarter of each agency, with the evaluated and their results.
    private static let last = """
        last as (
          select p.agency_id, p.period_id, p.ends_on, g.code as agency
          from app.period as p join app.agency as g using (agency_id)
          where p.state = 'PUBLISHED'
        ),
        shown as (
          select r.*, s.kind, s.appraiser_id, s.superior_id, s.submitted_at, s.taken_over_at, s.taken_over_by, s.signed_at, s.signed_by, s.made_at, s.unit_id, s.post_id, l.ends_on
          from last as l
            join app.result as r using (agency_id, period_id)
            join app.assessment as s using (agency_id, assessment_id)
          where r.superseded_at is null
        )
        """

    /// What is to be so, by name; each says true of the city, and nothing of it counts nobody.
    private static let cases: [(name: String, sql: String)] = [
        (
            "a Plt has a result",
            "select count(*) > 0 and bool_and(exists (select from shown as r where r.person_id = a.person_id)) from app.appointment as a where a.kind = 'PLT'"
        ),
        (
            "who is on study leave has a result",
            """
            select count(*) > 0 and bool_and(exists (select from shown as r where r.person_id = t.person_id))
            from app.status as t
            where t.status = 'TUGAS_BELAJAR' and (t.ends_on is null or t.ends_on >= (select max(l.ends_on) from last as l))
            """
        ),
        (
            "who was to retire, or on leave of their own, has none",
            """
            select count(r.result_id) = 0
            from app.status as t
              cross join (select max(l.ends_on) as ends_on from last as l) as l
              left join shown as r on r.person_id = t.person_id
            where t.status in ('MPP', 'CLTN') and t.starts_on <= l.ends_on and (t.ends_on is null or t.ends_on >= l.ends_on)
            """
        ),
        (
            "a silent appraiser is replaced, finally, and the result says so",
            """
            select
              count(*) > 0 and bool_and(
                r.is_final and r.signed_by = r.superior_id and r.taken_over_at >= h.ends_at and r.submitted_at < u.ends_at
                  and exists (select from app.explained(r.snapshot, true) as e where e.topic = 'TAKEN_OVER')
              )
              -- Early in a quarter the window is open still, and nobody is silent.
              or count(*) = 0 and (select max(w.ends_at) from app.phase as w join last as l using (agency_id, period_id) where w.phase = 'RATING') > now()
            from shown as r
              left join app.phase as h on h.agency_id = r.agency_id and h.period_id = r.period_id and h.phase = 'RATING'
              left join app.phase as u on u.agency_id = r.agency_id and u.period_id = r.period_id and u.phase = 'SUPERIOR'
            where r.taken_over_at is not null
            """
        ),
        (
            "a team is rated, without a predicate",
            "select count(*) > 0 and bool_and(r.predicate is null and r.work_result is not null and r.snapshot #>> '{subject,name}' ~ '[^ ]') from shown as r where r.kind = 'TEAM'"
        ),
        (
            "a teacher who moved within the quarter is evaluated once, where they came to",
            """
            select count(*) > 0 and count(*) = count(distinct a.person_id) and bool_and(r.unit_id = a.unit_id and r.post_id = a.post_id and r.signed_by = h.person_id)
            from app.appointment as a
              join app.unit as u using (agency_id, unit_id)
              join last as l on l.agency_id = a.agency_id and l.agency = 'DISDIK' and a.starts_on between date_trunc('quarter', l.ends_on)::date and l.ends_on
              join app.appointment as b on b.person_id = a.person_id and b.ends_on = a.starts_on - 1 and b.unit_id <> a.unit_id
              left join shown as r on r.person_id = a.person_id
              left join app.post as k on k.agency_id = a.agency_id and k.code = 'KEPSEK-' || u.code
              left join app.appointment as h on h.post_id = k.post_id and h.kind = 'DEFINITIF' and h.ends_on is null
            where u.code = 'SD-001'
            """
        ),
        (
            "every agency that had people is published, and its units have sheets with an achievement",
            """
            -- Nobody may have served in a tiny agency at the end of that quarter.
            select count(*) > 20 and not exists (
              select
              from app.assessment as s join app.period as q using (agency_id, period_id)
              where q.ends_on = (select max(w.ends_on) from last as w) and q.state <> 'PUBLISHED'
            ) and bool_and(
              exists (
                select from app.unit_results(p, null) as u join app.unit as w on w.agency_id = p.agency_id and w.code = u.unit and w.parent_id is null where u.achievement is not null
              )
            )
            from last as l join app.period as p using (agency_id, period_id)
            """
        ),
        (
            "nothing has happened that is still to come, nor before what it follows",
            """
            select bool_and(
              r.made_at <= r.submitted_at and coalesce(r.taken_over_at <= r.submitted_at, true) and r.submitted_at <= n.made_at and r.published_at <= now()
                and (r.kind = 'TEAM' or n.made_at <= r.signed_at and r.signed_at <= r.published_at)
            ) and (select max(e.happened_at) <= now() from app.assessment_event as e)
            from shown as r
              left join lateral (
                select max(o.made_at) as made_at from app.distribution_note as o where o.agency_id = r.agency_id and o.period_id = r.period_id and o.appraiser_id is null
              ) as n on true
            """
        ),
        (
            "a plan is made before it is agreed, and agreed in its own days",
            "select count(*) > 3 and bool_and(p.made_at <= v.agreed_at and app.day_of(v.agreed_at) >= p.starts_on) from app.plan as p join app.plan_version as v using (agency_id, plan_id) where p.made_by <> p.person_id"
        ),
        (
            "every result explains itself, in both languages, without a hole",
            #"""
            with
              told as (
                select r.result_id, e.step, e.topic, s.said
                from shown as r
                  cross join lateral app.explained(r.snapshot, true) as e
                  cross join lateral (values (e.english), (e.indonesian)) as s (said)
              ),
              each as (
                select
                  t.result_id, count(*) filter (where t.said is null or t.said !~ '[^ ]' or t.topic is null) as empty,
                  count(*) filter (where t.said ~* '\mnull\M' or t.said ~ '\( ?\)|\( |  |[ (],|, ,|, \)| [.:;]|^ |%s| $') as holes, count(distinct t.topic) as topics
                from told as t group by t.result_id
              )
            select count(*) = (select count(*) from shown) and count(*) > 100 and sum(e.empty) = 0 and sum(e.holes) = 0 and min(e.topics) >= 5 from each as e
            """#
        ),
        (
            "nobody is without a name where a result names them",
            """
            select bool_and(
              r.snapshot #>> '{subject,name}' ~ '[^ ]' and r.snapshot #>> '{appraiser,name}' ~ '[^ ]' and r.snapshot #>> '{appraiser,post}' ~ '[^ ]'
                and (r.kind = 'TEAM' or r.snapshot #>> '{signature,signed_by}' ~ '[^ ]' and r.snapshot #>> '{subject,post}' ~ '[^ ]')
                and r.snapshot #>> '{achievement,name}' ~ '[^ ]'
            ) from shown as r
            """
        ),
    ]

    /// - Parameter kinerjad: Served, with the sample city in it.
    static func expect(_ kinerjad: Kinerjad) async throws {
        for (name, sql) in cases {
            let asked = sql.hasPrefix("with") ? "with \(last), \(sql.dropFirst(4))" : "with \(last) \(sql)"
            let said = try await kinerjad.query(asked)
            #expect(said == "t", "\(name): \(said)")
        }
    }
}
