/** Tags that any report may name beside its own. */
export const figureTags: readonly (readonly [tag: string, meaning: string])[] = [
  ["số liệu: Đảng viên", "Một chỉ số của kỳ báo cáo, theo tên trong danh mục"],
  ["số liệu: Đảng viên nữ | tỷ lệ", "Cách in đứng sau dấu gạch: tỷ lệ, tử số/mẫu số, hai chữ số, số kèm đơn vị tính"],
  ["@bảng: Chi bộ; Đảng viên", "Bảng các chỉ số, cách nhau bằng dấu chấm phẩy"],
  [
    "@biểu: Biến động đảng viên",
    "Biểu số liệu đã lập cho kỳ báo cáo, theo tên hoặc mã mẫu biểu; ký báo cáo thì chốt. Chưa lập thì bỏ đoạn",
  ],
];
