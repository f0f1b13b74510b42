import { Button, Group, Stack } from "@mantine/core";
import { useState } from "react";
import { formatNumber } from "#web/format.ts";
import { Panel } from "#web/ui/panel.tsx";
import type { DigestTheme } from "../contract.ts";
import { type StatementKind, saidBy } from "../rules.ts";
import classes from "./digest-panel.module.css";
import { PlacingDialog } from "./placing-dialog.tsx";
import { ThemeDialog } from "./theme-dialog.tsx";
import { WordingForm } from "./wording-form.tsx";

interface Props {
  organisationId: number;
  period: string;
  kind: StatementKind;
  theme: DigestTheme;
  mayMerge: boolean;
}

/** A theme: who says so, the first quotes, the committee's own sentence. */
export function ThemeCard({ organisationId, period, kind, theme, mayMerge }: Props) {
  const [open, setOpen] = useState<"place" | "name" | null>(null);
  const more = theme.statements - theme.quotes.length;
  return (
    <Panel title={theme.name} note={`${saidBy(theme)}, ${formatNumber(theme.statements)} ý kiến`}>
      <Stack gap="sm">
        <div>
          {theme.quotes.map((quote) => (
            <blockquote key={quote.id} className={classes.quote}>
              {quote.text} <span className={classes.unit}>{quote.organisationName}</span>
            </blockquote>
          ))}
        </div>
        {theme.id !== null && mayMerge && <WordingForm organisationId={organisationId} themeId={theme.id} period={period} theme={theme} />}
        <Group gap="xs">
          <Button variant="default" size="compact-md" onClick={() => setOpen("place")}>
            {more > 0 ? `Xem cả ${formatNumber(theme.statements)} ý kiến` : mayMerge ? "Xếp ý kiến" : "Xem ý kiến"}
          </Button>
          {theme.id !== null && mayMerge && (
            <Button variant="default" size="compact-md" onClick={() => setOpen("name")}>
              Đổi tên, nhập ý
            </Button>
          )}
        </Group>
      </Stack>
      {open === "place" && (
        <PlacingDialog
          organisationId={organisationId}
          period={period}
          kind={kind}
          theme={theme}
          mayMerge={mayMerge}
          onClose={() => setOpen(null)}
        />
      )}
      {open === "name" && theme.id !== null && (
        <ThemeDialog organisationId={organisationId} kind={kind} themeId={theme.id} period={period} onClose={() => setOpen(null)} />
      )}
    </Panel>
  );
}
