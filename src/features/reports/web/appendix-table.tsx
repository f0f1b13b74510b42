import { type Column, DataTable } from "#web/ui/data-table.tsx";
import { FigureLink } from "#web/ui/figure-link.tsx";
import { Panel } from "#web/ui/panel.tsx";
import type { ReportDetail, ReportFigure } from "../contract.ts";
import { printFigure } from "../rules.ts";

/** The appendix of figures; every one opens into its rows. */
export function AppendixTable({ report, onPick }: { report: ReportDetail; onPick: (code: string) => void }) {
  const isSigned = report.state === "signed";
  return (
    <Panel title="Phụ lục số liệu" flush>
      <DataTable
        caption="Phụ lục số liệu của báo cáo"
        dense
        columns={isSigned ? columnsFor(onPick) : columnsFor(onPick).filter((column) => column.key !== "now")}
        rows={report.figures.filter((figure) => figure.inAppendix)}
        rowKey={(figure) => figure.code}
        empty={null}
      />
    </Panel>
  );
}

function columnsFor(onPick: (code: string) => void): Column<ReportFigure>[] {
  return [
    { key: "name", title: "Chỉ số", phone: "title", cell: (figure) => figure.name },
    {
      key: "value",
      title: "Giá trị",
      isNumber: true,
      phone: "side",
      cell: (figure) => {
        const text = printFigure(figure.sum, "value", figure);
        return (
          <FigureLink label={`${text}, ${figure.name}, mở các dòng`} onOpen={() => onPick(figure.code)}>
            {text}
          </FigureLink>
        );
      },
    },
    {
      key: "pair",
      title: "Tử số/mẫu số",
      isNumber: true,
      phone: "line",
      cell: (figure) => (figure.sum.denominator === null ? "" : printFigure(figure.sum, "pair", figure)),
    },
    { key: "unit", title: "Đơn vị tính", phone: "hide", cell: (figure) => (figure.kind === "ratio" ? "%" : figure.unit) },
    {
      key: "now",
      title: "Hiện nay",
      isNumber: true,
      phone: "line",
      cell: (figure) => {
        const [then, now] = [figure.sum, figure.now].map((sum) => printFigure(sum, "value", figure));
        return then === now ? "" : <span className="warn">{now}</span>;
      },
    },
  ];
}
