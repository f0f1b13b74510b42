import { Alert, Button } from "@mantine/core";
import { IconAlertCircle } from "@tabler/icons-react";
import type { NewEntry } from "../entries/contract.ts";
import type { Live } from "./hooks.ts";
import { callWords } from "./messages.ts";
import classes from "./refused-panel.module.css";

/** What this machine wrote and the server did not take, with its words: nothing vanishes until the person says so. */
export function RefusedPanel({ live: { line, state } }: { live: Live }) {
  if (line.refused.length === 0) return null;
  return (
    <Alert
      role="alert"
      color="bad"
      icon={<IconAlertCircle />}
      title="Máy chủ chưa nhận các mục ghi sau"
      styles={{ message: { color: "var(--ink)" }, title: { color: "var(--ink)" } }}
      className={classes.alert}
    >
      <ul className={classes.list}>
        {line.refused.map(({ entry, message }) => (
          <li key={entry.entryId}>
            <div>
              <strong>{wordsOf(entry, state.people)}</strong>
              <div className="quiet">{message}</div>
            </div>
            <Button variant="default" size="sm" onClick={() => line.giveUp(entry.entryId)}>
              Bỏ mục ghi này
            </Button>
          </li>
        ))}
      </ul>
    </Alert>
  );
}

/** What was meant, so that it can be written again elsewhere. */
function wordsOf({ said }: NewEntry, people: Live["state"]["people"]): string {
  const name = (memberId: number | null) => people.find((one) => one.memberId === memberId)?.name ?? "người ngoài danh sách";
  switch (said.kind) {
    case "roll": {
      const person = people.find((one) => one.memberId === said.memberId);
      const called =
        said.state === "not-due" ? null : { ...said, state: said.state, said: { entryId: "", by: null, at: "", isPending: true } };
      return `Điểm danh ${name(said.memberId)}: ${person ? callWords({ ...person, called }) || "bỏ điểm danh" : ""}`;
    }
    case "text":
      return `Nội dung: “${said.text}”`;
    case "speech-began":
      return `Phát biểu của ${said.guest ?? name(said.memberId)}`;
    case "vote-opened":
      return `Biểu quyết: ${said.subject}`;
    case "vote-counted":
      return `Kết quả biểu quyết: tán thành ${said.inFavour}, không tán thành ${said.against}, ý kiến khác ${said.other}`;
    case "task-given":
    case "task-changed":
      return `Nhiệm vụ: ${said.content} (${said.assigneeId === null ? "cả chi bộ" : name(said.assigneeId)})`;
    case "item-added":
      return `Thêm mục: ${said.title}`;
    default:
      return otherWords[said.kind];
  }
}

const otherWords = {
  "roll-rest": "Những người còn lại có mặt",
  began: "Giờ bắt đầu",
  "item-began": "Sang mục khác",
  "item-ended": "Xong một mục",
  "item-parked": "Để một mục lại kỳ sau",
  "speech-ended": "Hết một lượt phát biểu",
  fact: "Chủ trì, thư ký hoặc địa điểm",
  fees: "Số người nộp đảng phí",
  struck: "Gạch một mục ghi",
} as const;
