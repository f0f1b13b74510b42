import { lazy, Suspense, useRef, useState } from "react";
import * as z from "zod/mini";
import type { Figure } from "#contract/figure-text.ts";
import type { Taken } from "#features/statements/web/digest-picker.tsx";
import { useFilters, useIdParam, usePlaceId } from "#web/place.ts";
import { Failed, Waiting } from "#web/ui/data-table.tsx";
import type { EditorHandle } from "#web/ui/figure-text/editor.tsx";
import { Page } from "#web/ui/page.tsx";
import { Panel } from "#web/ui/panel.tsx";
import { AppendixTablesPanel } from "../appendix/web/appendix-tables-panel.tsx";
import type { ReportDetail } from "../contract.ts";
import { CorrectionsPanel } from "../corrections/web/corrections-panel.tsx";
import { BelowPanel } from "../handing-in/web/below-panel.tsx";
import { RemarksPanel } from "../handing-in/web/remarks-panel.tsx";
import { codesIn } from "../rules.ts";
import { BesidePanel } from "../writing/web/beside-panel.tsx";
import { useWriting } from "../writing/web/hooks.ts";
import { takenFigures, takenRuns } from "../writing/web/messages.ts";
import { TreeChangesPanel } from "../writing/web/tree-changes-panel.tsx";
import { AppendixTable } from "./appendix-table.tsx";
import { ChangedPanel } from "./changed-panel.tsx";
import { FigureChangesPanel } from "./figure-changes-panel.tsx";
import { FigureRowsPanel } from "./figure-rows-panel.tsx";
import { useReport } from "./hooks.ts";
import { PreviousPanel } from "./previous-panel.tsx";
import { ReportActionsPanel, ReportStatePanel } from "./report-actions-panel.tsx";
import classes from "./report-page.module.css";
import { SectionFiguresPanel } from "./section-figures-panel.tsx";
import { appendixCode, SectionListPanel } from "./section-list-panel.tsx";
import { SignedSectionPanel } from "./signed-section-panel.tsx";

const SectionEditorForm = lazy(() => import("./section-editor-form.tsx").then((file) => ({ default: file.SectionEditorForm })));

/** What the address holds: the open part and the figure whose rows are shown. */
const Filters = z.object({ muc: z._default(z.string(), ""), so: z._default(z.string(), "") });

/** A report: its parts left, the text in the middle, what helps to write and to check it right. */
export function ReportPage() {
  const organisationId = usePlaceId();
  const { data, error, refetch } = useReport(useIdParam("reportId"));
  const back = { to: `/o/${organisationId}/bao-cao`, label: "Báo cáo" };
  if (!data) {
    return (
      <Page title="Báo cáo" back={back}>
        <Panel>{error ? <Failed error={error} onRetry={() => void refetch()} /> : <Waiting />}</Panel>
      </Page>
    );
  }
  return (
    <Page
      title={`Báo cáo ${data.title}`}
      back={back}
      beside={<ReportStatePanel report={data} />}
      actions={<ReportActionsPanel report={data} />}
    >
      <Parts key={data.id} report={data} />
    </Page>
  );
}

function Parts({ report }: { report: ReportDetail }) {
  const [{ muc, so }, change] = useFilters(Filters);
  const [first, setFirst] = useState<"signed" | "now">("signed");
  const writable = report.sections.filter((section) => section.level > 1);
  const open = muc || (writable.find((section) => codesIn([section.body]).length > 0) ?? writable[0])?.code || appendixCode;
  const section = report.sections.find((one) => one.code === open);
  const figure = report.figures.find((one) => one.code === so);
  const codes = codesIn([section?.body ?? ""]);
  const here = section ? report.figures.filter((one) => codes.includes(one.code)) : report.figures.filter((one) => one.inAppendix);
  const side = useRef<HTMLDivElement>(null);
  const editor = useRef<EditorHandle>(null);
  const [taken, setTaken] = useState<readonly Figure[]>([]);
  const pick = (code: string) => {
    change({ so: code });
    // On narrow screens the rows come below the text.
    if (window.matchMedia("(max-width: 75em)").matches) setTimeout(() => side.current?.scrollIntoView({ block: "start" }), 100);
  };
  const isDraft = report.can.includes("write");
  const { data: writing, error, refetch } = useWriting(report.id, isDraft);
  const take = (one: Taken) => {
    setTaken([...taken, ...takenFigures(one)]);
    // The editor learns of the figure first.
    setTimeout(() => editor.current?.insert(takenRuns(one)), 0);
  };
  return (
    <>
      {report.state === "signed" && <ChangedPanel report={report} first={first} onFirst={setFirst} />}
      <TreeChangesPanel report={report} />
      <CorrectionsPanel report={report} />
      <div className={classes.columns}>
        <SectionListPanel sections={report.sections} open={open} onOpen={(code) => change({ muc: code, so: "" })} />
        <div className={classes.middle}>
          {!section && <AppendixTable report={report} onPick={pick} />}
          {!section && <AppendixTablesPanel reportId={report.id} />}
          {section && <RemarksPanel report={report} sectionCode={section.code} />}
          {section && isDraft && !writing && <Panel>{error ? <Failed error={error} onRetry={() => void refetch()} /> : <Waiting />}</Panel>}
          {section && isDraft && writing && (
            <Suspense fallback={<Waiting />}>
              <SectionEditorForm key={section.code} {...{ report, section, writing, taken, editor }} picked={so} onPick={pick} />
            </Suspense>
          )}
          {section && !isDraft && <SignedSectionPanel report={report} section={section} first={first} picked={so} onPick={pick} />}
        </div>
        <div className={classes.side} ref={side}>
          {figure && report.state === "signed" && differs(figure) && <FigureChangesPanel report={report} figure={figure} />}
          {figure && <FigureRowsPanel key={figure.code} report={report} figure={figure} onClose={() => change({ so: "" })} />}
          {!figure && isDraft && section && <PreviousPanel report={report} section={section} />}
          {section && isDraft && writing && !report.isCell && (
            <BesidePanel
              key={section.code}
              {...{ report, section }}
              uses={writing.uses}
              figures={here}
              picked={so}
              onPick={pick}
              onTake={take}
            />
          )}
          {section && (!isDraft || report.isCell) && (
            <SectionFiguresPanel reportId={report.id} figures={here} picked={so} onPick={pick} isWriter={isDraft} />
          )}
          <BelowPanel report={report} />
        </div>
      </div>
    </>
  );
}

function differs({ sum, now }: ReportDetail["figures"][number]): boolean {
  return sum.numerator !== now.numerator || sum.denominator !== now.denominator;
}
