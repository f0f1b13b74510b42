// The month's resolution as an open sitting leaves it: nothing in it is typed a second time.
import { resultWords, startingStatus } from "#features/tasks/rules.ts";
import type { Resolution } from "../../contract.ts";
import type { LiveItem, LiveState } from "../rules.ts";

/** A task that the sitting looked back on. */
type ReviewedTask = Parameters<typeof startingStatus>[0] & Parameters<typeof resultWords>[0] & { content: string };

interface Held {
  /** "2026-07" */
  month: string;
  /** Day of the sitting before. */
  since: string;
  state: LiveState;
  reviewed: readonly ReviewedTask[];
}

/** The look back from the tasks due, the parts from what was concluded, the assignment from the tasks given; its words stay open to editing. */
export function resolutionOf({ month, since, state, reviewed }: Held): Resolution {
  const concluded = state.items.filter((item) => item.stage === "business" && item.state !== "parked" && conclusionOf(item) !== "");
  const linesOf = (belongs: (item: LiveItem) => boolean) => concluded.filter(belongs).map(conclusionOf).join("\n");
  return {
    number: "",
    subject: `Lãnh đạo thực hiện nhiệm vụ tháng ${Number(month.slice(5))}/${month.slice(0, 4)}`,
    reviewPolitics: linesOf(({ section }) => section === "documents" || section === "study"),
    reviewWork: linesOf(({ section }) => section === "review"),
    tasks: reviewed.map((task) => ({
      task: task.content.slice(0, 1000),
      status: startingStatus(task, since).slice(0, 500),
      result: resultWords(task).slice(0, 1000),
    })),
    praise: linesOf(({ section }) => section === "criticism"),
    weaknesses: "",
    direction: linesOf(({ section }) => section === "tasks" || section === "discussion" || section === "other"),
    assignment: state.tasks.map((task) => assigned(state, task)).join("\n"),
  };
}

const conclusionOf = ({ conclusion }: LiveItem) => conclusion.text.trim();

/** "Lập danh sách hộ: đồng chí Trần Văn An, hạn 31/07/2026." */
function assigned({ people }: LiveState, { content, assigneeId, dueOn }: LiveState["tasks"][number]): string {
  const name = people.find(({ memberId }) => memberId === assigneeId)?.name;
  const due = dueOn.split("-").reverse().join("/");
  return `${content.replace(/[.\s]+$/, "")}: ${name ? `đồng chí ${name}` : "cả chi bộ"}, hạn ${due}.`;
}
