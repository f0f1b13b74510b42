import { ruleError } from "#contract/errors.ts";
import { isOnBehalf } from "#server/access/can.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { MeetingDraft } from "../contract.ts";

/** Columns of a sitting that tell whose paper was entered and who typed it; all null when the cell typed for itself. */
export interface Said {
  said_as: "secretary" | "chair" | null;
  said_by: string | null;
  typed_by: number | null;
}

/** Somebody of the cell may say that the paper is another's; whoever is not of it must. @throws rule `who-said` when nobody is named. */
export function sayOnBehalf(ctx: ActionContext, organisationId: number, draft: MeetingDraft): Said {
  const isFromOutside = isOnBehalf(ctx.person, "meetings.record", organisationId);
  const said_as = draft.saidAs ?? (isFromOutside ? (draft.secretary || !draft.chair ? "secretary" : "chair") : null);
  if (!said_as) return { said_as: null, said_by: null, typed_by: null };
  const said_by = draft[said_as];
  if (!said_by)
    throw ruleError(
      "who-said",
      said_as,
      `Ghi thay thì cần tên ${said_as === "chair" ? "chủ trì" : "thư ký"}: biên bản giấy là của người đó.`,
    );
  return { said_as, said_by, typed_by: ctx.user.accountId };
}
