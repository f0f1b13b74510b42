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
  figures: readonly { code: string; name: string; signed: number; now: number }[];
  canOpen: boolean;
}

/** On a record: the signed reports that count it otherwise, each figure leading to the rows that differ. */
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
            {row.figures.map((figure, at) => (
              <span key={figure.code}>
                {at > 0 && "; "}
                {row.canOpen ? (
                  <AppLink to={`/o/${row.organisationId}/bao-cao/${row.reportId}`} search={{ so: figure.code }}>
                    {figure.name}
                  </AppLink>
                ) : (
                  figure.name
                )}{" "}
                {difference(figure)}
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

function difference({ signed, now }: Signed["figures"][number]): string {
  if (signed === 0) return "khi ký chưa tính, nay có tính";
  if (now === 0) return "khi ký có tính, nay không tính";
  return `đã ký ${formatNumber(signed)}, nay ${formatNumber(now)}`;
}
