/** Words of invented minutes: what a cell of an agency talks about in a month. */
export const places = ["Phòng họp tầng 2", "Phòng họp tầng 3", "Hội trường cơ quan", "Phòng họp chi bộ", "Phòng giao ban"] as const;
export const hours = [
  ["07:30", 22],
  ["08:00", 20],
  ["14:00", 26],
  ["15:30", 12],
  ["16:30", 20],
] as const;

export const topics = [
  "Học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh về thực hành tiết kiệm",
  "Nâng cao trách nhiệm nêu gương của cán bộ, đảng viên",
  "Cải cách thủ tục hành chính tại đơn vị",
  "Nâng cao chất lượng sinh hoạt chi bộ",
  "Chuyển đổi số trong công việc hằng ngày",
  "Văn hóa công vụ và kỷ luật, kỷ cương hành chính",
  "Phòng, chống lãng phí trong sử dụng tài sản công",
  "Bồi dưỡng quần chúng ưu tú, tạo nguồn kết nạp đảng viên",
  "Tự phê bình và phê bình trong sinh hoạt chi bộ",
] as const;

export const documentItems = [
  "Phổ biến văn bản mới của cấp trên trong tháng",
  "Thông tin thời sự trong tỉnh, trong nước và thế giới",
  "Quán triệt kế hoạch công tác quý của đảng ủy cấp trên",
  "Thông báo kết luận hội nghị ban chấp hành gần nhất",
] as const;
export const documentContents = [
  "Thư ký đọc phần tóm tắt, chi bộ trao đổi những điểm liên quan đến nhiệm vụ của đơn vị.",
  "Bí thư giới thiệu nội dung chính và nêu ba việc chi bộ cần làm ngay.",
  "Đảng viên được gửi tài liệu trước, tại kỳ họp tập trung hỏi và trả lời.",
] as const;
export const documentConclusions = [
  "Từng đảng viên tự nghiên cứu toàn văn, đưa vào kế hoạch công tác tháng.",
  "Giao chi ủy theo dõi việc thực hiện, báo cáo tại kỳ sau.",
  "Chi bộ thống nhất tiếp thu, gắn với nhiệm vụ chuyên môn được giao.",
] as const;

export const reviewContents = [
  "Đã hoàn thành phần lớn nhiệm vụ đề ra. Còn một báo cáo chuyên đề gửi chậm hai ngày do chờ số liệu của đơn vị phối hợp.",
  "Công việc chuyên môn đúng tiến độ. Tư tưởng đảng viên ổn định. Nền nếp giờ giấc có lúc chưa nghiêm.",
  "Kết quả tốt trong tiếp công dân và giải quyết hồ sơ. Việc số hóa hồ sơ lưu trữ còn chậm so với kế hoạch.",
  "Các nhiệm vụ trọng tâm đều xong. Phong trào thi đua có chuyển biến, cần giữ đều trong tháng tới.",
] as const;
export const reviewConclusions = [
  "Chi bộ hoàn thành nhiệm vụ tháng trước, rút kinh nghiệm việc gửi báo cáo chậm.",
  "Ghi nhận kết quả, yêu cầu khắc phục ngay hai việc còn chậm.",
  "Đánh giá tháng trước: hoàn thành tốt nhiệm vụ.",
] as const;

export const tasks = [
  "Hoàn thành báo cáo quý của đơn vị",
  "Số hóa hồ sơ lưu trữ năm trước",
  "Rà soát quy trình giải quyết thủ tục hành chính",
  "Kiểm tra việc thực hiện quy chế dân chủ ở cơ quan",
  "Chuẩn bị nội dung sinh hoạt chuyên đề quý tới",
  "Giúp đỡ một quần chúng ưu tú học lớp nhận thức về Đảng",
  "Thăm hộ gia đình được phân công giúp đỡ tại xã kết nghĩa",
  "Đối chiếu danh sách đảng viên với đảng ủy",
  "Tổng vệ sinh, sắp xếp lại nơi làm việc",
] as const;
export const taskStates = ["Mới", "Đang làm", "Chuyển từ tháng trước"] as const;
export const taskResults = ["Hoàn thành", "Hoàn thành", "Hoàn thành", "Đạt 80 %", "Chuyển sang tháng sau"] as const;

export const opinions = [
  "đề nghị phân công rõ người chủ trì và thời hạn của từng việc",
  "nêu kinh nghiệm phối hợp với phòng chuyên môn và đề nghị nhân rộng",
  "nhất trí với dự thảo, đề nghị bổ sung việc kiểm tra định kỳ",
  "đề nghị gửi tài liệu sớm hơn để đảng viên chuẩn bị ý kiến",
  "tự nhận còn chậm một việc và hứa hoàn thành trước ngày 20",
  "phản ánh tâm tư của người lao động về giờ trực, đề nghị sắp xếp lại",
] as const;
export const discussionConclusions = [
  "Chủ trì tiếp thu các ý kiến, giao thư ký bổ sung vào phân công tháng.",
  "Thống nhất phương án của chi ủy, thực hiện từ tuần tới.",
  "Đồng ý với các đề nghị; bí thư làm việc với lãnh đạo đơn vị về kinh phí.",
] as const;
export const studyContents = [
  "Đảng viên được phân công trình bày chuyên đề trong 25 phút, sau đó chi bộ thảo luận theo ba câu hỏi gợi ý.",
  "Người trình bày liên hệ với công việc của từng bộ phận, nêu những việc làm được và chưa làm được.",
] as const;
export const studyConclusions = [
  "Mỗi đảng viên đăng ký một việc làm cụ thể, chi ủy tổng hợp trước kỳ sau.",
  "Chuyên đề sát thực tế; chi bộ chọn hai việc để làm ngay trong quý.",
] as const;

export const excusedReasons = ["Đi công tác", "Nghỉ ốm", "Việc gia đình", "Học tập trung", "Trực cơ quan", "Nghỉ phép"] as const;
export const returnReasons = [
  "Thiếu kết luận của nội dung thảo luận. Bổ sung rồi nộp lại.",
  "Số có mặt chưa khớp với phần diễn biến. Kiểm tra lại điểm danh.",
  "Chưa ghi lý do của một đảng viên vắng mặt.",
] as const;
export const missingReasons = [
  "Đa số đảng viên đi công tác dài ngày.",
  "Bí thư đi học, chưa phân công người chủ trì.",
  "Tập trung phục vụ đoàn kiểm tra của trung ương.",
  "Khắc phục hậu quả mưa bão tại cơ sở.",
  "",
] as const;
