import { Button, Group, MultiSelect, Select, Textarea } from "@mantine/core";
import { useForm } from "@mantine/form";
import { addDays, addMonths, type DayText, lastOfMonth } from "#contract/dates.ts";
import { searchKey } from "#contract/names.ts";
import { DateField } from "#web/ui/date-field.tsx";
import type { LiveTask } from "../rules.ts";
import type { Live } from "./hooks.ts";
import classes from "./task-form.module.css";

interface Values {
  content: string;
  /** Member id as text; `all` for the whole cell. */
  assignee: string | null;
  helpers: string[];
  dueOn: DayText | null;
}

interface Props {
  live: Live;
  item: string;
  /** Given when a task is changed. */
  task?: LiveTask;
  onClose: () => void;
}

/** A task on one line: what, who, by when. */
export function TaskForm({ live, item, task, onClose }: Props) {
  const { state, sheet, say } = live;
  const form = useForm<Values>({ initialValues: startOf(task, sheet.meetOn) });
  const people = state.people.map((one) => ({ value: String(one.memberId), label: one.name }));
  const give = form.onSubmit(({ content, assignee, helpers, dueOn }) => {
    if (assignee === null) return form.setFieldError("assignee", "Chọn người chịu trách nhiệm, hoặc cả chi bộ.");
    const fields = {
      item,
      content,
      assigneeId: assignee === "all" ? null : Number(assignee),
      helperIds: helpers.map(Number),
      dueOn: dueOn ?? "",
    };
    const { refusal } = task ? say({ kind: "task-changed", task: task.key, ...fields }) : say({ kind: "task-given", ...fields });
    if (!refusal) return onClose();
    const { assigneeId, helperIds, ...rest } = refusal.fields;
    form.setErrors({ ...rest, ...(assigneeId && { assignee: assigneeId }), ...(helperIds && { helpers: helperIds }) });
  });
  return (
    <form className={classes.form} onSubmit={give} noValidate aria-label={task ? "Sửa nhiệm vụ" : "Giao nhiệm vụ"}>
      <Textarea
        autoFocus
        label="Nội dung nhiệm vụ"
        minRows={1}
        maxLength={1000}
        onKeyDown={(event) => {
          if (event.key === "Escape") onClose();
          if (event.key !== "Enter" || event.shiftKey) return;
          event.preventDefault();
          event.currentTarget.form?.requestSubmit();
        }}
        {...form.getInputProps("content")}
      />
      <div className={classes.row}>
        <Select
          label="Người chịu trách nhiệm"
          placeholder="Gõ tên"
          searchable
          selectFirstOptionOnChange
          filter={({ options, search }) =>
            options.filter((option) => "label" in option && searchKey(option.label).includes(searchKey(search)))
          }
          data={[{ value: "all", label: "Cả chi bộ" }, ...people]}
          {...form.getInputProps("assignee")}
        />
        <DateField label="Hạn" value={form.values.dueOn} error={form.errors.dueOn} onChange={(day) => form.setFieldValue("dueOn", day)} />
      </div>
      <MultiSelect
        label="Người phối hợp (không bắt buộc)"
        searchable
        maxValues={20}
        nothingFoundMessage="Không có ai khớp."
        data={people.filter(({ value }) => value !== form.values.assignee)}
        {...form.getInputProps("helpers")}
      />
      <Group gap="xs">
        <Button type="submit">{task ? "Ghi lại" : "Giao nhiệm vụ"}</Button>
        <Button variant="default" onClick={onClose}>
          Thôi
        </Button>
      </Group>
    </form>
  );
}

function startOf(task: LiveTask | undefined, meetOn: DayText): Values {
  if (!task) return { content: "", assignee: null, helpers: [], dueOn: usualDue(meetOn) };
  return {
    content: task.content,
    assignee: task.assigneeId === null ? "all" : String(task.assigneeId),
    helpers: task.helperIds.map(String),
    dueOn: task.dueOn,
  };
}

/** The end of the month, or of the next one when less than a week is left. */
function usualDue(meetOn: DayText): DayText {
  const end = lastOfMonth(meetOn);
  return addDays(meetOn, 7) <= end ? end : lastOfMonth(addMonths(meetOn, 1));
}
