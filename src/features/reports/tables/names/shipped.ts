// Names that the files of members are sorted by, each with other ways of writing it.
export const politicsLevels = [["Sơ cấp"], ["Trung cấp"], ["Cao cấp", "Cao cấp lý luận"], ["Cử nhân", "Cử nhân chính trị"]];
export const professionLevels = [["Tiến sĩ"], ["Thạc sĩ"], ["Đại học", "Cử nhân", "Kỹ sư"], ["Cao đẳng"], ["Trung cấp"], ["Sơ cấp"]];
export const schoolingLevels = [["Trung học phổ thông", "12/12", "10/10"]];
export const occupations = [
  ["Công chức"],
  ["Viên chức"],
  ["Công nhân"],
  ["Nông dân"],
  ["Bộ đội"],
  ["Công an"],
  ["Giáo viên"],
  ["Học sinh, sinh viên", "Sinh viên"],
];

/** The 54 peoples by the name of the official list, with other ways of writing where they are usual. */
export const peoples = [
  ...[["Kinh", "Việt"], ["Tày"], ["Thái"], ["Hoa", "Hán"], ["Khmer", "Khơ-me", "Khơ me"], ["Mường"], ["Nùng"], ["Mông", "H'Mông", "Hmông"]],
  ...[
    ["Dao"],
    ["Gia Rai", "Gia-rai", "Jarai"],
    ["Ngái"],
    ["Ê-đê", "Ê Đê", "Ê đê"],
    ["Ba Na", "Ba-na"],
    ["Xơ Đăng", "Xơ-đăng"],
    ["Sán Chay"],
  ],
  ...[["Cơ Ho", "Cơ-ho", "Kơ Ho"], ["Chăm"], ["Sán Dìu"], ["Hrê"], ["Mnông", "M'Nông"], ["Ra Glai", "Ra-glai"], ["Xtiêng", "Stiêng"]],
  ...[
    ["Bru - Vân Kiều", "Bru-Vân Kiều"],
    ["Thổ"],
    ["Giáy"],
    ["Cơ Tu", "Cơ-tu"],
    ["Gié - Triêng", "Giẻ Triêng"],
    ["Mạ"],
    ["Khơ Mú", "Khơ-mú"],
  ],
  ...[["Co"], ["Tà Ôi", "Tà-ôi"], ["Chơ Ro", "Chơ-ro"], ["Kháng"], ["Xinh Mun", "Xinh-mun"], ["Hà Nhì"], ["Chu Ru", "Chu-ru"], ["Lào"]],
  ...[["La Chí"], ["La Ha"], ["Phù Lá"], ["La Hủ"], ["Lự"], ["Lô Lô"], ["Chứt"], ["Mảng"], ["Pà Thẻn"], ["Cơ Lao"], ["Cống"], ["Bố Y"]],
  ...[["Si La"], ["Pu Péo"], ["Brâu"], ["Ơ Đu"], ["Rơ Măm"]],
];
export const religionNames = [
  ...[
    ["Phật giáo", "Đạo Phật"],
    ["Công giáo", "Thiên chúa giáo"],
    ["Tin lành"],
    ["Cao đài", "Đạo Cao đài"],
    ["Phật giáo Hòa Hảo", "Hòa Hảo"],
  ],
  ...[
    ["Hồi giáo"],
    ["Bà-la-môn", "Bà la môn"],
    ["Tịnh độ cư sĩ Phật hội"],
    ["Tứ ân hiếu nghĩa"],
    ["Không theo tôn giáo", "Không", "Không có"],
  ],
];
