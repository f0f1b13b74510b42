import { expect, test } from "vitest";
import { checkCommittee } from "./rules.ts";

const draft = { month: "2026-07", heldOn: "2026-07-02", beganAt: "08:00", endedAt: "09:00", presentIds: [1] };

test("a meeting of the committee for the month of its day or one beside it is taken", () => {
  for (const month of ["2026-06", "2026-07", "2026-08"])
    expect(() => checkCommittee({ ...draft, month }, [1, 2], "2026-07-02")).not.toThrow();
  expect(() => checkCommittee({ ...draft, presentIds: [] }, [], "2026-07-02")).not.toThrow();
});

test.each([
  [{ heldOn: "2026-07-03" }, "in-future"],
  [{ month: "2026-09" }, "far-month"],
  [{ month: "2026-05" }, "far-month"],
  [{ endedAt: "08:00" }, "ends-before-begin"],
  [{ presentIds: [1, 9] }, "not-in-office"],
  [{ presentIds: [] }, "nobody-present"],
])("%o is refused as %s", (change, reason) => {
  expect(() => checkCommittee({ ...draft, ...change }, [1, 2], "2026-07-02")).toThrowError(expect.objectContaining({ reason }));
});
