import { ActionIcon, Button, Group, NumberInput, Textarea } from "@mantine/core";
import { IconArrowDown, IconArrowUp, IconPlus, IconX } from "@tabler/icons-react";
import { useState } from "react";
import { Panel } from "#web/ui/panel.tsx";
import { plannedMinutes, stageNames } from "../rules.ts";
import classes from "./agenda-form.module.css";
import type { PlanFormApi, PlanValues } from "./plan-form.tsx";

type Row = PlanValues["items"][number];

/** The agenda, item by item, each with where it came from; moved by buttons inside its stage, so that a keyboard does it too. */
export function AgendaForm({ form, minMinutes }: { form: PlanFormApi; minMinutes: number }) {
  const { items } = form.values;
  const { minutes, without } = plannedMinutes(items);
  const add = () => {
    const after = items.findLastIndex(({ stage }) => stage === "business");
    const at = after < 0 ? items.filter(({ stage }) => stage === "opening").length : after + 1;
    form.insertListItem("items", newItem(items), at);
  };
  return (
    <Panel
      title="Chương trình"
      note={`${items.length} mục · ${minutes} phút${without > 0 ? `, ${without} mục chưa định phút` : ""} · quy định từ ${minMinutes} phút`}
      flush
    >
      <ol className={classes.list} aria-label="Các mục của chương trình">
        {items.map((item, at) => (
          <AgendaItemRow key={item.key} form={form} item={item} at={at} />
        ))}
      </ol>
      <Group p="md">
        <Button variant="default" leftSection={<IconPlus size={18} aria-hidden="true" />} onClick={add}>
          Thêm mục
        </Button>
      </Group>
    </Panel>
  );
}

function AgendaItemRow({ form, item, at }: { form: PlanFormApi; item: Row; at: number }) {
  const { items } = form.values;
  const [isOpen, setOpen] = useState(false);
  const isFirst = items[at - 1]?.stage !== item.stage;
  const isLast = items[at + 1]?.stage !== item.stage;
  return (
    <li className={classes.row}>
      {isFirst && <h3 className={classes.stage}>{stageNames[item.stage]}</h3>}
      <div className={classes.line}>
        <span className={classes.number}>{at + 1}</span>
        <Textarea
          className={classes.title}
          aria-label={`Tên mục ${at + 1}`}
          autosize
          minRows={1}
          maxLength={500}
          // A title is one line however long: on a phone it is only shown on several.
          onKeyDown={(event) => event.key === "Enter" && event.preventDefault()}
          {...form.getInputProps(`items.${at}.title`)}
        />
        <NumberInput
          className={classes.minutes}
          aria-label={`Số phút mục ${at + 1}`}
          hideControls
          min={1}
          max={600}
          suffix=" phút"
          value={item.minutes ?? ""}
          error={form.errors[`items.${at}.minutes`]}
          onChange={(typed) => form.setFieldValue(`items.${at}.minutes`, typed === "" ? null : Number(typed))}
        />
        <Group gap={4} wrap="nowrap" className={classes.moves}>
          <Move
            label={`Đưa mục ${at + 1} lên`}
            isOff={isFirst}
            onMove={() => form.reorderListItem("items", { from: at, to: at - 1 })}
            icon={IconArrowUp}
          />
          <Move
            label={`Đưa mục ${at + 1} xuống`}
            isOff={isLast}
            onMove={() => form.reorderListItem("items", { from: at, to: at + 1 })}
            icon={IconArrowDown}
          />
          <Move label={`Bỏ mục ${at + 1}`} isOff={false} onMove={() => form.removeListItem("items", at)} icon={IconX} />
        </Group>
      </div>
      <div className={classes.under}>
        <span className="meta">
          {item.session === "thematic" ? "chuyên đề · " : ""}
          {item.from}
        </span>
        <button type="button" className={classes.more} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? "Thu nội dung lại" : item.content ? "Xem, sửa nội dung" : "Ghi nội dung"}
        </button>
      </div>
      {isOpen && (
        <Textarea aria-label={`Nội dung mục ${at + 1}`} autosize minRows={2} maxRows={14} {...form.getInputProps(`items.${at}.content`)} />
      )}
    </li>
  );
}

interface MoveProps {
  label: string;
  isOff: boolean;
  onMove: () => void;
  icon: typeof IconX;
}

function Move({ label, isOff, onMove, icon: Icon }: MoveProps) {
  return (
    <ActionIcon variant="default" size={40} aria-label={label} disabled={isOff} onClick={onMove}>
      <Icon size={18} aria-hidden="true" />
    </ActionIcon>
  );
}

/** The key lasts as long as the form: after the highest one there is. */
function newItem(items: readonly Row[]): Row {
  const key = String(1 + Math.max(-1, ...items.map((item) => Number(item.key))));
  const typed = { origin: "typed", originId: null, from: "ghi thêm" } as const;
  return { stage: "business", session: "regular", section: "other", title: "", content: "", minutes: 10, ...typed, key };
}
