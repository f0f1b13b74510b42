import { Button, Group } from "@mantine/core";
import { IconMessages, IconPlus } from "@tabler/icons-react";
import { useState } from "react";
import * as z from "zod/mini";
import { formatNumber } from "#web/format.ts";
import { useFilters, usePeriod } from "#web/place.ts";
import { Failed, Waiting } from "#web/ui/data-table.tsx";
import { Message } from "#web/ui/message.tsx";
import { Panel } from "#web/ui/panel.tsx";
import { Segments } from "#web/ui/place-switch.tsx";
import type { DigestTheme } from "../contract.ts";
import { statementKindCodes, statementKinds } from "../rules.ts";
import classes from "./digest-panel.module.css";
import { useDigest } from "./hooks.ts";
import { ThemeCard } from "./theme-card.tsx";
import { ThemeDialog } from "./theme-dialog.tsx";

const Filters = z.object({ loai: z._default(z.enum(statementKindCodes), "weakness") });

/** What the units below said in the period, by theme; what most of them say stands first. */
export function DigestPanel({ organisationId }: { organisationId: number }) {
  const [period] = usePeriod();
  const [{ loai: kind }, change] = useFilters(Filters);
  const [isAdding, setAdding] = useState(false);
  const { data, error, refetch } = useDigest({ organisationId, period, kind });
  const mayMerge = data?.can.includes("statements.merge") ?? false;
  return (
    <>
      <Group justify="space-between" gap="sm">
        <Segments
          label="Loại nội dung"
          value={kind}
          onChange={(loai) => change({ loai })}
          data={statementKindCodes.map((value) => ({
            value,
            label: `${statementKinds[value]} (${formatNumber(data?.counts[value] ?? 0)})`,
          }))}
        />
        {mayMerge && (
          <Button variant="default" leftSection={<IconPlus size={18} aria-hidden="true" />} onClick={() => setAdding(true)}>
            Lập ý chung
          </Button>
        )}
      </Group>
      {data && (
        <p className="quiet" style={{ margin: 0 }}>
          {formatNumber(data.wrote)}/{formatNumber(data.units)} đơn vị trực thuộc đã nêu ý kiến trong kỳ.
        </p>
      )}
      {!data && <Panel>{error ? <Failed error={error} onRetry={() => void refetch()} /> : <Waiting />}</Panel>}
      {data?.themes.length === 0 && (
        <Panel>
          <Message icon={<IconMessages />} title={`Chưa đơn vị nào nêu ${statementKinds[kind].toLowerCase()} trong kỳ`}>
            Các đơn vị nêu ở trang này, phần “Đơn vị nêu”.
          </Message>
        </Panel>
      )}
      <div className={classes.cards}>
        {data?.themes.map((theme: DigestTheme) => (
          <ThemeCard key={theme.id ?? 0} organisationId={organisationId} period={period} kind={kind} theme={theme} mayMerge={mayMerge} />
        ))}
      </div>
      {isAdding && <ThemeDialog organisationId={organisationId} kind={kind} onClose={() => setAdding(false)} />}
    </>
  );
}
