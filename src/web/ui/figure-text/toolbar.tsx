import { ActionIcon, Button, NativeSelect } from "@mantine/core";
import { IconArrowBackUp, IconArrowForwardUp, IconBold, IconItalic, IconPlus, IconX } from "@tabler/icons-react";
import type { MouseEvent } from "react";
import type { Figure } from "#contract/figure-text.ts";
import classes from "./figure-text.module.css";
import type { FigureEditor } from "./use-editor-view.ts";

/** What can be done by hand, each also by key; for a selected figure, how it is printed. */
export function Toolbar({ editor, figures }: { editor: FigureEditor; figures: readonly Figure[] }) {
  const figure = editor.chip && figures.find((one) => one.code === editor.chip?.figure);
  const tools = [
    { label: "In đậm (Ctrl B)", Icon: IconBold, run: () => editor.toggle("bold") },
    { label: "In nghiêng (Ctrl I)", Icon: IconItalic, run: () => editor.toggle("italic") },
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
              data={figure.forms.map(({ form, text }) => ({ value: form, label: text }))}
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

/** A button that takes the focus would take the cursor with it. */
function keepSelection(event: MouseEvent): void {
  event.preventDefault();
}
