import type { Role } from "#contract/permissions.ts";
import type { Post } from "#features/members/posts/rules.ts";
import type { Reader, Transaction } from "../db/connect.ts";
import { hashPassword } from "../http/password.ts";
import { continueIds, fill } from "./fill.ts";
import type { DemoOffice } from "./generate.ts";
import { moment, range } from "./organisation-rows.ts";
import type { HeldPost } from "./posts.ts";
import { at } from "./random.ts";

export interface DemoSignIn {
  role: Role;
  userName: string;
  password: string;
}

/** One account per role. The passwords are printed at every start and protect nothing: the data is invented. */
export const demoSignIns: readonly DemoSignIn[] = [
  { role: "office", userName: "vanphong", password: "van-phong-2026" },
  { role: "standing-committee", userName: "thuongtruc", password: "thuong-truc-2026" },
  { role: "organisation-board", userName: "tochuc", password: "to-chuc-2026" },
  { role: "propaganda-board", userName: "tuyengiao", password: "tuyen-giao-2026" },
  { role: "inspection-commission", userName: "kiemtra", password: "kiem-tra-2026" },
  { role: "committee-member", userName: "capuy", password: "cap-uy-2026" },
  { role: "cell-follower", userName: "theodoi", password: "theo-doi-2026" },
  { role: "cell-secretary", userName: "bithu", password: "bi-thu-2026" },
  { role: "cell-deputy", userName: "phobithu", password: "pho-bi-thu-2026" },
  { role: "cell-committee", userName: "chiuyvien", password: "chi-uy-vien-2026" },
  { role: "member", userName: "dangvien", password: "dang-vien-2026" },
  { role: "administrator", userName: "quantri", password: "quan-tri-2026" },
];

/** Opens the accounts and gives each its role: above at the top, below at the cell of the demo secretary. */
export async function openAccounts(tx: Transaction, office: DemoOffice): Promise<void> {
  const { secretaryCell, calendar } = office;
  const held = office.posts.filter((one) => one.unit.id === secretaryCell.id);
  const others = office.members.filter(
    (member) => !member.endedOn && member.stays.at(-1)?.organisationId === secretaryCell.id && !held.some((one) => one.member === member),
  );
  const inCell = (person: { fullName: string; id: number }) => ({
    displayName: person.fullName,
    memberId: person.id,
    organisationId: secretaryCell.id,
    post: held.find((one) => one.member.id === person.id) ?? null,
  });
  const holder = (post: Post) =>
    inCell(
      at(
        held.filter((one) => one.post === post),
        0,
      ).member,
    );
  const atTop = (displayName: string) => ({ displayName, memberId: null, organisationId: 1, post: null });
  const follower = findFollower(office);
  const names: Record<Role, { displayName: string; memberId: number | null; organisationId: number; post: HeldPost | null }> = {
    office: atTop("Văn phòng Đảng ủy Khối"),
    "standing-committee": atTop("Thường trực Đảng ủy Khối"),
    "organisation-board": atTop("Ban Tổ chức Đảng ủy Khối"),
    "propaganda-board": atTop("Ban Tuyên giáo và Dân vận Đảng ủy Khối"),
    "inspection-commission": atTop("Ủy ban Kiểm tra Đảng ủy Khối"),
    "committee-member": atTop("Đảng ủy viên Khối"),
    "cell-follower": {
      displayName: follower.member.fullName,
      memberId: follower.member.id,
      organisationId: follower.member.stays.at(-1)?.organisationId ?? 1,
      post: null,
    },
    "cell-secretary": holder("secretary"),
    member: inCell(at(others, 0)),
    "cell-deputy": holder("deputy"),
    "cell-committee": holder("committee-member"),
    administrator: atTop("Quản trị hệ thống"),
  };
  const accounts = await Promise.all(
    demoSignIns.map(async ({ userName, password, role }, index) => {
      const { displayName, memberId } = names[role];
      return {
        id: index + 1,
        user_name: userName,
        display_name: displayName,
        password_hash: await hashPassword(password),
        member_id: memberId,
        created_at: moment(calendar.begins),
      };
    }),
  );
  await fill(
    tx,
    "accounts",
    accounts.map((account) => ({ ...account, large_type: false, must_change_password: false })),
  );
  const roles = demoSignIns.map(({ role }, index) => ({
    account_id: index + 1,
    // A follower's role comes with the assignment; what is granted is the membership.
    role: role === "cell-follower" ? "member" : role,
    organisation_id: names[role].organisationId,
    valid: range([calendar.begins, names[role].post?.from ?? ""].sort().at(-1) ?? "", null),
    post_id: names[role].post?.id ?? null,
  }));
  await fill(
    tx,
    "account_roles",
    roles.map((role, index) => ({ id: index + 1, ...role })),
  );
  const { units } = office;
  const followed = [secretaryCell, ...units.filter((unit) => unit.isCell && !unit.dissolvedOn && unit.parentId === secretaryCell.parentId)];
  const cells = [...new Set(followed)].filter(({ id }) => id !== names["cell-follower"].organisationId).slice(0, 3);
  await fill(
    tx,
    "cell_followers",
    cells.map(({ id }, index) => ({
      id: index + 1,
      post_id: follower.id,
      cell_id: id,
      valid: range(follower.from, null),
      created_at: moment(calendar.begins),
    })),
  );
  for (const table of ["accounts", "account_roles", "cell_followers"] as const) await continueIds(tx, table);
}

/** One of the committee above the demo secretary's cell who belongs to another cell. */
function findFollower({ posts, secretaryCell }: DemoOffice): HeldPost {
  const above = posts.filter(({ unit }) => unit.id === secretaryCell.parentId);
  return at(
    above.filter(({ member }) => member.stays.at(-1)?.organisationId !== secretaryCell.id),
    0,
  );
}

export interface DemoAccount extends DemoSignIn {
  displayName: string;
  /** The organisation at which the role is held. */
  place: string;
}

/** The demo accounts of this database with the names they got; empty when it was not filled by us. */
export async function findDemoAccounts(reader: Reader): Promise<DemoAccount[]> {
  const rows = await reader
    .selectFrom("accounts")
    .innerJoin("account_roles", "account_roles.account_id", "accounts.id")
    .innerJoin("organisations", "organisations.id", "account_roles.organisation_id")
    .select(["accounts.user_name as userName", "accounts.display_name as displayName", "organisations.name as place"])
    .where(
      "accounts.user_name",
      "in",
      demoSignIns.map(({ userName }) => userName),
    )
    .execute();
  return demoSignIns.flatMap((signIn) => {
    const row = rows.find(({ userName }) => userName === signIn.userName);
    return row ? [{ ...signIn, displayName: row.displayName, place: row.place }] : [];
  });
}
