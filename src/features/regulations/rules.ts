import * as z from "zod/mini";
import type { DayText } from "#contract/dates.ts";
import { DocumentLayout } from "#contract/document-layout.ts";
import { roleNames, roles } from "#contract/permissions.ts";
import { AgendaTemplate, agendaTemplateText } from "./agenda/rules.ts";
import { DocumentSymbols, documentSymbolsText, MayIssue, mayIssueText } from "./documents/rules.ts";
import { ExceptionDay, FixedHoliday } from "./holidays/rules.ts";

const Percent = z.int().check(z.minimum(0), z.maximum(100));
const Count = z.number().check(z.int(), z.nonnegative());
/** A majority: at least `numerator`/`denominator` of the base, or more than it when `above`. */
const Share = z.object({
  numerator: z.number().check(z.int(), z.positive()),
  denominator: z.number().check(z.int(), z.positive()),
  above: z.boolean(),
});
export type VoteShare = z.output<typeof Share>;
/** The least score of each class; what is below all of them is Kém. */
const ClassCutoffs = z.object({ tot: z.number(), kha: z.number(), trung_binh: z.number() });
export type ClassCutoffs = z.output<typeof ClassCutoffs>;
/** What the class of a year asks of its months, the best class first; what reaches none is Kém. */
export const YearClassRule = z.array(
  z.object({
    name: z.enum(["tot", "kha", "trung_binh"]),
    /** No month below this class. */
    lowest: z.enum(["tot", "kha", "trung_binh", "kem"]),
    /** At least so many months of class Tốt. */
    monthsOfTot: z.number().check(z.int(), z.nonnegative(), z.maximum(12)),
    /** At least this mean of the year's scores. */
    mean: z.number().check(z.nonnegative(), z.maximum(100)),
    /** Every month of the year has its sitting. */
    complete: z.boolean(),
  }),
);
export type YearClassRule = z.output<typeof YearClassRule>;
/** The standing day of the month, 31 for the last one, and where it goes when it falls on a day that is not worked. */
const DateRule = z.object({ day: z.int().check(z.minimum(1), z.maximum(31)), weekend: z.enum(["keep", "before", "after"]) });
export type DateRule = z.output<typeof DateRule>;
/** A short list to choose from; the first one is what is meant when nothing is said. */
const Choices = z.array(z.string().check(z.trim(), z.minLength(1), z.maxLength(100))).check(z.minLength(1), z.maxLength(20));

/** What a rule is: its group and title on screen, its unit, and the type of its value. */
export interface RuleKind<Value = unknown> {
  group: string;
  title: string;
  unit: string;
  schema: z.ZodMiniType<Value>;
  /** Where only some words may be chosen: each with what people read. */
  options?: Readonly<Record<string, string>>;
  /** Read and set on a page of its own, not in the list of rules. */
  hasOwnPage?: true;
}

function kind<Value>(
  group: string,
  title: string,
  unit: string,
  schema: z.ZodMiniType<Value>,
  options?: RuleKind["options"],
): RuleKind<Value> {
  return { group, title, unit, schema, ...(options && { options }) };
}

function onOwnPage<Value>(kind: RuleKind<Value>): RuleKind<Value> {
  return { ...kind, hasOwnPage: true };
}

/** Claims of an OpenID Connect provider by which an account may be found the first time. */
const identityClaims = {
  none: "không, mỗi người tự liên kết",
  preferred_username: "theo tên đăng nhập",
  email: "theo địa chỉ thư",
} as const;
/** Whether a cell's year programme needs somebody's word before it holds. */
const approvals = { none: "không, chi bộ tự ban hành", above: "cấp trên duyệt" } as const;
const Approval = z.enum(["none", "above"]);
const IdentityClaim = z.enum(["none", "preferred_username", "email"]);

/** Every rule the program asks for. A slice that needs a threshold adds a line here and a shipped value in shipped.ts. */
export const ruleKinds = {
  "org.min_official_members": kind("Tổ chức", "Số đảng viên chính thức ít nhất", "đảng viên", Count),
  "org.base_committee_min_members": kind("Tổ chức", "Số đảng viên để lập đảng bộ cơ sở", "đảng viên", Count),
  "org.cell_max_members": kind("Tổ chức", "Số đảng viên của chi bộ trực thuộc cần ý kiến đồng ý khi hơn", "đảng viên", Count),
  "org.cell_committee_min_official": kind("Tổ chức", "Số đảng viên chính thức để bầu chi ủy", "đảng viên", Count),
  "posts.cell_committee_max": kind("Chức vụ", "Số chi ủy viên nhiều nhất", "người", Count),
  "posts.cell_deputies_max": kind("Chức vụ", "Số phó bí thư chi bộ nhiều nhất", "người", Count),
  "posts.standing_min_committee": kind("Chức vụ", "Số đảng ủy viên cơ sở để lập ban thường vụ", "người", Count),
  "members.max_age": kind("Đảng viên", "Tuổi cao nhất được nhận khi nhập", "tuổi", Count),
  "members.admission_min_age": kind("Đảng viên", "Tuổi ít nhất khi vào Đảng", "tuổi", Count),
  "members.probation_months": kind("Đảng viên", "Thời gian dự bị", "tháng", Count),
  "members.card_digits": kind("Đảng viên", "Số thẻ đảng viên: số chữ số", "chữ số", Count),
  "members.file_digits": kind("Đảng viên", "Số lý lịch: số chữ số", "chữ số", Count),
  "members.file_letters_max": kind("Đảng viên", "Số lý lịch: số chữ cái nhiều nhất ở cuối", "chữ cái", Count),
  "members.citizen_digits": kind("Đảng viên", "Số định danh cá nhân: số chữ số", "chữ số", Count),
  "members.majority_ethnicity": kind("Đảng viên", "Dân tộc không tính là dân tộc thiểu số", "", z.string()),
  "readings.purposes": kind("Đảng viên", "Mục đích xem hồ sơ được chọn", "", Choices),
  "readings.keep_years": kind("Đảng viên", "Thời gian giữ nhật ký xem hồ sơ", "năm", Count),
  "meetings.per_month": kind("Sinh hoạt chi bộ", "Số kỳ sinh hoạt thường kỳ mỗi tháng", "kỳ", Count),
  "meetings.thematic_per_quarter": kind("Sinh hoạt chi bộ", "Số kỳ sinh hoạt chuyên đề mỗi quý", "kỳ", Count),
  "meetings.committee_per_month": kind("Sinh hoạt chi bộ", "Số lần họp chi ủy mỗi tháng", "lần", Count),
  "meetings.date_rule": kind("Sinh hoạt chi bộ", "Ngày sinh hoạt hằng tháng", "", DateRule),
  "meetings.programme_approval": kind("Sinh hoạt chi bộ", "Duyệt chương trình sinh hoạt năm", "", Approval, approvals),
  "meetings.agenda": kind("Sinh hoạt chi bộ", "Chương trình mẫu của kỳ thường kỳ", "", AgendaTemplate),
  "meetings.min_minutes": kind("Sinh hoạt chi bộ", "Thời lượng ít nhất của một kỳ thường kỳ", "phút", Count),
  "meetings.min_minutes_combined": kind("Sinh hoạt chi bộ", "Thời lượng ít nhất khi gắn với chuyên đề", "phút", Count),
  "meetings.class_cutoffs": kind("Sinh hoạt chi bộ", "Điểm xếp loại kỳ sinh hoạt", "điểm", ClassCutoffs),
  "meetings.paper_days": kind("Sinh hoạt chi bộ", "Gửi tài liệu trước kỳ họp ít nhất", "ngày", Count),
  "meetings.unexcused_months": kind("Sinh hoạt chi bộ", "Số tháng vắng không lý do trong năm thì cảnh báo", "tháng", Count),
  "meetings.excused_run": kind("Sinh hoạt chi bộ", "Số kỳ vắng có lý do liên tiếp nhiều nhất trong năm", "kỳ", Count),
  "meetings.score_form": kind("Sinh hoạt chi bộ", "Phiếu chấm điểm kỳ sinh hoạt", "", z.string().check(z.minLength(1), z.maxLength(40))),
  "meetings.year_class": kind("Sinh hoạt chi bộ", "Xếp loại sinh hoạt cả năm", "", YearClassRule),
  "meetings.submit_days": kind("Sinh hoạt chi bộ", "Số ngày để nộp biên bản sau kỳ họp", "ngày", Count),
  "vote.share.resolution": kind("Biểu quyết", "Nghị quyết, kết luận của chi bộ", "", Share),
  "vote.share.admission": kind("Biểu quyết", "Đề nghị kết nạp đảng viên", "", Share),
  "vote.share.recognition": kind("Biểu quyết", "Đề nghị công nhận đảng viên chính thức", "", Share),
  "vote.share.removal": kind("Biểu quyết", "Đề nghị xóa tên", "", Share),
  "vote.share.expulsion": kind("Biểu quyết", "Đề nghị khai trừ", "", Share),
  "sign_in.password_length": kind("Đăng nhập", "Độ dài ít nhất của mật khẩu", "ký tự", z.int().check(z.minimum(8), z.maximum(64))),
  "sign_in.second_factor_roles": kind("Đăng nhập", "Vai trò bắt buộc có bước thứ hai", "", z.array(z.enum(roles)), roleNames),
  "sign_in.idle_hours": kind("Đăng nhập", "Phiên kết thúc khi không dùng", "giờ", z.int().check(z.minimum(1), z.maximum(72))),
  "sign_in.longest_days": kind("Đăng nhập", "Phiên dài nhất", "ngày", z.int().check(z.minimum(1), z.maximum(90))),
  "sign_in.link_hours": kind("Đăng nhập", "Đường dẫn đặt mật khẩu có hiệu lực", "giờ", z.int().check(z.minimum(1), z.maximum(720))),
  "sign_in.identity_claim": kind("Đăng nhập", "Liên kết lần đầu với hệ đăng nhập chung", "", IdentityClaim, identityClaims),
  "documents.layout": kind("Văn bản", "Thể thức văn bản", "", DocumentLayout),
  "documents.place": kind("Văn bản", "Địa danh ghi trên văn bản của chi bộ", "", z.string()),
  "documents.symbols": kind("Văn bản", "Ký hiệu nơi ban hành", "", DocumentSymbols),
  "documents.may_issue": kind("Văn bản", "Thẩm quyền ban hành theo loại văn bản", "", MayIssue),
  "documents.central_term": kind("Văn bản", "Nhiệm kỳ Trung ương, để đối chiếu số văn bản đến", "", z.string()),
  "reports.vague_words": kind("Báo cáo", "Từ chung chung được nhắc thay bằng số", "", Choices),
  "fees.kept_percent": kind("Đảng phí", "Phần đảng phí chi bộ được để lại", "%", Percent),
  "fees.unpaid_months": kind("Đảng phí", "Số tháng chưa đóng trong năm thì nhắc", "tháng", Count),
  "calendar.fixed_holidays": onOwnPage(kind("Lịch làm việc", "Ngày nghỉ lễ cố định", "", z.array(FixedHoliday))),
  "calendar.exception_days": onOwnPage(kind("Lịch làm việc", "Ngày nghỉ lễ, ngày làm bù trong năm", "", z.array(ExceptionDay))),
  "minutes.resolution_authority": kind("Văn bản", "Thẩm quyền ký nghị quyết của chi bộ", "", z.string()),
};

export type RuleKey = keyof typeof ruleKinds;
export type RuleValue<Key extends RuleKey> = (typeof ruleKinds)[Key] extends RuleKind<infer Value> ? Value : never;

export function isRuleKey(key: string): key is RuleKey {
  return Object.hasOwn(ruleKinds, key);
}

/** A value that comes with the program. */
export interface ShippedRule<Key extends RuleKey = RuleKey> {
  key: Key;
  value: RuleValue<Key>;
  /** First day; null when it has held for as long as the books go back. */
  from: DayText | null;
  /** First day on which it no longer holds. */
  to: DayText | null;
  source: string;
  certainty: "confirmed" | "partly" | "background" | "unknown";
  note?: string;
}

export function ship<Key extends RuleKey>(rule: ShippedRule<Key>): ShippedRule {
  return rule as ShippedRule; // a list cannot keep each row's own key
}

/** The kind without the type of its value. */
export function kindOf(key: RuleKey): RuleKind {
  return ruleKinds[key];
}

/** Votes needed of a base: the fixture of 16 gives 9 for more than a half and 11 for two thirds. */
export function votesNeeded(base: number, share: VoteShare): number {
  const exact = (base * share.numerator) / share.denominator;
  return share.above ? Math.floor(exact) + 1 : Math.ceil(exact);
}

/** The value in words, for the page of rules. */
export function ruleText(key: RuleKey, value: unknown): string {
  const { unit, options } = kindOf(key);
  if (options)
    return (
      [value]
        .flat()
        .map((word) => options[String(word)] ?? String(word))
        .join("; ") || "không vai trò nào"
    );
  if (value === "") return "chưa đặt";
  if (typeof value === "number" || typeof value === "string") return unit ? `${value} ${unit}` : String(value);
  const agenda = z.safeParse(AgendaTemplate, value);
  if (agenda.success) return agendaTemplateText(agenda.data);
  const symbols = z.safeParse(DocumentSymbols, value);
  if (symbols.success) return documentSymbolsText(symbols.data);
  const mayIssue = z.safeParse(MayIssue, value);
  if (mayIssue.success) return mayIssueText(mayIssue.data);
  const choices = z.safeParse(Choices, value);
  if (choices.success) return choices.data.join("; ");
  const classes = z.safeParse(YearClassRule, value);
  if (classes.success) return classes.data.map(yearClassText).join("; ");
  const date = z.safeParse(DateRule, value);
  if (date.success) return dateRuleText(date.data);
  const share = z.safeParse(Share, value);
  if (share.success) return `${share.data.above ? "trên" : "ít nhất"} ${share.data.numerator}/${share.data.denominator}`;
  const cutoffs = z.safeParse(ClassCutoffs, value);
  if (cutoffs.success)
    return `Tốt từ ${cutoffs.data.tot}, Khá từ ${cutoffs.data.kha}, Trung bình từ ${cutoffs.data.trung_binh}, dưới nữa là Kém`;
  const layout = z.safeParse(DocumentLayout, value);
  if (layout.success)
    return `${layout.data.name}: ${layout.data.font} ${layout.data.sizes.body}, lề ${Object.values(layout.data.margins).join("/")} mm`;
  return JSON.stringify(value);
}

const weekendWords = {
  keep: "kể cả thứ bảy, chủ nhật, ngày nghỉ lễ",
  before: "trừ thứ bảy, chủ nhật, ngày nghỉ lễ: họp ngày làm việc liền trước",
  after: "trừ thứ bảy, chủ nhật, ngày nghỉ lễ: họp ngày làm việc liền sau",
};

function dateRuleText({ day, weekend }: DateRule): string {
  return `${day === 31 ? "ngày cuối" : `ngày ${day}`} hằng tháng, ${weekendWords[weekend]}`;
}

export const classWords = { tot: "Tốt", kha: "Khá", trung_binh: "Trung bình", kem: "Kém" } as const;

function yearClassText({ name, lowest, monthsOfTot, mean, complete }: YearClassRule[number]): string {
  const asks = [
    lowest === "kem" ? "" : `không tháng nào dưới ${classWords[lowest]}`,
    monthsOfTot > 0 ? `ít nhất ${monthsOfTot} tháng Tốt` : "",
    mean > 0 ? `điểm bình quân từ ${mean}` : "",
    complete ? "đủ các kỳ" : "",
  ].filter(Boolean);
  return `${classWords[name]}: ${asks.join(", ") || "còn lại"}`;
}
