// Two versions of one sitting, part by part in a few words: what the form holds, and what somebody else saved meanwhile.
import { type MeetingValues, stateWords, type VoteValues } from "../rules.ts";

/** Names of the form's parts, for the comparison of two versions. */
export const partNames: Partial<Record<keyof MeetingValues, string>> = {
  month: "Kỳ tháng",
  heldOn: "Ngày họp",
  topic: "Chuyên đề",
  beganAt: "Giờ bắt đầu",
  endedAt: "Giờ kết thúc",
  place: "Địa điểm",
  chair: "Chủ trì",
  secretary: "Thư ký",
  guests: "Khách mời",
  feesPaid: "Đảng phí",
  selfScore: "Điểm tự chấm",
  note: "Ghi chú",
  attendance: "Điểm danh",
  totals: "Số tổng",
  items: "Nội dung",
  votes: "Biểu quyết",
  resolution: "Nghị quyết",
};

/** In which parts two versions differ, each in a few words. */
export function differingParts(
  mine: MeetingValues,
  theirs: MeetingValues,
): { part: keyof MeetingValues; name: string; mine: string; theirs: string }[] {
  const parts = Object.keys(partNames) as (keyof MeetingValues)[]; // keys of the table above
  return parts
    .map((part) => ({ part, name: partNames[part] ?? part, mine: inWords(mine, part), theirs: inWords(theirs, part) }))
    .filter((row) => row.mine !== row.theirs);
}

function inWords(values: MeetingValues, part: keyof MeetingValues): string {
  if (part === "attendance") {
    if (values.counting === "totals") return "chỉ nhập số tổng";
    return values.attendance
      .filter((line) => line.state !== "present")
      .map((line) => `${line.name}: ${stateWords[line.state]}${line.reason ? `, ${line.reason}` : ""}`)
      .join("; ");
  }
  if (part === "totals") return values.counting === "totals" ? Object.values(values.totals).join(" · ") : "";
  if (part === "items")
    return values.items.map((item) => [item.title, item.content, item.conclusion].filter(Boolean).join(": ")).join("\n");
  if (part === "votes") return values.votes.map(voteInWords).join("\n");
  if (part === "resolution")
    return values.hasResolution
      ? Object.values(values.resolution)
          .flatMap((text) => (typeof text === "string" && text ? [text] : []))
          .join("\n")
      : "";
  return String(values[part] ?? "");
}

function voteInWords({ item, subject, inFavour, against, other }: VoteValues): string {
  return `${item ? `Mục ${item}, ` : ""}${subject}: ${inFavour}/${against}/${other}`;
}
