import { type ShippedRule, ship } from "../rules.ts";

const charter = "Điều lệ Đảng (2011), Điều 21 và 24";
const cellLeaders = "Quy định 29-QĐ/TW, 25/7/2016, mục 24";

/** Sizes of organisations and of their committees. */
export const organisationRules: readonly ShippedRule[] = [
  ship({ key: "org.min_official_members", value: 3, from: null, to: null, source: charter, certainty: "confirmed" }),
  ship({ key: "org.base_committee_min_members", value: 30, from: null, to: null, source: charter, certainty: "confirmed" }),
  ship({
    key: "org.cell_max_members",
    value: 30,
    from: null,
    to: null,
    source: "Điều lệ Đảng, Điều 21–22 (bản trước 2011)",
    certainty: "partly",
    note: "Chi bộ trực thuộc hơn 30 đảng viên cần cấp ủy cấp trên đồng ý.",
  }),
  ship({
    key: "org.cell_committee_min_official",
    value: 9,
    from: null,
    to: null,
    source: "Điều lệ Đảng, Điều 24; Quy định 29-QĐ/TW, 25/7/2016, mục 24",
    certainty: "confirmed",
  }),
  ship({ key: "posts.cell_committee_max", value: 7, from: null, to: null, source: cellLeaders, certainty: "confirmed" }),
  ship({ key: "posts.cell_deputies_max", value: 1, from: null, to: null, source: cellLeaders, certainty: "partly" }),
  ship({
    key: "posts.standing_min_committee",
    value: 9,
    from: null,
    to: null,
    source: "Điều lệ Đảng, Điều 22.5; Hướng dẫn 01-HD/TW, 20/9/2016, mục 15.1",
    certainty: "confirmed",
  }),
];
