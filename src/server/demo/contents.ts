import { voteBase, votersPresent } from "#features/meetings/rules.ts";
import { type VoteShare, votesNeeded } from "#features/regulations/rules.ts";
import {
  discussionConclusions,
  documentConclusions,
  documentContents,
  documentItems,
  opinions,
  reviewConclusions,
  reviewContents,
  studyConclusions,
  studyContents,
  taskResults,
  taskStates,
  tasks,
} from "./meeting-words.ts";
import { type Random, randomFrom } from "./random.ts";
import type { Sitting } from "./sittings.ts";

export interface Item {
  session: "regular" | "thematic";
  section: "documents" | "study" | "review" | "tasks" | "discussion" | "criticism" | "other";
  title: string;
  content: string;
  conclusion: string;
}

/** What a recorded sitting talked about, item by item. */
export function itemsOf(sitting: Sitting, seed: string): Item[] {
  const random = randomFrom(`${seed}:items:${sitting.id}`);
  const items: Item[] = [
    {
      session: "regular",
      section: "documents",
      title: random.pick(documentItems),
      content: random.pick(documentContents),
      conclusion: random.pick(documentConclusions),
    },
    {
      session: "regular",
      section: "review",
      title: `Đánh giá kết quả lãnh đạo ${monthBefore(sitting)}`,
      content: random.pick(reviewContents),
      conclusion: random.pick(reviewConclusions),
    },
    {
      session: "regular",
      section: "tasks",
      title: `Nhiệm vụ ${monthName(sitting)}`,
      content: taskList(random),
      conclusion: "Chi bộ thống nhất các nhiệm vụ và thời hạn nêu trên.",
    },
    {
      session: "regular",
      section: "discussion",
      title: "Thảo luận",
      content: talk(sitting, random),
      conclusion: random.pick(discussionConclusions),
    },
  ];
  if (random.chance(0.35))
    items.push({
      session: "regular",
      section: "criticism",
      title: "Tự phê bình và phê bình",
      content: talk(sitting, random, 2),
      conclusion: "Chi bộ góp ý chân tình, đảng viên được góp ý tiếp thu.",
    });
  if (sitting.topic)
    items.push({
      session: "thematic",
      section: "study",
      title: sitting.topic,
      content: random.pick(studyContents),
      conclusion: random.pick(studyConclusions),
    });
  return items;
}

function taskList(random: Random): string {
  return random
    .shuffle(tasks)
    .slice(0, random.between(3, 5))
    .map((task, index) => `${index + 1}. ${task}.`)
    .join("\n");
}

/** Opinions with the names of those who spoke, in order. */
function talk(sitting: Sitting, random: Random, most = 5): string {
  const speakers = sitting.roll.filter((line) => line.spoke).slice(0, most);
  return speakers.map((line) => `Đồng chí ${line.member.fullName} ${random.pick(opinions)}.`).join("\n");
}

export interface Vote {
  subject: string;
  base: number;
  needed: number;
  inFavour: number;
  against: number;
  other: number;
  passed: boolean;
}

/** The vote on the resolution: its base is every official member who was due, absent ones included. */
export function voteOf(sitting: Sitting, share: VoteShare, seed: string): Vote | null {
  const random = randomFrom(`${seed}:votes:${sitting.id}`);
  if (!random.chance(0.6)) return null;
  const [base, voters] = [voteBase(sitting.roll), votersPresent(sitting.roll)];
  const needed = votesNeeded(base, share);
  const other = random.chance(0.08) && voters > 6 ? 1 : 0;
  const inFavour = voters - other;
  return {
    subject: `Nghị quyết lãnh đạo thực hiện nhiệm vụ ${monthName(sitting)}`,
    base,
    needed,
    inFavour,
    against: 0,
    other,
    passed: inFavour >= needed,
  };
}

export interface Resolution {
  number: string;
  subject: string;
  reviewPolitics: string;
  reviewWork: string;
  tasks: { task: string; status: string; result: string }[];
  praise: string;
  weaknesses: string;
  direction: string;
  assignment: string;
}

/** The written parts of the month's resolution. */
export function resolutionOf(sitting: Sitting, number: number, seed: string): Resolution {
  const random = randomFrom(`${seed}:resolutions:${sitting.id}`);
  const rows = random.shuffle(tasks).slice(0, 4);
  return {
    number: `${String(number).padStart(2, "0")}-NQ/CB`,
    subject: `Lãnh đạo thực hiện nhiệm vụ ${monthName(sitting)}`,
    reviewPolitics: "Tư tưởng đảng viên ổn định, chấp hành tốt chủ trương của Đảng và nội quy cơ quan.",
    reviewWork: random.pick(reviewContents),
    tasks: rows.map((task) => ({ task, status: random.pick(taskStates), result: random.pick(taskResults) })),
    praise: random.chance(0.5) ? "Biểu dương tổ công tác số hóa hồ sơ đã vượt tiến độ." : "",
    weaknesses: random.chance(0.6) ? "Một số báo cáo còn gửi sát hạn." : "",
    direction: taskList(random),
    assignment: "Chi ủy theo dõi, đôn đốc; đảng viên được phân công báo cáo kết quả tại kỳ sinh hoạt sau.",
  };
}

/** "tháng 6/2018" */
export function monthName({ month }: { month: string }): string {
  return `tháng ${Number(month.slice(5, 7))}/${month.slice(0, 4)}`;
}

function monthBefore({ month }: Sitting): string {
  const [year, number] = [Number(month.slice(0, 4)), Number(month.slice(5, 7))];
  return number === 1 ? monthName({ month: `${year - 1}-12` }) : monthName({ month: `${year}-${String(number - 1).padStart(2, "0")}` });
}
