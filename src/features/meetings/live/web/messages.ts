// Texts of the live pages that stand in more than one place.
import { formatNumber } from "#web/format.ts";
import type { LiveItem, LivePerson } from "../rules.ts";

export const stageNames = { opening: "Mở đầu", business: "Nội dung", closing: "Kết thúc" } as const;

/** "3" for the third item of business; opening and closing have no number. */
export function numberOf(items: readonly LiveItem[], item: LiveItem): number | null {
  if (item.stage !== "business") return null;
  return items.filter(({ stage }) => stage === "business").indexOf(item) + 1;
}

export function titleOf(items: readonly LiveItem[], item: LiveItem): string {
  const number = numberOf(items, item);
  return number === null ? item.title : `${number}. ${item.title}`;
}

/** "mục 3", or the title where there is no number. */
export function shortNameOf(items: readonly LiveItem[], item: LiveItem): string {
  const number = numberOf(items, item);
  return number === null ? `“${item.title}”` : `mục ${formatNumber(number)}`;
}

/** "Sang mục 4" */
export function stepTo(items: readonly LiveItem[], next: LiveItem): string {
  const number = numberOf(items, next);
  return `sang ${number === null ? "mục tiếp" : `mục ${formatNumber(number)}`}`;
}

/** The next one that is still to come after this one. */
export function nextOf(items: readonly LiveItem[], key: string | null): LiveItem | undefined {
  const at = items.findIndex((item) => item.key === key);
  return items.slice(at + 1).find(({ state }) => state === "waiting");
}

export const itemStates: Record<LiveItem["state"], string> = {
  waiting: "chưa đến",
  running: "đang tiến hành",
  done: "đã xong",
  parked: "để kỳ sau",
};

/** How somebody was called, in the words of the roll. */
export function callWords({ called }: LivePerson): string {
  switch (called?.state) {
    case undefined:
      return "";
    case "present":
      return "Có mặt";
    case "online":
      return "Trực tuyến";
    case "late":
      return `Muộn ${called?.arrivedAt ?? ""}`.trim();
    case "excused":
      return called?.reason ? `Vắng: ${called.reason}` : "Vắng có lý do";
    case "unexcused":
      return "Vắng không lý do";
  }
}

export const voiceNames = { inFavour: "Tán thành", against: "Không tán thành", other: "Ý kiến khác" } as const;
export type Voice = keyof typeof voiceNames;

export const shortcuts = {
  next: { code: "ArrowRight", keys: "Alt →", does: "Sang mục tiếp theo" },
  roll: { code: "KeyR", keys: "Alt R", does: "Tìm tên để điểm danh" },
  speaker: { code: "KeyN", keys: "Alt N", does: "Thêm người phát biểu" },
  vote: { code: "KeyB", keys: "Alt B", does: "Biểu quyết" },
  conclusion: { code: "KeyK", keys: "Alt K", does: "Viết kết luận" },
  task: { code: "KeyG", keys: "Alt G", does: "Giao nhiệm vụ" },
  help: { code: "Slash", keys: "Alt /", does: "Xem các phím tắt" },
} as const;
export type Shortcut = keyof typeof shortcuts;
