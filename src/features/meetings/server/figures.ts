// The figures of the sittings held: regular ones over the slots, thematic ones over the sittings themselves.
import { sql } from "kysely";
import { cellColumns, ended, held, monthColumn, slotColumns, slots, standing } from "#features/meetings/gaps/server/figures.ts";
import type { FigureDefinition, FigureSource, Relation } from "#server/figures/engine.ts";

export const thematicSittings: Relation = {
  key: "thematic_sittings",
  hasMonth: true,
  ruleDay: "r.held_on",
  rollUp: { subject: "meetings", knownOn: "r.held_on" },
  columns: slotColumns,
  rows: (frame, select) => sql`
    select ${select} from ${standing(frame)} join meetings m on ${held(frame)} and m.is_thematic
    union all select ${select} from ${ended(frame)} join meetings m on ${held(frame)} and m.is_thematic`,
};

const stateNames =
  "case r.state when 'draft' then 'Bản thảo' when 'submitted' then 'Chờ kiểm tra' when 'returned' then 'Trả lại' when 'accepted' then 'Đã duyệt' when 'correcting' then 'Đang đính chính' end";
const classNames =
  "case r.self_class when 'tot' then 'Tốt' when 'kha' then 'Khá' when 'trung_binh' then 'Trung bình' when 'kem' then 'Kém' end";
const sitting = {
  rowKind: "meeting",
  rowId: "r.meeting_id",
  columns: [
    ...cellColumns,
    monthColumn,
    { key: "heldOn", title: "Ngày họp", type: "day", sql: "r.held_on" },
    { key: "total", title: "Đảng viên", type: "number", sql: "r.total" },
    { key: "exempt", title: "Miễn", type: "number", sql: "r.exempt" },
    { key: "present", title: "Có mặt", type: "number", sql: "r.present" },
    { key: "excused", title: "Vắng có lý do", type: "number", sql: "r.excused" },
    { key: "unexcused", title: "Vắng không lý do", type: "number", sql: "r.unexcused" },
    { key: "spoke", title: "Phát biểu", type: "number", sql: "r.spoke" },
    { key: "minutes", title: "Số phút", type: "number", sql: "r.minutes" },
    { key: "class", title: "Xếp loại", type: "text", sql: classNames },
    { key: "state", title: "Biên bản", type: "text", sql: stateNames },
  ],
  order: "r.month, r.path, r.meeting_id",
} as const;

const regular: FigureSource = {
  ...sitting,
  key: "regular",
  rowMeaning: "Mỗi dòng là một kỳ sinh hoạt thường kỳ đã họp.",
  relation: slots,
  where: "r.meeting_id is not null",
};
const thematic: FigureSource = {
  ...sitting,
  key: "thematic",
  rowMeaning: "Mỗi dòng là một buổi có sinh hoạt chuyên đề.",
  relation: thematicSittings,
};
const charter = "Điều lệ Đảng, Điều 24: chi bộ sinh hoạt mỗi tháng một lần";
const guide = "Hướng dẫn về sinh hoạt chi bộ có hiệu lực trong ngày họp";

const tally = {
  source: regular,
  unit: "kỳ",
  kind: "count",
  denominator: "1",
  denominatorName: "kỳ đã họp",
  leavesOut: "Buổi chỉ có sinh hoạt chuyên đề",
  basis: guide,
} as const;
const turnout = {
  source: regular,
  unit: "lượt",
  kind: "count",
  denominator: "r.total - r.exempt",
  denominatorName: "lượt đảng viên phải dự",
  leavesOut: "Miễn sinh hoạt; sinh hoạt tạm thời nơi khác",
  basis: guide,
} as const;
function ofClass(name: string, value: string): FigureDefinition {
  return {
    ...tally,
    code: `meetings.class.${value}`,
    name: `Kỳ xếp loại ${name}`,
    numerator: `(r.self_class = '${value}')::int`,
    numeratorName: `kỳ loại ${name}`,
    definition: `Số kỳ thường kỳ chi bộ tự chấm loại ${name}, theo thang điểm có hiệu lực trong ngày họp`,
    leavesOut: "Kỳ chưa chấm điểm không vào tử số",
    ruleKey: "meetings.class_cutoffs",
  };
}

function inState(code: string, name: string, state: string): FigureDefinition {
  return {
    ...tally,
    code,
    name,
    numerator: `(r.state = '${state}')::int`,
    numeratorName: "kỳ",
    definition: `${name}, trong số kỳ thường kỳ đã họp`,
    basis: "Sổ biên bản của chương trình",
  };
}

export const meetingFigures: readonly FigureDefinition[] = [
  {
    ...tally,
    code: "meetings.regular",
    name: "Kỳ sinh hoạt thường kỳ đã họp",
    numerator: "1",
    numeratorName: "kỳ đã họp",
    definition: "Số kỳ thường kỳ đã họp của các tháng trong kỳ",
    basis: charter,
  },
  {
    code: "meetings.thematic",
    name: "Kỳ sinh hoạt chuyên đề",
    unit: "kỳ",
    source: thematic,
    kind: "count",
    numerator: "1",
    numeratorName: "kỳ có chuyên đề",
    definition: "Số buổi có sinh hoạt chuyên đề, kể cả buổi họp chung với kỳ thường kỳ",
    leavesOut: "Không bỏ buổi nào",
    basis: guide,
    ruleKey: "meetings.thematic_per_quarter",
  },
  {
    ...turnout,
    code: "meetings.attendance",
    name: "Tỷ lệ đảng viên dự sinh hoạt thường kỳ",
    unit: "%",
    kind: "ratio",
    digits: 1,
    numerator: "r.present",
    numeratorName: "lượt đảng viên có mặt",
    definition: "Số lượt có mặt chia cho số lượt phải dự của mọi kỳ thường kỳ đã họp",
  },
  {
    ...turnout,
    code: "meetings.excused",
    name: "Lượt vắng có lý do",
    numerator: "r.excused",
    numeratorName: "lượt vắng có lý do",
    definition: "Số lượt vắng có lý do ở các kỳ thường kỳ",
  },
  {
    ...turnout,
    code: "meetings.unexcused",
    name: "Lượt vắng không lý do",
    numerator: "r.unexcused",
    numeratorName: "lượt vắng không lý do",
    definition: "Số lượt vắng không lý do ở các kỳ thường kỳ",
  },
  {
    ...turnout,
    code: "meetings.spoke_share",
    name: "Tỷ lệ phát biểu",
    unit: "%",
    kind: "ratio",
    digits: 1,
    numerator: "r.spoke",
    numeratorName: "lượt phát biểu",
    denominator: "r.present",
    denominatorName: "lượt có mặt",
    definition: "Số lượt đảng viên phát biểu chia cho số lượt có mặt ở các kỳ thường kỳ",
    leavesOut: "Người vắng mặt",
  },
  {
    ...tally,
    code: "meetings.over_half_spoke",
    name: "Kỳ có trên một nửa phát biểu",
    numerator: "(2 * r.spoke > r.present)::int",
    numeratorName: "kỳ",
    definition: "Số kỳ mà hơn một nửa số người có mặt phát biểu",
  },
  {
    ...tally,
    code: "meetings.under_90_min",
    name: "Kỳ họp ngắn hơn mức tối thiểu",
    numerator: "(r.minutes < case when r.is_thematic then {meetings.min_minutes_combined} else {meetings.min_minutes} end)::int",
    numeratorName: "kỳ",
    denominator: "(r.minutes is not null)::int",
    denominatorName: "kỳ có ghi thời lượng",
    definition: "Số kỳ có thời lượng dưới mức tối thiểu có hiệu lực trong ngày họp (thường là 90 phút)",
    leavesOut: "Kỳ không ghi thời lượng",
    ruleKey: "meetings.min_minutes",
  },
  {
    ...tally,
    code: "meetings.mean_minutes",
    name: "Thời lượng trung bình một kỳ",
    unit: "phút",
    kind: "mean",
    digits: 0,
    numerator: "r.minutes",
    numeratorName: "phút",
    denominator: "(r.minutes is not null)::int",
    denominatorName: "kỳ có ghi thời lượng",
    definition: "Tổng số phút chia cho số kỳ thường kỳ có ghi thời lượng",
    leavesOut: "Kỳ không ghi thời lượng",
  },
  ofClass("Tốt", "tot"),
  ofClass("Khá", "kha"),
  ofClass("Trung bình", "trung_binh"),
  ofClass("Kém", "kem"),
  inState("meetings.accepted", "Kỳ có biên bản đã duyệt", "accepted"),
  inState("meetings.waiting", "Kỳ có biên bản chờ kiểm tra", "submitted"),
];
