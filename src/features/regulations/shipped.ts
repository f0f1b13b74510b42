import { agendaTemplateRules } from "./agenda/shipped.ts";
import { documentRules } from "./documents/shipped.ts";
import { feeRules } from "./fees/shipped.ts";
import { holidayRules } from "./holidays/shipped.ts";
import { meetingRules } from "./meetings/shipped.ts";
import { memberRules } from "./members/shipped.ts";
import { organisationRules } from "./organisations/shipped.ts";
import { reportRules } from "./reports/shipped.ts";
import type { ShippedRule } from "./rules.ts";
import { signInRules } from "./sign-in/shipped.ts";
import { voteRules } from "./votes/shipped.ts";

/** The values shipped with the program. Unsure ones are marked and meant to be overridden by the office. */
export const shippedRules: readonly ShippedRule[] = [
  ...organisationRules,
  ...memberRules,
  ...meetingRules,
  ...agendaTemplateRules,
  ...voteRules,
  ...signInRules,
  ...documentRules,
  ...reportRules,
  ...feeRules,
  ...holidayRules,
];
