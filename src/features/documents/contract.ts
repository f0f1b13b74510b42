import * as z from "zod/mini";
import { Can, Day, Flag, Id, line, optionalDay, optionalLine, Page, Place, prose, Version } from "#contract/common.ts";
import { endpoint } from "#contract/endpoint.ts";
import { bodies, codesOf, copyKinds, directionNames, documentKinds, madeFromNames, secrecyNames, urgencyNames } from "./rules.ts";

export const Kind = z.enum(codesOf(documentKinds), { error: "Chọn loại văn bản." });
export const Body = z.enum(codesOf(bodies), { error: "Chọn nơi ban hành." });
const Direction = z.enum(codesOf(directionNames));
const Secrecy = z.enum(codesOf(secrecyNames));
const Urgency = z.enum(codesOf(urgencyNames));
const Words = (longest: number) =>
  z._default(z.string().check(z.trim(), z.maxLength(longest, { error: `Nhiều nhất ${longest} ký tự.` })), "");
const numberMissing = { error: "Nhập số văn bản." };
const DocumentNumber = z.number(numberMissing).check(z.int({ error: "Số là số nguyên." }), z.minimum(1, numberMissing), z.maximum(99_999));
const Suffix = z._default(z.string().check(z.trim(), z.regex(/^[a-z]?$/i, { error: "Chỉ một chữ cái." }), z.toLowerCase()), "");

export const DocumentLine = z.object({
  id: Id,
  version: Version,
  organisation: z.object({ id: Id, name: z.string() }),
  direction: Direction,
  kind: Kind,
  /** Number and symbol as printed; empty for a document without. */
  reference: z.string(),
  issuer: z.string(),
  datedOn: Day,
  receivedOn: z.nullable(Day),
  /** Empty for a secret document. */
  subject: z.string(),
  urgency: Urgency,
  secrecy: Secrecy,
  relayUntil: z.nullable(Day),
  copyKind: z.nullable(z.enum(codesOf(copyKinds))),
  isWithdrawn: z.boolean(),
  files: z.number(),
  /** Where the words asked for stand in a file, with some words around; null when they stand in the register itself. */
  excerpt: z.nullable(z.string()),
});
export type DocumentLine = z.output<typeof DocumentLine>;

const Pointer = z.object({ id: Id, reference: z.string(), kind: Kind, datedOn: Day, issuer: z.string() });

export const DocumentFile = z.object({
  id: Id,
  name: z.string(),
  type: z.string(),
  size: z.number(),
  checksum: z.string(),
  state: z.enum(["waiting", "read", "no-text"]),
  removedWhy: z.nullable(z.string()),
});
export type DocumentFile = z.output<typeof DocumentFile>;

export const DocumentDetail = z.extend(DocumentLine, {
  number: z.nullable(z.number()),
  suffix: z.string(),
  letters: z.string(),
  symbol: z.string(),
  body: z.nullable(Body),
  /** Term of its number; null where none is known. */
  term: z.nullable(z.string()),
  recipients: z.string(),
  authority: z.string(),
  signerPosition: z.string(),
  signerName: z.string(),
  handler: z.string(),
  original: z.nullable(Pointer),
  copiedPart: z.string(),
  copies: z.array(Pointer),
  attached: z.array(DocumentFile),
  withdrawnWhy: z.string(),
  /** What the program issued it from; null where somebody registered it by hand. */
  madeFrom: z.nullable(z.object({ what: z.enum(codesOf(madeFromNames)), id: Id })),
  can: Can,
});
export type DocumentDetail = z.output<typeof DocumentDetail>;

export const listDocuments = endpoint({
  method: "GET",
  path: "/api/documents",
  permission: "documents.see",
  scope: "organisation",
  summary: "Sổ văn bản đi, đến của một nơi; tìm theo số, trích yếu và nội dung tệp",
  input: z.object({
    ...Place,
    direction: z.optional(Direction),
    kind: z.optional(Kind),
    from: optionalDay,
    to: optionalDay,
    show: z._default(z.enum(["all", "relay", "secret", "withdrawn"]), "all"),
    text: z._default(z.string().check(z.maxLength(200)), ""),
    ...Page,
  }),
  output: z.object({ rows: z.array(DocumentLine), count: z.number(), can: Can }),
});

const One = { documentId: Id };

export const getDocument = endpoint({
  method: "GET",
  path: "/api/documents/:documentId",
  permission: "documents.see",
  summary: "Một văn bản với tệp kèm theo, bản gốc và các bản sao",
  input: z.object(One),
  output: DocumentDetail,
});

/** What a person may write down of a document, out or in. */
const Content = {
  subject: optionalLine(2000),
  urgency: z._default(Urgency, "none"),
  secrecy: z._default(Secrecy, "none"),
  relayUntil: optionalDay,
};
/** The next number unless one of the first two is given. */
export const Numbering = {
  /** A number reserved before. */
  reservedId: z._default(z.nullable(Id), null),
  /** A number that the paper carries already; it stands as it is. */
  number: z._default(z.nullable(DocumentNumber), null),
  suffix: Suffix,
};
const OutContent = {
  recipients: prose(4000),
  authority: Words(150),
  signerPosition: Words(150),
  signerName: Words(150),
};

export const issueDocument = endpoint({
  method: "POST",
  path: "/api/documents/out",
  permission: "documents.register",
  scope: "organisation",
  summary: "Đăng ký văn bản đi: lấy số kế tiếp, dùng số đã giữ, hoặc ghi số có sẵn trên giấy",
  input: z.object({
    organisationId: Id,
    body: Body,
    kind: Kind,
    datedOn: Day,
    ...Content,
    ...OutContent,
    ...Numbering,
  }),
  output: DocumentDetail,
});

const InIdentity = {
  kind: Kind,
  /** Null for what carries no number. */
  number: z._default(z.nullable(DocumentNumber), null),
  suffix: Suffix,
  /** Only of kinds whose letters the list does not know. */
  letters: Words(10),
  symbol: Words(40),
  issuer: line("nơi ban hành"),
  datedOn: Day,
  receivedOn: Day,
  handler: Words(200),
};

export const registerIncoming = endpoint({
  method: "POST",
  path: "/api/documents/in",
  permission: "documents.register",
  scope: "organisation",
  summary: "Đăng ký văn bản đến",
  input: z.object({ organisationId: Id, ...InIdentity, ...Content }),
  output: DocumentDetail,
});

/** Asked while somebody types a document in: is it there already, and what is its issuer called. */
export const checkIncoming = endpoint({
  method: "GET",
  path: "/api/documents/check",
  permission: "documents.register",
  scope: "organisation",
  summary: "Đối chiếu số, ký hiệu văn bản đến với những văn bản đã đăng ký",
  input: z.object({
    organisationId: Id,
    reference: z.string().check(z.maxLength(500)),
    datedOn: optionalDay,
  }),
  output: z.object({
    /** The issuer as it was written last for that symbol. */
    issuer: z.nullable(z.string()),
    /** Documents with that number and symbol, of any date. */
    same: z.array(z.extend(Pointer, { isSameDay: z.boolean(), isSameTerm: z.boolean() })),
  }),
});

export const correctDocument = endpoint({
  method: "PUT",
  path: "/api/documents/:documentId",
  permission: "documents.register",
  summary: "Sửa phần đăng ký; số của văn bản đi giữ nguyên",
  input: z.object({
    ...One,
    version: Version,
    datedOn: Day,
    ...Content,
    ...OutContent,
    /** Of a document in alone. */
    incoming: z._default(z.nullable(z.object(InIdentity)), null),
  }),
  output: DocumentDetail,
});

export const withdrawDocument = endpoint({
  method: "POST",
  path: "/api/documents/:documentId/withdrawal",
  permission: "documents.register",
  summary: "Thôi đăng ký một văn bản ghi nhầm, có lý do; số của nó không cấp lại",
  input: z.object({ ...One, version: Version, reason: line("lý do", 500) }),
  output: DocumentDetail,
});

/** Which documents a reference means: "12-HD/BTCTW" may be three, told apart by their dates. */
export const resolveReference = endpoint({
  method: "GET",
  path: "/api/documents/resolve",
  permission: "documents.see",
  scope: "organisation",
  summary: "Các văn bản mà một số, ký hiệu có thể chỉ tới",
  input: z.object({ organisationId: Id, below: z._default(Flag, true), reference: z.string().check(z.maxLength(500)) }),
  output: z.object({ rows: z.array(Pointer) }),
});
