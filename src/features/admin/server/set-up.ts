import { sql } from "kysely";
import type { InputOf, OutputOf } from "#contract/endpoint.ts";
import { AppError, ruleError } from "#contract/errors.ts";
import { insertOrganisation } from "#features/organisations/server/writes.ts";
import { record } from "#server/history.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { setUp as declared } from "../contract.ts";
import { openDoor } from "../sign-in/server/open-door.ts";
import { isSetUp } from "../sign-in/server/queries.ts";
import { insertAccount } from "./writes.ts";

/** First run: the top organisation and one person who is both administrator and office there. Possible once only. */
export async function setUp(ctx: ActionContext, input: InputOf<typeof declared>): Promise<OutputOf<typeof declared>> {
  // Two browsers on the same empty installation: the second waits here and then finds it set up.
  await sql`lock table accounts in exclusive mode`.execute(ctx.tx);
  if (await isSetUp(ctx.tx)) throw new AppError("conflict", "already-set-up", "Chương trình đã được thiết lập. Đăng nhập để tiếp tục.");
  if (input.foundedOn && input.foundedOn > ctx.today) throw ruleError("in-future", "foundedOn", "Ngày thành lập không sau hôm nay.");
  const { id } = await insertOrganisation(
    ctx.tx,
    {
      code: input.organisationCode,
      kind: input.organisationKind,
      name: input.organisationName,
      symbol: input.symbol,
      hostUnit: null,
      hostUnitKind: null,
      isAbroad: false,
      country: null,
      on: input.foundedOn,
      decision: null,
    },
    null,
  );
  const accountId = await insertAccount(ctx, {
    userName: input.userName,
    displayName: input.displayName,
    password: input.password,
    memberId: null,
    organisationId: id,
    mustChangePassword: false,
  });
  const held = (["office", "administrator"] as const).map((role) => ({
    account_id: accountId,
    role,
    organisation_id: id,
    valid: `[${ctx.today},)`,
  }));
  await ctx.tx.insertInto("account_roles").values(held).execute();
  await record(ctx, {
    action: "set-up",
    kind: "organisation",
    id,
    organisationId: id,
    after: { name: input.organisationName, code: input.organisationCode, administrator: input.userName },
  });
  return openDoor(ctx, accountId, null);
}
