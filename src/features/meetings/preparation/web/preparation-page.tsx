import { Badge, Stack } from "@mantine/core";
import * as z from "zod/mini";
import { formatDay } from "#web/format.ts";
import { useFilters, usePlaceId } from "#web/place.ts";
import { useSession } from "#web/session.ts";
import { AppLink } from "#web/ui/app-link.tsx";
import { Failed, Waiting } from "#web/ui/data-table.tsx";
import { Message } from "#web/ui/message.tsx";
import { Page } from "#web/ui/page.tsx";
import { Segments } from "#web/ui/place-switch.tsx";
import { BeginButton } from "../../live/web/live-door-panel.tsx";
import type { Preparation } from "../contract.ts";
import { planStates } from "../rules.ts";
import { CallOffPanel } from "./call-off-panel.tsx";
import { CommitteePanel } from "./committee-panel.tsx";
import { type Kind, usePlans, usePreparation } from "./hooks.ts";
import { InvitePanel } from "./invite-panel.tsx";
import { PapersPanel } from "./papers-panel.tsx";
import { PlanForm } from "./plan-form.tsx";

const Filters = z.object({
  thang: z._default(z.string().check(z.regex(/^(\d{4}-(0[1-9]|1[0-2]))?$/)), ""),
  loai: z._default(z.enum(["regular", "thematic"]), "regular"),
});

/** Everything before a sitting on one page: the agenda and why, day and place, committee, papers, invitation. */
export function PreparationPage() {
  const place = usePlaceId();
  const [{ thang, loai }, change] = useFilters(Filters);
  const plans = usePlans(place);
  const open = plans.data?.rows.find(({ isRegular, state }) => isRegular && state === "planned");
  const month = thang || open?.month || plans.data?.nextMonth || "";
  const { data, error, refetch } = usePreparation(place, month, loai);
  const failure = error ?? plans.error;
  if (failure) return <Failed error={failure} onRetry={() => void refetch()} />;
  if (!data) return <Waiting />;
  return <Prepared key={`${place} ${month} ${loai} ${data.state}`} plan={data} kind={loai} onKind={(next) => change({ loai: next })} />;
}

const kinds = [
  { value: "regular" as const, label: "Kỳ thường kỳ" },
  { value: "thematic" as const, label: "Kỳ chuyên đề riêng" },
];

interface PreparedProps {
  plan: Preparation;
  kind: Kind;
  onKind: (kind: Kind) => void;
}

function Prepared({ plan, kind, onKind }: PreparedProps) {
  const month = `tháng ${Number(plan.month.slice(5))}/${plan.month.slice(0, 4)}`;
  const back = { to: `/o/${plan.organisationId}/hom-nay`, label: "Hôm nay" };
  const title = `Chuẩn bị ${kind === "regular" ? "kỳ" : "kỳ chuyên đề"} ${month}`;
  const { today } = useSession();
  const isOver = plan.state === "held" || plan.state === "open";
  const mayBegin = plan.state === "planned" && plan.id !== null && plan.meetOn <= today && plan.can.includes("save");
  return (
    <Page
      title={title}
      subtitle={plan.organisationName}
      back={back}
      actions={mayBegin && <BeginButton place={plan.organisationId} plannedMeetingId={plan.id} />}
      beside={plan.id !== null && <Badge color="stone">{planStates[plan.state]}</Badge>}
    >
      <div className="no-print">
        <Segments label="Loại kỳ" value={kind} onChange={(loai) => onKind(loai)} data={kinds} />
      </div>
      {isOver ? (
        <Message
          title={plan.state === "held" ? "Kỳ này đã họp" : "Kỳ này đang họp"}
          actions={
            plan.meetingId === null ? (
              <AppLink to={`/o/${plan.organisationId}/truc-tiep/${plan.id}`}>Vào trang đang họp</AppLink>
            ) : (
              <AppLink to={`/o/${plan.organisationId}/sinh-hoat/${plan.meetingId}`}>Mở kỳ họp và biên bản</AppLink>
            )
          }
        >
          Chương trình giữ nguyên như lúc họp, ngày {formatDay(plan.meetOn)}.
        </Message>
      ) : (
        <Stack gap="md">
          <PlanForm plan={plan} />
        </Stack>
      )}
      {kind === "regular" && <CommitteePanel plan={plan} />}
      <PapersPanel plan={plan} />
      <InvitePanel plan={plan} />
      {plan.can.includes("call-off") && <CallOffPanel plan={plan} />}
    </Page>
  );
}
