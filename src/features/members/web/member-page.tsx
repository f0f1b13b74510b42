import { Alert, Button, Tabs } from "@mantine/core";
import { IconAlertTriangle, IconPencil } from "@tabler/icons-react";
import { useNavigate } from "@tanstack/react-router";
import type { ReactNode } from "react";
import * as z from "zod/mini";
import { ChangePanel } from "#web/change-log/change-panel.tsx";
import { useFilters, useIdParam, usePlaceId } from "#web/place.ts";
import { Failed, Waiting } from "#web/ui/data-table.tsx";
import { Page } from "#web/ui/page.tsx";
import { Panel } from "#web/ui/panel.tsx";
import type { MemberDetail } from "../contract.ts";
import { MovementMenu } from "../movements/web/movement-dialog.tsx";
import type { Why } from "../readings/contract.ts";
import { MemberReadingsPanel } from "../readings/web/member-readings-panel.tsx";
import { WithPurpose } from "../readings/web/purpose-picker.tsx";
import { sexNames } from "../rules.ts";
import { SigningsPanel } from "../signings/web/signings-panel.tsx";
import { useMember } from "./hooks.ts";
import { MemberFactsPanel } from "./member-facts-panel.tsx";
import { MembershipsPanel, PostsPanel, StatusesPanel } from "./member-intervals-panel.tsx";
import { MemberState } from "./member-table.tsx";

const tabs = ["ly-lich", "to-chuc", "lich-su", "da-xem"] as const;
const Tab = z.object({ muc: z._default(z.enum(tabs), "ly-lich") });

/** One member's file, opened for a purpose. */
export function MemberPage() {
  const place = usePlaceId();
  return (
    <WithPurpose place={place} what="hồ sơ đảng viên">
      {(why, line) => <MemberFile place={place} why={why} line={line} />}
    </WithPurpose>
  );
}

function MemberFile({ place, why, line }: { place: number; why: Why; line: ReactNode }) {
  const memberId = useIdParam("memberId");
  const { data: member, error, refetch } = useMember(memberId, why);
  const navigate = useNavigate();
  const back = { to: `/o/${place}/dang-vien`, label: "Danh sách đảng viên" };
  if (!member) {
    return (
      <Page title="Đảng viên" back={back}>
        <Panel flush>{error ? <Failed error={error} onRetry={() => void refetch()} /> : <Waiting />}</Panel>
      </Page>
    );
  }
  const manages = member.can.includes("members.manage");
  return (
    <Page
      title={member.fullName}
      back={back}
      beside={(member.situation !== null || member.endedOn !== null) && <MemberState member={member} />}
      subtitle={
        <>
          {subtitle(member)}
          {line}
        </>
      }
      actions={
        manages && (
          <>
            {!member.endedOn && <MovementMenu member={member} />}
            <Button
              leftSection={<IconPencil size={18} aria-hidden="true" />}
              onClick={() => void navigate({ to: `/o/${place}/dang-vien/${member.id}/sua` })}
            >
              Sửa hồ sơ
            </Button>
          </>
        )
      }
    >
      <Warnings sentences={member.warnings} />
      <SigningsPanel member={member} />
      <FileTabs member={member} />
    </Page>
  );
}

export function subtitle(member: MemberDetail): string {
  const age = member.age === null ? null : `${member.age} tuổi`;
  const standing = member.standing === null ? null : member.standing === "official" ? "đảng viên chính thức" : "đảng viên dự bị";
  return [
    member.path
      .map((step) => step.name)
      .slice(-2)
      .reverse()
      .join(", "),
    sexNames[member.sex].toLowerCase(),
    age,
    standing,
  ]
    .filter(Boolean)
    .join(" · ");
}

function FileTabs({ member }: { member: MemberDetail }) {
  const [{ muc }, change] = useFilters(Tab);
  const seesReadings = member.can.includes("readings.see");
  return (
    <Tabs value={muc} onChange={(tab) => change({ muc: tabs.find((one) => one === tab) ?? "ly-lich" })} keepMounted={false}>
      <Tabs.List mb="md" style={{ flexWrap: "nowrap", overflowX: "auto", overflowY: "hidden" }}>
        <Tabs.Tab value="ly-lich">Lý lịch</Tabs.Tab>
        <Tabs.Tab value="to-chuc">Tổ chức, tình trạng</Tabs.Tab>
        <Tabs.Tab value="lich-su">Lịch sử</Tabs.Tab>
        {seesReadings && <Tabs.Tab value="da-xem">Ai đã xem</Tabs.Tab>}
      </Tabs.List>
      <Tabs.Panel value="ly-lich">
        <MemberFactsPanel member={member} />
      </Tabs.Panel>
      <Tabs.Panel value="to-chuc">
        <MembershipsPanel member={member} />
        <PostsPanel member={member} />
        <StatusesPanel member={member} />
      </Tabs.Panel>
      <Tabs.Panel value="lich-su">
        <ChangePanel kind="member" objectId={member.id} />
      </Tabs.Panel>
      {seesReadings && (
        <Tabs.Panel value="da-xem">
          <MemberReadingsPanel memberId={member.id} />
        </Tabs.Panel>
      )}
    </Tabs>
  );
}

export function Warnings({ sentences }: { sentences: readonly string[] }) {
  if (sentences.length === 0) return null;
  return (
    <Alert color="warn" icon={<IconAlertTriangle />} mb="md" styles={{ message: { color: "var(--ink)" } }}>
      {sentences.map((sentence) => (
        <div key={sentence}>{sentence}</div>
      ))}
    </Alert>
  );
}
