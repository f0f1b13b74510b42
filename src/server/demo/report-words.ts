/** The narrative of the signed demo report, by code of its section. Invented. */
export const narrative: Readonly<Record<string, string>> = {
  "1": "Đảng ủy Khối lãnh đạo các tổ chức đảng trực thuộc bám sát nhiệm vụ được giao, hoàn thành các chỉ tiêu công tác sáu tháng. Các cơ quan trong Khối tham mưu kịp thời cho Tỉnh ủy, Ủy ban nhân dân tỉnh; giải quyết thủ tục hành chính đúng hẹn.",
  "2": "Tổ chức học tập, quán triệt nghị quyết của cấp trên đến toàn thể đảng viên. Tư tưởng cán bộ, đảng viên ổn định, tin tưởng vào sự lãnh đạo của Đảng. Việc học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh được đưa vào sinh hoạt chi bộ hằng tháng.",
  "3.3": "Công tác bảo vệ chính trị nội bộ thực hiện đúng quy định; không có trường hợp phát sinh phải xử lý.",
  "3.4": "Cử cấp ủy viên và đảng viên mới dự các lớp bồi dưỡng theo kế hoạch năm.",
  "4": "Thực hiện chương trình kiểm tra, giám sát năm; các cuộc đã kết thúc đều có thông báo kết luận.",
  "5": "Các đoàn thể trong Khối tổ chức nhiều hoạt động thiết thực, vận động đoàn viên, hội viên thi đua hoàn thành nhiệm vụ.",
  "6.1": "Nền nếp sinh hoạt chi bộ được giữ vững; nội dung sinh hoạt gắn với nhiệm vụ chính trị của đơn vị.",
  "6.2": "Còn chi bộ chưa họp đủ các tháng; một số kỳ họp thời lượng ngắn, ít ý kiến phát biểu.",
  "6.3": "Một số bí thư chi bộ kiêm nhiệm, việc chuẩn bị nội dung chưa kỹ; cấp ủy cấp trên đôn đốc chưa thường xuyên.",
  "7": "Đôn đốc các chi bộ còn thiếu kỳ họp bù; tập huấn nghiệp vụ cho bí thư chi bộ; kiểm tra việc ghi biên bản.",
  "8": "Đề nghị cấp trên sớm có hướng dẫn thống nhất về biểu mẫu sổ sách của chi bộ.",
};

export const reportHead = {
  place: "Lam Giang",
  authority: "T/M BAN THƯỜNG VỤ",
  signerPosition: "BÍ THƯ",
  recipients: "Ban Thường vụ Tỉnh ủy\nCác ban đảng tỉnh\nCác tổ chức đảng trực thuộc\nLưu Văn phòng Đảng ủy",
} as const;
