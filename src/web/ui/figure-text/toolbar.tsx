import { ActionIcon, Button, NativeSelect } from "@mantine/core";
import { IconArrowBackUp, IconArrowForwardUp, IconBold, IconItalic, IconPlus, IconX } from "@tabler/icons-react";
import type { MouseEvent } from "react";
import type { Figure } from "#contract/figure-text.ts";
import classes from "./figure-text.module.css";
import type { FigureEditor } from "./use-editor-view.ts";

/** What can be done by hand, each also by key; for a selected figure, how it is printed. */
export function Toolbar({ editor, figures, isPlain }: { editor: FigureEditor; figures: readonly Figure[]; isPlain: boolean }) {
  const figure = editor.chip && figures.find((one) => one.code === editor.chip?.figure);
  const emphasis = [
    { label: "In đậm (Ctrl B)", Icon: IconBold, run: () => editor.toggle("bold") },
    { label: "In nghiêng (Ctrl I)", Icon: IconItalic, run: () => editor.toggle("italic") },
  ];
  const tools = [
    ...(isPlain ? [] : emphasis),
    { label: "Hoàn tác (Ctrl Z)", Icon: IconArrowBackUp, run: editor.undo },
    { label: "Làm lại (Ctrl Y)", Icon: IconArrowForwardUp, run: editor.redo },
  ];
  return (
    <div role="toolbar" aria-label="Công cụ soạn thảo" className={classes.toolbar}>
      {tools.map(({ label, Icon, run }) => (
        <ActionIcon key={label} variant="default" size={40} aria-label={label} title={label} onMouseDown={keepSelection} onClick={run}>
          <Icon size={18} stroke={1.75} aria-hidden="true" />
        </ActionIcon>
      ))}
      <Button
        variant="default"
        leftSection={<IconPlus size={18} aria-hidden="true" />}
        onMouseDown={keepSelection}
        onClick={editor.askForFigure}
      >
        Chèn số liệu (@)
      </Button>
      {editor.chip && (
        <span className={classes.chipBar}>
          {figure && (
            <NativeSelect
              aria-label={`Cách in số liệu ${figure.name}`}
              data={differentForms(figure, editor.chip.form)}
              value={editor.chip.form}
              onChange={(event) => editor.setForm(event.currentTarget.value)}
            />
          )}
          <Button variant="default" leftSection={<IconX size={18} aria-hidden="true" />} onClick={editor.removeChip}>
            Bỏ số liệu
          </Button>
        </span>
      )}
    </div>
  );
}

/** Ways that print the same are offered once; the one in use stays. */
function differentForms({ forms }: Figure, used: string): { value: string; label: string }[] {
  const inUse = forms.find((one) => one.form === used)?.text;
  const firsts = forms.filter(
    ({ form, text }, at) => form === used || (text !== inUse && forms.findIndex((one) => one.text === text) === at),
  );
  return firsts.map(({ form, text }) => ({ value: form, label: text }));
}

/** A button that takes the focus would take the cursor with it. */
function keepSelection(event: MouseEvent): void {
  event.preventDefault();
}
