-- What was realised of a plan's results, and what shows it (PermenPANRB 6/2022 art. 16, P67-68): who records it, which counts, what a file may be, who fetches it.
begin;
set local search_path = ext;
set local client_min_messages = warning;
\ir fixtures/become.sql
\ir fixtures/city.sql
\ir fixtures/leaders.sql
\ir fixtures/periods.sql
\ir fixtures/plans_agreed.sql
select plan(147);

create function pg_temp.recording(p_rhk text, p_period text, p_rest text default '') returns text language sql as $$
  select format('select * from api.progress_record(%L, %L, %s)', pg_temp.rhk(p_rhk), p_period, n.said)
  from (
    select string_agg(format('p_%s => %s', d.name, coalesce(substring(p_rest from d.name || '=(\S+)'), case d.name when 'text' then '''selesai''' else 'null' end)), ', ') as said
    from unnest(array['indicator', 'text', 'value', 'unit']) as d (name)
  ) as n
$$;

-- Who records ----------------------------------------------------------------------------------------------------------
select is(pg_temp.answer(w.who, '2026-09-20Z', pg_temp.recording(w.rhk, '2026_q3')), w.answer, format('%s records of %s: %s', w.who, w.rhk, w.answer))
from (values
    ('cici', 'r1', 'OK'), ('eka', 'e1', 'OK'), ('rudi', 'r1', 'KJ403'), ('wati', 'r1', 'KJ403'), ('ani', 'r1', 'KJ403'), ('bayu', 'r1', 'KJ403'), ('hadi', 'r1', 'KJ403'),
    ('indah', 'r1', 'KJ403'), ('joko', 'r1', 'KJ403'), ('dedi', 'r1', 'KJ404'), ('gita', 'r1', 'KJ404'), ('fajar', 'r1', 'KJ404'), ('sinta', 'r1', 'KJ404'), ('sinta', 'e1', 'KJ403'),
    ('operator', 'r1', 'KJ404'), ('dedi', 'd1', 'KJ455')
  ) as w (who, rhk, answer);
select is(pg_temp.answer('cici', '2026-09-20Z', pg_temp.recording('r1', w.period, w.rest)), w.answer, w.what)
from (values
    ('2026_q2', '', 'OK', 'while a period is evaluated'), ('2026_q1', '', 'KJ455', 'and not when that is over'), ('2026_q4', '', 'KJ455', 'nor before it is opened'),
    ('2025_q4', '', 'KJ400', 'nor for a period of another year'), ('nope', '', 'KJ404', 'nor for none'),
    ('2026_q3', 'text=null', 'KJ400', 'something is said'), ('2026_q3', 'text=null value=''85.5'' unit=''%''', 'OK', 'a number does, with its unit'),
    ('2026_q3', 'unit=''%''', '23514', 'which is of a number'), ('2026_q3', 'indicator=''b2000000-0000-4000-8000-000000000001''', 'OK', 'of one of its indicators'),
    ('2026_q3', 'indicator=''b2000000-0000-4000-8000-00000000dead''', 'KJ404', 'and of no other')
  ) as w (period, rest, answer, what);
update app.plan_result set state = w.state from (values ('TAKEN_OVER')) as w (state) where plan_result_id = pg_temp.rhk('r2');
select is(pg_temp.answer('cici', '2026-09-20Z', pg_temp.recording('r2', '2026_q3')), 'KJ455', 'what was taken over is no longer theirs');
update app.plan_result set state = 'ACTIVE' where plan_result_id = pg_temp.rhk('r2');
update app.plan set state = 'ENDED', ends_on = '2026-08-15' where person_id = pg_temp.person('cici');
select is(pg_temp.answer('cici', '2026-09-20Z', pg_temp.recording('r1', '2026_q3')), 'OK', 'of a plan that has ended what was done is still told (P91)');
update app.plan set state = 'AGREED', ends_on = '2026-12-31' where person_id = pg_temp.person('cici');

-- Whatever a function does.
create function pg_temp.raw(p_who text, p_made_by text) returns text language sql as $$
  select pg_temp.answer(p_who, '2026-09-20Z', format(
    $x$ insert into app.progress (agency_id, plan_id, plan_result_id, period_id, text, made_at, made_by) select %s, 'a2000000-0000-4000-8000-000000000001', %L, %s, 'x', now(), %L $x$,
    pg_temp.agency('DISDIK'), pg_temp.rhk('r1'), pg_temp.period_id('DISDIK', '2026_q3'), pg_temp.person(p_made_by)
  ))
$$;
select is(pg_temp.raw(w.who, w.made_by), w.answer, format('%s as %s: %s', w.who, w.made_by, w.answer))
from (values ('cici', 'cici', 'OK'), ('cici', 'dedi', '42501'), ('rudi', 'rudi', '42501'), ('ani', 'ani', '42501'), ('joko', 'joko', '42501')) as w (who, made_by, answer);
select is(pg_temp.answer(w.who, now(), w.statement), '42501', format('%s cannot %s', w.who, split_part(w.statement, ' ', 1)))
from (values ('cici', $$ update app.progress set text = 'y' $$), ('cici', $$ delete from app.progress $$), ('joko', $$ update app.progress set text = 'y' $$)) as w (who, statement);

-- Which counts ---------------------------------------------------------------------------------------------------------
create function pg_temp.realised(p_who text, p_period text, p_indicator text default null) returns text language sql as $$
  select pg_temp.does(p_who, '2026-09-25Z', format(
    $x$ select coalesce(string_agg(concat_ws(' ', w.result_text, w.text, w.value, w.unit, w.period, w.evidence_count, w.note_count), ', ' order by w.place), 'nothing') from api.show_realisations(%L, %L) as w $x$,
    pg_temp.nip('cici'), p_period
  ))
$$;
select is(pg_temp.realised('cici', '2026_q3'), 'r1 2026_q3 0 0, i1 2026_q3 0 0, i2 2026_q3 0 0, r2 2026_q3 0 0', 'each result, and each indicator');
select pg_temp.does('cici', '2026-06-20Z', pg_temp.recording('r1', '2026_q2', 'text=''q2''')) as a \gset
-- The transaction's own time is one: what comes later is told so.
select pg_temp.does('cici', '2026-09-20Z', pg_temp.recording('r1', '2026_q3', 'text=''lama''')) as b \gset
select pg_temp.does('cici', '2026-09-21Z', pg_temp.recording('r1', '2026_q3', 'text=''baru''')) as c \gset
select pg_temp.does('cici', '2026-09-21Z', pg_temp.recording('r1', '2026_q3', 'text=null value=''85.50'' unit=''%'' indicator=''b2000000-0000-4000-8000-000000000001''')) as d \gset
select is(pg_temp.realised('cici', '2026_q3'), 'r1 baru 2026_q3 0 0, i1 85.50 % 2026_q3 0 0, i2 2026_q3 0 0, r2 2026_q3 0 0', 'the newest of a period counts');
select is(pg_temp.realised('cici', '2026_q2'), 'r1 q2 2026_q2 0 0, i1 2026_q2 0 0, i2 2026_q2 0 0, r2 2026_q2 0 0', 'another period has its own');
select is(pg_temp.realised('cici', '2026'), 'r1 baru 2026_q3 0 0, i1 85.50 % 2026_q3 0 0, i2 2026 0 0, r2 2026 0 0', 'the year has that of its last period');
select pg_temp.does('cici', '2026-09-22Z', pg_temp.recording('r1', '2026', 'text=''setahun''')) as e \gset
select is(pg_temp.realised('cici', '2026'), 'r1 setahun 2026 0 0, i1 85.50 % 2026_q3 0 0, i2 2026 0 0, r2 2026 0 0', 'until something is told for the year itself');
select is(pg_temp.realised('cici', '2026_q3'), 'r1 baru 2026_q3 0 0, i1 85.50 % 2026_q3 0 0, i2 2026_q3 0 0, r2 2026_q3 0 0', 'which is not the quarter''s');
select is((select count(*) from app.progress), 5::bigint, 'what was told before stays');
-- Neither identifiers nor the order of writing decide: an older one that would come first, and one for a quarter that ends with the year.
insert into app.progress (agency_id, progress_id, plan_id, plan_result_id, period_id, text, made_at, made_by)
select o.agency_id, w.id::uuid, o.plan_id, o.plan_result_id, pg_temp.period_id('DISDIK', w.period), w.said, w.made_at::timestamptz, o.made_by
from app.progress as o
  cross join (values
    ('00000000-0000-4000-8000-000000000001', '2026_q3', 'tua', '2026-09-01Z'), ('ffffffff-0000-4000-8000-000000000001', '2026_q3', 'tua', '2026-09-01Z'),
    ('00000000-0000-4000-8000-000000000002', '2026_q4', 'q4', '2026-09-23Z')
  ) as w (id, period, said, made_at)
where o.text = 'setahun';
select is(pg_temp.realised('cici', '2026_q3'), 'r1 baru 2026_q3 0 0, i1 85.50 % 2026_q3 0 0, i2 2026_q3 0 0, r2 2026_q3 0 0', 'the newest is the one that was told last');
select is(pg_temp.realised('cici', '2026'), 'r1 setahun 2026 0 0, i1 85.50 % 2026_q3 0 0, i2 2026 0 0, r2 2026 0 0', 'the year''s own goes before that of its last quarter');
delete from app.progress where text in ('tua', 'q4');
select is(pg_temp.reads(w.who, format('api.show_realisations(%L, %L)', pg_temp.nip('cici'), '2026_q3')), w.number, format('%s asks what cici realised: %s', w.who, w.number))
from (values
    ('cici', '4'), ('rudi', '4'), ('wati', '4'), ('ani', '4'), ('bayu', '4'), ('hadi', '4'), ('indah', '4'), ('joko', '4'), ('dedi', 'KJ404'), ('gita', 'KJ404'), ('fajar', 'KJ404'),
    ('sinta', 'KJ404'), ('operator', 'KJ404')
  ) as w (who, number);
select is(pg_temp.reads('cici', format('api.show_realisations(%L, %L)', pg_temp.nip('cici'), 'nope')), 'KJ404', 'of a period that is none nothing is told');
select is(pg_temp.reads(w.who, 'app.progress'), w.number, format('%s reads %s rows', w.who, w.number))
from (values ('cici', '5'), ('rudi', '5'), ('wati', '5'), ('ani', '5'), ('hadi', '5'), ('dedi', '0'), ('gita', '0'), ('sinta', '0'), ('kinerja_app', '0')) as w (who, number);
-- Whoever appraises them in another agency reads what was realised before (P91).
update app.appointment set post_id = pg_temp.post('STAF-PAUD') where person_id = pg_temp.person('cici');
select is(pg_temp.realised('sinta', '2026_q3'), 'r1 baru 2026_q3 0 0, i1 85.50 % 2026_q3 0 0, i2 2026_q3 0 0, r2 2026_q3 0 0', 'whoever appraises them now reads it');
select is(pg_temp.reads('rudi', 'app.progress'), '0', 'and whoever did no more');
update app.appointment set post_id = pg_temp.post('STAF-SD1') where person_id = pg_temp.person('cici');

-- What a file is -------------------------------------------------------------------------------------------------------
create function pg_temp.zip(p_names text) returns bytea language sql as $$ select '\x504b0304'::bytea || convert_to(p_names, 'UTF8') $$;
select is(app.is_of_type(w.media_type, w.content), w.answer, format('%s: %s', w.media_type, w.what))
from (values
    ('application/pdf', convert_to('%PDF-1.7 x', 'UTF8'), true, 'by its first bytes'), ('application/pdf', convert_to('x %PDF-1.7', 'UTF8'), false, 'and not by later ones'),
    ('application/pdf', convert_to('<html>', 'UTF8'), false, 'a page is none'), ('image/png', '\x89504e470d0a1a0a00'::bytea, true, 'by its first bytes'),
    ('image/png', '\xffd8ffe0'::bytea, false, 'another image is none'), ('image/jpeg', '\xffd8ffe000'::bytea, true, 'by its first bytes'), ('image/jpeg', '\xffd8'::bytea, false, 'all of them'),
    ('text/plain', convert_to(E'Rekap\nselesai ü', 'UTF8'), true, 'UTF-8'), ('text/plain', '\xff'::bytea, false, 'nothing else'), ('text/plain', '\x610062'::bytea, false, 'no zero'),
    ('text/plain', '\x1b5b6d'::bytea, false, 'no control characters'), ('text/plain', ' '::bytea, false, 'that says something'), ('text/csv', convert_to(E'a,b\r\n1,2', 'UTF8'), true, 'as text is'),
    ('application/vnd.openxmlformats-officedocument.wordprocessingml.document', pg_temp.zip('[Content_Types].xml word/document.xml'), true, 'by what is in it'),
    ('application/vnd.openxmlformats-officedocument.wordprocessingml.document', pg_temp.zip('[Content_Types].xml xl/workbook.xml'), false, 'a sheet is no document'),
    ('application/vnd.openxmlformats-officedocument.wordprocessingml.document', pg_temp.zip('[Content_Types].xml word/document.xml word/vbaProject.bin'), false, 'no macros'),
    ('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', pg_temp.zip('[Content_Types].xml xl/workbook.xml'), true, 'by what is in it'),
    ('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', convert_to('[Content_Types].xml xl/workbook.xml', 'UTF8'), false, 'and only when it is packed'),
    ('application/vnd.oasis.opendocument.text', pg_temp.zip(repeat('x', 26) || 'mimetypeapplication/vnd.oasis.opendocument.textPK'), true, 'by what stands first'),
    ('application/vnd.oasis.opendocument.text', pg_temp.zip(repeat('x', 26) || 'mimetypeapplication/vnd.oasis.opendocument.text-templatePK'), false, 'whole'),
    ('text/html', convert_to('<p>', 'UTF8'), false, 'is on no list'), ('image/svg+xml', convert_to('<svg/>', 'UTF8'), false, 'nor is this')
  ) as w (media_type, content, answer, what);

-- Adding ---------------------------------------------------------------------------------------------------------------
create function pg_temp.adding(p_rhk text, p_content bytea, p_type text default 'text/plain', p_name text default 'rekap.txt', p_kind text default null, p_period text default '2026_q3') returns text
language sql as $$
  select format('select * from api.evidence_add(%L, %L, %L, %L, %L, null, %L)', pg_temp.rhk(p_rhk), p_period, p_name, p_type, replace(encode(p_content, 'base64'), E'\n', ''), p_kind)
$$;
select is(pg_temp.answer(w.who, '2026-09-20Z', pg_temp.adding('r1', 'isi')), w.answer, format('%s adds a file: %s', w.who, w.answer))
from (values ('cici', 'OK'), ('rudi', 'KJ403'), ('ani', 'KJ403'), ('joko', 'KJ403'), ('dedi', 'KJ404'), ('gita', 'KJ404')) as w (who, answer);
select is(pg_temp.answer('cici', '2026-09-20Z', w.statement), w.answer, w.what)
from (values
    (pg_temp.adding('r1', convert_to(repeat('a', 524288), 'UTF8')), 'OK', '512 KiB'), (pg_temp.adding('r1', convert_to(repeat('a', 524289), 'UTF8')), 'KJ400', 'and not a byte more'),
    (pg_temp.adding('r1', ''), 'KJ400', 'and one at least'), (pg_temp.adding('r1', 'isi', 'application/pdf'), 'KJ400', 'what it is said to be'),
    (replace(pg_temp.adding('r1', 'isi'), 'aXNp', '###'), 'KJ400', 'in base64'), (pg_temp.adding('r1', 'isi', 'text/plain', '../x'), '23514', 'by a name without a folder'),
    (pg_temp.adding('r1', 'isi', 'text/plain', 'x', 'LAIN'), '23514', 'of a known kind'), (pg_temp.adding('r1', 'isi', p_period => '2026_q1'), 'KJ455', 'in a period that takes it')
  ) as w (statement, answer, what);
select pg_temp.does('cici', '2026-09-20Z', pg_temp.adding('r1', 'isi rahasia')) as file \gset
select is(pg_temp.does('cici', '2026-09-20Z', replace(pg_temp.adding('r1', 'rapat', p_kind => 'AKTIVITAS'), 'select *', 'select e.kind || '' '' || e.warning') || ' as e'), 'AKTIVITAS SHOWS_ACTIVITY_ONLY', 'what shows only activity says so (P68 A.7)');
select is(pg_temp.realised('cici', '2026_q3'), 'r1 baru 2026_q3 1 0, i1 85.50 % 2026_q3 0 0, i2 2026_q3 0 0, r2 2026_q3 0 0', 'and does not count');
select is(
  (select concat_ws(' ', e.size, e.media_type, encode(e.sha256, 'hex') = encode(sha256('isi rahasia'), 'hex')) from app.evidence as e where e.evidence_id = :'file'), '11 text/plain t', 'its hash is kept'
);
select unalike(pg_get_viewdef('api.evidence'), '%evidence_content%', 'lists never read what files hold');
select unalike(pg_temp.does('cici', '2026-09-20Z', format('select row_to_json(e)::text from api.show_evidence(%L) as e where e.evidence = %L', pg_temp.rhk('r1'), :'file')), '%rahasia%', 'nor say it');

-- Fetching -------------------------------------------------------------------------------------------------------------
select is(pg_temp.answer(w.who, '2026-09-20Z', format('select * from api.evidence_fetch(%L)', :'file')), w.answer, format('%s fetches it: %s', w.who, w.answer))
from (values
    ('cici', 'OK'), ('rudi', 'OK'), ('wati', 'OK'), ('ani', 'KJ403'), ('bayu', 'KJ403'), ('hadi', 'KJ403'), ('indah', 'KJ403'), ('joko', 'KJ403'), ('dedi', 'KJ404'), ('gita', 'KJ404'),
    ('sinta', 'KJ404'), ('operator', 'KJ404')
  ) as w (who, answer);
select is(pg_temp.does('rudi', '2026-09-20Z', format('select convert_from(decode(f.content, ''base64''), ''UTF8'') || '' '' || f.media_type from api.evidence_fetch(%L) as f', :'file')), 'isi rahasia text/plain', 'as it was added');
select is(pg_temp.reads(w.who, 'app.evidence_content'), w.number, format('%s reads what %s files hold', w.who, w.number))
from (values ('cici', '2'), ('rudi', '2'), ('wati', '2'), ('ani', '0'), ('hadi', '0'), ('joko', '0'), ('dedi', '0')) as w (who, number);

-- Removing -------------------------------------------------------------------------------------------------------------
select is(pg_temp.answer(w.who, '2026-09-20Z', format('select * from api.evidence_remove(%L)', :'file')), w.answer, format('%s removes it: %s', w.who, w.answer))
from (values ('cici', 'OK'), ('rudi', 'KJ403'), ('ani', 'KJ403'), ('joko', 'KJ403'), ('dedi', 'KJ404')) as w (who, answer);
update app.period set state = 'CALIBRATING' where code = '2026_q3';
select is(pg_temp.answer('cici', '2026-09-20Z', format('select * from api.evidence_remove(%L)', :'file')), 'KJ455', 'not when the evaluation is over');
update app.period set state = 'OPEN' where code = '2026_q3';
select is(pg_temp.does('cici', '2026-09-20Z', format('select e.name || '' '' || e.allowed_actions::text from api.evidence_remove(%L) as e', :'file')), 'rekap.txt {}', 'taken away');
select is((select concat_ws(' ', e.removed_by = pg_temp.person('cici'), e.sha256 = sha256('isi rahasia')) from app.evidence as e where e.evidence_id = :'file'), 't t', 'hash and who did it stay');
select is((select count(*) from app.evidence_content as c where c.evidence_id = :'file'), 0::bigint, 'what it held does not');
select is(pg_temp.answer('cici', '2026-09-20Z', format('select * from api.evidence_fetch(%L)', :'file')), 'KJ455', 'and cannot be fetched');
select is(pg_temp.answer('cici', '2026-09-20Z', format('select * from api.evidence_remove(%L)', :'file')), 'KJ455', 'nor removed again');
select pg_temp.does('cici', '2026-09-20Z', pg_temp.adding('r2', convert_to('isi ' || n, 'UTF8'))) as file from generate_series(1, 20) as n \g /dev/null
select is(pg_temp.answer('cici', '2026-09-20Z', pg_temp.adding('r2', 'isi')), 'KJ455', 'a result has at most twenty files for a period');
select is(pg_temp.answer('cici', '2026-09-20Z', pg_temp.adding('r2', 'isi', p_period => '2026_q2')), 'OK', 'another period has its own');

-- Held, and over -------------------------------------------------------------------------------------------------------
select is(
  pg_temp.does('cici', now(), $$ select concat_ws(' ', jsonb_array_length(e.held -> 'evidence'), jsonb_array_length(e.held -> 'realisations'), e.held::text like '%isi rahasia%') from api.me_export() as e $$), '22 5 f',
  'the person has it all, files by their hash'
);
update app.evidence set made_at = '2015-01-01Z' where name = 'rekap.txt' and removed_at is null and plan_result_id = pg_temp.rhk('r1');
select is(pg_temp.does('joko', now(), $$ select count(*) from api.purge('EVIDENCE', 1) $$), '1', 'after five years what a file holds goes');
select is((select count(*) from app.evidence), 22::bigint, 'its name and hash do not');

select * from finish();
rollback;
