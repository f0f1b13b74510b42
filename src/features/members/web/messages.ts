/** Names of the register's fields, as Mẫu 7-HSĐV calls them. */
export const fieldNames: Record<string, string> = {
  fullName: "Họ và tên",
  birthName: "Họ và tên khai sinh",
  sex: "Giới tính",
  birthDate: "Ngày sinh",
  birthPrecision: "Ngày sinh biết đến",
  ethnicity: "Dân tộc",
  religion: "Tôn giáo",
  homePlace: "Quê quán",
  schooling: "Học vấn",
  politicsLevel: "Lý luận chính trị",
  professionLevel: "Chuyên môn nghiệp vụ",
  foreignLanguage: "Ngoại ngữ",
  occupationBefore: "Nghề nghiệp trước khi vào Đảng",
  occupation: "Nghề nghiệp hiện nay",
  forceKind: "Bộ đội, công an, hưu trí",
  joinedOn: "Ngày vào Đảng",
  officialOn: "Ngày chính thức",
  cardNumber: "Số thẻ đảng viên",
  fileNumber: "Số lý lịch",
  badgeNumber: "Số Huy hiệu Đảng",
  citizenNumber: "Số định danh cá nhân",
  phone: "Điện thoại",
  note: "Ghi chú",
  standing: "Tình trạng",
  situation: "Tình trạng sinh hoạt",
  cell: "Chi bộ",
  on: "Từ ngày",
  from: "Từ ngày",
  until: "Đến trước ngày",
  enteredOn: "Ngày vào chi bộ",
  enteredHow: "Vào chi bộ do",
  enteredFrom: "Từ tổ chức đảng",
  endedOn: "Ngày ra khỏi danh sách",
  endedHow: "Hình thức",
  leftTo: "Chuyển đến",
  decision: "Quyết định, giấy tờ",
  reason: "Lý do",
  field: "Số đã xem",
};

/** What each line of the history says was done. */
export const actionNames: Record<string, string> = {
  "add-member": "Thêm vào sổ",
  "correct-member": "Sửa hồ sơ",
  "recognise-official": "Công nhận chính thức",
  "start-situation": "Ghi tình trạng sinh hoạt",
  "end-situation": "Kết thúc tình trạng sinh hoạt",
  "transfer-member": "Chuyển sinh hoạt",
  "lend-member": "Chuyển sinh hoạt tạm thời",
  "end-membership": "Đưa ra khỏi danh sách",
  "read-member": "Mở hồ sơ",
  "reveal-number": "Xem số đang che",
  "import-members": "Nhập từ tệp",
};

export const revealReasons = ["Đối chiếu hồ sơ", "Làm thủ tục chuyển sinh hoạt", "Lập danh sách, báo cáo", "Sửa số ghi sai"] as const;

export const precisionNames = { day: "ngày", month: "tháng", year: "năm" } as const;

/** The 54 peoples of Vietnam, in the order of the alphabet. */
export const ethnicities =
  "Ba Na,Bố Y,Brâu,Bru - Vân Kiều,Chăm,Chơ Ro,Chu Ru,Chứt,Co,Cơ Ho,Cờ Lao,Cơ Tu,Cống,Dao,Ê Đê,Gia Rai,Giáy,Gié - Triêng,Hà Nhì,Hoa,Hrê,Kháng,Khmer,Khơ Mú,Kinh,La Chí,La Ha,La Hủ,Lào,Lô Lô,Lự,Mạ,Mảng,Mnông,Mông,Mường,Ngái,Nùng,Ơ Đu,Pà Thẻn,Phù Lá,Pu Péo,Ra Glai,Rơ Măm,Sán Chay,Sán Dìu,Si La,Tày,Tà Ôi,Thái,Thổ,Xinh Mun,Xơ Đăng,Xtiêng".split(
    ",",
  );
export const politicsLevels = ["Sơ cấp", "Trung cấp", "Cao cấp", "Cử nhân"];
export const professionLevels = ["Sơ cấp", "Trung cấp", "Cao đẳng", "Đại học", "Thạc sĩ", "Tiến sĩ"];
export const occupations = ["Cán bộ", "Công chức", "Viên chức", "Người lao động", "Hưu trí"];
export const religions = ["Không", "Phật giáo", "Công giáo", "Tin Lành", "Cao Đài", "Phật giáo Hòa Hảo", "Hồi giáo"];
