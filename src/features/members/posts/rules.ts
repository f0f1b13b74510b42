import type { DayText } from "#contract/dates.ts";
import { ruleError } from "#contract/errors.ts";
import type { Role } from "#contract/permissions.ts";
import type { OrganisationKind } from "#features/organisations/rules.ts";

/** Posts in the order of rank. In the committee of a cell the members are called chi ủy viên. */
export const postNames = {
  secretary: "Bí thư",
  "standing-deputy": "Phó bí thư thường trực",
  deputy: "Phó bí thư",
  "standing-member": "Ủy viên ban thường vụ",
  "committee-member": "Cấp ủy viên",
  "inspection-head": "Chủ nhiệm ủy ban kiểm tra",
  "inspection-deputy": "Phó chủ nhiệm ủy ban kiểm tra",
  "inspection-member": "Ủy viên ủy ban kiểm tra",
  "group-leader": "Tổ trưởng tổ đảng",
  "group-deputy": "Tổ phó tổ đảng",
} as const;
export type Post = keyof typeof postNames;
export const postCodes = Object.keys(postNames) as [Post, ...Post[]]; // keys of the table above

/** How a member comes to a post. Every election result is confirmed (chuẩn y) by the committee above; its decision is the post's. */
export const enteringNames = {
  elected: "Bầu tại đại hội",
  "by-election": "Bầu bổ sung",
  appointed: "Chỉ định",
  registered: "Có trong danh sách",
} as const;
export type PostEntering = keyof typeof enteringNames;

/** How a member leaves a post. The last two follow from what happens to the member and to the organisation. */
export const leavingNames = {
  "term-ended": "Hết nhiệm kỳ",
  moved: "Chuyển công tác, chuyển sinh hoạt",
  retired: "Nghỉ hưu",
  withdrawn: "Xin thôi",
  removed: "Cách chức",
  "off-list": "Ra khỏi danh sách đảng viên",
  dissolved: "Tổ chức kết thúc hoạt động",
} as const;
export type PostLeaving = keyof typeof leavingNames;
/** Chosen by hand when a post ends. */
export const chosenLeavings = ["term-ended", "moved", "retired", "withdrawn", "removed"] as const satisfies PostLeaving[];

const inCommittee = ["secretary", "standing-deputy", "deputy", "standing-member", "committee-member"] as const;
const inInspection = ["inspection-head", "inspection-deputy", "inspection-member"] as const;

/** The posts that an organisation of a kind has. */
export function postsOf(kind: OrganisationKind): readonly Post[] {
  if (kind === "cell" || kind === "base-cell") return ["secretary", "deputy", "committee-member"];
  if (kind === "group") return ["group-leader", "group-deputy"];
  if (kind === "section-committee") return ["secretary", "deputy", "committee-member"];
  return [...inCommittee, ...inInspection];
}

/** The name people use: the members of a cell's committee are chi ủy viên, of any other đảng ủy viên. */
export function postName(post: Post, kind: OrganisationKind): string {
  if (post !== "committee-member") return postNames[post];
  return kind === "cell" || kind === "base-cell" ? "Chi ủy viên" : "Đảng ủy viên";
}

/** The name of the body: chi ủy, đảng ủy, or the leaders of a group. */
export function bodyName(kind: OrganisationKind): string {
  if (kind === "group") return "Tổ đảng";
  return kind === "cell" || kind === "base-cell" ? "Chi ủy" : "Đảng ủy";
}

/** Post → the role of an account that comes with it, in a cell and in a committee above. Null: the post brings no role. */
const roleOfPost: Record<Post, { cell: Role | null; committee: Role | null }> = {
  secretary: { cell: "cell-secretary", committee: "standing-committee" },
  "standing-deputy": { cell: null, committee: "standing-committee" },
  deputy: { cell: "cell-deputy", committee: "standing-committee" },
  "standing-member": { cell: null, committee: "standing-committee" },
  "committee-member": { cell: "cell-committee", committee: "committee-member" },
  "inspection-head": { cell: null, committee: "inspection-commission" },
  "inspection-deputy": { cell: null, committee: "inspection-commission" },
  "inspection-member": { cell: null, committee: "inspection-commission" },
  "group-leader": { cell: null, committee: null },
  "group-deputy": { cell: null, committee: null },
};

export function roleFor(post: Post, isCell: boolean): Role | null {
  return roleOfPost[post][isCell ? "cell" : "committee"];
}

export interface PostDays {
  from: DayText;
  /** First day on which it is no longer held. */
  to: DayText | null;
}

/** Refuses days that cannot be: an end before the begin, a begin to come. */
export function checkPostDays({ from, to }: PostDays, today: DayText): void {
  if (from > today) throw ruleError("in-future", "from", "Ngày giữ chức vụ chưa tới. Ghi khi quyết định có hiệu lực.");
  if (to && to <= from) throw ruleError("ends-before-begin", "to", "Ngày thôi giữ chức vụ phải sau ngày bắt đầu.");
}

/** Only an official member may hold a post: the probationary has no right to be elected (Điều lệ Đảng, Điều 3). */
export function checkStanding(standing: string | null): void {
  if (standing === "probationary")
    throw ruleError("not-official", "memberId", "Đảng viên dự bị chưa được bầu, chỉ định vào chức vụ. Chọn đảng viên chính thức.");
}

export interface CommitteeLimits {
  /** Most members of a cell's committee. */
  cellMax: number;
  /** Official members from which a cell elects a committee. */
  cellMinOfficial: number;
  /** Deputies of a cell. */
  cellDeputies: number;
  /** Committee members from which a base committee has a standing committee. */
  standingMin: number;
}

export interface CommitteeState {
  kind: OrganisationKind;
  posts: readonly Post[];
  /** Ends of terms, as years: 2025 for 2020-2025. */
  termEnds: readonly number[];
  official: number;
  year: number;
}

/** What is unusual in a committee as it stands on a day: told beside it, never in the way. */
export function committeeWarnings(state: CommitteeState, limits: CommitteeLimits): string[] {
  const { kind, posts } = state;
  if (kind === "group") return [];
  const members = posts.filter((post) => inCommittee.some((one) => one === post)).length;
  const isCell = kind === "cell" || kind === "base-cell";
  return [
    ...(posts.includes("secretary") ? [] : ["Chưa ghi bí thư. Ghi người được bầu hoặc được chỉ định."]),
    ...(isCell ? cellWarnings(state, members, limits) : standingWarnings(state, members, limits)),
    ...termWarnings(state),
  ];
}

function cellWarnings({ posts, official }: CommitteeState, members: number, limits: CommitteeLimits): string[] {
  const count = (post: Post) => posts.filter((one) => one === post).length;
  const warnings: string[] = [];
  if (count("committee-member") > 0 && official < limits.cellMinOfficial)
    warnings.push(
      `Chi bộ có ${official} đảng viên chính thức; từ ${limits.cellMinOfficial} mới bầu chi ủy, ít hơn thì chỉ có bí thư và phó bí thư.`,
    );
  if (members > limits.cellMax) warnings.push(`Chi ủy có ${members} người, quy định nhiều nhất ${limits.cellMax}.`);
  if (count("deputy") > limits.cellDeputies)
    warnings.push(`Có ${count("deputy")} phó bí thư; chi bộ bầu nhiều nhất ${limits.cellDeputies} phó bí thư.`);
  return warnings;
}

/** Only a base committee may be too small for a standing committee; those above the base always have one. */
function standingWarnings({ kind, posts }: CommitteeState, members: number, limits: CommitteeLimits): string[] {
  const isBase = kind === "base-committee" || kind === "base-committee-raised";
  if (!isBase || !posts.includes("standing-member") || members >= limits.standingMin) return [];
  return [`Đảng ủy có ${members} ủy viên; từ ${limits.standingMin} mới lập ban thường vụ.`];
}

function termWarnings({ termEnds, year }: CommitteeState): string[] {
  const over = termEnds.filter((end) => end < year).length;
  return over === 0 ? [] : [`${over} người giữ chức vụ của nhiệm kỳ đã qua. Ghi kết quả đại hội mới, hoặc sửa nhiệm kỳ.`];
}
