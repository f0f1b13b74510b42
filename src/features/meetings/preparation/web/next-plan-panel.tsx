import { Button, Group, Stack } from "@mantine/core";
import { IconAlertCircle, IconCircleCheck } from "@tabler/icons-react";
import { useNavigate } from "@tanstack/react-router";
import { formatDay, formatDue, formatWeekday } from "#web/format.ts";
import { useSession } from "#web/session.ts";
import { Panel } from "#web/ui/panel.tsx";
import { kindNames, kindOfSitting } from "../../programmes/rules.ts";
import type { PlanLine } from "../contract.ts";
import { usePlans } from "./hooks.ts";
import classes from "./next-plan-panel.module.css";

/** For who runs the cell: the next sitting, what of it is ready, and the door to the rest. */
export function NextPlanPanel({ place }: { place: number }) {
  const { today } = useSession();
  const { data } = usePlans(place);
  const navigate = useNavigate();
  if (!data) return null;
  const plan = data.rows.find(({ state, meetOn }) => state === "planned" && meetOn >= today);
  const month = plan?.month ?? data.nextMonth;
  const kind = plan && !plan.isRegular ? "thematic" : "regular";
  return (
    <Panel
      title={
        plan
          ? plan.meetOn === today
            ? "Kỳ họp hôm nay"
            : `Kỳ tới, ${formatDue(plan.meetOn, today)}`
          : `Kỳ tháng ${Number(month.slice(5))} chưa chuẩn bị`
      }
      aside={plan && <span className="meta">{kindNames[kindOfSitting(plan)]}</span>}
    >
      <Stack gap="sm">
        {plan ? <Ready plan={plan} today={today} /> : <div>Chương trình tự soạn từ việc còn mở, việc đến hạn và chương trình năm.</div>}
        <Group>
          <Button variant="default" onClick={() => void navigate({ to: `/o/${place}/chuan-bi`, search: { thang: month, loai: kind } })}>
            {plan ? (plan.isInvited ? "Xem lại chuẩn bị" : "Xem lại và gửi giấy mời") : `Chuẩn bị kỳ tháng ${Number(month.slice(5))}`}
          </Button>
        </Group>
      </Stack>
    </Panel>
  );
}

function Ready({ plan, today }: { plan: PlanLine; today: string }) {
  const day = (text: string) => formatDay(text).slice(0, 5);
  return (
    <>
      <div>
        <strong className={classes.day}>
          {plan.beginsAt ? `${plan.beginsAt}, ` : ""}
          {formatWeekday(plan.meetOn)} {formatDay(plan.meetOn)}
        </strong>
        {plan.place && <div>{plan.place}</div>}
      </div>
      <ul className={classes.list}>
        {plan.isRegular && (
          <Check isDone={plan.committeeMetOn !== null}>
            {plan.committeeMetOn ? `Chi ủy đã họp ${day(plan.committeeMetOn)}` : "Chi ủy chưa họp"}
          </Check>
        )}
        <Check isDone={plan.items > 0}>{plan.items > 0 ? `Chương trình đã soạn, ${plan.items} mục` : "Chương trình chưa có mục nào"}</Check>
        <Check isDone={plan.hasPapers}>
          {plan.hasPapers
            ? "Đã đưa tài liệu lên"
            : `Chưa đưa tài liệu lên, hạn ${day(plan.papersBy)}${plan.papersBy < today ? " đã qua" : ""}`}
        </Check>
        <Check isDone={plan.isInvited}>{plan.isInvited ? "Đã mời đảng viên" : "Chưa gửi giấy mời"}</Check>
      </ul>
    </>
  );
}

function Check({ isDone, children }: { isDone: boolean; children: React.ReactNode }) {
  const Icon = isDone ? IconCircleCheck : IconAlertCircle;
  return (
    <li className={classes.check} data-done={isDone || undefined}>
      <Icon size={20} stroke={1.75} aria-hidden="true" />
      {children}
    </li>
  );
}
