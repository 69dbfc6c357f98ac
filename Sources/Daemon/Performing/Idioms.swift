internal import Operations
internal import Postgres

/// The fixed statements around an operation's own: who asks, once, kept, halted, done. (sql/current/functions/api; docs/architecture.md, Identity)
enum Idioms {
    static let enter = Statement("enter", "select api.enter($1, $2, $3)", [.bytea, .text, .uuid])
    static let enterPublic = Statement("enter public", "select api.enter_public($1, $2)", [.text, .uuid])
    static let enterAs = Statement("enter as", "select api.enter_as($1, $2, $3, $4)", [.bytea, .text, .text, .uuid], .writes)
    static let whoami = Statement("whoami of another", "select levels, roles from api.whoami()", [])
    static let requireAgency = Statement("require agency", "select api.require_agency($1)", [.text])
    static let requireUnit = Statement("require unit", "select api.require_unit($1, $2)", [.text, .text])
    static let requirePerson = Statement("require person", "select api.require_person($1)", [.text])
    static let once = Statement("once", "select api.once($1, $2, $3)", [.uuid, .text, .bytea], .writes)
    static let keptReply = Statement("kept reply", "select body, revision from api.kept_reply($1)", [.uuid])
    /// The next line of a batch, as the audit is to have it.
    static let goOn = Statement("go on", "select set_config('kinerja.operation', $1, true)", [.text], .writes)
    static let bounded = Statement("bounded", "select set_config('statement_timeout', $1, true)", [.text], .writes)
    static let kept = Statement("kept", "select api.kept($1, null)", [.text], .writes)
    static let halt = Statement("halt", "select api.halt()", [], .writes)
    static let recordDone = Statement("record done", "select api.record_done($1)", [.jsonb], .writes)
    static let recordRefusal = Statement(
        "record refusal", "select api.record_refusal($1, $2, $3, $4, $5)", [.bytea, .text, .uuid, .text, .jsonb], .writes)

    static let beginLogin = Statement("begin login", "select account, hash from api.begin_login($1, $2)", [.text, .text], .writes)
    static let openSession = Statement(
        "open session", "select api.open_session($1, $2, $3, $4, $5, $6, make_interval(mins => $7), make_interval(mins => $8))",
        [.uuid, .text, .text, .bytea, .text, .uuid, .int4, .int4], .writes)
    static let openPeerSession = Statement(
        "open peer session", "select api.open_peer_session($1, $2, $3, make_interval(mins => $4), make_interval(mins => $5))",
        [.text, .bool, .bytea, .int4, .int4], .writes)
    static let endSession = Statement("end session", "select api.end_session($1)", [.bytea], .writes)
    static let changePassword = Statement(
        "change password", "select row_to_json(r)::text from api.password_change($1, $2) as r", [.text, .text], .writes)
    static let findCode = Statement("find code", "select api.find_code($1)", [.bytea])
    static let redeem = Statement(
        "redeem", "select api.invitation_redeem($1, $2, $3, $4, $5, $6)", [.bytea, .text, .text, .text, .text, .uuid], .writes)
    static let offerFirstCode = Statement("offer first code", "select api.offer_first_code($1)", [.bytea], .writes)

    static let deferred = Statement(
        "defer",
        "select api.kept(row_to_json(x)::text, null) from (select job, state, expires_at, agencies from api.defer($1, $2, $3, $4::bigint[], $5)) as x",
        [.text, .jsonb, .text, .textArray, .int8], .writes)
    static let deferCheck = Statement(
        "defer check",
        "select api.halted('{\"items\":' || coalesce(json_agg(x), '[]'::json)::text || '}') from (select agency, symbol, about, hint from api.defer_check($1, $2, $3::bigint[])) as x",
        [.text, .jsonb, .textArray], .writes)

    static let askReset = Statement("ask reset", "select api.ask_reset($1, $2, $3)", [.text, .text, .uuid], .writes)
    static let schedule = Statement("schedule", "select api.schedule()", [], .writes)
    static let countSurveys = Statement("count surveys", "select api.count_surveys()", [], .writes, .heavy)
    static let playSurvey = Statement("play survey", "select api.play_survey($1, $2, $3)", [.text, .text, .int8], .writes, .heavy)
    static let playRatings = Statement("play ratings", "select api.play_ratings($1, $2, $3)", [.text, .text, .int8], .writes, .heavy)
    static let playPlans = Statement("play plans", "select api.play_plans($1, $2, $3, $4)", [.text, .text, .int4, .int8], .writes, .heavy)
    static let remindDue = Statement("remind due", "select api.remind_due()", [], .writes, .heavy)
    static let takeMessages = Statement("take messages", "select message, body::text from api.take_messages($1, $2)", [.uuid, .int4], .writes)
    static let endMessage = Statement("end message", "select api.end_message($1, $2, $3)", [.uuid, .uuid, .text], .writes)

    static let touchSessions = Statement("touch sessions", "select api.touch_sessions($1)", [.byteaArray], .writes)
    static let pulse = Statement("pulse", "select messages_waiting, messages_dead, jobs, oldest_job from api.pulse()", [])
    static let tidy = Statement("tidy", "select api.tidy()", [], .writes)
    static let takeJob = Statement("take job", "select job, operation, arguments from api.take_job($1)", [.uuid], .writes)
    static let enterJob = Statement("enter job", "select api.enter_job($1)", [.uuid], .writes)
    static let jobStep = Statement("job step", "select api.job_step($1, $2)", [.uuid, .uuid], .writes, .heavy)
    static let jobItemsStep = Statement("job items step", "select api.job_items_step($1, $2)", [.uuid, .uuid], .writes, .heavy)
    static let failJob = Statement("fail job", "select api.fail_job($1, $2, $3, $4, $5)", [.uuid, .uuid, .text, .text, .text], .writes)

    static let importPrepare = Statement("import prepare", "select api.import_prepare($1, $2)", [.text, .bool])
    static let importStart = Statement(
        "import start", "select api.kept(row_to_json(x)::text, null) from (select i.job from api.import_start($1, $2, $3, $4, $5, $6, $7) as i) as x",
        [.uuid, .text, .int8, .text, .textArray, .bool, .text], .writes)
    static let importCheck = Statement("import check", "select api.import_check($1)", [.uuid], .writes, .heavy)
    static let importPart = Statement(
        "import part", "select created, changed, unchanged from api.import_part($1, $2, $3, $4)", [.uuid, .int4, .int4, .bool], .writes, .heavy)
    static let importEnd = Statement(
        "import end", "select api.import_end($1, $2, $3, $4, $5)", [.uuid, .uuid, .int8, .int8, .int8], .writes, .heavy)
    static let importProgress = Statement("import progress", "select api.import_progress($1, $2, $3)", [.uuid, .uuid, .int8], .writes)
    static let purgeStaging = Statement("purge staging", "select api.purge_staging()", [], .writes, .heavy)
}
