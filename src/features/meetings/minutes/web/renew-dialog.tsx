import { Button, Group, Modal, Stack } from "@mantine/core";
import { useState } from "react";
import type { FigureText } from "#contract/figure-text.ts";
import { groupsOf, replaceGroup, sameParagraphs } from "#contract/figure-text-merge.ts";
import { FigureParagraphs } from "#web/ui/figure-text/figure-paragraphs.tsx";
import type { TextDetail } from "../contract.ts";
import classes from "./text-panel.module.css";

interface Props {
  text: TextDetail;
  body: FigureText;
  onRenew: (body: FigureText) => void;
  onClose: () => void;
}

/** Makes parts of the text, or all of it, anew from the record; what would be lost is shown first. */
export function RenewDialog({ text, body, onRenew, onClose }: Props) {
  const [words, setWords] = useState(body);
  const record = new Map(groupsOf(text.record).map(({ origin, paragraphs }) => [origin, paragraphs]));
  const own = groupsOf(words).filter(({ origin, paragraphs }) => !sameParagraphs(paragraphs, record.get(origin) ?? null));
  const missing = groupsOf(text.record).filter(({ origin }) => !groupsOf(words).some((group) => group.origin === origin));
  const nameOf = (origin: string) => text.parts.find((part) => part.origin === origin)?.name ?? "Đoạn viết thêm";
  const take = (origin: string) => setWords(replaceGroup(words, origin, record.get(origin) ?? null, text.record));
  const done = (next: FigureText) => {
    onRenew(next);
    onClose();
  };
  return (
    <Modal opened onClose={onClose} title="Lập lại từ bản ghi" size={800}>
      <Stack gap="md">
        {own.length + missing.length === 0 && <p>Lời văn đang đúng như bản ghi.</p>}
        {own.map(({ origin, paragraphs }) => (
          <section key={origin}>
            <strong>{nameOf(origin)}</strong>
            <div className={classes.sides}>
              <div className={classes.side}>
                <div className="meta">Sẽ mất</div>
                <FigureParagraphs text={paragraphs} figures={text.figures} />
              </div>
              <div className={classes.side}>
                <div className="meta">Thay bằng</div>
                {record.has(origin) ? (
                  <FigureParagraphs text={record.get(origin) ?? []} figures={text.figures} />
                ) : (
                  <p className="quiet">Bản ghi không có phần này.</p>
                )}
              </div>
            </div>
            <Button variant="default" onClick={() => take(origin)} aria-label={`Lập lại phần ${nameOf(origin)}`}>
              Lập lại phần này
            </Button>
          </section>
        ))}
        {missing.map(({ origin, paragraphs }) => (
          <section key={origin}>
            <strong>{nameOf(origin)}</strong> <span className="quiet">đã bỏ khỏi văn bản</span>
            <div className={classes.side}>
              <FigureParagraphs text={paragraphs} figures={text.figures} />
            </div>
            <Button mt="xs" variant="default" onClick={() => take(origin)} aria-label={`Đưa lại phần ${nameOf(origin)}`}>
              Đưa lại
            </Button>
          </section>
        ))}
        <Group gap="xs">
          <Button disabled={words === body} onClick={() => done(words)}>
            Dùng các phần đã lập lại
          </Button>
          <Button variant="default" onClick={() => done(text.record)}>
            Lập lại toàn bộ
          </Button>
          <Button variant="default" onClick={onClose}>
            Quay lại
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
