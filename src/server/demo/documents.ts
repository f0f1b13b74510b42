import { sql } from "kysely";
import { addDays, type DayText } from "#contract/dates.ts";
import { type DocumentKind, documentKinds, type IssuingBody, referenceText, searchWords } from "#features/documents/rules.ts";
import { issueDocument } from "#features/documents/server/writes.ts";
import type { Transaction } from "../db/connect.ts";
import { moment } from "./organisation-rows.ts";

/** A document that came in: days before today, kind, number, letters of the issuer, issuer, subject, whether cells are to hear of it. */
type Incoming = readonly [
  days: number,
  kind: DocumentKind,
  number: number,
  symbol: string,
  issuer: string,
  subject: string,
  relay: boolean,
];
const incoming: readonly Incoming[] = [
  [58, "directive", 7, "TU", "Ban Thường vụ Tỉnh ủy", "về nâng cao chất lượng sinh hoạt chi bộ trong cơ quan, đơn vị", true],
  [44, "guideline", 12, "BTCTU", "Ban Tổ chức Tỉnh ủy", "về đánh giá, xếp loại tổ chức đảng, đảng viên", false],
  [31, "plan", 58, "TU", "Ban Thường vụ Tỉnh ủy", "về học tập chuyên đề năm", true],
  [17, "letter", 203, "VPTU", "Văn phòng Tỉnh ủy", "về gửi báo cáo công tác xây dựng Đảng 6 tháng", false],
  [6, "notice", 91, "UBKTTU", "Ủy ban Kiểm tra Tỉnh ủy", "về kế hoạch kiểm tra, giám sát", false],
];
const outgoing: readonly [days: number, body: IssuingBody, kind: DocumentKind, subject: string][] = [
  [52, "standing-committee", "plan", "về triển khai chỉ thị nâng cao chất lượng sinh hoạt chi bộ"],
  [40, "organisation-board", "guideline", "về nội dung sinh hoạt chi bộ quý tới"],
  [25, "standing-committee", "decision", "về kiện toàn cấp ủy trực thuộc"],
  [12, "office", "letter", "về đôn đốc nộp biên bản sinh hoạt"],
  [4, "standing-committee", "report", "về công tác xây dựng Đảng"],
];

const incomingOfCell: readonly Incoming[] = [
  [123, "plan", 11, "ĐU", "Đảng ủy cấp trên", "về học tập, quán triệt nghị quyết năm", false],
  [95, "guideline", 12, "ĐU", "Đảng ủy cấp trên", "về thu, nộp đảng phí", false],
];

/** The running term of every organisation and the one before, and some weeks of the registers of the top one and of the cells that have books. */
export async function writeDocuments(tx: Transaction, today: DayText): Promise<void> {
  const now = moment(today);
  const begins = termBegin(today);
  await sql`
    insert into terms (organisation_id, kind, name, valid, source, created_at)
    select o.id, 'committee', t.name, t.valid, 'Dữ liệu mẫu', ${now}::timestamptz
    from organisations o cross join (values
      (${nameOf(begins - 5)}, daterange(${`${begins - 5}-08-01`}::date, ${`${begins}-08-01`}::date)),
      (${nameOf(begins)}, daterange(${`${begins}-08-01`}::date, null))) t (name, valid)
    where o.kind <> 'group' order by o.id, t.name`.execute(tx);
  const top = await tx.selectFrom("organisations").select("id").where("parent_id", "is", null).executeTakeFirstOrThrow();
  const ctx = { tx, now: new Date(now), user: { accountId: null }, today };
  for (const [days, body, kind, subject] of outgoing)
    await issueDocument(ctx, { organisationId: top.id, body, kind, datedOn: addDays(today, -days), subject, numbering: { how: "next" } });
  await tx
    .insertInto("documents")
    .values(incoming.map((row) => incomingRow({ id: top.id, topId: top.id }, today, row)))
    .execute();
  const cells = await tx.selectFrom("book_rows").select("organisation_id as id").distinct().orderBy("id").execute();
  for (const { id } of cells) {
    await tx
      .insertInto("documents")
      .values(incomingOfCell.map((row) => incomingRow({ id, topId: top.id }, today, row)))
      .execute();
    const subject = "kết quả sinh hoạt chi bộ quý";
    const report = { organisationId: id, body: "cell", kind: "report", datedOn: addDays(today, -64), subject } as const;
    await issueDocument(ctx, { ...report, recipients: "Đảng ủy cấp trên", numbering: { how: "next" } });
  }
}

function incomingRow(
  { id, topId }: { id: number; topId: number },
  today: DayText,
  [days, kind, number, symbol, issuer, subject, relay]: Incoming,
) {
  const { letters, name } = documentKinds[kind];
  const reference = referenceText({ number, letters, symbol });
  return {
    ...{ organisation_id: id, top_id: topId, direction: "in", kind, number, letters, symbol, reference, issuer, subject },
    ...{ dated_on: addDays(today, -days), received_on: addDays(today, -days + 3), relay_until: relay ? addDays(today, 30) : null },
    ...{ search_key: searchWords(`${reference} ${name} ${issuer} ${subject}`), created_at: moment(today) },
  };
}

/** Congresses fall into the summer of the years that five divides. */
function termBegin(today: DayText): number {
  const year = Number(today.slice(0, 4)) - (today.slice(5) < "08-01" ? 1 : 0);
  return year - (year % 5);
}

function nameOf(begins: number): string {
  return `${begins}-${begins + 5}`;
}
