import { Checkbox, NativeSelect, NumberInput, SimpleGrid, Stack, TextInput } from "@mantine/core";
import { type ReactNode, useState } from "react";
import type { DocumentLayout } from "#contract/document-layout.ts";
import { Segments } from "#web/ui/place-switch.tsx";
import classes from "./layout-form.module.css";
import { LayoutSampleCard } from "./layout-sample-card.tsx";
import { layoutChoices, layoutFlags, marginNames, sizeNames } from "./messages.ts";

interface Props {
  value: DocumentLayout;
  error: ReactNode;
  onChange: (value: DocumentLayout) => void;
}

/** Every point of the layout as a plain field, beside a page that shows it at once. */
export function LayoutForm({ value, error, onChange }: Props) {
  const [sample, setSample] = useState<"report" | "letter">("report");
  const change = (part: Partial<DocumentLayout>) => onChange({ ...value, ...part });
  return (
    <div className={classes.columns}>
      <Stack gap="md">
        <TextInput
          label="Tên thể thức"
          description="Hiện ở chỗ xem trước văn bản."
          maxLength={200}
          value={value.name}
          onChange={(event) => change({ name: event.currentTarget.value })}
        />
        <Group title="Cách viết">
          {keysOf(layoutChoices).map((key) => (
            <Choice key={key} point={key} value={value} onChange={change} />
          ))}
        </Group>
        <Stack gap="xs">
          {keysOf(layoutFlags).map((key) => (
            <Checkbox
              key={key}
              label={layoutFlags[key]}
              checked={value[key]}
              onChange={(event) => change({ [key]: event.currentTarget.checked })}
            />
          ))}
        </Stack>
        <Page value={value} onChange={change} />
        <Group title="Cỡ chữ (điểm)">
          {keysOf(sizeNames).map((key) => (
            <Measure
              key={key}
              label={sizeNames[key]}
              value={value.sizes[key]}
              onChange={(size) => change({ sizes: { ...value.sizes, [key]: size } })}
            />
          ))}
        </Group>
        {error && <p className="bad">{error}</p>}
        <p className="quiet">
          Chữ in sẵn là chữ chương trình tự in; tên người, tên đơn vị và lời đồng chí viết giữ nguyên. Chi bộ không có con dấu nên không in
          chỗ đóng dấu. Văn bản đã ký giữ thể thức lúc ký.
        </p>
      </Stack>
      <div className={classes.sample}>
        <Segments
          label="Văn bản thử"
          value={sample}
          onChange={setSample}
          data={[
            { value: "report", label: "Báo cáo" },
            { value: "letter", label: "Công văn" },
          ]}
        />
        <LayoutSampleCard layout={value} kind={sample} />
      </div>
    </div>
  );
}

function Page({ value, onChange }: { value: DocumentLayout; onChange: (part: Partial<DocumentLayout>) => void }) {
  const lines = [...new Set([17, 18, 19, 20, 22, ...(value.bodyLine === null ? [] : [value.bodyLine])])].sort((one, two) => one - two);
  return (
    <Group title="Trang giấy A4">
      {keysOf(marginNames).map((key) => (
        <Measure
          key={key}
          label={`Lề ${marginNames[key].toLowerCase()} (mm)`}
          value={value.margins[key]}
          onChange={(margin) => onChange({ margins: { ...value.margins, [key]: margin } })}
        />
      ))}
      <Measure label="Thụt đầu dòng (mm)" value={value.firstLine} onChange={(firstLine) => onChange({ firstLine })} />
      <NativeSelect
        label="Giãn dòng nội dung"
        data={[{ value: "", label: "dòng đơn" }, ...lines.map((line) => ({ value: String(line), label: `đúng ${line} điểm` }))]}
        value={value.bodyLine === null ? "" : String(value.bodyLine)}
        onChange={(event) => onChange({ bodyLine: event.currentTarget.value === "" ? null : Number(event.currentTarget.value) })}
      />
    </Group>
  );
}

function Group({ title, children }: { title: string; children: ReactNode }) {
  return (
    <fieldset className={classes.group}>
      <legend>{title}</legend>
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm" style={{ alignItems: "end" }}>
        {children}
      </SimpleGrid>
    </fieldset>
  );
}

interface ChoiceProps {
  point: keyof typeof layoutChoices;
  value: DocumentLayout;
  onChange: (part: Partial<DocumentLayout>) => void;
}

function Choice({ point, value, onChange }: ChoiceProps) {
  const { label, options } = layoutChoices[point];
  return (
    <NativeSelect
      label={label}
      data={Object.entries(options).map(([word, text]) => ({ value: word, label: text }))}
      value={value[point]}
      onChange={(event) => onChange({ [point]: event.currentTarget.value })}
    />
  );
}

function Measure({ label, value, onChange }: { label: string; value: number; onChange: (value: number) => void }) {
  return (
    <NumberInput
      label={label}
      hideControls
      decimalSeparator=","
      min={0}
      max={100}
      value={value}
      onChange={(typed) => typed !== "" && onChange(Number(typed))}
    />
  );
}

function keysOf<Key extends string>(names: Readonly<Record<Key, unknown>>): Key[] {
  return Object.keys(names) as Key[]; // keys of the table
}
