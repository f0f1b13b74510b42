import { Alert, Button, Group } from "@mantine/core";
import { IconArrowsSplit2 } from "@tabler/icons-react";
import { FigureParagraphs } from "#web/ui/figure-text/figure-paragraphs.tsx";
import type { TextDetail } from "../contract.ts";
import type { Beside } from "./hooks.ts";
import classes from "./text-panel.module.css";

interface Props {
  text: TextDetail;
  changes: readonly Beside[];
  onSettle: (change: Beside, takes: boolean) => void;
}

/** Parts that changed on two sides: both are shown, the writer takes the one or the other. */
export function ChangesPanel({ text, changes, onSettle }: Props) {
  return changes.map((change) => {
    const isRecord = change.from === "record";
    const title = isRecord ? `${change.name}: bản ghi đã đổi sau khi sửa lời` : `${change.name}: người khác cũng vừa sửa`;
    return (
      <Alert
        key={`${change.from} ${change.origin}`}
        mb="sm"
        color="warn"
        icon={<IconArrowsSplit2 />}
        title={title}
        styles={{ title: { color: "var(--ink)" }, message: { color: "var(--ink)" } }}
      >
        <div className={classes.sides}>
          <Side title="Lời của đồng chí" words={change.mine} text={text} gone="Đã bỏ phần này." />
          <Side title={isRecord ? "Bản ghi bây giờ" : "Lời của người kia"} words={change.theirs} text={text} gone="Không còn phần này." />
        </div>
        <Group gap="xs">
          <Button variant="default" onClick={() => onSettle(change, true)}>
            {isRecord ? "Lấy theo bản ghi" : "Lấy lời của người kia"}
          </Button>
          <Button variant="default" onClick={() => onSettle(change, false)}>
            Giữ lời đã sửa
          </Button>
        </Group>
      </Alert>
    );
  });
}

function Side({ title, words, text, gone }: { title: string; words: Beside["mine"]; text: TextDetail; gone: string }) {
  return (
    <section className={classes.side}>
      <div className="meta">{title}</div>
      {words ? <FigureParagraphs text={words} figures={text.figures} /> : <p className="quiet">{gone}</p>}
    </section>
  );
}
