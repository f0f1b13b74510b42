import { expect, test } from "vitest";
import { reportStates } from "../rules.ts";
import { stateAfter, stepsFrom } from "./rules.ts";

test("a report that is owed goes up before it is signed", () => {
  expect(reportStates.map((state) => [state, stepsFrom(state, true)])).toEqual([
    ["draft", ["check"]],
    ["checked", ["reopen", "submit"]],
    ["submitted", ["return", "accept"]],
    ["returned", ["check"]],
    ["accepted", ["return", "sign"]],
    ["signed", []],
  ]);
});

test("one that nobody asks for is signed at home", () => {
  expect(stepsFrom("draft", false)).toEqual(["check", "sign"]);
  expect(stepsFrom("checked", false)).toEqual(["reopen", "sign"]);
});

test("a step out of order is refused with what is so", () => {
  expect(stateAfter("checked", "submit", true)).toBe("submitted");
  expect(() => stateAfter("submitted", "submit", true)).toThrow("đã nộp");
  expect(() => stateAfter("draft", "sign", true)).toThrow("ký sau khi được nhận");
  expect(() => stateAfter("checked", "submit", false)).toThrow("Không cấp trên nào");
});
