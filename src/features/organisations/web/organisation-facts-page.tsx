import { Button, Menu } from "@mantine/core";
import { IconChevronDown } from "@tabler/icons-react";
import { lazy, type ReactNode, Suspense, useState } from "react";
import { hostUnitKinds, organisationKinds } from "#features/organisations/rules.ts";
import { formatDay, formatNumber } from "#web/format.ts";
import { usePlaceId } from "#web/place.ts";
import { Failed, Waiting } from "#web/ui/data-table.tsx";
import { FigureLink } from "#web/ui/figure-link.tsx";
import { Panel } from "#web/ui/panel.tsx";
import type { OrganisationDetail } from "../contract.ts";
import { SigningsPanel } from "../signings/web/signings-panel.tsx";
import type { OrganisationTask } from "./change-organisation-dialog.tsx";
import { useOrganisation } from "./hooks.ts";
import classes from "./organisation-facts-page.module.css";
import { OrganisationWarningsPanel } from "./organisation-warnings-panel.tsx";

const ChangeOrganisationDialog = lazy(() =>
  import("./change-organisation-dialog.tsx").then((file) => ({ default: file.ChangeOrganisationDialog })),
);

/** The tab "Thông tin" of a unit: what it is, what the size rules say, and what can be changed. */
export function OrganisationFactsPage() {
  const { data: unit, error, refetch } = useOrganisation(usePlaceId());
  const [task, setTask] = useState<OrganisationTask | null>(null);
  if (error) return <Failed error={error} onRetry={() => void refetch()} />;
  if (!unit) return <Waiting />;
  const mayManage = unit.can.includes("organisations.manage");
  return (
    <>
      <OrganisationWarningsPanel unit={unit} />
      <SigningsPanel unit={unit} />
      <Panel title="Thông tin tổ chức" aside={mayManage && !unit.dissolvedOn && <ChangeMenu onChoose={setTask} />}>
        <dl className={classes.facts}>
          {factsOf(unit).map(([term, fact]) => (
            <div key={term} className={classes.fact}>
              <dt>{term}</dt>
              <dd>{fact}</dd>
            </div>
          ))}
        </dl>
      </Panel>
      <Suspense>{task && <ChangeOrganisationDialog task={task} unit={unit} onClose={() => setTask(null)} />}</Suspense>
    </>
  );
}

function ChangeMenu({ onChoose }: { onChoose: (task: OrganisationTask) => void }) {
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <Button variant="default" rightSection={<IconChevronDown size={16} aria-hidden="true" />}>
          Thay đổi
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => onChoose("found")}>Thành lập đơn vị trực thuộc</Menu.Item>
        <Menu.Item onClick={() => onChoose("rename")}>Đổi tên, ký hiệu, đơn vị</Menu.Item>
        <Menu.Item onClick={() => onChoose("move")}>Chuyển sang cấp trên khác</Menu.Item>
        <Menu.Item onClick={() => onChoose("kind")}>Đổi loại hình</Menu.Item>
        <Menu.Divider />
        <Menu.Item onClick={() => onChoose("dissolve")}>Giải thể, kết thúc hoạt động</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

function factsOf(unit: OrganisationDetail): [string, ReactNode][] {
  const parent = unit.path.at(-2);
  const facts: [string, ReactNode][] = [
    ["Loại hình", organisationKinds[unit.kind].name],
    ["Thuộc", parent?.name ?? "Không có cấp trên trong chương trình"],
    ["Mã", unit.code],
    ["Ký hiệu văn bản", unit.symbol],
    [
      "Đảng viên",
      <span key="members">
        {unit.can.includes("members.see") ? (
          <FigureLink to={`/o/${unit.id}/don-vi/dang-vien`} label={`${formatNumber(unit.members)} đảng viên, mở danh sách`}>
            {formatNumber(unit.members)}
          </FigureLink>
        ) : (
          formatNumber(unit.members)
        )}
        , chính thức {formatNumber(unit.official)}
      </span>,
    ],
    ["Đơn vị", unit.hostUnit],
    ["Loại hình đơn vị", unit.hostUnitKind && hostUnitKinds[unit.hostUnitKind]],
    ["Ở nước ngoài", unit.isAbroad ? (unit.country ?? "Có") : null],
    ["Ngày thành lập", unit.foundedOn ? withDecision(formatDay(unit.foundedOn), unit.foundingDecision) : "Chưa rõ"],
    ["Kết thúc hoạt động", unit.dissolvedOn && withDecision(formatDay(unit.dissolvedOn), unit.dissolvingDecision)],
  ];
  return facts.filter(([, fact]) => fact !== null && fact !== "");
}

function withDecision(day: string, decision: string | null): string {
  return decision ? `${day}, ${decision}` : day;
}
