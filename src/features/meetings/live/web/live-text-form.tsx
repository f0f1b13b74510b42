import { Alert, Button, Textarea } from "@mantine/core";
import { IconArrowsSplit2 } from "@tabler/icons-react";
import type { ReactNode, Ref } from "react";
import { formatTime } from "#web/format.ts";
import type { SaidOf } from "../entries/contract.ts";
import type { LiveText } from "../texts/rules.ts";
import { type Live, useLiveText } from "./hooks.ts";
import classes from "./live-text-form.module.css";

interface Props {
  live: Live;
  field: SaidOf<"text">["field"];
  /** The item or the speech; empty for a text of the whole sitting. */
  of?: string;
  text: LiveText;
  label: ReactNode;
  placeholder?: string;
  minRows?: number;
  /** Without a visible label and border: a line inside a list. */
  plain?: boolean;
  autoFocus?: boolean;
  inputRef?: Ref<HTMLTextAreaElement>;
}

/** A text that several machines may write; it is kept by itself. Two texts written at once both stand until somebody chooses. */
export function LiveTextForm({
  live,
  field,
  of = "",
  text,
  label,
  placeholder,
  minRows = 1,
  plain = false,
  autoFocus = false,
  inputRef,
}: Props) {
  const { value, problem, change, commit, settle } = useLiveText(live, { field, of }, text);
  if (!live.mayWrite) return value === "" ? null : <p className={classes.read}>{value}</p>;
  return (
    <div>
      <Textarea
        ref={inputRef ?? null}
        autoFocus={autoFocus}
        {...(plain ? { "aria-label": String(label), variant: "unstyled", classNames: { input: classes.plain } } : { label })}
        placeholder={placeholder ?? ""}
        minRows={minRows}
        maxRows={20}
        maxLength={20_000}
        value={value}
        error={problem}
        onChange={(event) => change(event.currentTarget.value)}
        onBlur={commit}
      />
      {text.isDisputed && <Dispute text={text} onSettle={settle} />}
    </div>
  );
}

function Dispute({ text, onSettle }: { text: LiveText; onSettle: (chosen: string) => void }) {
  const all = [...new Set(text.heads.map((head) => head.text))];
  return (
    <Alert
      role="alert"
      color="warn"
      icon={<IconArrowsSplit2 />}
      title="Hai máy cùng sửa đoạn này; cả hai bản còn nguyên"
      styles={{ title: { color: "var(--ink)" }, message: { color: "var(--ink)" } }}
    >
      {text.heads.map(({ revision, text: written, said }) => (
        <div key={revision} className={classes.head}>
          <div>
            <div className="meta">{said ? `${said.by ?? "Không rõ ai"}, ${formatTime(said.at)}` : "Bản chuẩn bị"}</div>
            <div className={classes.version}>{written || "(để trống)"}</div>
          </div>
          <Button variant="default" size="sm" onClick={() => onSettle(written)}>
            Lấy bản này
          </Button>
        </div>
      ))}
      <Button variant="default" size="sm" onClick={() => onSettle(all.filter(Boolean).join("\n"))}>
        Ghép các bản
      </Button>
    </Alert>
  );
}
