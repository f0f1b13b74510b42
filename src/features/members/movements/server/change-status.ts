import { sql } from "kysely";
import type { InputOf } from "#contract/endpoint.ts";
import { ruleError } from "#contract/errors.ts";
import { record } from "#server/history.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { MemberDetail } from "../../contract.ts";
import { situationNames } from "../../rules.ts";
import { checkVersion } from "../../server/correct-member.ts";
import { getMember, lockMember, type MemberRow } from "../../server/queries.ts";
import { memberDetail } from "../../server/read-member.ts";
import { insertStatus } from "../../server/writes.ts";
import type { changeStatus as declared } from "../contract.ts";
import { checkDay, checkStillIn } from "../rules.ts";

type Input = InputOf<typeof declared>;

/** Recognises a probationary member as official, or starts or ends a situation such as miễn sinh hoạt. */
export async function changeStatus(ctx: ActionContext, input: Input): Promise<MemberDetail> {
  const member = await lockMember(ctx.tx, ctx.scope, input.memberId);
  await checkVersion(ctx, member, input.version);
  checkStillIn(member);
  if (input.change === "recognise") await recognise(ctx, member, input);
  else if (input.change === "start") await start(ctx, member, input);
  else await end(ctx, member, input);
  await ctx.tx
    .updateTable("members")
    .set({ version: member.version + 1 })
    .where("id", "=", member.id)
    .execute();
  return memberDetail(ctx, await getMember(ctx.tx, ctx.scope, member.id));
}

async function recognise(ctx: ActionContext, member: MemberRow, input: Input): Promise<void> {
  checkDay(input.on, { earliest: member.joined_on, after: "ngày vào Đảng", today: ctx.today });
  const standing = await findStatus(ctx, member.id, "standing");
  if (standing?.status === "official") throw ruleError("already-official", "on", "Đồng chí này đã là đảng viên chính thức.");
  if (standing && standing.from >= input.on) throw ruleError("before-probation", "on", "Ngày công nhận phải sau ngày bắt đầu dự bị.");
  if (standing)
    await ctx.tx
      .updateTable("member_statuses")
      .set({ valid: `[${standing.from},${input.on})` })
      .where("id", "=", standing.id)
      .execute();
  await insertStatus(ctx.tx, member.id, { status: "official", from: input.on, to: null, decision: input.decision, note: input.note });
  await ctx.tx.updateTable("members").set({ official_on: input.on }).where("id", "=", member.id).execute();
  const before = { standing: standing?.status ?? null, officialOn: member.official_on };
  await note(ctx, member, "recognise-official", before, { standing: "official", officialOn: input.on, decision: input.decision });
}

async function start(ctx: ActionContext, member: MemberRow, input: Input): Promise<void> {
  if (!input.situation) throw ruleError("no-situation", "situation", "Chọn tình trạng.");
  checkDay(input.on, { earliest: member.joined_on, after: "ngày vào Đảng" });
  if (input.until && input.until <= input.on) throw ruleError("ends-before-begin", "until", "Ngày kết thúc phải sau ngày bắt đầu.");
  const overlapping = await overlappingSituation(ctx, member.id, input.on, input.until);
  if (overlapping)
    throw ruleError("situation-overlaps", "on", `Trong thời gian này đã ghi “${overlapping}”. Kết thúc tình trạng đó trước.`);
  await insertStatus(ctx.tx, member.id, {
    status: input.situation,
    from: input.on,
    to: input.until,
    decision: input.decision,
    note: input.note,
  });
  await note(
    ctx,
    member,
    "start-situation",
    {},
    { situation: input.situation, from: input.on, until: input.until, decision: input.decision },
  );
}

async function end(ctx: ActionContext, member: MemberRow, input: Input): Promise<void> {
  const situation = await findStatus(ctx, member.id, "situation");
  if (!situation) throw ruleError("no-open-situation", "on", "Không có tình trạng nào đang mở để kết thúc.");
  if (input.on <= situation.from) throw ruleError("ends-before-begin", "on", "Ngày kết thúc phải sau ngày bắt đầu của tình trạng.");
  await ctx.tx
    .updateTable("member_statuses")
    .set({ valid: `[${situation.from},${input.on})` })
    .where("id", "=", situation.id)
    .execute();
  await note(
    ctx,
    member,
    "end-situation",
    { situation: situation.status, until: situation.to },
    { until: input.on, decision: input.decision },
  );
}

/** The latest status of an aspect that has no end yet or ends after today. */
async function findStatus(ctx: ActionContext, memberId: number, aspect: "standing" | "situation") {
  return ctx.tx
    .selectFrom("member_statuses")
    .select((eb) => ["id", "status", eb.fn<string>("lower", ["valid"]).as("from"), eb.fn<string | null>("upper", ["valid"]).as("to")])
    .where("member_id", "=", memberId)
    .where("aspect", "=", aspect)
    .where(sql<boolean>`(upper_inf(valid) or upper(valid) > ${ctx.today}::date)`)
    .orderBy(sql`lower(valid)`, "desc")
    .executeTakeFirst();
}

async function overlappingSituation(ctx: ActionContext, memberId: number, from: string, to: string | null): Promise<string | null> {
  const found = await ctx.tx
    .selectFrom("member_statuses")
    .select("status")
    .where("member_id", "=", memberId)
    .where("aspect", "=", "situation")
    .where(sql<boolean>`valid && daterange(${from}::date, ${to}::date)`)
    .executeTakeFirst();
  const names: Record<string, string> = situationNames;
  return found ? (names[found.status] ?? found.status) : null;
}

async function note(ctx: ActionContext, member: MemberRow, action: string, before: object, after: object): Promise<void> {
  await record(ctx, { action, kind: "member", id: member.id, organisationId: member.cell_id, before, after });
}
