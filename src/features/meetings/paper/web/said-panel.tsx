import { Alert } from "@mantine/core";
import { IconPencilShare } from "@tabler/icons-react";
import type { MeetingDetail } from "../../contract.ts";

/** Who said it, and who typed it. */
export function SaidNote({ meeting: { saidBy, saidAs, typedBy } }: { meeting: MeetingDetail }) {
  if (!saidBy) return null;
  return (
    <Alert color="stone" icon={<IconPencilShare />} styles={{ message: { color: "var(--ink)" } }}>
      Ghi thay: theo giấy của {saidAs === "chair" ? "chủ trì" : "thư ký"} {saidBy}; người nhập {typedBy}.
    </Alert>
  );
}
