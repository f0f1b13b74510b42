/** What stands in an invented member's file beside the name. */

/** Invented communes and districts. */
export const communes = [
  "xã Thạch Bàn Thượng",
  "xã An Lộc Đông",
  "xã Phú Hậu",
  "xã Yên Khê Hạ",
  "xã Tân Hòa Trung",
  "xã Vĩnh Lâm Sơn",
  "xã Đông Hải Giang",
  "xã Hòa Lạc Thượng",
  "phường Bến Đá",
  "phường Cầu Gỗ Nam",
  "phường Hồ Sen Tây",
  "phường Trung Lạc",
  "thị trấn Lam Giang",
  "thị trấn Suối Mây",
  "xã Nà Phong",
  "xã Bản Lìm",
] as const;
export const districts = [
  "huyện Lam Sơn Hạ",
  "huyện Bình Khê",
  "huyện Thanh Lạc",
  "huyện Đông Phú",
  "huyện Yên Hòa",
  "thị xã Bến Đá",
  "thành phố Lam Giang",
  "huyện Mường Lay Thượng",
] as const;

export const occupations = [
  ["Công chức", 46],
  ["Viên chức", 38],
  ["Người lao động", 16],
] as const;
export const occupationsBefore = [
  ["Học sinh, sinh viên", 52],
  ["Công chức", 18],
  ["Viên chức", 16],
  ["Bộ đội", 8],
  ["Giáo viên", 6],
] as const;
export const politicsLevels = [
  ["Sơ cấp", 30],
  ["Trung cấp", 42],
  ["Cao cấp", 14],
  ["Cử nhân", 2],
  [null, 12],
] as const;
export const professionLevels = [
  ["Đại học", 58],
  ["Thạc sĩ", 24],
  ["Cao đẳng", 7],
  ["Trung cấp", 7],
  ["Tiến sĩ", 3],
  [null, 1],
] as const;
export const foreignLanguages = [
  ["Tiếng Anh B", 40],
  ["Tiếng Anh B1", 28],
  ["Tiếng Anh C", 10],
  ["Tiếng Pháp B", 3],
  ["Tiếng Trung sơ cấp", 3],
  [null, 16],
] as const;
export const religions = [
  ["Không", 95],
  ["Phật giáo", 3],
  ["Công giáo", 2],
] as const;

/** Where members come from and go to outside the bloc. */
export const elsewhere = [
  "Đảng bộ huyện Bình Khê",
  "Đảng bộ huyện Thanh Lạc",
  "Đảng bộ thành phố Lam Giang",
  "Đảng bộ thị xã Bến Đá",
  "Đảng bộ huyện Đông Phú",
  "Đảng bộ Khối Doanh nghiệp tỉnh",
  "Đảng bộ Công an tỉnh",
  "Đảng bộ Quân sự tỉnh",
] as const;
