/// The survey `ballots` of DISDIK, as it is at some moment: made anew each time. Everybody is a subject; each rater has a form about everybody else.
enum SurveyGround {
    static let collection = "1e000000"

    /// - Parameter during: as Tests/DaemonTests/ballots.csv calls it.
    static func sql(during: String = "survey", raters: [String] = ["cici", "gita"]) -> String {
        let (begins, ends) =
            switch during {
            case "before": ("1 hour", "2 hours")
            case "end": ("-2 hours", "-1 second")
            default: ("-1 hour", "1 hour")
            }
        let end =
            switch during {
            case "confirmation": "perform ballot.confirm(c); update app.period as p set state = 'RATING' where p.period_id = own.period_id;"
            case "cancellation":
                "perform ballot.destroy(c, 'CANCELLED'); update app.period as p set state = 'CANCELLED' where p.period_id = own.period_id;"
            case "assigning":
                "update app.collection as k set state = 'ASSIGNING' where k.collection_id = c; update app.period as p set state = 'OPEN' where p.period_id = own.period_id;"
            case "seal":
                """
                insert into meta.job (job_id, operation, acts_as, reach, administers, state, created_at, total, arguments, expires_at)
                values ('5ea10000-0000-4000-8000-000000000001', 'period seal', 'kinerja_app', '{}', '{}', 'PENDING', now(), 1, '{}', now() + interval '1 day');
                insert into meta.job_item (job_id, place, agency_id, period_id, state)
                values ('5ea10000-0000-4000-8000-000000000001', 1, own.agency_id, own.period_id, 'WAITING');
                """
            default: ""
            }
        return """
            do $$
            declare
              c integer := x'\(collection)'::integer;
              own app.period;
            begin
              delete from meta.job where operation = 'period seal';
              delete from app.period where code = 'ballots';
              drop table if exists ballot.c_\(collection), ballot.n_\(collection), ballot.s_\(collection), ballot.m_\(collection);
              insert into app.period (agency_id, code, kind, starts_on, ends_on, is_surveyed, policy, state)
              select a.agency_id, 'ballots', 'TRIWULANAN', '2000-01-01', '2000-03-31', true, 'P6_2022', 'COLLECTING' from app.agency as a where a.code = 'DISDIK'
              returning * into own;
              insert into app.phase (agency_id, period_id, phase, starts_at, ends_at)
              values
                (own.agency_id, own.period_id, 'FEEDBACK', now() + interval '\(begins)', now() + interval '\(ends)'),
                (own.agency_id, own.period_id, 'RATING', now() + interval '3 hours', now() + interval '4 hours');
              insert into app.collection (agency_id, collection_id, period_id, state, questionnaire, items, comments_from, made_on, is_begun, counted_at)
              values (own.agency_id, c, own.period_id, 'COLLECTING', 'BERAKHLAK_1', 7, 5, app.today(), true, now());
              insert into app.collection_category (agency_id, collection_id, category, threshold, weight, asked)
              values (own.agency_id, c, 'PEER', 4, 60, 7), (own.agency_id, c, 'SUBORDINATE', 4, 40, 8), (own.agency_id, c, 'OTHER', 4, 0, 0);
              insert into app.survey_subject (agency_id, collection_id, subject, kind, person_id, unit_id)
              select own.agency_id, c, row_number() over (order by p.person_id), 'PERSON', p.person_id, (select min(u.unit_id) from app.unit as u where u.agency_id = own.agency_id)
              from app.person as p;
              perform ballot.open(c);
              insert into ballot.s_\(collection) (seed) values ('x');
              insert into ballot.c_\(collection) (form_id, rater_id, subject, category, is_drawn, state)
              select
                format('\(collection)-0000-4000-8000-%s%s', lpad(r.place::text, 4, '0'), lpad(s.subject::text, 8, '0'))::uuid, p.person_id, s.subject, 'PEER', true,
                case when r.place = 1 and s.subject = 2 then 'DECLINED' else 'ASKED' end
              from unnest(array[\(raters.map { "'\($0)'" }.joined(separator: ", "))]) with ordinality as r (name, place)
                join app.person as p on lower(p.name) = r.name
                join app.survey_subject as s on s.collection_id = c and s.person_id <> p.person_id;
              \(end)
            end $$
            """
    }

    /// The form of the rater in that place of the list, from 1, about a subject.
    static func form(_ rater: Int, about subject: Int) -> String {
        let digits = { (number: Int, length: Int) in String(repeating: "0", count: length - "\(number)".count) + "\(number)" }
        return "\(collection)-0000-4000-8000-\(digits(rater, 4))\(digits(subject, 8))"
    }
    /// Forms that are handed in, as they lie there.
    static let handedIn = "select count(*)::text from ballot.c_\(collection) as b where b.is_final and b.state = 'ASKED'"
    /// Those that were counted.
    static let counted = "select coalesce(sum(h.handed_in), 0)::text from app.handed_in as h where h.collection_id = x'\(collection)'::integer"
}
