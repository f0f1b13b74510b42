import type { StatementKind } from "../rules.ts";

/** What the field of each kind asks for. */
export const hints: Record<StatementKind, string> = {
  result: "Việc gì, đến đâu, số liệu chính. Số đã có trong chương trình thì không cần chép lại.",
  strength: "Điều làm tốt, thấy ở đâu.",
  weakness: "Điều còn yếu, thấy ở đâu.",
  cause: "Vì sao, do mình hay do bên ngoài.",
  model: "Cách làm, kết quả, nơi khác làm theo được gì.",
  proposal: "Đề nghị ai làm gì, khi nào.",
  opinion: "Tình hình chung của đơn vị; không nêu tên người.",
};

export const views = { own: "Đơn vị nêu", digest: "Gom ý chung", proposals: "Kiến nghị", bulletin: "Bản tin" } as const;
export type View = keyof typeof views;

/** Where seven kinds stand beside each other in a narrow column. */
export const shortKinds: Record<StatementKind, string> = {
  result: "Kết quả",
  strength: "Ưu điểm",
  weakness: "Hạn chế",
  cause: "Nguyên nhân",
  model: "Cách làm hay",
  proposal: "Kiến nghị",
  opinion: "Tư tưởng",
};
