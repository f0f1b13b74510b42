import { sql } from "kysely";
import type { DayText } from "#contract/dates.ts";
import { ruleError } from "#contract/errors.ts";
import { type OrganisationKind, organisationKinds } from "#features/organisations/rules.ts";
import { rules } from "#features/regulations/server/queries.ts";
import { notFound } from "#server/access/scope.ts";
import type { Reader } from "#server/db/connect.ts";
import { bodiesOf, type IssuingBody, issuerClass, issuerName, symbolOf } from "../rules.ts";

export interface Issuer {
  topId: number;
  /** "Ban Tổ chức Đảng ủy Khối các cơ quan tỉnh" */
  name: string;
  /** "BTCĐUK" */
  symbol: string;
  /** Names of the kinds it may issue by the rule of the day; null where no rule is known. */
  mayIssue: readonly string[] | null;
}

/** A body of an organisation as it was called and wrote its letters on a day. @throws rule `no-such-body` at `body`. */
export async function issuerOn(reader: Reader, organisationId: number, body: IssuingBody, day: DayText): Promise<Issuer> {
  const { rows } = await sql<{ topId: number; kind: OrganisationKind; name: string; symbol: string | null }>`
    select o.top_id as "topId", o.kind, coalesce(p.name, o.name) as name, case when p.id is null then o.symbol else p.symbol end as symbol
    from organisations o left join organisation_profiles p on p.organisation_id = o.id and p.valid @> ${day}::date
    where o.id = ${organisationId}`.execute(reader);
  const [organisation] = rows;
  if (!organisation) throw notFound();
  const { cell: isCell, base: isBase } = organisationKinds[organisation.kind];
  if (!bodiesOf(isCell).includes(body)) throw ruleError("no-such-body", "body", "Tổ chức này không có nơi ban hành đã chọn. Chọn lại.");
  const inForce = await rules(reader, ["documents.symbols", "documents.may_issue"], organisationId, day);
  const known = issuerClass(body, { isCell, isBase });
  return {
    topId: organisation.topId,
    name: issuerName(body, organisation.name),
    symbol: symbolOf(body, organisation.symbol, inForce["documents.symbols"]),
    mayIssue: known ? inForce["documents.may_issue"][known] : null,
  };
}
