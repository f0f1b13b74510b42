import type { FigureRun } from "#contract/figure-text.ts";
import { partyLetter } from "#server/files/docx-body.ts";
import type { Resolution } from "../../contract.ts";
import type { GroupScore } from "../../scores/rules.ts";
import type { FoundMeeting } from "../../server/queries.ts";
import { type DraftPart, keysOf, lettered } from "../rules.ts";
import { chip, linesOf, text, two } from "./draft-minutes.ts";

/** The first text of the cell's monthly resolution, in the frame used since Hướng dẫn 42-HD/BTCTW. */
export function draftResolution(meeting: FoundMeeting, resolution: Resolution, groups: readonly GroupScore[]): DraftPart[] {
  const rated = meeting.selfScore !== null && meeting.selfClass !== null;
  return [
    opening(meeting),
    head("review", "I- ĐÁNH GIÁ KẾT QUẢ LÃNH ĐẠO THÁNG TRƯỚC"),
    prose("politics", "1. Công tác chính trị, tư tưởng", listOf(resolution.reviewPolitics)),
    prose("work", "2. Lãnh đạo thực hiện nhiệm vụ chính trị", listOf(resolution.reviewWork)),
    tasks(resolution),
    prose("praise", "4. Biểu dương, nhắc nhở", linesOf(resolution.praise)),
    prose("weaknesses", "5. Hạn chế, nguyên nhân", linesOf(resolution.weaknesses)),
    head("direction-head", "II- PHƯƠNG HƯỚNG, NHIỆM VỤ THÁNG TỚI"),
    prose("direction", null, listOf(resolution.direction)),
    head("assignment-head", "III- PHÂN CÔNG VÀ TỔ CHỨC THỰC HIỆN"),
    prose("assignment", null, listOf(resolution.assignment)),
    ...(rated ? [head("rating-head", "IV- TỰ ĐÁNH GIÁ CHẤT LƯỢNG KỲ SINH HOẠT"), rating(groups.length > 0)] : []),
    ...voteLine(meeting),
  ];
}

function listOf(words: string): string[] {
  return lettered(linesOf(words), partyLetter);
}

function opening(meeting: FoundMeeting): DraftPart {
  const length: FigureRun[] = meeting.minutes ? [", thời gian ", chip("sitting.minutes"), " phút"] : [];
  const chair: FigureRun[] = meeting.chair ? [chip("sitting.chair")] : ["…"];
  const secretary: FigureRun[] = meeting.secretary ? [chip("sitting.secretary")] : ["…"];
  const fees: FigureRun[] = meeting.feesPaid === null ? [] : [" Đảng phí: ", chip("fees.paid", "pair"), " đảng viên đã nộp."];
  const place = meeting.place ? `, tại ${meeting.place}` : "";
  return {
    origin: "opening",
    name: "Mở đầu",
    source: "sitting",
    paragraphs: [
      text(
        "Ngày ",
        chip("sitting.day"),
        `${place}, ${meeting.organisationName} họp ${meeting.isRegular ? "thường kỳ" : "chuyên đề"}`,
        ...length,
        ". Tổng số đảng viên ",
        two("people.total"),
        "; có mặt ",
        two("people.present"),
        "; vắng có lý do ",
        two("people.excused"),
        "; vắng không lý do ",
        two("people.unexcused"),
        "; miễn sinh hoạt ",
        two("people.exempt"),
        ". Chủ trì: đồng chí ",
        ...chair,
        "; thư ký: đồng chí ",
        ...secretary,
        ".",
        ...fees,
        " Chi bộ đã thông qua chương trình, thảo luận và thống nhất quyết nghị:",
      ),
    ],
  };
}

function head(origin: string, title: string): DraftPart {
  return { origin, name: title, source: "sitting", paragraphs: [{ kind: "part", runs: [title] }] };
}

/** What was not written is left to be filled in by hand. */
function prose(origin: string, title: string | null, lines: readonly string[]): DraftPart {
  const said = (lines.length > 0 ? lines : ["…"]).map((line) => text(line));
  return {
    origin,
    name: title ?? (origin === "direction" ? "Phương hướng, nhiệm vụ" : "Phân công, tổ chức"),
    source: "typed",
    paragraphs: [...(title ? [{ kind: "item" as const, runs: [title] }] : []), ...said],
  };
}

function tasks(resolution: Resolution): DraftPart {
  const title = "3. Kết quả thực hiện nghị quyết tháng trước";
  const body = resolution.tasks.length > 0 ? text(chip("resolution.tasks", "table")) : text("…");
  return { origin: "tasks", name: title, source: "typed", paragraphs: [{ kind: "item", runs: [title] }, body] };
}

/** Without a sheet the total alone is known. */
function rating(hasSheet: boolean): DraftPart {
  const runs: FigureRun[] = ["Tổng điểm ", chip("score.total"), "/100, xếp loại ", chip("score.class"), "."];
  return {
    origin: "rating",
    name: "Tự đánh giá",
    source: "sitting",
    paragraphs: [...(hasSheet ? [text(chip("score.groups", "table"))] : []), text(...runs)],
  };
}

/** What was voted on the sitting as a whole adopts the resolution; a vote on one item does not. */
function voteLine(meeting: FoundMeeting): DraftPart[] {
  const at = meeting.votes.findIndex((vote) => vote.decision === "resolution" && vote.item === null);
  const key = keysOf(meeting.votes.map((vote) => vote.subject))[at];
  if (key === undefined) return [];
  const code = `vote.${key}.for`;
  const runs: FigureRun[] = ["Nghị quyết được ", chip(code, "pair"), " đảng viên biểu quyết tán thành (", chip(code, "share"), ")."];
  return [{ origin: "vote", name: "Biểu quyết", source: "votes", paragraphs: [text(...runs)] }];
}
