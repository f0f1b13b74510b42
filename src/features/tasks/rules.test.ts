import { describe, expect, test } from "vitest";
import { checkDue, isOverdue, resultWords, startingStatus, stateAfter, stepsFrom } from "./rules.ts";

describe("the way of a task", () => {
  test("is accepted, reported, returned, reported again, closed", () => {
    const accepted = stateAfter("given", "accept");
    const reported = stateAfter(accepted, "report");
    const returned = stateAfter(reported, "return");
    expect(stateAfter(stateAfter(returned, "report"), "close")).toBe("closed");
  });

  test("ends once: nothing follows a closed or dropped task", () => {
    expect(stepsFrom("closed")).toEqual([]);
    expect(stepsFrom("dropped")).toEqual([]);
    expect(() => stateAfter("closed", "report")).toThrow("đã xong");
  });

  test("only what was reported can be returned", () => {
    expect(stepsFrom("given")).not.toContain("return");
    expect(stepsFrom("reported")).toContain("return");
  });

  test("an extension leaves the state as it is", () => {
    expect(stateAfter("accepted", "extend")).toBe("accepted");
  });
});

describe("days", () => {
  test("overdue is open, not reported, and past the day; the day itself still counts", () => {
    expect(isOverdue({ state: "accepted", dueOn: "2026-06-14" }, "2026-06-15")).toBe(true);
    expect(isOverdue({ state: "accepted", dueOn: "2026-06-15" }, "2026-06-15")).toBe(false);
    expect(isOverdue({ state: "reported", dueOn: "2026-06-14" }, "2026-06-15")).toBe(false);
    expect(isOverdue({ state: "closed", dueOn: "2026-06-14" }, "2026-06-15")).toBe(false);
  });

  test("a task cannot be due before it was given", () => {
    expect(() => checkDue("2026-06-14", "2026-06-15")).toThrow("15/06/2026");
    expect(() => checkDue("2026-06-15", "2026-06-15")).not.toThrow();
  });
});

describe("the table of the next resolution", () => {
  test("tells how the task stood when the period began", () => {
    expect(startingStatus({ givenOn: "2026-05-05", dueOn: "2026-05-20" }, "2026-06-01")).toBe("Quá hạn từ kỳ trước");
    expect(startingStatus({ givenOn: "2026-05-05", dueOn: "2026-06-20" }, "2026-06-01")).toBe("Đang thực hiện");
    expect(startingStatus({ givenOn: "2026-06-05", dueOn: "2026-06-20" }, "2026-06-01")).toBe("Giao trong kỳ");
  });

  test("joins the outcome with what was written", () => {
    const task = { state: "closed", outcome: "met", result: "Đủ 4 xã", dueOn: "2026-06-20" } as const;
    expect(resultWords(task)).toBe("Hoàn thành. Đủ 4 xã");
    expect(resultWords({ ...task, state: "accepted", outcome: null, result: "" })).toBe("Đang thực hiện");
  });
});
