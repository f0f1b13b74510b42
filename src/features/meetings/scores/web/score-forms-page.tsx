import { Button, Group } from "@mantine/core";
import { IconCopy } from "@tabler/icons-react";
import { formatNumber } from "#web/format.ts";
import { usePlaceId } from "#web/place.ts";
import { AppLink } from "#web/ui/app-link.tsx";
import { Failed, Waiting } from "#web/ui/data-table.tsx";
import { Page } from "#web/ui/page.tsx";
import { Panel } from "#web/ui/panel.tsx";
import { PlainState } from "#web/ui/state-badge.tsx";
import type { FormLine } from "../contract.ts";
import { measures } from "../rules.ts";
import { useScoreForms } from "./hooks.ts";
import classes from "./score-forms-page.module.css";

/** The forms that may be used here, with the one in force; each can be copied and changed. */
export function ScoreFormsPage() {
  const place = usePlaceId();
  const { data, error, refetch } = useScoreForms(place);
  if (!data) return error ? <Failed error={error} onRetry={() => void refetch()} /> : <Waiting />;
  const mayMake = data.can.includes("regulations.manage");
  return (
    <Page title="Phiếu chấm điểm" subtitle="Phiếu đang áp dụng lấy theo Quy định áp dụng của từng nơi; phiếu đã dùng giữ nguyên.">
      {data.rows.map((line) => (
        <OneForm key={line.code} line={line} href={mayMake ? `/o/${place}/phieu-cham/moi` : null} />
      ))}
    </Page>
  );
}

function OneForm({ line, href }: { line: FormLine; href: string | null }) {
  return (
    <Panel
      title={line.form.title}
      note={line.source}
      aside={
        <Group gap="sm">
          {line.isInForce && <PlainState state="done">Đang áp dụng</PlainState>}
          {href && (
            <AppLink plain to={href} search={{ tu: line.code }}>
              <Button component="span" variant="default" leftSection={<IconCopy size={18} aria-hidden="true" />}>
                Đặt phiếu riêng từ phiếu này
              </Button>
            </AppLink>
          )}
        </Group>
      }
    >
      <details className={classes.details}>
        <summary>Xem các mục</summary>
        {line.form.groups.map((group) => (
          <section key={group.number}>
            <h3 className={classes.group}>
              {group.number}. {group.title} ({formatNumber(group.max)} điểm)
            </h3>
            <ul className={classes.list}>
              {group.criteria.map((criterion) => (
                <li key={criterion.number}>
                  {criterion.number}. {criterion.title}: {formatNumber(criterion.max)} điểm
                  {criterion.measure && <span className="meta"> · tự tính từ {measures[criterion.measure]}</span>}
                  {criterion.levels.length > 0 && (
                    <div className="meta">{criterion.levels.map((one) => `${one.text}: ${formatNumber(one.points)}`).join("; ")}</div>
                  )}
                </li>
              ))}
            </ul>
          </section>
        ))}
        {line.form.notes.map((note) => (
          <p key={note} className="meta">
            {note}
          </p>
        ))}
      </details>
    </Panel>
  );
}
