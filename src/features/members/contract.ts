import * as z from "zod/mini";
import { Can, Day, Flag, Id, line, optionalDay, optionalLine, Page, Place, prose, Version } from "#contract/common.ts";
import { endpoint } from "#contract/endpoint.ts";
import { kindCodes } from "#features/organisations/rules.ts";
import { postCodes } from "./posts/rules.ts";
import { Why } from "./readings/contract.ts";
import { numberNames } from "./readings/rules.ts";
import { codesOf, endingNames, enteringNames, forceNames, sexNames, situationNames, standingNames } from "./rules.ts";

const SexCode = z.enum(codesOf(sexNames), { error: "Chọn nam hoặc nữ." });
const StandingCode = z.enum(codesOf(standingNames));
const SituationCode = z.enum(codesOf(situationNames));
const Precision = z.enum(["day", "month", "year"]);
const Named = z.object({ id: Id, name: z.string() });
const nullableDay = z.nullable(Day);
const nullableText = z.nullable(z.string());

/** What a list of members can be narrowed by. */
const Filters = {
  text: z.optional(z.string().check(z.maxLength(100))),
  standing: z.optional(StandingCode),
  /** `none`: takes part as usual; `any`: one of the situations. */
  situation: z.optional(z.enum([...codesOf(situationNames), "none", "any"])),
  sex: z.optional(SexCode),
  minority: z.optional(Flag),
  occupation: z.optional(z.string().check(z.maxLength(100))),
  presence: z._default(z.enum(["active", "ended", "all"]), "active"),
  /** Who belonged on that day, by the tree of that day; without it, the register as it stands. */
  asOf: z.optional(Day),
};

export const MemberLine = z.object({
  id: Id,
  fullName: z.string(),
  sex: SexCode,
  birthDate: nullableDay,
  birthPrecision: Precision,
  occupation: nullableText,
  cell: Named,
  /** The organisation above the cell; null when the cell stands directly under the root or is one. */
  unit: z.nullable(Named),
  joinedOn: nullableDay,
  officialOn: nullableDay,
  /** Masked: ••••2184. */
  cardNumber: nullableText,
  standing: z.nullable(StandingCode),
  situation: z.nullable(SituationCode),
  endedOn: nullableDay,
  endedHow: z.nullable(z.enum(codesOf(endingNames))),
  /** False where the caller may not open the file, or it is kept elsewhere now. */
  opens: z.boolean(),
});
export type MemberLine = z.output<typeof MemberLine>;

export const MemberPage = z.object({
  rows: z.array(MemberLine),
  /** Rows that match everything asked for. */
  count: z.number(),
  /** Members of the place without text and filters. */
  total: z.number(),
  asOf: Day,
  /** The place is a cell: nothing lies below it, and people can be added to it directly. */
  isCell: z.boolean(),
  /** Names like the text, when nothing matches it. */
  near: z.array(z.string()),
  can: Can,
});
export type MemberPage = z.output<typeof MemberPage>;

/** Fields of Mẫu 7-HSĐV that a person types. */
const register = {
  fullName: line("họ và tên", 100),
  birthName: optionalLine(100),
  sex: SexCode,
  birthDate: optionalDay,
  birthPrecision: z._default(Precision, "day"),
  ethnicity: optionalLine(60),
  religion: optionalLine(60),
  homePlace: optionalLine(200),
  schooling: optionalLine(60),
  politicsLevel: optionalLine(60),
  professionLevel: optionalLine(100),
  foreignLanguage: optionalLine(100),
  occupationBefore: optionalLine(100),
  occupation: optionalLine(100),
  forceKind: z._default(z.nullable(z.enum(codesOf(forceNames))), null),
  joinedOn: optionalDay,
  officialOn: optionalDay,
  fileNumber: optionalLine(20),
  badgeNumber: optionalLine(40),
  phone: optionalLine(40),
  note: prose(4000),
};

export const MemberDraft = z.object({ ...register, cardNumber: optionalLine(20), citizenNumber: optionalLine(20) });
export type MemberDraft = z.output<typeof MemberDraft>;

/** Numbers shown masked: left out, they stay as they are. */
const keptNumber = z.optional(z.nullable(z.string().check(z.trim(), z.maxLength(20))));
export const MemberCorrection = z.object({ ...register, cardNumber: keptNumber, citizenNumber: keptNumber });
export type MemberCorrection = z.output<typeof MemberCorrection>;

/** The same fields on the way out: what stands in the register, however it came in. Numbers are masked. */
const shown = {
  fullName: z.string(),
  birthName: nullableText,
  sex: SexCode,
  birthDate: nullableDay,
  birthPrecision: Precision,
  ethnicity: nullableText,
  religion: nullableText,
  homePlace: nullableText,
  schooling: nullableText,
  politicsLevel: nullableText,
  professionLevel: nullableText,
  foreignLanguage: nullableText,
  occupationBefore: nullableText,
  occupation: nullableText,
  forceKind: z.nullable(z.enum(codesOf(forceNames))),
  joinedOn: nullableDay,
  officialOn: nullableDay,
  fileNumber: nullableText,
  badgeNumber: nullableText,
  phone: nullableText,
  note: z.string(),
  cardNumber: nullableText,
  citizenNumber: nullableText,
};

const Span = { from: nullableDay, to: nullableDay };
export const MemberDetail = z.object({
  id: Id,
  version: Version,
  cell: Named,
  path: z.array(Named),
  ...shown,
  age: z.nullable(z.number()),
  standing: z.nullable(StandingCode),
  situation: z.nullable(SituationCode),
  endedOn: nullableDay,
  endedHow: z.nullable(z.enum(codesOf(endingNames))),
  memberships: z.array(
    z.object({
      id: Id,
      organisation: Named,
      ...Span,
      kind: z.enum(["full", "temporary"]),
      enteredHow: z.nullable(z.enum(codesOf(enteringNames))),
      enteredFrom: nullableText,
      leftHow: z.nullable(z.enum(codesOf(endingNames))),
      leftTo: nullableText,
      decision: nullableText,
    }),
  ),
  statuses: z.array(
    z.object({ id: Id, status: z.union([StandingCode, SituationCode]), ...Span, decision: nullableText, note: z.string() }),
  ),
  posts: z.array(
    z.object({
      id: Id,
      organisation: z.object({ ...Named.shape, kind: z.enum(kindCodes) }),
      post: z.enum(postCodes),
      from: Day,
      to: nullableDay,
      term: nullableText,
      decision: nullableText,
    }),
  ),
  warnings: z.array(z.string()),
  can: Can,
});
export type MemberDetail = z.output<typeof MemberDetail>;

export const listMembers = endpoint({
  method: "GET",
  path: "/api/members",
  permission: "members.see",
  scope: "organisation",
  summary: "Danh sách đảng viên của một nơi, lọc, tìm và xếp theo tên",
  input: z.object({ ...Place, ...Filters, ...Page }),
  output: MemberPage,
});

export const exportMembers = endpoint({
  method: "POST",
  path: "/api/members/export",
  permission: "members.file",
  scope: "organisation",
  summary: "Xuất danh sách đang lọc ra .xlsx; lần xuất và mục đích được ghi lại",
  carries: "file",
  /** Card numbers stand in full only when asked for, by whoever may see them. */
  input: z.object({ ...Place, ...Filters, ...Why, showsNumbers: z._default(Flag, false) }),
  output: z.object({}),
});

export const readMember = endpoint({
  method: "POST",
  path: "/api/members/:memberId/read",
  permission: "members.file",
  summary: "Mở hồ sơ một đảng viên; lần mở và mục đích được ghi lại",
  input: z.object({ memberId: Id, ...Why }),
  output: MemberDetail,
});

export const revealNumber = endpoint({
  method: "POST",
  path: "/api/members/:memberId/reveal",
  permission: "members.numbers",
  summary: "Xem một số đang che; lần xem và mục đích được ghi lại",
  input: z.object({ memberId: Id, field: z.enum(codesOf(numberNames)), ...Why }),
  output: z.object({ value: nullableText }),
});

export const addMember = endpoint({
  method: "POST",
  path: "/api/members",
  permission: "members.manage",
  scope: "organisation",
  summary: "Thêm một đảng viên vào chi bộ",
  input: z.object({
    organisationId: Id,
    ...MemberDraft.shape,
    /** Said where the dates do not tell it. */
    standing: z._default(z.nullable(StandingCode), null),
    enteredOn: Day,
    enteredHow: z._default(z.enum(codesOf(enteringNames)), "registered"),
    enteredFrom: optionalLine(200),
    decision: optionalLine(200),
    /** The person who types says that it is somebody else of the same name and birth date. */
    isAnother: z._default(z.boolean(), false),
  }),
  output: MemberDetail,
});

export const correctMember = endpoint({
  method: "PUT",
  path: "/api/members/:memberId",
  permission: "members.manage",
  closesBooks: true,
  summary: "Sửa hồ sơ một đảng viên; giữ lại trước và sau",
  input: z.object({ memberId: Id, version: Version, ...MemberCorrection.shape }),
  output: MemberDetail,
});

export const getMyFile = endpoint({
  method: "GET",
  path: "/api/my/member",
  permission: "signed-in",
  summary: "Hồ sơ đảng viên của người đang đăng nhập",
  input: z.object({}),
  output: z.object({ member: z.nullable(MemberDetail) }),
});

export const searchPeople = endpoint({
  method: "GET",
  path: "/api/search/people",
  permission: "members.see",
  summary: "Tìm đảng viên theo tên trong phạm vi được giao",
  input: z.object({ text: z.string().check(z.maxLength(100)) }),
  output: z.object({
    people: z.array(
      z.object({ id: Id, fullName: z.string(), birthDate: nullableDay, cellId: Id, cellName: z.string(), opens: z.boolean() }),
    ),
  }),
});
