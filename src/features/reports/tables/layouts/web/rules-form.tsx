import { ActionIcon, Button, Group, NativeSelect } from "@mantine/core";
import { IconPlus, IconTrash } from "@tabler/icons-react";
import { Panel } from "#web/ui/panel.tsx";
import type { Layout, Rule } from "../../rules.ts";
import { CarriedForm } from "./carried-form.tsx";
import { linesOf, OneLinePicker, SeveralLinesPicker } from "./line-picker.tsx";
import type { Problems } from "./lines-form.tsx";
import classes from "./rules-form.module.css";

interface Props {
  layout: Layout;
  problems: Problems;
  onChange: (layout: Layout) => void;
}

/** What must balance: sums, parts that are never more than their whole, an opening that is the closing of the period before. */
export function RulesForm({ layout, problems, onChange }: Props) {
  const set = (rules: Rule[]) => onChange({ ...layout, rules });
  return (
    <Panel title="Quy tắc cân" note="Chỗ không cân hiện ngay tại ô và phải giải trình trước khi chốt.">
      {layout.rules.map((rule, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rules have no name of their own and keep their order
        <fieldset key={at} className={classes.rule}>
          <legend>Quy tắc {at + 1}</legend>
          <RuleFields
            {...{ layout, rule, at, problems }}
            onChange={(next) => set(layout.rules.map((one, place) => (place === at ? next : one)))}
          />
          <ActionIcon
            variant="subtle"
            color="stone"
            size={40}
            aria-label={`Bỏ quy tắc ${at + 1}`}
            onClick={() => set(layout.rules.filter((_, place) => place !== at))}
          >
            <IconTrash size={18} aria-hidden="true" />
          </ActionIcon>
        </fieldset>
      ))}
      <CarriedForm layout={layout} problems={problems} onChange={onChange} />
      <Group gap="xs">
        <Button
          variant="default"
          leftSection={<IconPlus size={18} aria-hidden="true" />}
          onClick={() => set([...layout.rules, { kind: "equals", along: "rows", plus: [], minus: [], equals: "" }])}
        >
          Thêm quy tắc
        </Button>
      </Group>
    </Panel>
  );
}

interface RuleProps {
  layout: Layout;
  rule: Rule;
  at: number;
  problems: Problems;
  onChange: (rule: Rule) => void;
}

function RuleFields({ layout, rule, at, problems, onChange }: RuleProps) {
  const isRows = rule.along === "rows";
  const [lines, across] = isRows
    ? [linesOf(layout, "rows"), linesOf(layout, "columns")]
    : [linesOf(layout, "columns"), linesOf(layout, "rows")];
  const what = isRows ? "dòng" : "cột";
  const problem = (field: string) => problems[`rules.${at}.${field}`];
  return (
    <>
      <NativeSelect
        label="Kiểu"
        data={[
          { value: "rows equals", label: "Cộng các dòng bằng dòng tổng" },
          { value: "columns equals", label: "Cộng các cột bằng cột tổng" },
          { value: "rows at-most", label: "Dòng thành phần không hơn dòng tổng" },
          { value: "columns at-most", label: "Cột thành phần không hơn cột tổng" },
        ]}
        value={`${rule.along} ${rule.kind}`}
        onChange={(event) => onChange(asKind(event.currentTarget.value))}
      />
      {rule.kind === "equals" ? (
        <>
          <SeveralLinesPicker
            label={`Các ${what} cộng`}
            lines={lines}
            value={rule.plus}
            error={problem("plus")}
            onChange={(plus) => onChange({ ...rule, plus })}
          />
          <SeveralLinesPicker
            label={`Các ${what} trừ`}
            lines={lines}
            value={rule.minus}
            onChange={(minus) => onChange({ ...rule, minus })}
          />
          <OneLinePicker
            label={`Bằng ${what}`}
            lines={lines}
            value={rule.equals}
            error={problem("equals")}
            onChange={(equals) => onChange({ ...rule, equals })}
          />
        </>
      ) : (
        <>
          <SeveralLinesPicker
            label={`Mỗi ${what}`}
            lines={lines}
            value={rule.parts}
            error={problem("parts")}
            onChange={(parts) => onChange({ ...rule, parts })}
          />
          <OneLinePicker
            label={`Không hơn ${what}`}
            lines={lines}
            value={rule.whole}
            error={problem("whole")}
            onChange={(whole) => onChange({ ...rule, whole })}
          />
        </>
      )}
      <SeveralLinesPicker
        label={isRows ? "Chỉ ở cột" : "Chỉ ở dòng"}
        placeholder={isRows ? "mọi cột" : "mọi dòng"}
        lines={across}
        value={rule.only ?? []}
        onChange={(only) => onChange(withOnly(rule, only))}
      />
    </>
  );
}

function asKind(kind: string): Rule {
  const along = kind.startsWith("rows") ? "rows" : "columns";
  return kind.endsWith("equals")
    ? { kind: "equals", along, plus: [], minus: [], equals: "" }
    : { kind: "at-most", along, parts: [], whole: "" };
}

function withOnly(rule: Rule, only: string[]): Rule {
  const { only: _, ...rest } = rule;
  return only.length === 0 ? rest : { ...rest, only };
}
