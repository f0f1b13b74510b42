import { Alert } from "@mantine/core";
import { IconGitCompare } from "@tabler/icons-react";
import { dayInVietnam } from "#contract/dates.ts";
import { formatDay, formatNumber } from "#web/format.ts";
import type { MeetingDetail } from "../../contract.ts";
import type { Signing } from "../contract.ts";
import { useSignings } from "./hooks.ts";

/** Reports that were signed on other numbers than the record of this sitting has today. */
export function SigningsPanel({ meeting }: { meeting: MeetingDetail }) {
  const { data } = useSignings(meeting);
  if (!data || data.rows.length === 0) return null;
  return (
    <Alert
      color="warn"
      icon={<IconGitCompare />}
      title="Khác với số đã ký"
      styles={{ title: { color: "var(--ink)" }, message: { color: "var(--ink)" } }}
    >
      <ul style={{ margin: 0, paddingLeft: "1.25rem" }}>
        {data.rows.map((row) => (
          <li key={row.reportId}>
            {row.committee}, Báo cáo {row.title}, số {row.number}, ký {formatDay(dayInVietnam(new Date(row.signedAt)))}: {difference(row)}.
          </li>
        ))}
      </ul>
      Bản đã ký giữ nguyên; nơi lập báo cáo thấy chỗ khác này và đính chính ở kỳ sau.
    </Alert>
  );
}

function difference({ wasMissing, differences }: Signing): string {
  if (wasMissing) return "khi ký, tháng này tính là chưa họp";
  return differences
    .map(({ title, type, signed, now }) => `${title.toLowerCase()} đã ký ${shown(type, signed)}, nay ${shown(type, now)}`)
    .join("; ");
}

function shown(type: Signing["differences"][number]["type"], value: string | number | null): string {
  if (value === null) return "để trống";
  if (type === "number") return formatNumber(Number(value));
  return type === "day" ? formatDay(String(value)) : String(value);
}
