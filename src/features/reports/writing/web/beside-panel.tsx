import { Tabs } from "@mantine/core";
import { useState } from "react";
import { kindForHeading } from "#features/statements/rules.ts";
import { DigestPicker, type Taken, useSaidCount } from "#features/statements/web/digest-picker.tsx";
import { formatNumber } from "#web/format.ts";
import { FormErrors } from "#web/ui/form-errors.tsx";
import { Panel } from "#web/ui/panel.tsx";
import type { ReportDetail, ReportFigure, ReportSection } from "../../contract.ts";
import { SectionFiguresList } from "../../web/section-figures-panel.tsx";
import type { StatementUse } from "../contract.ts";
import classes from "./beside-panel.module.css";
import { useDropStatements, useTakeStatements } from "./hooks.ts";

interface Props {
  report: ReportDetail;
  section: ReportSection;
  uses: readonly StatementUse[];
  figures: readonly ReportFigure[];
  picked: string;
  onPick: (code: string) => void;
  /** Puts the words into the text. */
  onTake: (taken: Taken) => void;
}

/** Beside the text: what the units said, and the figures of the part. */
export function BesidePanel({ report, section, uses, figures, picked, onPick, onTake }: Props) {
  const [tab, setTab] = useState<string | null>("said");
  const kind = kindForHeading(section.heading);
  const { organisationId, period } = report;
  const said = useSaidCount({ organisationId, period, kind });
  const take = useTakeStatements();
  const drop = useDropStatements();
  return (
    <Panel flush>
      <Tabs value={tab} onChange={setTab} classNames={{ tab: classes.tab ?? "", list: classes.tabs ?? "" }} keepMounted={false}>
        <Tabs.List>
          <Tabs.Tab value="said">Đơn vị nêu ({formatNumber(said)})</Tabs.Tab>
          <Tabs.Tab value="figures">Số liệu trong mục ({formatNumber(figures.length)})</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="said">
          <FormErrors error={take.error ?? drop.error} />
          <DigestPicker
            organisationId={organisationId}
            period={period}
            kind={kind}
            isUsed={({ themeId, statementId }) =>
              uses.some((use) =>
                themeId === null ? use.themeId === null && use.statementIds.some((id) => id === statementId) : use.themeId === themeId,
              )
            }
            onTake={(taken) =>
              take.mutate(
                {
                  reportId: report.id,
                  sectionCode: section.code,
                  themeId: taken.themeId,
                  statementIds: taken.statementIds,
                  text: taken.text,
                },
                { onSuccess: () => onTake(taken) },
              )
            }
            onDrop={(one) => drop.mutate({ reportId: report.id, ...one })}
          />
        </Tabs.Panel>
        <Tabs.Panel value="figures">
          <SectionFiguresList reportId={report.id} figures={figures} picked={picked} onPick={onPick} isWriter />
        </Tabs.Panel>
      </Tabs>
    </Panel>
  );
}
