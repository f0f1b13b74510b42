import * as z from "zod/mini";
import { Can, Day, Id, line, optionalLine, Page, Version } from "#contract/common.ts";
import { endpoint } from "#contract/endpoint.ts";
import { hostUnitKindCodes, kindCodes } from "./rules.ts";

const Kind = z.enum(kindCodes, { error: "Chọn loại hình tổ chức." });
const HostUnitKind = z._default(z.nullable(z.enum(hostUnitKindCodes)), null);

/** An organisation as it appears in a list, a path or a picker. */
export const OrganisationLine = z.object({
  id: Id,
  code: z.string(),
  name: z.string(),
  kind: Kind,
  isCell: z.boolean(),
  level: z.number(),
  parentId: z.nullable(Id),
  childCount: z.number(),
});
export type OrganisationLine = z.output<typeof OrganisationLine>;

const Warning = z.object({
  ruleKey: z.string(),
  message: z.string(),
  consentable: z.boolean(),
  /** The document by which the level above agreed, when it did. */
  consent: z.nullable(z.object({ document: z.string(), agreedOn: Day })),
});

export const OrganisationDetail = z.object({
  id: Id,
  code: z.string(),
  name: z.string(),
  symbol: z.nullable(z.string()),
  kind: Kind,
  isCell: z.boolean(),
  level: z.number(),
  hostUnit: z.nullable(z.string()),
  hostUnitKind: z.nullable(z.enum(hostUnitKindCodes)),
  isAbroad: z.boolean(),
  country: z.nullable(z.string()),
  foundedOn: z.nullable(Day),
  foundingDecision: z.nullable(z.string()),
  dissolvedOn: z.nullable(Day),
  dissolvingDecision: z.nullable(z.string()),
  version: Version,
  path: z.array(z.object({ id: Id, name: z.string(), kind: Kind })),
  members: z.number(),
  official: z.number(),
  warnings: z.array(Warning),
  can: Can,
});
export type OrganisationDetail = z.output<typeof OrganisationDetail>;

/** Path, siblings and children of one place on one day: what the tree page needs, however large the tree. */
export const OrganisationNeighbourhood = z.object({
  asOf: Day,
  path: z.array(OrganisationLine),
  siblings: z.array(OrganisationLine),
  siblingCount: z.number(),
  children: z.array(OrganisationLine),
  childCount: z.number(),
  can: Can,
});
export type OrganisationNeighbourhood = z.output<typeof OrganisationNeighbourhood>;

const HistoryLine = z.object({
  from: z.nullable(Day),
  to: z.nullable(Day),
  what: z.enum(["place", "profile"]),
  name: z.nullable(z.string()),
  kind: z.nullable(Kind),
  parentName: z.nullable(z.string()),
  symbol: z.nullable(z.string()),
  hostUnit: z.nullable(z.string()),
  decision: z.nullable(z.string()),
});

const Profile = {
  name: line("tên tổ chức", 300),
  symbol: optionalLine(20),
  hostUnit: optionalLine(300),
  hostUnitKind: HostUnitKind,
  isAbroad: z._default(z.boolean(), false),
  country: optionalLine(100),
};

/** The day on which a change takes effect and the decision that orders it. */
const Effect = { on: Day, decision: optionalLine(300) };

export const getOrganisation = endpoint({
  method: "GET",
  path: "/api/organisations/:organisationId",
  permission: "organisations.see",
  scope: "organisation",
  summary: "Một tổ chức đảng, đường đi từ gốc và các cảnh báo về quy mô",
  input: z.object({ organisationId: Id }),
  output: OrganisationDetail,
});

export const getNeighbourhood = endpoint({
  method: "GET",
  path: "/api/organisations/:organisationId/neighbourhood",
  permission: "organisations.see",
  scope: "organisation",
  summary: "Cấp trên, cùng cấp và cấp dưới của một tổ chức vào một ngày",
  input: z.object({ organisationId: Id, asOf: z.optional(Day), page: Page.page, pageSize: Page.pageSize }),
  output: OrganisationNeighbourhood,
});

export const listOrganisationHistory = endpoint({
  method: "GET",
  path: "/api/organisations/:organisationId/intervals",
  permission: "organisations.see",
  scope: "organisation",
  summary: "Vị trí và tên gọi của một tổ chức qua các thời gian",
  input: z.object({ organisationId: Id }),
  output: z.object({ lines: z.array(HistoryLine) }),
});

export const findOrganisations = endpoint({
  method: "GET",
  path: "/api/organisations",
  permission: "organisations.see",
  summary: "Tìm tổ chức theo tên hoặc mã, có dấu hay không dấu",
  input: z.object({ text: z._default(z.string().check(z.maxLength(200)), ""), cellsOnly: z.optional(z.enum(["true"])), ...Page }),
  output: z.object({ rows: z.array(z.extend(OrganisationLine, { pathNames: z.array(z.string()) })), count: z.number() }),
});

export const foundOrganisation = endpoint({
  method: "POST",
  path: "/api/organisations",
  permission: "organisations.manage",
  scope: "organisation",
  summary: "Thành lập một tổ chức dưới organisationId",
  input: z.object({ organisationId: Id, code: line("mã", 40), kind: Kind, ...Profile, ...Effect }),
  output: OrganisationDetail,
});

export const renameOrganisation = endpoint({
  method: "POST",
  path: "/api/organisations/:organisationId/profiles",
  permission: "organisations.manage",
  scope: "organisation",
  summary: "Đổi tên, ký hiệu hoặc đơn vị từ một ngày",
  input: z.object({ organisationId: Id, version: Version, ...Profile, ...Effect }),
  output: OrganisationDetail,
});

export const moveOrganisation = endpoint({
  method: "POST",
  path: "/api/organisations/:organisationId/positions",
  permission: "organisations.manage",
  scope: "organisation",
  summary: "Chuyển sang cấp trên khác hoặc đổi loại hình từ một ngày",
  input: z.object({ organisationId: Id, version: Version, parentId: Id, kind: Kind, ...Effect }),
  output: OrganisationDetail,
});

export const dissolveOrganisation = endpoint({
  method: "POST",
  path: "/api/organisations/:organisationId/dissolution",
  permission: "organisations.manage",
  scope: "organisation",
  summary: "Giải thể hoặc kết thúc hoạt động từ một ngày",
  input: z.object({ organisationId: Id, version: Version, ...Effect }),
  output: OrganisationDetail,
});

export const noteConsent = endpoint({
  method: "POST",
  path: "/api/organisations/:organisationId/consents",
  permission: "organisations.manage",
  scope: "organisation",
  summary: "Ghi văn bản cấp trên đã đồng ý một trường hợp khác quy định về quy mô",
  input: z.object({ organisationId: Id, ruleKey: line("quy định", 100), document: line("văn bản", 300), agreedOn: Day }),
  output: OrganisationDetail,
});
