import { Alert } from "@mantine/core";
import { IconAlertTriangle, IconCheck } from "@tabler/icons-react";
import { formatMoment } from "#web/format.ts";
import type { MeetingDetail } from "../../contract.ts";
import type { TextDetail } from "../contract.ts";
import { paperNames } from "../rules.ts";

/** That the meeting adopted the text, or, once it has gone up, that nobody wrote so. */
export function AdoptionNote({ meeting, text: { kind, approval } }: { meeting: MeetingDetail; text: TextDetail }) {
  const styles = { message: { color: "var(--ink)" } };
  if (!approval && meeting.state !== "submitted") return null;
  if (!approval)
    return (
      <Alert color="warn" icon={<IconAlertTriangle />} styles={styles}>
        {paperNames[kind]} nộp khi chưa ghi thông qua.
      </Alert>
    );
  const how =
    approval.how === "assent"
      ? "Đã thông qua, không ai có ý kiến khác"
      : `Đã thông qua, ${approval.inFavour}/${approval.present} tán thành`;
  return (
    <Alert color={approval.isEditedSince ? "warn" : "ok"} icon={<IconCheck />} styles={styles}>
      {how}; ghi lúc {formatMoment(approval.at)}
      {approval.by && `, ${approval.by}`}.{approval.isEditedSince && " Lời văn đã sửa sau khi thông qua."}
    </Alert>
  );
}
