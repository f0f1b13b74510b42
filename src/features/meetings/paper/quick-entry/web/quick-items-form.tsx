import { Textarea } from "@mantine/core";
import { type KeyboardEvent, useRef } from "react";
import { newItem } from "../../../drafts/rules.ts";
import type { MeetingForm } from "../../../web/sitting-form.tsx";
import classes from "./quick-items-form.module.css";

/** The items as rows: Enter goes on to the next field, after the last one to a new item; Shift and Enter begin a new line. */
export function QuickItemsForm({ form }: { form: MeetingForm }) {
  const rows = useRef<HTMLOListElement>(null);
  const { items } = form.values;
  const onKeyDown = (event: KeyboardEvent<HTMLOListElement>) => {
    if (event.key !== "Enter" || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    const fields = fieldsOf(rows.current);
    const next = fields[fields.indexOf(event.target as HTMLElement) + 1]; // keys are pressed in a field
    if (next) return next.focus();
    form.insertListItem("items", { ...newItem(), title: "" });
    requestAnimationFrame(() => fieldsOf(rows.current).at(-3)?.focus());
  };
  return (
    <ol ref={rows} className={classes.rows} onKeyDown={onKeyDown}>
      {items.map((item, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: items have no id of their own and keep their order
        <li key={at} className={classes.row}>
          <Textarea
            aria-label={`Tên mục ${at + 1}`}
            placeholder="Tên mục"
            autosize
            maxLength={500}
            {...form.getInputProps(`items.${at}.title`)}
          />
          <Textarea
            aria-label={`Ý kiến mục ${at + 1}, ${item.title}`}
            placeholder="Nội dung, ý kiến"
            autosize
            maxRows={12}
            {...form.getInputProps(`items.${at}.content`)}
          />
          <Textarea
            aria-label={`Kết luận mục ${at + 1}, ${item.title}`}
            placeholder="Kết luận"
            autosize
            maxRows={8}
            {...form.getInputProps(`items.${at}.conclusion`)}
          />
        </li>
      ))}
    </ol>
  );
}

/** In the order of the keyboard; the copies that measure heights are hidden. */
function fieldsOf(rows: HTMLElement | null): HTMLElement[] {
  return [...(rows?.querySelectorAll<HTMLElement>("textarea:not([aria-hidden])") ?? [])];
}
