import { type ShippedRule, ship } from "../rules.ts";

/** The order of business of a regular meeting, and what comes with the kind of unit. */
export const agendaTemplateRules: readonly ShippedRule[] = [
  ship({
    key: "meetings.agenda",
    value: [
      "Mở đầu | 5 | Tuyên bố lý do, giới thiệu đại biểu, cử thư ký",
      "Mở đầu | 5 | Điểm danh, thông báo tình hình đảng viên và đảng phí, thông qua chương trình",
      "Đánh giá | 15 | Kết quả thực hiện nhiệm vụ tháng trước",
      "Văn bản | 15 | Phổ biến văn bản, thông tin thời sự",
      "Học tập | 10 | Học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh",
      "Nhiệm vụ | 15 | Nhiệm vụ tháng tới, phân công có thời hạn",
      "Khác | 10 | An ninh, trật tự, đời sống và kiến nghị của nhân dân ở khu dân cư | Địa bàn dân cư",
      "Khác | 10 | Cải cách hành chính, kỷ luật công vụ, thái độ phục vụ nhân dân | Cơ quan hành chính; Cơ quan đảng; Mặt trận, đoàn thể; Cơ quan tư pháp",
      "Khác | 10 | Chất lượng chuyên môn, nền nếp của đơn vị | Đơn vị sự nghiệp",
      "Khác | 10 | Sản xuất, kinh doanh, việc làm và đời sống của người lao động | Doanh nghiệp",
      "Khác | 10 | Sẵn sàng chiến đấu, huấn luyện, chấp hành kỷ luật | Lực lượng vũ trang",
      "Khác | 10 | Tình hình địa bàn, quản lý, bảo vệ đảng viên và công dân | Cơ quan đại diện ở nước ngoài",
      "Phê bình | 15 | Tư tưởng đảng viên; tự phê bình và phê bình; biểu dương, nhắc nhở",
      "Kết thúc | 5 | Chủ trì kết luận, biểu quyết nghị quyết",
      "Kết thúc | 5 | Đánh giá chất lượng buổi sinh hoạt, thông qua biên bản",
    ],
    from: null,
    to: null,
    source: "Hướng dẫn 42-HD/BTCTW, 28/10/2025, trình tự sinh hoạt thường kỳ",
    certainty: "partly",
    note: "Số phút và nội dung riêng theo loại hình đơn vị là gợi ý; cấp ủy đặt lại cho phần cây của mình.",
  }),
];
