import { addMonths, type DayText } from "#contract/dates.ts";
import { ruleError } from "#contract/errors.ts";
import { minutesBetween } from "../rules.ts";

/** The points of a committee's short record, in their order. */
export const pointNames = {
  review: "Đánh giá tháng",
  tasks: "Nhiệm vụ trọng tâm tháng tới",
  preparation: "Chuẩn bị sinh hoạt chi bộ",
  inspection: "Kiểm tra, giám sát và phân công",
  conclusion: "Kết luận của bí thư",
} as const;
export type Point = keyof typeof pointNames;
export const pointCodes = Object.keys(pointNames) as Point[]; // keys of the table above

interface Draft {
  month: string;
  heldOn: DayText;
  beganAt: string | null;
  endedAt: string | null;
  presentIds: readonly number[];
}

/** What cannot be true is refused at its field. `inOffice` are the ids of the committee of that day; empty where nobody entered its posts. */
export function checkCommittee(draft: Draft, inOffice: readonly number[], today: DayText): void {
  const { month, heldOn, beganAt, endedAt, presentIds } = draft;
  if (heldOn > today) throw ruleError("in-future", "heldOn", "Ngày họp chưa đến. Ghi sau khi họp.");
  const heldIn = heldOn.slice(0, 7);
  if (month < addMonths(`${heldIn}-01`, -1).slice(0, 7) || month > addMonths(`${heldIn}-01`, 1).slice(0, 7))
    throw ruleError("far-month", "month", "Họp chi ủy chuẩn bị cho kỳ của tháng đó, tháng liền trước hoặc liền sau.");
  const minutes = minutesBetween(beganAt, endedAt);
  if (minutes !== null && minutes <= 0)
    throw ruleError("ends-before-begin", "endedAt", `Giờ kết thúc ${endedAt} không sau giờ bắt đầu ${beganAt}.`);
  if (presentIds.some((id) => !inOffice.includes(id)))
    throw ruleError("not-in-office", "presentIds", "Có người không thuộc chi ủy ngày họp. Tải lại danh sách.");
  if (inOffice.length > 0 && presentIds.length === 0) throw ruleError("nobody-present", "presentIds", "Chọn ít nhất một người dự họp.");
}
