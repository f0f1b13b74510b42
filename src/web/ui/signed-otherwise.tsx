import { Alert } from "@mantine/core";
import { IconGitCompare } from "@tabler/icons-react";
import { dayInVietnam } from "#contract/dates.ts";
import { formatDay, formatNumber } from "../format.ts";
import { AppLink } from "./app-link.tsx";

interface Signed {
  reportId: number;
  organisationId: number;
  committee: string;
  title: string;
  number: string;
  signedAt: string;
  differences: readonly Difference[];
  canOpen: boolean;
}

interface Difference {
  code: string | null;
  name: string;
  type: "share" | "text" | "number" | "day";
  signed: string | number | null;
  now: string | number | null;
}

/** On a record: the signed reports that hold it otherwise, each difference leading to the rows that show it. */
export function SignedOtherwise({ rows }: { rows: readonly Signed[] }) {
  if (rows.length === 0) return null;
  return (
    <Alert
      color="warn"
      icon={<IconGitCompare />}
      title="Khác với số đã ký"
      mb="md"
      styles={{ title: { color: "var(--ink)" }, message: { color: "var(--ink)" } }}
    >
      <ul style={{ margin: 0, paddingLeft: "1.25rem" }}>
        {rows.map((row) => (
          <li key={row.reportId}>
            {row.committee}, Báo cáo {row.title}, số {row.number}, ký {formatDay(dayInVietnam(new Date(row.signedAt)))}:{" "}
            {row.differences.map((difference, at) => (
              <span key={`${difference.code} ${difference.name}`}>
                {at > 0 && "; "}
                {row.canOpen && difference.code ? (
                  <AppLink to={`/o/${row.organisationId}/bao-cao/${row.reportId}`} search={{ so: difference.code }}>
                    {difference.name}
                  </AppLink>
                ) : (
                  difference.name
                )}{" "}
                {told(difference)}
              </span>
            ))}
            .
          </li>
        ))}
      </ul>
      Bản đã ký giữ nguyên; nơi lập báo cáo thấy chỗ khác này và đính chính ở kỳ sau.
    </Alert>
  );
}

function told({ type, signed, now }: Difference): string {
  if (type === "share" && signed === 0) return "khi ký chưa tính, nay có tính";
  if (type === "share" && now === 0) return "khi ký có tính, nay không tính";
  return `đã ký ${shown(type, signed)}, nay ${shown(type, now)}`;
}

function shown(type: Difference["type"], value: Difference["now"]): string {
  if (value === null) return "để trống";
  if (type === "text") return String(value);
  return type === "day" ? formatDay(String(value)) : formatNumber(Number(value));
}
