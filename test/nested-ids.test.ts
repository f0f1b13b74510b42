// An id inside a body that belongs to another branch is answered exactly as one that exists nowhere.
import { beforeAll, expect, test } from "vitest";
import { AppError } from "#contract/errors.ts";
import { createAccount, grantRole } from "#features/admin/contract.ts";
import { findMyDelegates, lendMyRole, lendRole, listMyDelegations } from "#features/admin/delegations/contract.ts";
import { openAccountsWithLetters } from "#features/admin/post-accounts/contract.ts";
import { getSession } from "#features/admin/sign-in/contract.ts";
import { prepareMeeting, recordMeeting } from "#features/meetings/contract.ts";
import { saveProgramme } from "#features/meetings/programmes/contract.ts";
import { listMembers } from "#features/members/contract.ts";
import { transferMember } from "#features/members/movements/contract.ts";
import { appointToPost } from "#features/members/posts/contract.ts";
import { moveOrganisation } from "#features/organisations/contract.ts";
import { createReport } from "#features/reports/contract.ts";
import { placeStatements, saveWording } from "#features/statements/contract.ts";
import { giveTask, listTasks } from "#features/tasks/contract.ts";
import { makeObjects, type PlaceObjects } from "./permission-objects.ts";
import { openWorld, type World } from "./world.ts";

let world: World;
let aside: PlaceObjects;
let own: PlaceObjects;
let cell: number;
let lenderRole: number;
beforeAll(async () => {
  world = await openWorld();
  aside = await makeObjects(world, "CB1");
  own = await makeObjects(world, "DB1");
  cell = world.unit["DB1.1"];
  lenderRole = (await world.as("secretary").call(listMyDelegations, {})).lendable[0]?.id ?? 0;
});

const on = "2026-06-01";
const person = (name: string) => world.person[name] ?? 0;
const lending = { from: "2026-06-20", lastDay: "2026-06-25", reason: "Nghỉ phép" };

/** What is tried with an id, and the id of another branch. */
const attempts: readonly [what: string, try_: (id: number) => Promise<unknown>, foreign: () => number][] = [
  [
    "the cell to which a member is moved",
    (id) =>
      world
        .as("branch-office")
        .call(transferMember, { memberId: person("Nguyễn Văn An"), version: 1, on, toOrganisationId: id, kind: "full" }),
    () => world.unit.CB1,
  ],
  [
    "the organisation under which another is moved",
    (id) => world.as("branch-office").call(moveOrganisation, { organisationId: cell, version: 1, parentId: id, kind: "cell", on }),
    () => world.unit.DB2,
  ],
  [
    "the report that another one supplements",
    (id) =>
      world
        .as("branch-office")
        .call(createReport, { organisationId: world.unit.DB1, kind: "six-month", period: "2026-H1", supplementsId: id }),
    () => aside.reportId,
  ],
  [
    "a member in a roll call",
    async (id) => {
      const { attendance } = await world.as("secretary").call(prepareMeeting, { organisationId: cell, heldOn: on });
      const roll = attendance.map(({ memberId, state }, at) => ({ memberId: at === 0 ? id : memberId, state }));
      const sitting = { organisationId: cell, month: "2026-06", heldOn: on, isRegular: true, isThematic: false, attendance: roll };
      return world.as("secretary").call(recordMeeting, sitting);
    },
    () => person("Mai Xuân Lộc"),
  ],
  [
    "the member who prepares a sitting of the year",
    (id) => {
      const entry = { month: "2027-01", isRegular: true, isThematic: false, preparerId: id };
      return world.as("secretary").call(saveProgramme, { organisationId: cell, year: 2027, version: 0, entries: [entry] });
    },
    () => person("Mai Xuân Lộc"),
  ],
  [
    "the member who gets a task",
    (id) => world.as("secretary").call(giveTask, { organisationId: cell, content: "Một việc", dueOn: "2026-07-01", assigneeId: id }),
    () => person("Mai Xuân Lộc"),
  ],
  [
    "a member who helps with a task",
    (id) =>
      world.as("secretary").call(giveTask, {
        organisationId: cell,
        content: "Một việc",
        dueOn: "2026-07-01",
        assigneeId: person("Nguyễn Văn An"),
        helperIds: [id],
      }),
    () => person("Mai Xuân Lộc"),
  ],
  [
    "the meeting out of which a task came",
    (id) => world.as("secretary").call(giveTask, { organisationId: cell, content: "Một việc", dueOn: "2026-07-01", meetingId: id }),
    () => aside.meetingId,
  ],
  [
    "the member who takes a post",
    (id) => world.as("branch-office").call(appointToPost, { organisationId: cell, memberId: id, post: "deputy", from: on }),
    () => person("Mai Xuân Lộc"),
  ],
  [
    "the member behind a new account",
    (id) =>
      world.as("branch-administrator").call(createAccount, {
        organisationId: cell,
        userName: "ai.do",
        displayName: "Ai Đó",
        password: "mot mat khau dai lam",
        role: "member",
        memberId: id,
        from: on,
      }),
    () => person("Mai Xuân Lộc"),
  ],
  [
    "the account that gets a role",
    (id) => world.as("branch-administrator").call(grantRole, { id, organisationId: cell, role: "cell-deputy", from: on }),
    () => world.account["aside-secretary"],
  ],
  [
    "a post whose holder gets an account",
    (postId) => world.as("branch-administrator").download(openAccountsWithLetters, { organisationId: world.unit.DB1, rows: [{ postId }] }),
    () => aside.postId,
  ],
  [
    "a role to lend",
    (id) => world.as("secretary").call(lendMyRole, { ...lending, roleId: id, toAccountId: world.account.deputy }),
    () => aside.accountRoleId,
  ],
  [
    "whom to lend it to",
    (id) => world.as("secretary").call(lendMyRole, { ...lending, roleId: lenderRole, toAccountId: id }),
    () => aside.accountId,
  ],
  ["a role whose takers are asked for", (id) => world.as("secretary").call(findMyDelegates, { roleId: id }), () => aside.accountRoleId],
  [
    "a role that an administrator lends",
    (id) =>
      world.as("branch-administrator").call(lendRole, {
        ...lending,
        accountId: world.account.secretary,
        roleId: id,
        toAccountId: world.account.deputy,
      }),
    () => aside.accountRoleId,
  ],
  [
    "the theme that a sentence is written for",
    (id) =>
      world
        .as("branch-office")
        .call(saveWording, { organisationId: world.unit.DB1, period: "2026-H1", themeId: id, version: 0, text: "Một câu" }),
    () => aside.themeId,
  ],
  [
    "the theme that statements are put under",
    (id) => world.as("branch-office").call(placeStatements, { organisationId: world.unit.DB1, themeId: id, statementIds: [1] }),
    () => aside.themeId,
  ],
  [
    "a statement that is put under a theme",
    (id) => world.as("branch-office").call(placeStatements, { organisationId: world.unit.DB1, themeId: own.themeId, statementIds: [id] }),
    () => aside.statementId,
  ],
];

test.each(attempts)("%s", async (_, attempt, foreign) => {
  const refused = async (id: number) => {
    const error = await attempt(id).then(
      () => "let in",
      (thrown: unknown) => thrown,
    );
    return error instanceof AppError ? { kind: error.kind, reason: error.reason, message: error.message } : error;
  };
  const answer = await refused(foreign());
  expect(answer).toEqual(await refused(999_999_999));
  expect(answer).toMatchObject({ kind: expect.stringMatching(/^(not-found|rule|conflict)$/) });
});

test("a filter by somebody of another branch finds nothing", async () => {
  const found = await world.as("secretary").call(listTasks, { organisationId: cell, assigneeId: person("Mai Xuân Lộc") });
  expect(found).toMatchObject({ rows: [] });
});

test("a role whose last day ended a second ago opens nothing any more", async () => {
  const place = { organisationId: world.unit.CB1 };
  const { now } = world.clock;
  await world.db
    .updateTable("account_roles")
    .set({ valid: "[2020-01-01,2026-06-16)" })
    .where("account_id", "=", world.account["aside-secretary"])
    .execute();
  const caller = world.as("aside-secretary");
  // At work all day, until the last second of 15/06 in Vietnam.
  for (const time of ["08:00:00", "13:00:00", "16:59:59"]) {
    world.clock.now = new Date(`2026-06-15T${time}Z`);
    expect(await caller.call(listMembers, place)).toMatchObject({ isCell: true });
  }
  world.clock.now = new Date("2026-06-15T17:00:00Z");
  await expect(caller.call(listMembers, place)).rejects.toMatchObject({ kind: "not-found" });
  world.clock.now = now;
});

test("whoever moves to another cell takes the open session along, and no right of the cell left behind", async () => {
  const caller = world.as("member");
  const memberId = person("Trần Thị Bình");
  const placesOf = async () => (await caller.call(getSession, {})).session?.roles.map(({ organisationId }) => organisationId);
  expect(await placesOf()).toEqual([cell]);
  await world.as("branch-office").call(transferMember, { memberId, version: 1, on, toOrganisationId: world.unit["DB1.2"], kind: "full" });
  expect(await placesOf()).toEqual([world.unit["DB1.2"]]);
});
