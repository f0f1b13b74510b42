/** Words of what an invented cell plans, gives to do and writes into its books. */
export const taskContents = [
  "Rà soát hồ sơ đảng viên của chi bộ, báo cáo phần còn thiếu",
  "Chuẩn bị dự thảo nội dung sinh hoạt chuyên đề quý tới",
  "Nắm tình hình tư tưởng, dư luận trong đơn vị, phản ánh tại kỳ họp",
  "Hướng dẫn người dân nộp hồ sơ trực tuyến tại bộ phận một cửa",
  "Giúp đỡ đoàn viên ưu tú hoàn thành lý lịch xin vào Đảng",
  "Kiểm tra việc đóng đảng phí sáu tháng đầu năm",
  "Đôn đốc giải quyết hồ sơ tồn đọng của phòng",
  "Viết tin về gương người tốt, việc tốt của cơ quan",
] as const;
export const taskResults = ["Đã xong, có biên bản kèm theo", "Đã báo cáo trước chi bộ", "Hoàn thành đúng hạn"] as const;

export const criteria = [
  "Dự đủ sinh hoạt chi bộ, phát biểu ít nhất một lần",
  "Hoàn thành nhiệm vụ chi bộ giao trong tháng",
  "Giúp một đồng nghiệp hoặc người dân giải quyết việc khó",
] as const;

export const committeeContents = [
  "Đánh giá công tác lãnh đạo tháng trước; chuẩn bị nội dung sinh hoạt chi bộ",
  "Thống nhất dự thảo nghị quyết tháng, phân công chuẩn bị chuyên đề",
] as const;
