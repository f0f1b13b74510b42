// Working layouts of the program, "mẫu nội bộ": no official form. Official ones are loaded as data when somebody has them.
import { type HostUnitKind, hostUnitKindCodes, hostUnitKinds } from "#contract/host-unit-kinds.ts";
import { occupations, peoples, politicsLevels, professionLevels, religionNames, schoolingLevels } from "./names/shipped.ts";
import type { Column, Count, Filter, Layout, Row, Rule } from "./rules.ts";

export interface NamedLayout {
  code: string;
  /** Day of its version. */
  version: string;
  source: string;
  layout: Layout;
}

const source = "Mẫu nội bộ của chương trình";
const version = "2026-11-01";

const row = (code: string, label: string, level: 1 | 2 | 3, count?: Count, where: Filter[] = []): Row => ({
  ...{ code, label, level, where, isHeading: false },
  ...(count && { count }),
});
const heading = (code: string, label: string): Row => ({ code, label, level: 1, isHeading: true, where: [] });
const column = (code: string, label: string, where: Filter[] = []): Column => ({ code, label, where, isTyped: false });
const typed = (code: string, label: string): Column => ({ code, label, where: [], isTyped: true });
const atMost = (whole: string, parts: string[], along: "rows" | "columns"): Rule => ({ kind: "at-most", along, parts, whole });
const total = (whole: string, plus: string[], only?: string[]): Rule => ({
  ...{ kind: "equals", along: "rows", plus, minus: [], equals: whole },
  ...(only && { only }),
});

const noReligion = ["Không", "Không có", "Không theo tôn giáo"];
const everybody = column("tong", "Tổng số");
const women = column("nu", "Nữ", [{ by: "sex", is: ["female"] }]);
const minorities = column("dtts", "Dân tộc thiểu số", [{ by: "people", is: ["minority"] }]);
const religious = column("ton-giao", "Có tôn giáo", [{ by: "religion", not: noReligion, blank: false }]);
const probationary = column("du-bi", "Dự bị", [{ by: "standing", is: ["probationary"] }]);
const exempt = column("mien", "Miễn sinh hoạt", [{ by: "situation", is: ["exempt"] }]);
const youth = typed("doan-vien", "Đoàn viên");

const way = (...is: string[]): Filter[] => [{ by: "way", is }];

const change: Layout = {
  name: "Biến động đảng viên",
  rows: [
    { ...row("dau-ky", "Đầu kỳ", 1, "opening"), carries: "cuoi-ky" },
    { ...row("dieu-chinh", "Điều chỉnh so với số đã chốt kỳ trước", 2), corrects: "dau-ky" },
    row("tang", "Tăng", 1, "in"),
    row("ket-nap", "Kết nạp", 2, "in", way("admitted")),
    row("ket-nap-lai", "trong đó: kết nạp lại", 3),
    row("den-ngoai", "Chuyển đến từ đảng bộ khác", 2, "in", way("outside")),
    row("den-ngoai-tinh", "trong đó: từ ngoài tỉnh", 3),
    row("den-trong", "Chuyển đến từ đơn vị khác trong cùng đảng bộ cấp trên", 2, "in", way("within")),
    row("ghi-lan-dau", "Ghi vào sổ lần đầu, phục hồi", 2, "in", way("registered")),
    row("to-chuc-den", "Theo tổ chức đảng chuyển đến", 2, "in", way("moved")),
    row("giam", "Giảm", 1, "out"),
    row("di-ngoai", "Chuyển đi đảng bộ khác", 2, "out", way("outside")),
    row("di-ngoai-tinh", "trong đó: ra ngoài tỉnh", 3),
    row("di-trong", "Chuyển đi đơn vị khác trong cùng đảng bộ cấp trên", 2, "out", way("within")),
    row("tu-tran", "Từ trần", 2, "out", way("died")),
    row("khai-tru", "Khai trừ", 2, "out", way("expelled")),
    row("xoa-ten", "Xóa tên", 2, "out", way("struck-off")),
    row("xin-ra", "Xin ra khỏi Đảng", 2, "out", way("left")),
    row("to-chuc-di", "Theo tổ chức đảng chuyển đi", 2, "out", way("moved")),
    row("cuoi-ky", "Cuối kỳ", 1, "closing"),
  ],
  columns: [everybody, women, minorities, religious, youth, probationary],
  rules: [
    // A probationary member becomes official and leaves that column without leaving the Party.
    {
      ...{ kind: "equals", along: "rows", plus: ["dau-ky", "dieu-chinh", "tang"], minus: ["giam"], equals: "cuoi-ky" },
      only: ["tong", "nu", "dtts", "ton-giao"],
    },
    total("tang", ["ket-nap", "den-ngoai", "den-trong", "ghi-lan-dau", "to-chuc-den"]),
    total("giam", ["di-ngoai", "di-trong", "tu-tran", "khai-tru", "xoa-ten", "xin-ra", "to-chuc-di"]),
    atMost("ket-nap", ["ket-nap-lai"], "rows"),
    atMost("den-ngoai", ["den-ngoai-tinh"], "rows"),
    atMost("di-ngoai", ["di-ngoai-tinh"], "rows"),
    {
      ...atMost("tong", ["nu", "dtts", "ton-giao", "doan-vien", "du-bi"], "columns"),
      only: ["dau-ky", "tang", "giam", "cuoi-ky", "ket-nap"],
    },
  ],
};

/** A group of rows that together make the total, with a last row for what nobody wrote down. */
interface Group {
  heading: Row;
  rows: Row[];
}

const slug = (label: string) =>
  label
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[đĐ]/g, "d")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");

function named(prefix: string, label: string, by: Filter["by"], count: Count, names: readonly (readonly string[])[], other: string): Group {
  const rows = names.map((is) => row(`${prefix}-${slug(is[0] ?? "")}`, is[0] ?? "", 2, count, [{ by, is: [...is] }]));
  const rest = row(`${prefix}-khac`, other, 2, count, [{ by, not: names.flat(), blank: false }]);
  return { heading: heading(prefix, label), rows: [...rows, rest, row(`${prefix}-chua-ghi`, "Chưa ghi", 2, count, [{ by, blank: true }])] };
}

function bands(prefix: string, label: string, by: "age" | "party-age", count: Count, starts: readonly number[]): Group {
  const rows = starts.map((from, at) => {
    const next = starts[at + 1];
    const words = next === undefined ? `Từ ${from} trở lên` : at === 0 ? `Dưới ${next}` : `${from} – ${next - 1}`;
    return row(`${prefix}-${from}`, words, 2, count, [{ by, from: at === 0 ? -200 : from, ...(next !== undefined && { to: next - 1 }) }]);
  });
  return { heading: heading(prefix, label), rows: [...rows, row(`${prefix}-chua-ghi`, "Chưa ghi", 2, count, [{ by, blank: true }])] };
}

const rowsOf = (groups: readonly Group[]) => groups.flatMap((group) => [group.heading, ...group.rows]);
const totalsOf = (groups: readonly Group[], whole: string, only?: string[]) =>
  groups.map((group) =>
    total(
      whole,
      group.rows.map((one) => one.code),
      only,
    ),
  );
const partsOf = (columns: readonly Column[]) =>
  atMost(
    "tong",
    columns.filter((one) => one !== everybody).map((one) => one.code),
    "columns",
  );

const agesOf = (prefix: string, count: Count, starts: readonly number[]) => bands(prefix, "Theo tuổi đời", "age", count, starts);

const structureGroups = [
  agesOf("tuoi", "closing", [0, 31, 41, 51, 61]),
  bands("tuoi-dang", "Theo tuổi đảng", "party-age", "closing", [0, 10, 20, 30, 40, 50]),
  named("hoc-van", "Theo học vấn phổ thông", "schooling", "closing", schoolingLevels, "Mức khác"),
  named("chuyen-mon", "Theo trình độ chuyên môn", "profession", "closing", professionLevels, "Mức khác"),
  named("ly-luan", "Theo trình độ lý luận chính trị", "politics", "closing", politicsLevels, "Mức khác"),
];
const structureColumns = [everybody, women, probationary, exempt];
const structure: Layout = {
  name: "Cơ cấu đảng viên",
  rows: [
    row("tong-so", "Tổng số", 1, "closing"),
    ...rowsOf(structureGroups),
    row("ngoai-ngu", "Có ghi trình độ ngoại ngữ", 1, "closing", [{ by: "language", blank: false }]),
    row("tin-hoc", "Có chứng chỉ tin học", 1),
  ],
  columns: structureColumns,
  rules: [...totalsOf(structureGroups, "tong-so"), atMost("tong-so", ["ngoai-ngu", "tin-hoc"], "rows"), partsOf(structureColumns)],
};

const ethnicGroups = [
  named("dan-toc", "Theo dân tộc", "ethnicity", "closing", peoples, "Dân tộc khác, gốc nước ngoài"),
  named("dao", "Theo tôn giáo", "religion", "closing", religionNames, "Tôn giáo khác"),
];
const ethnic: Layout = {
  name: "Dân tộc, tôn giáo của đảng viên",
  rows: [row("tong-so", "Tổng số", 1, "closing"), ...rowsOf(ethnicGroups)],
  columns: [everybody, women],
  rules: [...totalsOf(ethnicGroups, "tong-so"), partsOf([everybody, women])],
};

const admitted = way("admitted");
const onlyAdmitted = (group: Group): Group => ({
  ...group,
  rows: group.rows.map((one) => ({ ...one, where: [...one.where, ...admitted] })),
});
const newGroups = [
  agesOf("tuoi", "in", [0, 31, 36, 41, 51]),
  named("nghe", "Theo nghề nghiệp", "occupation", "in", occupations, "Nghề khác"),
  named("chuyen-mon", "Theo trình độ chuyên môn", "profession", "in", professionLevels, "Mức khác"),
].map(onlyAdmitted);
const newColumns = [everybody, women, minorities, religious, youth];
const newMembers: Layout = {
  name: "Đảng viên mới kết nạp",
  rows: [row("tong-so", "Tổng số kết nạp trong kỳ", 1, "in", admitted), ...rowsOf(newGroups)],
  columns: newColumns,
  rules: [...totalsOf(newGroups, "tong-so"), partsOf(newColumns)],
};

const kindIs = (...is: string[]): Filter[] => [{ by: "kind", is }];
const baseCommittees = ["base-committee", "base-committee-raised"];
const hostRows = [
  ...hostUnitKindCodes.map((kind: HostUnitKind) =>
    row(`loai-${kind}`, hostUnitKinds[kind], 2, "organisations", [{ by: "host-kind", is: [kind] }]),
  ),
  row("loai-chua-ghi", "Chưa ghi loại hình", 2, "organisations", [{ by: "host-kind", blank: true }]),
];
const base: Layout = {
  name: "Tổ chức cơ sở đảng",
  rows: [row("tong-so", "Tổng số", 1, "organisations"), ...hostRows],
  columns: [
    column("tccs", "Tổ chức cơ sở đảng", kindIs(...baseCommittees, "base-cell")),
    column("dbcs", "Đảng bộ cơ sở", kindIs(...baseCommittees)),
    column("cbcs", "Chi bộ cơ sở", kindIs("base-cell")),
    column("dbbp", "Đảng bộ bộ phận", kindIs("section-committee")),
    column("cbtt", "Chi bộ trực thuộc", kindIs("cell")),
    { ...column("dang-vien", "Đảng viên"), count: "closing" },
  ],
  rules: [
    total(
      "tong-so",
      hostRows.map((one) => one.code),
    ),
    { kind: "equals", along: "columns", plus: ["dbcs", "cbcs"], minus: [], equals: "tccs" },
  ],
};

const levels = ["Hoàn thành xuất sắc nhiệm vụ", "Hoàn thành tốt nhiệm vụ", "Hoàn thành nhiệm vụ", "Không hoàn thành nhiệm vụ"];
const levelRows = levels.map((label, at) => row(`muc-${at + 1}`, label, 2));
const classes: Layout = {
  name: "Xếp loại chất lượng",
  rows: [row("tong-so", "Tổng số", 1), row("duoc-xep", "Được xếp loại", 1), ...levelRows, row("chua-xep", "Chưa xếp loại", 1)],
  columns: [typed("tccs", "Tổ chức cơ sở đảng"), typed("cbtt", "Chi bộ trực thuộc"), typed("dang-vien", "Đảng viên")],
  rules: [
    total(
      "duoc-xep",
      levelRows.map((one) => one.code),
    ),
    total("tong-so", ["duoc-xep", "chua-xep"]),
  ],
};

const work = (code: string, label: string) => row(code, label, 1);
const typedTable = (name: string, rows: Row[], columns: Column[]): Layout => ({ name, rows, columns, rules: [] });

/** Kept by no register of the program yet: typed from below, summed upward. */
const awards = typedTable(
  "Khen thưởng, Huy hiệu Đảng",
  [
    ...[30, 40, 45, 50, 55, 60, 65, 70, 75, 80, 85, 90].map((years) => work(`huy-hieu-${years}`, `Huy hiệu ${years} năm tuổi đảng`)),
    ...[work("co", "Cờ"), work("bang-khen", "Bằng khen"), work("giay-khen", "Giấy khen")],
  ],
  [typed("to-chuc", "Tổ chức đảng"), typed("dang-vien", "Đảng viên")],
);
const training = typedTable(
  "Bồi dưỡng, học tập",
  [
    ...[
      work("cam-tinh", "Nhận thức về Đảng"),
      work("dang-vien-moi", "Lý luận cho đảng viên mới"),
      work("bi-thu", "Nghiệp vụ bí thư, cấp ủy viên"),
    ],
    ...[work("nghi-quyet", "Học tập, quán triệt nghị quyết"), work("khac", "Lớp khác")],
  ],
  [typed("lop", "Số lớp"), typed("luot", "Lượt người")],
);
const inspection: Layout = {
  ...typedTable(
    "Kiểm tra, giám sát, kỷ luật",
    [
      ...[
        work("kiem-tra", "Kiểm tra theo chương trình"),
        work("dau-hieu", "Kiểm tra khi có dấu hiệu vi phạm"),
        work("giam-sat", "Giám sát chuyên đề"),
      ],
      work("ky-luat", "Thi hành kỷ luật"),
      ...[
        row("khien-trach", "Khiển trách", 2),
        row("canh-cao", "Cảnh cáo", 2),
        row("cach-chuc", "Cách chức, giải tán", 2),
        row("khai-tru", "Khai trừ", 2),
      ],
    ],
    [typed("to-chuc", "Tổ chức đảng"), typed("dang-vien", "Đảng viên")],
  ),
  rules: [total("ky-luat", ["khien-trach", "canh-cao", "cach-chuc", "khai-tru"])],
};

/** The sheet of a cell for six months; committees sum what their cells froze. */
const cellSheet = typedTable(
  "Sinh hoạt chi bộ 6 tháng",
  [
    ...[row("dang-so", "Đảng số", 1, "closing"), row("ket-nap", "Kết nạp", 1, "in", admitted), work("du", "Số dự sinh hoạt bình quân")],
    ...[work("phat-bieu", "Lượt phát biểu ý kiến"), work("dan-van", "Mô hình dân vận khéo"), work("chuyen-de", "Học tập chuyên đề")],
    ...[work("bai-viet", "Đọc bài viết"), work("ke-hoach", "Kế hoạch sinh hoạt chuyên đề"), work("ktgs", "Kiểm tra, giám sát")],
    work("khac", "Việc khác"),
  ],
  [column("so", "Số")],
);

export const shippedLayouts: readonly NamedLayout[] = [
  { code: "bien-dong-dang-vien", layout: change, source, version },
  { code: "co-cau-dang-vien", layout: structure, source, version },
  { code: "dan-toc-ton-giao", layout: ethnic, source, version },
  { code: "dang-vien-moi", layout: newMembers, source, version },
  { code: "to-chuc-co-so", layout: base, source, version },
  { code: "xep-loai", layout: classes, source, version },
  { code: "khen-thuong", layout: awards, source, version },
  { code: "boi-duong", layout: training, source, version },
  { code: "kiem-tra-giam-sat", layout: inspection, source, version },
  { code: "sinh-hoat-6-thang", layout: cellSheet, source, version },
];
