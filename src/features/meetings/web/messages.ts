// Texts of the pages of sittings that stand in more than one place.

/** As they read in the minutes: "vắng: đồng chí An, đi công tác". */
export const reasons = ["ốm", "đi công tác", "việc gia đình"] as const;

/** The same on a button. */
export const reasonLabels: Record<(typeof reasons)[number], string> = {
  ốm: "Ốm",
  "đi công tác": "Công tác",
  "việc gia đình": "Việc gia đình",
};

export const situationWords = {
  exempt: "miễn sinh hoạt",
  away: "sinh hoạt tạm nơi khác",
  suspended: "đình chỉ sinh hoạt",
  detained: "tạm giam",
} as const;

export const resolutionNames = {
  subject: "Trích yếu",
  reviewPolitics: "I.1 Công tác chính trị, tư tưởng",
  reviewWork: "I.2 Lãnh đạo thực hiện nhiệm vụ chính trị",
  praise: "I.4 Biểu dương, nhắc nhở",
  weaknesses: "I.5 Hạn chế, nguyên nhân",
  direction: "II. Phương hướng, nhiệm vụ tháng tới",
  assignment: "III. Phân công và tổ chức thực hiện",
} as const;

export const longParts = ["reviewPolitics", "reviewWork", "praise", "weaknesses", "direction", "assignment"] as const;
