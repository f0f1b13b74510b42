import type { DayText } from "#contract/dates.ts";
import { ruleError } from "#contract/errors.ts";

/** Dates of an assignment lie within those of the post. */
export function checkAssignment(given: { from: DayText; to: DayText | null }, post: { from: DayText; to: DayText | null }): void {
  if (given.to && given.to <= given.from) throw ruleError("ends-before-begin", "to", "Ngày thôi theo dõi phải sau ngày bắt đầu.");
  if (given.from < post.from)
    throw ruleError("before-post", "from", `Người này giữ chức vụ từ ${vi(post.from)}. Chọn ngày bắt đầu từ ngày đó.`);
  if (post.to && given.from >= post.to)
    throw ruleError("after-post", "from", `Chức vụ này đã thôi từ ${vi(post.to)}. Chọn người đang giữ chức vụ.`);
}

/** An assignment only becomes shorter. */
export function checkEnd(to: DayText, assigned: { from: DayText; to: DayText | null }): void {
  if (to <= assigned.from)
    throw ruleError("ends-before-begin", "to", `Bắt đầu theo dõi từ ${vi(assigned.from)}; ngày thôi phải sau ngày đó.`);
  if (assigned.to && to >= assigned.to) throw ruleError("already-ended", "to", `Đã thôi theo dõi từ ${vi(assigned.to)}.`);
}

function vi(day: DayText): string {
  return day.split("-").reverse().join("/");
}
