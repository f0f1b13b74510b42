import { describe, expect, test } from "vitest";
import type { TemplateItem } from "#features/regulations/agenda/rules.ts";
import {
  type AgendaItem,
  agendaWarnings,
  checkPlan,
  draftAgenda,
  invitationText,
  mostItems,
  paperWarning,
  plannedMinutes,
} from "./rules.ts";

const line = (part: TemplateItem["part"], title: string, minutes: number | null = 10): TemplateItem => ({
  part,
  title,
  minutes,
  kinds: [],
});
const template = [line("opening", "Điểm danh"), line("review", "Tháng trước", 15), line("tasks", "Tháng tới"), line("closing", "Biên bản")];
const found = (origin: AgendaItem["origin"], more: Partial<AgendaItem> = {}): AgendaItem => ({
  stage: "business",
  session: "regular",
  section: "review",
  title: origin,
  content: "",
  minutes: null,
  origin,
  originId: 1,
  ...more,
});

describe("the draft agenda", () => {
  test("what is found stands before the fixed part of its kind; the table of tasks takes the place of the look back", () => {
    const items = draftAgenda(template, [
      found("parked", { section: "tasks", title: "Bỏ dở" }),
      found("conclusion"),
      found("task", { originId: null, title: "Bảng nhiệm vụ" }),
      found("duty", { section: "other", title: "Hết dự bị" }),
      found("programme", { session: "thematic", section: "discussion", title: "Chuyên đề" }),
    ]);
    expect(items.map(({ title }) => title)).toEqual([
      "Điểm danh",
      "conclusion",
      "Bảng nhiệm vụ",
      "Bỏ dở",
      "Tháng tới",
      "Hết dự bị",
      "Chuyên đề",
      "Biên bản",
    ]);
    expect(items[2]?.minutes).toBe(15);
    expect(items.map(({ stage }) => stage)).toEqual(["opening", ...Array(6).fill("business"), "closing"]);
  });

  test("without tasks the template's look back stays", () => {
    expect(draftAgenda(template, []).map(({ title }) => title)).toEqual(["Điểm danh", "Tháng trước", "Tháng tới", "Biên bản"]);
  });

  test("two of a kind that name the same row of different tables both stand", () => {
    const items = draftAgenda(template, [found("parked", { section: "other" }), found("duty", { section: "other" })]);
    expect(items.filter(({ section, stage }) => section === "other" && stage === "business")).toHaveLength(2);
  });

  test("it never grows past what may be saved", () => {
    const many = Array.from({ length: 90 }, (_, at) => found("duty", { section: "other", originId: at }));
    expect(draftAgenda(template, many)).toHaveLength(mostItems);
  });
});

test("minutes add up, and what is short is said once every item has its minutes", () => {
  const items = [
    { minutes: 40, session: "regular" as const },
    { minutes: 30, session: "regular" as const },
  ];
  expect(plannedMinutes([...items, { minutes: null }])).toEqual({ minutes: 70, without: 1 });
  const facts = { meetOn: "2026-07-06", isThematic: false, items, minMinutes: 90 };
  expect(agendaWarnings(facts)).toEqual(["Chương trình dài 70 phút, quy định từ 90 phút."]);
  expect(agendaWarnings({ ...facts, items: [...items, { minutes: null, session: "regular" }] })).toEqual([]);
  expect(agendaWarnings({ ...facts, isThematic: true, minMinutes: 60 })).toEqual([
    "Kỳ có chuyên đề nhưng chương trình chưa có mục chuyên đề.",
  ]);
});

test.each([
  ["2026-07-06", null, null],
  ["2026-08-31", null, null],
  ["2026-06-14", null, "day-passed"],
  ["2026-09-01", null, "not-of-the-month"],
  ["2026-06-30", null, "not-of-the-month"],
  ["2026-06-10", "2026-06-10", null],
])("a sitting of July on %s, moved from %s: %s", (meetOn, before, reason) => {
  const check = () => checkPlan({ month: "2026-07", meetOn, isRegular: true, isThematic: false }, "2026-06-15", before);
  if (reason) expect(check).toThrowError(expect.objectContaining({ reason }));
  else expect(check).not.toThrow();
});

test("papers are late after their last day, whether they came or not", () => {
  const at = { lastDay: "2026-07-05", today: "2026-07-05" };
  expect(paperWarning({ ...at, postedOn: null })).toBeNull();
  expect(paperWarning({ ...at, today: "2026-07-06", postedOn: null })).toBe("Chưa đưa tài liệu lên; hạn 05/07/2026 đã qua.");
  expect(paperWarning({ ...at, postedOn: "2026-07-05" })).toBeNull();
  expect(paperWarning({ ...at, postedOn: "2026-07-06" })).toBe("Tài liệu đưa lên ngày 06/07/2026, sau hạn 05/07/2026.");
});

test("an invitation says what, when and where, and no topic", () => {
  const sitting = { name: "Chi bộ Văn phòng", kind: "invitation", month: "2026-07", isRegular: true, isThematic: false } as const;
  const when = { meetOn: "2026-07-06", beginsAt: "14:00", place: "Hội trường", movedFrom: null };
  expect(invitationText({ ...sitting, ...when })).toBe(
    "Chi bộ Văn phòng: sinh hoạt chi bộ thường kỳ tháng 7/2026 họp 14:00, ngày 06/07/2026, tại Hội trường.",
  );
  expect(invitationText({ ...sitting, ...when, beginsAt: null, place: null, movedFrom: "2026-07-03" })).toBe(
    "Chi bộ Văn phòng: sinh hoạt chi bộ thường kỳ tháng 7/2026 dời từ ngày 03/07/2026 sang ngày 06/07/2026.",
  );
  expect(invitationText({ ...sitting, ...when, kind: "called-off" })).toBe(
    "Chi bộ Văn phòng: sinh hoạt chi bộ thường kỳ tháng 7/2026 không họp ngày 06/07/2026.",
  );
});
