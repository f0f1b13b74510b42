/** Kinds of the unit in which an organisation works (loại hình đơn vị). */
export const hostUnitKinds = {
  administration: "Cơ quan hành chính",
  service: "Đơn vị sự nghiệp",
  enterprise: "Doanh nghiệp",
  "mass-body": "Mặt trận, đoàn thể",
  "party-body": "Cơ quan đảng",
  judiciary: "Cơ quan tư pháp",
  "armed-forces": "Lực lượng vũ trang",
  residence: "Địa bàn dân cư",
  mission: "Cơ quan đại diện ở nước ngoài",
  other: "Khác",
} as const;
export type HostUnitKind = keyof typeof hostUnitKinds;
export const hostUnitKindCodes = Object.keys(hostUnitKinds) as [HostUnitKind, ...HostUnitKind[]]; // keys of the table above
