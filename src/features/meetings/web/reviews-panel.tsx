import { formatDay } from "#web/format.ts";
import { Message } from "#web/ui/message.tsx";
import type { MeetingDetail } from "../contract.ts";
import classes from "./meeting-page.module.css";

const steps = { submit: "Nộp lên cấp trên", return: "Trả lại", accept: "Nhận" } as const;

/** Handed in, returned with a reason, taken: who and when. */
export function ReviewsPanel({ meeting }: { meeting: MeetingDetail }) {
  if (meeting.reviews.length === 0) {
    return (
      <Message title="Chưa nộp lên cấp trên">
        {meeting.source === "totals" ? "Kỳ này chỉ biết số tổng." : "Nộp khi biên bản đã đọc thông qua."}
      </Message>
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
