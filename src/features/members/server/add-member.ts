import { sql } from "kysely";
import type { DayText } from "#contract/dates.ts";
import type { InputOf } from "#contract/endpoint.ts";
import { AppError, ruleError } from "#contract/errors.ts";
import { properName, searchKey, tidyText } from "#contract/names.ts";
import { notFound } from "#server/access/scope.ts";
import { record } from "#server/history.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { addMember as declared, MemberDetail } from "../contract.ts";
import { checkMember, standingPeriods } from "../rules.ts";
import { checkCardIsFree } from "./check-card.ts";
import { getMember, memberLimits } from "./queries.ts";
import { memberDetail } from "./read-member.ts";
import { insertMembers } from "./writes.ts";

type Input = InputOf<typeof declared>;

/** Enters a person in the register of a cell, with the membership and the standing that the dates tell. */
export async function addMember(ctx: ActionContext, input: Input): Promise<MemberDetail> {
  const cell = ctx.scope.organisation;
  if (!cell) throw notFound();
  if (!cell.isCell) throw ruleError("not-a-cell", "organisationId", "Đảng viên thuộc một chi bộ. Chọn chi bộ trong đơn vị này.");
  if (cell.dissolvedOn && cell.dissolvedOn <= input.enteredOn)
    throw ruleError("cell-dissolved", "organisationId", "Chi bộ này đã kết thúc hoạt động vào ngày đó. Chọn chi bộ khác.");
  if (input.enteredOn > ctx.today) throw ruleError("entered-in-future", "enteredOn", "Ngày vào chi bộ chưa tới. Nhập ngày đã diễn ra.");
  const draft = { ...input, fullName: properName(input.fullName), fileNumber: input.fileNumber?.toUpperCase() ?? null };
  refuse(checkMember(draft, await memberLimits(ctx.tx, cell.id, ctx.today), ctx.today));
  await checkCardIsFree(ctx, draft.cardNumber, null);
  if (!input.isAnother) await checkNotKnown(ctx, draft, cell.topId);
  const standings = standingPeriods({
    joinedOn: input.joinedOn,
    officialOn: input.officialOn,
    standing: input.standing,
    knownOn: input.enteredOn,
  });
  const [id = 0] = await insertMembers(
    ctx.tx,
    [
      {
        ...draft,
        cellId: cell.id,
        topId: cell.topId,
        memberships: [
          {
            organisationId: cell.id,
            from: input.enteredOn,
            to: null,
            enteredHow: input.enteredHow,
            enteredFrom: input.enteredFrom,
            decision: input.decision,
          },
        ],
        statuses: standings.map(({ standing, from, to }) => ({ status: standing, from, to })),
      },
    ],
    ctx.now,
  );
  const { organisationId, isAnother, ...after } = draft;
  await record(ctx, { action: "add-member", kind: "member", id, organisationId, after });
  return memberDetail(ctx, await getMember(ctx.tx, ctx.scope, id));
}

/** Throws every problem at its field. */
export function refuse(problems: Partial<Record<string, string>>): void {
  const fields = Object.fromEntries(Object.entries(problems).filter((entry): entry is [string, string] => entry[1] !== undefined));
  if (Object.keys(fields).length > 0)
    throw new AppError("rule", "cannot-be-true", "Có ô nhập chưa đúng. Xem lời nhắn tại từng ô.", { fields });
}

/** The same name and birth date in the same tree is most likely the same person. */
async function checkNotKnown(ctx: ActionContext, draft: Input, topId: number): Promise<void> {
  if (!draft.birthDate) return;
  // A button pressed twice, or two clerks with one list: the second looks after the first has written.
  await sql`select pg_advisory_xact_lock(hashtextextended(${`${topId} ${draft.birthDate} ${searchKey(draft.fullName)}`}, 0))`.execute(
    ctx.tx,
  );
  const { rows } = await sql<{ cellName: string; endedOn: DayText | null }>`
    select o.name as "cellName", n.ended_on as "endedOn"
    from find_namesakes(${topId}, ${searchKey(draft.fullName)}, ${draft.birthDate}::date) n join organisations o on o.id = n.cell_id limit 1`.execute(
    ctx.tx,
  );
  const [known] = rows;
  if (!known) return;
  const where = known.endedOn ? "đã ra khỏi danh sách" : `ở ${tidyText(known.cellName)}`;
  throw ruleError(
    "looks-known",
    "fullName",
    `Trong sổ đã có người cùng họ tên và ngày sinh, ${where}. Nếu là người khác, đánh dấu “Đây là người khác” rồi lưu.`,
  );
}
