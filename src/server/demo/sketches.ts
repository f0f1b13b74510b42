import type { HostUnitKind, OrganisationKind } from "#features/organisations/rules.ts";
import { at, type Random } from "./random.ts";
import { baseCells, committees, type HostStyle, parts } from "./unit-words.ts";

/** The tree before it has ids: names, kinds and sizes. */
export interface Sketch {
  code: string;
  name: string;
  kind: OrganisationKind;
  symbol: string | null;
  hostUnit: string | null;
  hostUnitKind: HostUnitKind | null;
  /** Members aimed at; 0 for what is not a cell. */
  size: number;
  children: Sketch[];
}

/** The bloc of the invented province. */
export function blocSketch(random: Random): Sketch {
  const children = [
    ...committees.map(([host, cells, style], index) =>
      committee({ code: `DB${two(index + 1)}`, host, cells, style, sizes: blocSizes }, random),
    ),
    ...baseCells.map((host, index) => baseCell(`CB${two(index + 1)}`, host, blocSizes, random)),
  ];
  addSection(children);
  return {
    ...empty("upper", "ĐUK", "Đảng bộ Khối các cơ quan tỉnh"),
    symbol: "ĐUK",
    hostUnit: "Tỉnh Lam Giang",
    hostUnitKind: "party-body",
    children,
  };
}

/** A bloc under the Centre: 27 base committees and 34 upper ones, each upper with committees and cells below. */
export function centralSketch(random: Random): Sketch {
  const direct = Array.from({ length: 27 }, (_, index) => {
    const number = two(index + 1);
    return committee(
      { code: `CS${number}`, host: `Cơ quan ${number}`, cells: random.between(14, 26), style: "agency", sizes: centralSizes },
      random,
    );
  });
  const uppers = Array.from({ length: 34 }, (_, index) => upper(two(index + 1), random));
  return {
    ...empty("central", "ĐUKTW", "Đảng bộ Khối các cơ quan trung ương (số liệu giả định)"),
    symbol: "ĐUKTW",
    children: [...direct, ...uppers],
  };
}

function upper(number: string, random: Random): Sketch {
  const code = `CT${number}`;
  const committees = Array.from({ length: random.between(11, 16) }, (_, index) =>
    committee(
      {
        code: `${code}.${two(index + 1)}`,
        host: `Vụ, cục ${two(index + 1)} - Bộ ${number}`,
        cells: random.between(7, 14),
        style: "agency",
        sizes: centralSizes,
      },
      random,
    ),
  );
  const cells = Array.from({ length: random.between(8, 16) }, (_, index) =>
    baseCell(`${code}.${two(60 + index)}`, `Đơn vị ${two(index + 1)} - Bộ ${number}`, centralSizes, random),
  );
  return {
    ...empty("upper", code, `Đảng bộ Bộ ${number}`),
    hostUnit: `Bộ ${number}`,
    hostUnitKind: "administration",
    children: [...committees, ...cells],
  };
}

interface CommitteeWords {
  code: string;
  host: string;
  cells: number;
  style: HostStyle;
  /** Usual number of members of its cells. */
  sizes: Sizes;
}

type Sizes = readonly [low: number, high: number];
const blocSizes: Sizes = [7, 22];
const centralSizes: Sizes = [5, 20];

function committee({ code, host, cells, style, sizes }: CommitteeWords, random: Random): Sketch {
  const hostUnitKind = hostUnitKindOf(host);
  const children = Array.from({ length: cells }, (_, index): Sketch => {
    const part = parts[style][index] ?? `Phòng ${index + 1}`;
    const size = random.chance(0.015) ? random.between(31, 36) : random.chance(0.05) ? random.between(4, 6) : random.around(...sizes);
    return { ...empty("cell", `${code}.${two(index + 1)}`, `Chi bộ ${part} - ${host}`), hostUnit: host, hostUnitKind, size };
  });
  return {
    ...empty("base-committee", code, `Đảng bộ ${host}`),
    symbol: `ĐU${code.replace(/\D/g, "")}`,
    hostUnit: host,
    hostUnitKind,
    children,
  };
}

function baseCell(code: string, host: string, [low, high]: Sizes, random: Random): Sketch {
  return {
    ...empty("base-cell", code, `Chi bộ ${host}`),
    hostUnit: host,
    hostUnitKind: hostUnitKindOf(host),
    size: random.around(low, high + 2),
  };
}

/** The last five cells of the general hospital stand under a section committee (đảng bộ bộ phận). */
function addSection(children: Sketch[]): void {
  const hospital = at(
    children,
    committees.findIndex(([, , style]) => style === "hospital"),
  );
  const below = hospital.children.splice(-5);
  const name = `Đảng bộ bộ phận Khối Lâm sàng - ${hospital.hostUnit}`;
  hospital.children.push({
    ...empty("section-committee", `${hospital.code}.BP`, name),
    hostUnit: hospital.hostUnit,
    hostUnitKind: "service",
    children: below,
  });
}

function empty(kind: OrganisationKind, code: string, name: string): Sketch {
  return { code, name, kind, symbol: null, hostUnit: null, hostUnitKind: null, size: 0, children: [] };
}

const hostKindsByName: readonly (readonly [RegExp, HostUnitKind])[] = [
  [/Tỉnh ủy|Trường Chính trị/, "party-body"],
  [/^(Hội|Liên đoàn|Liên minh|Liên hiệp|Tỉnh đoàn)|Mặt trận/, "mass-body"],
  [/^(Tòa án|Viện kiểm sát|Cục Thi hành án)/, "judiciary"],
  [/^(Trường|Bệnh viện|Trung tâm|Đài|Thư viện|Bảo tàng|Báo|Ban Quản lý dự án|Quỹ)/, "service"],
  [/^(Bưu điện|Ngân hàng Chính sách)/, "enterprise"],
];

function hostUnitKindOf(host: string): HostUnitKind {
  return hostKindsByName.find(([words]) => words.test(host))?.[1] ?? "administration";
}

function two(number: number): string {
  return String(number).padStart(2, "0");
}
