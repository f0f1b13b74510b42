import { SegmentedControl } from "@mantine/core";
import { useBelow, usePlaceId } from "../place.ts";
import { useShellParts } from "../shell-parts.ts";
import classes from "./place-switch.module.css";

/** "đơn vị này / và cấp dưới": kept in the address and carried from page to page; nothing for a cell, which has nothing below. */
export function PlaceSwitch() {
  const { useIsCell } = useShellParts();
  const [below, setBelow] = useBelow();
  if (useIsCell(usePlaceId()) !== false) return null;
  return (
    <Segments
      label="Phạm vi"
      value={below ? "below" : "own"}
      onChange={(value) => setBelow(value === "below")}
      data={[
        { value: "own", label: "Đơn vị này" },
        { value: "below", label: "và cấp dưới" },
      ]}
    />
  );
}

interface SegmentsProps<Value extends string> {
  label: string;
  value: Value;
  onChange: (value: Value) => void;
  data: { value: Value; label: string }[];
}

/** A few choices side by side. */
export function Segments<Value extends string>({ label, value, onChange, data }: SegmentsProps<Value>) {
  return (
    <SegmentedControl
      aria-label={label}
      value={value}
      onChange={onChange}
      data={data}
      classNames={{ root: classes.root, control: classes.control, label: classes.label, indicator: classes.indicator }}
    />
  );
}
