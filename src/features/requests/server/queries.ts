import { type RawBuilder, sql } from "kysely";
import type { DayText } from "#contract/dates.ts";
import { searchKey } from "#contract/names.ts";
import { permissionsAt } from "#server/access/can.ts";
import { endOfPath, narrowTo, notFound, type OrganisationScope } from "#server/access/scope.ts";
import type { Reader } from "#server/db/connect.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { AnswerLine, RequestDetail, RequestLine, Total } from "../contract.ts";
import { type AnswerState, hasChoices, type Question, standingOf } from "../rules.ts";

export interface RequestRow extends Omit<RequestDetail, "can" | "counts" | "newUnits"> {
  orgName: string;
  orgPath: string;
  dissolvedOn: DayText | null;
}

const requestColumns = sql`q.id, q.title, q.asks, q.due_on as "dueOn", q.state, to_json(q.sent_at) #>> '{}' as "sentAt"`;
/** The day of first handing in, in Vietnam. */
const handedInOn = sql`(a.handed_in_at at time zone 'Asia/Ho_Chi_Minh')::date`;
const isHandedIn = sql<boolean>`a.state in ('answered', 'declined')`;

/** The request, and the caller's scope at the committee that asks. @throws not-found outside of the scope. */
export async function loadRequest(
  ctx: Pick<ActionContext, "tx" | "scope">,
  requestId: number,
): Promise<{ request: RequestRow; scope: OrganisationScope }> {
  const { rows } = await sql<RequestRow>`
    select ${requestColumns}, q.organisation_id as "organisationId", q.guidance, q.questions, q.version, o.name as "orgName", o.path as "orgPath",
      o.dissolved_on as "dissolvedOn", (select coalesce(json_agg(json_build_object('id', u.id, 'name', u.name) order by u.path), '[]')
        from organisations u where u.id = any(q.unit_ids)) as units
    from requests q join organisations o on o.id = q.organisation_id where q.id = ${requestId}`.execute(ctx.tx);
  const [request] = rows;
  if (!request) throw notFound();
  return { request, scope: await narrowTo(ctx.tx, ctx.scope, request) };
}

/** The request as its page shows it, with what this person may do. */
export async function showRequest(ctx: ActionContext, requestId: number): Promise<RequestDetail> {
  const { request } = await loadRequest(ctx, requestId);
  const { orgName: _, orgPath, dissolvedOn, ...shown } = request;
  const held = ctx.person ? permissionsAt(ctx.person, { path: orgPath, dissolvedOn }) : [];
  const steps = { draft: ["save", "send"], sent: ["follow", "extend", "close", "copy"], closed: ["follow", "copy"] } as const;
  return {
    ...shown,
    counts: await countStandings(ctx, requestId),
    newUnits: request.state === "sent" ? await countNewUnits(ctx.tx, request) : 0,
    can: held.includes("reports.review") ? [...steps[request.state]] : [],
  };
}

/**
 * `left join` of the counts `c` of requests `q`. Of the units only the few dissolved ones are joined, and lateness is a moment
 * of the request: a list of requests to 5.800 cells counts a hundred thousand answers.
 */
function standingCounts(today: DayText): RawBuilder<unknown> {
  const lateFrom = sql`(q.due_on + 1)::timestamp at time zone 'Asia/Ho_Chi_Minh'`;
  return sql`left join lateral (
    select count(*)::int as asked, count(*) filter (where a.state = 'answered')::int as answered, count(*) filter (where a.state = 'declined')::int as declined,
      count(*) filter (where a.state = 'answered' and a.handed_in_at >= l.late_from)::int as late,
      count(*) filter (where not ${isHandedIn} and q.due_on < ${today}::date)::int as missing
    from (select ${lateFrom} as late_from offset 0) l cross join request_answers a
    left join organisations g on g.id = a.organisation_id and g.dissolved_on is not null
    where a.request_id = q.id and (${isHandedIn} or g.id is null)) c on true`;
}

const counts = sql<RequestLine["counts"]>`to_jsonb(c)`;

async function countStandings(ctx: ActionContext, requestId: number): Promise<RequestLine["counts"]> {
  const { rows } = await sql<{ counts: RequestLine["counts"] }>`
    select ${counts} as counts from requests q ${standingCounts(ctx.today)} where q.id = ${requestId}`.execute(ctx.tx);
  return rows[0]?.counts ?? { asked: 0, answered: 0, declined: 0, late: 0, missing: 0 };
}

export async function findRequests(
  ctx: ActionContext,
  organisationId: number,
  { page, pageSize }: { page: number; pageSize: number },
): Promise<{ rows: RequestLine[]; count: number }> {
  const { rows } = await sql<RequestLine & { count: number }>`
    select ${requestColumns}, ${counts} as counts, q.count
    from (select id, title, asks, due_on, state, sent_at, count(*) over ()::int as count from requests where organisation_id = ${organisationId}
      order by (state = 'closed'), id desc limit ${pageSize} offset ${(page - 1) * pageSize}) q ${standingCounts(ctx.today)}
    order by (q.state = 'closed'), q.id desc`.execute(ctx.tx);
  return { rows, count: rows[0]?.count ?? 0 };
}

type Asking = Pick<RequestRow, "id" | "organisationId" | "orgPath" | "asks" | "units">;

/** SQL condition: the living unit `u` is one that the request asks, by the tree as it stands now. */
export function isAsked({ organisationId, orgPath, asks, units }: Asking): RawBuilder<boolean> {
  const below = sql`u.dissolved_on is null and u.path > ${orgPath} and u.path < ${endOfPath(orgPath)}`;
  if (asks === "children") return sql<boolean>`(u.dissolved_on is null and u.parent_id = ${organisationId})`;
  if (asks === "base") return sql<boolean>`(${below} and u.kind in ('base-committee', 'base-cell'))`;
  if (asks === "cells") return sql<boolean>`(${below} and u.is_cell)`;
  return sql<boolean>`(${below} and u.id = any(${units.map(({ id }) => id)}::int[]))`;
}

async function countNewUnits(reader: Reader, request: Asking): Promise<number> {
  const { rows } = await sql<{ number: number }>`
    select count(*)::int as number from organisations u where ${isAsked(request)}
      and not exists (select from request_answers a where a.request_id = ${request.id} and a.organisation_id = u.id)`.execute(reader);
  return rows[0]?.number ?? 0;
}

export interface AnswerFilter {
  show: string;
  text: string;
  question: number;
  word: string;
}

/** SQL condition over an answer `a`, its unit `o` and request `q`. */
function matches({ show, text, question, word }: AnswerFilter, today: DayText): RawBuilder<boolean> {
  const open = sql<boolean>`(not ${isHandedIn} and o.dissolved_on is null)`;
  const standing: Record<string, RawBuilder<boolean>> = {
    waiting: open,
    "handed-in": isHandedIn,
    "not-due": sql<boolean>`(${open} and q.due_on >= ${today}::date)`,
    missing: sql<boolean>`(${open} and q.due_on < ${today}::date)`,
    answered: sql<boolean>`(a.state = 'answered' and ${handedInOn} <= q.due_on)`,
    late: sql<boolean>`(a.state = 'answered' and ${handedInOn} > q.due_on)`,
    declined: sql<boolean>`a.state = 'declined'`,
    ended: sql<boolean>`(not ${isHandedIn} and o.dissolved_on is not null)`,
  };
  const value = sql`a.answers -> ${String(question)}::text`;
  const conditions = [
    ...(standing[show] ? [standing[show]] : []),
    ...searchKey(text)
      .split(" ")
      .filter(Boolean)
      .map((one) => sql<boolean>`strpos(o.search_key, ${one}) > 0`),
    ...(question > 0 ? [sql<boolean>`(a.state = 'answered' and ${value} is not null)`] : []),
    ...(question > 0 && word !== ""
      ? [sql<boolean>`(${value} @> to_jsonb(${word}::text) or a.answers ->> ${String(question)}::text = ${word})`]
      : []),
  ];
  return conditions.length === 0 ? sql<boolean>`true` : sql<boolean>`(${sql.join(conditions, sql` and `)})`;
}

interface AnswerRow extends Omit<AnswerLine, "standing"> {
  state: AnswerState;
  dueOn: DayText;
  isDissolved: boolean;
  count: number;
}

/** Answers of units in the order of the tree; one statement. */
export async function findAnswers(
  ctx: ActionContext,
  requestId: number,
  { page, pageSize, ...filter }: AnswerFilter & { page: number; pageSize: number },
): Promise<{ rows: AnswerLine[]; count: number }> {
  const { rows } = await sql<AnswerRow>`
    select a.id, o.id as "organisationId", o.name, b.name as "unitName", a.state, a.state = 'draft' as "isStarted", a.told_by as "toldBy", a.reason,
      ${handedInOn} as "handedInOn", q.due_on as "dueOn", o.dissolved_on is not null as "isDissolved",
      case when a.state = 'answered' then a.answers else '{}' end as answers, count(*) over ()::int as count
    from request_answers a join requests q on q.id = a.request_id join organisations o on o.id = a.organisation_id
    left join organisations b on b.id = o.parent_id and b.id <> q.organisation_id
    where a.request_id = ${requestId} and ${matches(filter, ctx.today)}
    order by o.path limit ${pageSize} offset ${(page - 1) * pageSize}`.execute(ctx.tx);
  const lines = rows.map(({ state, dueOn, isDissolved, count: _, ...row }) => {
    const { handedInOn: on } = row;
    return { ...row, standing: standingOf({ state, handedInOn: on, dueOn, isDissolved, today: ctx.today }) };
  });
  return { rows: lines, count: rows[0]?.count ?? 0 };
}

interface Sum {
  number: number;
  word: string | null;
  isWhole: boolean;
  answers: number;
  sum: number | null;
  min: number | null;
  max: number | null;
}

/** What the answers of the filter come to, one entry a question; one statement. Numbers that may not be added have no sum. */
export async function sumAnswers(
  ctx: ActionContext,
  request: Pick<RequestRow, "id" | "questions">,
  filter: AnswerFilter,
): Promise<Total[]> {
  const { questions } = request;
  const isNumber = questions.map(({ kind }) => kind === "number");
  const isChoice = questions.map(({ kind }) => kind === "yes-no" || hasChoices(kind));
  const { rows } = await sql<Sum>`
    select f.number::int, given.word, grouping(given.word) = 1 as "isWhole", count(distinct a.id)::int as answers,
      sum(given.value)::float8 as sum, min(given.value)::float8 as min, max(given.value)::float8 as max
    from request_answers a join requests q on q.id = a.request_id join organisations o on o.id = a.organisation_id
    cross join unnest(${isNumber}::boolean[], ${isChoice}::boolean[]) with ordinality as f (is_number, is_choice, number)
    cross join lateral (select a.answers -> f.number::text as v) answer
    cross join lateral (
      select case when f.is_choice then e.word end as word, case when f.is_number then e.word::numeric end as value
      from jsonb_array_elements_text(case jsonb_typeof(answer.v) when 'array' then answer.v else jsonb_build_array(answer.v) end) as e (word)) given
    where a.request_id = ${request.id} and a.state = 'answered' and answer.v is not null and ${matches(filter, ctx.today)}
    group by grouping sets ((f.number), (f.number, given.word))`.execute(ctx.tx);
  return questions.map((question, at) => totalOf(question, at + 1, rows));
}

function totalOf({ kind, adds, choices }: Question, number: number, rows: readonly Sum[]): Total {
  const mine = rows.filter((row) => row.number === number);
  const whole = mine.find((row) => row.isWhole);
  const words = kind === "yes-no" ? ["true", "false"] : hasChoices(kind) ? choices : [];
  return {
    number,
    answers: whole?.answers ?? 0,
    sum: kind === "number" && adds ? (whole?.sum ?? null) : null,
    min: whole?.min ?? null,
    max: whole?.max ?? null,
    choices: words.map((word) => ({ word, number: mine.find((row) => !row.isWhole && row.word === word)?.answers ?? 0 })),
  };
}
