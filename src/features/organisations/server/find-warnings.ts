import type { DayText } from "#contract/dates.ts";
import { rules } from "#features/regulations/server/queries.ts";
import type { Reader } from "#server/db/connect.ts";
import type { OrganisationDetail } from "../contract.ts";
import { type OrganisationKind, type SizeWarning, sizeWarnings } from "../rules.ts";

/** The size warnings of an organisation by the rules of the day, each with the consent noted for it. */
export async function findWarnings(
  reader: Reader,
  organisation: { id: number; kind: OrganisationKind },
  size: { members: number; official: number },
  day: DayText,
): Promise<OrganisationDetail["warnings"]> {
  const limits = await rules(
    reader,
    ["org.min_official_members", "org.base_committee_min_members", "org.cell_max_members", "org.cell_committee_min_official"],
    organisation.id,
    day,
  );
  const warnings = sizeWarnings(organisation.kind, size, {
    minOfficial: limits["org.min_official_members"],
    baseCommitteeMin: limits["org.base_committee_min_members"],
    cellMax: limits["org.cell_max_members"],
    cellCommitteeMin: limits["org.cell_committee_min_official"],
  });
  return warnings.length === 0 ? [] : withConsents(reader, organisation.id, warnings);
}

async function withConsents(reader: Reader, organisationId: number, warnings: SizeWarning[]): Promise<OrganisationDetail["warnings"]> {
  const consents = await reader
    .selectFrom("organisation_consents")
    .select(["rule_key", "document", "agreed_on as agreedOn"])
    .where("organisation_id", "=", organisationId)
    .execute();
  return warnings.map((warning) => {
    const consent = consents.find((one) => one.rule_key === warning.ruleKey);
    return { ...warning, consent: consent ? { document: consent.document, agreedOn: consent.agreedOn } : null };
  });
}
