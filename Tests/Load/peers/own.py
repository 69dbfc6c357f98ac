"""GET of the own results as a small service of FastAPI and asyncpg: what somebody would write instead, on the same tables.

Who asks is looked up by the hash of the token; what they may see is a WHERE clause. Statements are prepared (asyncpg keeps them for each connection),
answers are written by orjson, holidays are read once. Nothing is audited, kept per request or logged: of what Kinerja does beside it, nothing is paid for.

    uvicorn --workers 2 --loop uvloop --http httptools --no-access-log own:service
"""

import hashlib
import os
from contextlib import asynccontextmanager
from datetime import date, datetime, time, timedelta
from functools import lru_cache
from typing import Annotated
from zoneinfo import ZoneInfo

import asyncpg
import orjson
from fastapi import Depends, FastAPI, HTTPException, Query, Request, Response
from fastapi.security import HTTPAuthorizationCredentials, HTTPBearer

ZONE = ZoneInfo("Asia/Jayapura")

CALLER = """
select a.person_id
from meta.session as s join app.account as a on a.account_id = s.account_id
where s.token_hash = $1 and s.expires_at > now() and greatest(s.used_at, s.opened_at) + s.idle_limit > now() and not a.is_locked
"""

OWN = """
select
  r.result_id::text as result, a.code as agency, p.code as period, r.number, r.snapshot ->> 'kind' as kind, r.person_id::text as person,
  r.snapshot #>> '{subject,nip}' as nip, r.snapshot #>> '{subject,name}' as name, r.snapshot #>> '{subject,post}' as post,
  r.snapshot #>> '{subject,unit}' as unit, r.achievement, r.work_result, r.behaviour, r.predicate, r.snapshot #>> '{rating,notes}' as notes,
  r.snapshot #>> '{appraiser,name}' as appraiser_name, r.policy, r.is_final, r.is_beyond_statute, r.published_at, r.received_at, r.countersigned_at,
  r.is_carry_over_agreed, r.superseded_at, r.reason, r.revision,
  (r.snapshot #>> '{signature,signed_at}')::timestamptz as signed_at, (r.snapshot #>> '{signature,is_by_superior}')::boolean as is_by_superior,
  exists (
    select from app.assessment as s join app.appointment as m on m.person_id = r.person_id
    where s.agency_id = r.agency_id and s.assessment_id = r.assessment_id and m.kind in ('DEFINITIF', 'PLT')
      and m.starts_on <= $3 and (m.ends_on is null or m.ends_on >= $3) and (m.agency_id, m.unit_id) <> (s.agency_id, s.unit_id)
  ) as has_moved
from app.result as r
  join app.period as p on p.agency_id = r.agency_id and p.period_id = r.period_id
  join app.agency as a on a.agency_id = r.agency_id
where r.person_id = $1
order by r.published_at, r.result_id
limit $2
"""

bearer = HTTPBearer()


@asynccontextmanager
async def lifespan(service: FastAPI):
    async with asyncpg.create_pool(os.environ["DATABASE"], min_size=8, max_size=8) as pool:
        service.state.pool = pool
        service.state.holidays = frozenset(row["day_on"] for row in await pool.fetch("select day_on from app.holiday"))
        yield


service = FastAPI(lifespan=lifespan)


async def connected(request: Request):
    async with request.app.state.pool.acquire() as connection:
        yield connection


Connected = Annotated[asyncpg.Connection, Depends(connected)]


async def caller(connection: Connected, credentials: Annotated[HTTPAuthorizationCredentials, Depends(bearer)]):
    try:
        token = bytes.fromhex(credentials.credentials)
    except ValueError:
        raise HTTPException(401)
    person = await connection.fetchval(CALLER, hashlib.sha256(token).digest())
    if person is None:
        raise HTTPException(401)
    return person


@lru_cache(maxsize=4096)
def due(since: date, days: int, holidays: frozenset[date]) -> datetime:
    """The end of the day that so many days of work are after another."""
    day = since
    while days > 0:
        day += timedelta(days=1)
        days -= day.isoweekday() <= 5 and day not in holidays
    return datetime.combine(day + timedelta(days=1), time(), ZONE).astimezone(ZoneInfo("UTC"))


def state(row: asyncpg.Record) -> tuple[str, list[str]]:
    """What it is, and what its person could do with it."""
    carry_over = ["carry_over"] if row["has_moved"] else []
    if row["superseded_at"]:
        return "SUPERSEDED", []
    if row["countersigned_at"]:
        return "COUNTERSIGNED", carry_over
    if row["received_at"]:
        return "RECEIVED", ["countersign"] + carry_over
    return "PUBLISHED", ["receive", "countersign"] + carry_over


@service.get("/v1/me/results")
async def own(
    request: Request, connection: Connected, person: Annotated[object, Depends(caller)], page_size: Annotated[int, Query(ge=1, le=500)] = 50
):
    items = []
    for row in await connection.fetch(OWN, person, page_size, datetime.now(ZONE).date()):
        item = dict(row)
        holidays, days = request.app.state.holidays, 7 if item.pop("is_by_superior") else 14
        signed, received = item.pop("signed_at"), item["received_at"]
        item["receive_by"] = due(signed.astimezone(ZONE).date(), days, holidays) if signed else None
        item["countersign_by"] = due(received.astimezone(ZONE).date(), days, holidays) if received else None
        item["state"], item["allowed_actions"] = state(row)
        del item["has_moved"]
        items.append(item)
    return Response(orjson.dumps({"items": items}), media_type="application/json")


@service.get("/readyz")
async def ready():
    return {"status": "ready"}
