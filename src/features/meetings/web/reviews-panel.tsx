import { ChangeLines } from "#web/change-log/change-lines.tsx";
import { useObjectChanges } from "#web/change-log/hooks.ts";
import { formatDay } from "#web/format.ts";
import { Message } from "#web/ui/message.tsx";
import type { MeetingDetail } from "../contract.ts";
import { openStates } from "../rules.ts";
import classes from "./meeting-page.module.css";

const steps = {
  submit: "Nộp lên cấp trên",
  return: "Trả lại",
  accept: "Nhận",
  correct: "Mở đính chính",
  withdraw: "Rút đính chính",
} as const;

/** Handed in, returned with a reason, taken: who and when; below, every change of the record. */
export function ReviewsPanel({ meeting }: { meeting: MeetingDetail }) {
  const changes = useObjectChanges("meeting", meeting.id);
  return (
    <>
      <Steps meeting={meeting} />
      <h3 className={classes.heading}>Các lần ghi, sửa</h3>
      <ChangeLines changes={changes} />
    </>
  );
}

function Steps({ meeting }: { meeting: MeetingDetail }) {
  if (meeting.reviews.length === 0) {
    return openStates.includes(meeting.state) ? (
      <Message title="Chưa nộp lên cấp trên">Nộp khi biên bản đã đọc thông qua.</Message>
    ) : (
      <Message title="Không qua bước nộp">Kỳ này nhập từ số liệu đã có, chỉ biết số tổng.</Message>
    );
  }
  return (
    <ol className={classes.reviews}>
      {meeting.reviews.map((review) => (
        <li key={`${review.step} ${review.at}`}>
          <strong>{steps[review.step]}</strong>
          <div className="meta">
            {review.at.slice(11)} ngày {formatDay(review.at.slice(0, 10))}
            {review.by && `, ${review.by}`}
          </div>
          {review.reason}
        </li>
      ))}
    </ol>
  );
}
