/** The 54 peoples of Vietnam, in the order of the alphabet. */
export const ethnicities =
  "Ba Na,Bố Y,Brâu,Bru - Vân Kiều,Chăm,Chơ Ro,Chu Ru,Chứt,Co,Cơ Ho,Cờ Lao,Cơ Tu,Cống,Dao,Ê Đê,Gia Rai,Giáy,Gié - Triêng,Hà Nhì,Hoa,Hrê,Kháng,Khmer,Khơ Mú,Kinh,La Chí,La Ha,La Hủ,Lào,Lô Lô,Lự,Mạ,Mảng,Mnông,Mông,Mường,Ngái,Nùng,Ơ Đu,Pà Thẻn,Phù Lá,Pu Péo,Ra Glai,Rơ Măm,Sán Chay,Sán Dìu,Si La,Tày,Tà Ôi,Thái,Thổ,Xinh Mun,Xơ Đăng,Xtiêng".split(
    ",",
  );
export const politicsLevels = ["Sơ cấp", "Trung cấp", "Cao cấp", "Cử nhân"];
export const professionLevels = ["Sơ cấp", "Trung cấp", "Cao đẳng", "Đại học", "Thạc sĩ", "Tiến sĩ"];
export const occupations = ["Cán bộ", "Công chức", "Viên chức", "Người lao động", "Hưu trí"];
export const religions = ["Không", "Phật giáo", "Công giáo", "Tin Lành", "Cao Đài", "Phật giáo Hòa Hảo", "Hồi giáo"];
