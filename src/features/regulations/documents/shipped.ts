import type { DocumentLayout } from "#contract/document-layout.ts";
import { type ShippedRule, ship } from "../rules.ts";
import type { DocumentSymbols } from "./rules.ts";

const margins = { top: 20, bottom: 20, left: 30, right: 15 };
const font = "Times New Roman";
const layout2018: DocumentLayout = {
  name: "Hướng dẫn 36-HD/VPTW",
  font,
  margins,
  sizes: {
    ...{ party: 15, above: 14, issuer: 14, number: 14, date: 14, about: 12, kind: 16, subject: 14, part: 14, body: 14 },
    ...{ recipientsHead: 13, recipients: 12, signature: 14 },
  },
  bodyLine: null,
  firstLine: 10,
  closesWithSlash: true,
  positionIsBold: false,
  recipientsSeparator: ",",
  numberColon: false,
  basis: "upright",
  aboutWord: "V/v",
  aboutAt: "centre",
  spelling: "uỷ",
  filedAt: "office",
  hasPageNumbers: true,
};
const layout2026: DocumentLayout = {
  ...layout2018,
  name: "Hướng dẫn 05-HD/VPTW",
  sizes: { ...layout2018.sizes, kind: 15, recipientsHead: 12 },
  bodyLine: 18,
  closesWithSlash: false,
  recipientsSeparator: ";",
  aboutWord: "về việc",
  spelling: "ủy",
  filedAt: "issuer",
};

const symbols2025: DocumentSymbols = {
  committee: "ĐU",
  cell: "CB",
  congress: "ĐH",
  "inspection-commission": "UBKT",
  "organisation-board": "BTC",
  "propaganda-board": "BTGDV",
  "building-board": "BXDĐ",
  office: "VP",
};
const ofAllBelow = [
  ...["Nghị quyết", "Quyết định", "Kết luận", "Thông báo", "Báo cáo", "Kế hoạch", "Chương trình", "Đề án", "Phương án"],
  ...["Tờ trình", "Công văn", "Biên bản", "Bản sao", "Giấy mời", "Giấy giới thiệu"],
];

/** National congresses close, numbers begin anew the day after; the fourteenth committee was numbering on 23/01/2026 already. */
const centralTerms: readonly (readonly [name: string, from: string | null, to: string | null])[] = [
  ["trước khóa XI", null, "2011-01-20"],
  ["khóa XI", "2011-01-20", "2016-01-29"],
  ["khóa XII", "2016-01-29", "2021-02-02"],
  ["khóa XIII", "2021-02-02", "2026-01-23"],
  ["khóa XIV", "2026-01-23", null],
];

/** The official layout of documents, by the guideline of the day; letters of issuers; who may issue what. */
export const documentRules: readonly ShippedRule[] = [
  ship({
    key: "documents.layout",
    value: layout2018,
    from: null,
    to: "2026-05-27",
    source: "Hướng dẫn 36-HD/VPTW, 03/4/2018",
    certainty: "partly",
    note: "Lề trang và giãn dòng lấy theo văn bản mẫu; chỗ đặt trích yếu công văn và cách viết “uỷ” theo thông lệ. Trước 2018 dùng cùng thể thức.",
  }),
  ship({
    key: "documents.layout",
    value: layout2026,
    from: "2026-05-27",
    to: null,
    source: "Hướng dẫn 05-HD/VPTW, 27/5/2026",
    certainty: "partly",
    note: "Các bản hướng dẫn lại còn khác nhau: giãn dòng 18 hay 19 điểm, căn cứ viết đứng hay nghiêng, “về việc” hay “V/v”, “ủy” hay “uỷ”.",
  }),
  ship({
    key: "documents.place",
    value: "",
    from: null,
    to: null,
    source: "Từng cấp ủy đặt theo nơi đóng trụ sở",
    certainty: "unknown",
    note: "Để trống thì biên bản, nghị quyết chỉ ghi ngày tháng.",
  }),
  ship({
    key: "minutes.resolution_authority",
    value: "T/M CHI BỘ",
    from: null,
    to: null,
    source: "Hướng dẫn 05-HD/VPTW, 27/5/2026 và mẫu của địa phương",
    certainty: "partly",
    note: "Nơi khác dùng T/M CHI ỦY; đặt giá trị riêng nếu cần.",
  }),
  ship({
    key: "documents.symbols",
    value: { ...symbols2025, "propaganda-board": "BTG" },
    from: null,
    to: "2025-02-03",
    source: "Hướng dẫn 36-HD/VPTW, 03/4/2018",
    certainty: "partly",
  }),
  ship({
    key: "documents.symbols",
    value: symbols2025,
    from: "2025-02-03",
    to: null,
    source: "Hướng dẫn 05-HD/VPTW, 27/5/2026",
    certainty: "partly",
    note: "Cấp ủy có ký hiệu riêng (ĐUK) ghi ở thông tin tổ chức.",
  }),
  ship({
    key: "documents.may_issue",
    value: { "base-committee": null, "base-standing-committee": null, cell: null, "cell-congress": null },
    from: null,
    to: "2026-01-09",
    source: "Quy định 66-QĐ/TW, 06/02/2017",
    certainty: "unknown",
    note: "Chưa thấy bảng thẩm quyền của giai đoạn này nên không kiểm tra.",
  }),
  ship({
    key: "documents.may_issue",
    value: {
      "base-committee": [...ofAllBelow, "Quy chế", "Quy định"],
      "base-standing-committee": [...ofAllBelow, "Quy định", "Hướng dẫn"],
      cell: [...ofAllBelow, "Quy chế"],
      "cell-congress": ["Nghị quyết", "Quy chế", "Chương trình", "Công văn", "Biên bản", "Bản sao"],
    },
    from: "2026-01-09",
    to: null,
    source: "Quy định 399-QĐ/TW, 09/01/2026, Điều 11 và 13",
    certainty: "partly",
    note: "Theo tài liệu hướng dẫn lại. Cấp trên cơ sở chưa rõ nên không kiểm tra.",
  }),
  ...centralTerms.map(([value, from, to]) =>
    ship({
      key: "documents.central_term",
      value,
      from,
      to,
      source: "Ngày bế mạc các đại hội đại biểu toàn quốc",
      certainty: "background",
      note: "Chỉ dùng để nhắc khi một số, ký hiệu của nơi khác lặp lại trong cùng nhiệm kỳ.",
    }),
  ),
];
