import { Alert } from "@mantine/core";
import { AppLink } from "#web/ui/app-link.tsx";
import type { ReportDetail } from "../contract.ts";

/** A committee that never said its letters gets the common ones: told before its first number goes out with them. */
export function LettersCard({ report: { organisationId, isCell, symbol } }: { report: ReportDetail }) {
  if (isCell || symbol !== null) return null;
  return (
    <Alert color="warn" styles={{ message: { color: "var(--ink)" } }}>
      Đơn vị chưa ghi ký hiệu văn bản nên sau số là ký hiệu chung của cấp ủy. Có ký hiệu riêng (ĐUK, HU…) thì ghi ở{" "}
      <AppLink to={`/o/${organisationId}/thong-tin`}>thông tin đơn vị</AppLink> trước khi ký.
    </Alert>
  );
}
