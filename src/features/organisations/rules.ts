import { ruleError } from "#contract/errors.ts";

/** Kinds of Party organisation. `cell` kinds meet monthly; `base` kinds are tổ chức cơ sở đảng. */
export const organisationKinds = {
  central: { name: "Đảng bộ trực thuộc Trung ương", short: "Đảng bộ", cell: false, base: false },
  upper: { name: "Đảng bộ cấp trên trực tiếp của tổ chức cơ sở đảng", short: "Đảng bộ", cell: false, base: false },
  "base-committee": { name: "Đảng bộ cơ sở", short: "Đảng bộ", cell: false, base: true },
  "base-committee-raised": { name: "Đảng bộ cơ sở được giao quyền cấp trên cơ sở", short: "Đảng bộ", cell: false, base: true },
  "base-cell": { name: "Chi bộ cơ sở", short: "Chi bộ", cell: true, base: true },
  "section-committee": { name: "Đảng bộ bộ phận", short: "Đảng bộ", cell: false, base: false },
  cell: { name: "Chi bộ trực thuộc", short: "Chi bộ", cell: true, base: false },
  group: { name: "Tổ đảng", short: "Tổ đảng", cell: false, base: false },
} as const;
export type OrganisationKind = keyof typeof organisationKinds;
export const kindCodes = Object.keys(organisationKinds) as [OrganisationKind, ...OrganisationKind[]]; // keys of the table above

export { type HostUnitKind, hostUnitKindCodes, hostUnitKinds } from "#contract/host-unit-kinds.ts";

/** Which kinds may stand directly under which (domain: levels of the Charter, Điều 21–24). */
const childrenOf: Record<OrganisationKind, readonly OrganisationKind[]> = {
  central: ["upper", "base-committee", "base-committee-raised", "base-cell"],
  upper: ["upper", "base-committee", "base-committee-raised", "base-cell"],
  "base-committee": ["section-committee", "cell"],
  "base-committee-raised": ["section-committee", "cell", "base-cell"],
  "section-committee": ["cell"],
  "base-cell": ["group"],
  cell: ["group"],
  group: [],
};

/** Kinds that may stand under a parent; a root may be of any kind but a group or a cell under a committee. */
export function kindsUnder(parent: OrganisationKind | null): readonly OrganisationKind[] {
  return parent ? childrenOf[parent] : ["central", "upper", "base-committee", "base-committee-raised", "base-cell"];
}

export function isCell(kind: OrganisationKind): boolean {
  return organisationKinds[kind].cell;
}

/** Refuses a kind that cannot stand there. */
export function checkKindUnder(kind: OrganisationKind, parent: OrganisationKind | null): void {
  if (kindsUnder(parent).includes(kind)) return;
  const where = parent ? `dưới ${organisationKinds[parent].name}` : "ở gốc của cây";
  throw ruleError(
    "kind-not-here",
    "kind",
    `${organisationKinds[kind].name} không đặt ${where}. Chọn loại hình khác hoặc đơn vị cấp trên khác.`,
  );
}

/** Refuses to hang an organisation under itself or under something below it. Paths are ids ended by dots. */
export function checkNoCycle(movedPath: string, parentPath: string): void {
  if (!parentPath.startsWith(movedPath)) return;
  throw ruleError("cycle", "parentId", "Không thể chuyển một tổ chức vào chính nó hoặc vào cấp dưới của nó. Chọn đơn vị cấp trên khác.");
}

/** A change must not lie before the last one: the past is corrected, not inserted into. */
export function checkAfter(day: string, earliest: string | null, field: string): void {
  if (!earliest || day > earliest) return;
  throw ruleError("before-last-change", field, `Ngày phải sau ${viDay(earliest)}, ngày của lần thay đổi trước.`);
}

/** Sizes that a warning may rest on, from the dated rules. */
export interface SizeLimits {
  minOfficial: number;
  baseCommitteeMin: number;
  cellMax: number;
  cellCommitteeMin: number;
}

export interface SizeWarning {
  ruleKey: string;
  message: string;
  /** The level above may agree to this exception; once its document is noted the warning is silent. */
  consentable: boolean;
}

/** Size rules as warnings, never as blocks: an office must be able to record what is so. */
export function sizeWarnings(kind: OrganisationKind, size: { members: number; official: number }, limits: SizeLimits): SizeWarning[] {
  const warnings: SizeWarning[] = [];
  if ((organisationKinds[kind].cell || organisationKinds[kind].base) && size.official < limits.minOfficial) {
    warnings.push(
      warning(
        "org.min_official_members",
        `Có ${size.official} đảng viên chính thức, quy định ít nhất ${limits.minOfficial}. Báo cấp ủy cấp trên để ghép sinh hoạt.`,
        false,
      ),
    );
  }
  if (kind === "base-committee" && size.members < limits.baseCommitteeMin) {
    warnings.push(
      warning(
        "org.base_committee_min_members",
        `Đảng bộ cơ sở có ${size.members} đảng viên, quy định từ ${limits.baseCommitteeMin}. Cần ý kiến đồng ý của cấp ủy cấp trên.`,
        true,
      ),
    );
  }
  if (kind === "base-cell" && size.members >= limits.baseCommitteeMin) {
    warnings.push(
      warning(
        "org.base_committee_min_members",
        `Chi bộ cơ sở có ${size.members} đảng viên; từ ${limits.baseCommitteeMin} thì lập đảng bộ cơ sở.`,
        true,
      ),
    );
  }
  if (kind === "cell" && size.members > limits.cellMax) {
    warnings.push(
      warning(
        "org.cell_max_members",
        `Chi bộ có ${size.members} đảng viên, hơn ${limits.cellMax}. Cần ý kiến đồng ý của cấp ủy cấp trên.`,
        true,
      ),
    );
  }
  if (kind === "section-committee") {
    warnings.push(warning("org.section_committee_consent", "Đảng bộ bộ phận cần ý kiến đồng ý của cấp ủy cấp trên.", true));
  }
  return warnings;
}

function warning(ruleKey: string, message: string, consentable: boolean): SizeWarning {
  return { ruleKey, message, consentable };
}

function viDay(day: string): string {
  return `${day.slice(8)}/${day.slice(5, 7)}/${day.slice(0, 4)}`;
}
