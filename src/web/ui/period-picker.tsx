import { Button, type ButtonProps } from "@mantine/core";
import { IconCalendarMonth, IconChevronDown } from "@tabler/icons-react";
import type { ComponentPropsWithRef } from "react";
import { periodName } from "#contract/periods.ts";
import { usePeriod } from "../place.ts";
import { onDemand } from "./on-demand.tsx";

export interface PeriodProps {
  value: string;
  onChange: (code: string) => void;
  /** Only some lengths, as where a board shows whole years. */
  lengths?: readonly ("year" | "half" | "quarter" | "month")[];
}

/** Tháng, quý, 6 tháng or năm, in one small panel. */
export const PeriodPicker = onDemand<PeriodProps>(
  ({ onChange: _, lengths: __, ...rest }) => <PeriodButton {...rest} />,
  () => import("./period-popover.tsx").then((file) => file.PeriodPopover),
);

/** The period of the page, read from and written to the address. */
export function PagePeriodPicker({ lengths }: Pick<PeriodProps, "lengths">) {
  const [period, setPeriod] = usePeriod();
  return <PeriodPicker value={period} onChange={setPeriod} {...(lengths && { lengths })} />;
}

type ButtonRest = ButtonProps & Omit<ComponentPropsWithRef<"button">, keyof ButtonProps | "value" | "onChange">;

export function PeriodButton({ value, ...rest }: ButtonRest & { value: string }) {
  return (
    <Button
      variant="default"
      leftSection={<IconCalendarMonth size={18} aria-hidden="true" />}
      rightSection={<IconChevronDown size={16} aria-hidden="true" />}
      aria-label={`Kỳ số liệu: ${periodName(value)}`}
      aria-haspopup="dialog"
      {...rest}
    >
      {periodName(value)}
    </Button>
  );
}
