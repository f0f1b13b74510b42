import { searchKey } from "#contract/names.ts";

export const importKindNames = { organisations: "Tổ chức đảng", members: "Đảng viên", meetings: "Sinh hoạt chi bộ" } as const;
export type ImportKind = keyof typeof importKindNames;
export const importKinds = Object.keys(importKindNames) as [ImportKind, ...ImportKind[]]; // keys of the table above

/** Upper bound of one file; more is split by the office. */
export const mostRows = 200_000;

/** A field that a column may hold: its name on screen and how offices write its title (without accents and signs). */
export interface FieldKind {
  readonly title: string;
  readonly is: RegExp;
}

const cell = {
  title: "Chi bộ",
  is: /^(ten |thuoc |sinh hoat tai )?chi bo( sinh hoat| dang sinh hoat| truc thuoc)?$|^(don vi|noi) sinh hoat$|^thuoc to chuc dang$/,
};
const cellCode = { title: "Mã chi bộ", is: /^ma( so)?( chi bo| to chuc dang)?$/ };
const unit = {
  title: "Đảng bộ, đơn vị",
  is: /^(thuoc |ten )?(dang bo|dang uy|don vi|to chuc co so dang|dang bo co so|dang bo chi bo co so)$|^truc thuoc$/,
};
const note = { title: "Ghi chú", is: /^(ghi chu|chu thich|tinh trang|trang thai|dien dang vien)/ };

/** Order matters: the first field that knows a title takes the column. */
export const fieldKinds = {
  organisations: {
    parentCode: { title: "Mã cấp trên", is: /^ma .*cap tren/ },
    code: { title: "Mã", is: /^(ma|ma so|ma (to chuc|don vi|chi bo|dinh danh)( dang)?|ky hieu ma)$/ },
    hostUnitKind: { title: "Loại hình đơn vị", is: /^(loai hinh|loai) (don vi|co quan)|^khoi$/ },
    kind: { title: "Loại hình tổ chức", is: /^(loai hinh|loai|phan loai|cap)( to chuc)?( dang| co so dang)?$/ },
    parent: { title: "Trực thuộc", is: /^(truc )?thuoc( dang bo| to chuc dang)?$|cap tren|^dang bo$/ },
    name: {
      title: "Tên tổ chức đảng",
      is: /^(ten )?(to chuc|to chuc dang|don vi dang|dang bo chi bo|chi bo dang bo|chi dang bo|to chuc co so dang)( truc thuoc)?$|^ten( goi| don vi| chi bo| dang bo)?$/,
    },
    hostUnit: { title: "Đơn vị", is: /^(ten )?(don vi|co quan|co quan don vi|don vi cong tac|don vi chinh quyen)$/ },
    decision: { title: "Quyết định thành lập", is: /quyet dinh/ },
    foundedOn: { title: "Ngày thành lập", is: /thanh lap/ },
    symbol: { title: "Ký hiệu", is: /^ky hieu/ },
  },
  members: {
    birthName: { title: "Họ tên khai sinh", is: /khai sinh/ },
    fullName: { title: "Họ và tên", is: /^ho (va )?(chu dem va )?ten( dang vien| dang dung| day du)?$|^ten dang vien$/ },
    familyMiddle: { title: "Họ và tên đệm", is: /^ho$|^ho (va )?(ten |chu )?(dem|lot)$/ },
    given: { title: "Tên", is: /^ten$/ },
    birthMale: { title: "Ngày sinh (nam)", is: /sinh nam$/ },
    birthFemale: { title: "Ngày sinh (nữ)", is: /sinh nu$/ },
    birthDate: { title: "Ngày sinh", is: /^(ngay |thang |nam )*(sinh|sinh ngay)$|^sinh (ngay|nam)/ },
    sex: { title: "Nam/Nữ", is: /^(gioi tinh|gioi|phai|nam nu|nam hay nu)$/ },
    isFemale: { title: "Nữ", is: /^(gioi tinh )?(la )?nu$/ },
    isMale: { title: "Nam", is: /^(gioi tinh )?nam$/ },
    ethnicity: { title: "Dân tộc", is: /dan toc/ },
    religion: { title: "Tôn giáo", is: /ton giao/ },
    homePlace: { title: "Quê quán", is: /^(que|nguyen quan)/ },
    schooling: { title: "Học vấn", is: /hoc van|van hoa|pho thong/ },
    politicsLevel: { title: "Lý luận chính trị", is: /ly luan|llct/ },
    foreignLanguage: { title: "Ngoại ngữ", is: /ngoai ngu/ },
    professionLevel: { title: "Chuyên môn", is: /chuyen mon/ },
    occupationBefore: { title: "Nghề nghiệp trước khi vào Đảng", is: /nghe nghiep.*(truoc|khi vao)/ },
    occupation: { title: "Nghề nghiệp", is: /^(nghe|cong viec|chuc vu)/ },
    officialOn: { title: "Ngày chính thức", is: /chinh thuc/ },
    joinedOn: { title: "Ngày vào Đảng", is: /vao dang|ket nap|^(ngay )?du bi$/ },
    cardNumber: { title: "Số thẻ đảng viên", is: /so the|the dang/ },
    fileNumber: { title: "Số lý lịch", is: /ly lich|so ho so/ },
    badgeNumber: { title: "Số Huy hiệu Đảng", is: /huy hieu/ },
    citizenNumber: { title: "Số căn cước", is: /cccd|cmnd|can cuoc|dinh danh|chung minh/ },
    phone: { title: "Điện thoại", is: /dien thoai|^sdt$|di dong|so dt/ },
    cellCode: { ...cellCode, is: /^ma (chi bo|to chuc dang)$/ },
    cell,
    unit,
    note,
  },
  meetings: {
    cellCode,
    cell,
    unit,
    month: { title: "Kỳ tháng", is: /^((ky |sinh hoat )?thang( nam)?|ky( hop| sinh hoat)?)$/ },
    heldOn: { title: "Ngày họp", is: /^(ngay|hop ngay|ngay thang( nam)?|thoi gian)( hop| sinh hoat| to chuc)?( chi bo)?$/ },
    session: { title: "Hình thức", is: /^(hinh thuc|loai|loai hinh)( hop| sinh hoat| ky)?$/ },
    beganAt: { title: "Giờ bắt đầu", is: /bat dau|^gio( hop)?$|^tu( gio)?$/ },
    endedAt: { title: "Giờ kết thúc", is: /ket thuc|^den( gio)?$/ },
    minutes: { title: "Thời lượng (phút)", is: /thoi luong|phut/ },
    exempt: { title: "Miễn sinh hoạt", is: /mien/ },
    unexcused: { title: "Vắng không lý do", is: /(khong|ko|k) (co )?(ly do|phep)|kld/ },
    excused: { title: "Vắng có lý do", is: /ly do|co phep|^vang( mat)?$|^cld$/ },
    spoke: { title: "Số phát biểu", is: /phat bieu|y kien/ },
    present: { title: "Có mặt", is: /co mat|du hop|tham du|tham gia|du sinh hoat|^(so )?du$/ },
    total: { title: "Tổng số đảng viên", is: /^(tong|so dang vien|dang so)/ },
    topic: { title: "Chuyên đề", is: /chuyen de/ },
    score: { title: "Điểm tự chấm", is: /diem/ },
    place: { title: "Địa điểm", is: /^(dia diem|noi hop)/ },
    chair: { title: "Chủ trì", is: /chu tri/ },
    secretary: { title: "Thư ký", is: /thu ky/ },
    note,
  },
} as const satisfies Record<ImportKind, Record<string, FieldKind>>;

export type OrganisationField = keyof (typeof fieldKinds)["organisations"];
export type MemberField = keyof (typeof fieldKinds)["members"];
export type MeetingField = keyof (typeof fieldKinds)["meetings"];

/** Which groups of fields a list cannot do without; of each group one is enough. */
export const neededFields: Record<ImportKind, readonly (readonly string[])[]> = {
  organisations: [["name"], ["kind", "parent", "parentCode", "code"]],
  members: [
    ["fullName", "given"],
    ["birthDate", "birthMale", "birthFemale", "joinedOn", "cardNumber"],
  ],
  meetings: [["heldOn", "month"], ["present"]],
};

export function fieldsOf(kind: ImportKind): [field: string, title: string][] {
  return Object.entries(fieldKinds[kind]).map(([field, { title }]) => [field, title]);
}

const shortForms: Record<string, string> = {
  dv: "dang vien",
  cb: "chi bo",
  db: "dang bo",
  sh: "sinh hoat",
  ts: "tong so",
  cd: "chuyen de",
  qd: "quyet dinh",
  tcd: "to chuc dang",
  tccsd: "to chuc co so dang",
  ld: "ly do",
};

/** A title as it is compared: no accents, signs or brackets, short forms written out. */
export function titleKey(text: string): string {
  const words = searchKey(text)
    .replace(/[^a-z0-9]+/g, " ")
    .trim()
    .split(" ");
  return words.map((word) => shortForms[word] ?? word).join(" ");
}

/** The field that a title stands for. What stands in brackets counts only when the rest says nothing. */
export function fieldOfTitle(kind: ImportKind, title: string): string | null {
  const outside = titleKey(title.replace(/\([^)]*\)/g, " "));
  const known = Object.entries<FieldKind>(fieldKinds[kind]);
  for (const key of [outside, titleKey(title)]) {
    const field = key ? known.find(([, { is }]) => is.test(key)) : undefined;
    if (field) return field[0];
  }
  return null;
}

/** A name of an organisation as it is compared: "Chi  bộ Văn hoá - Sở X" is "CHI BỘ VĂN HÓA (SỞ X)". */
export function placeKey(name: string): string {
  const key = searchKey(name)
    .replace(/[^a-z0-9]+/g, " ")
    .trim();
  return key.replace(/^cb /, "chi bo ").replace(/^db /, "dang bo ");
}

/** What is said of a row, why it cannot be taken or should be looked at again; `kind` groups the same reasons. */
export interface BadRow {
  row: number;
  column: string;
  value: string;
  reason: string;
  kind: string;
}

export function countBadRows(bad: readonly BadRow[]): number {
  return new Set(bad.map((one) => one.row)).size;
}
