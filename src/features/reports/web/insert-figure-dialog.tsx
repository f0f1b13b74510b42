import { Modal, Stack } from "@mantine/core";
import { useState } from "react";
import { searchKey } from "#contract/names.ts";
import { Segments } from "#web/ui/place-switch.tsx";
import { SearchField } from "#web/ui/search-field.tsx";
import type { ReportFigure } from "../contract.ts";
import { type ChipStyle, printFigure } from "../rules.ts";
import { useCatalogue } from "./hooks.ts";
import classes from "./insert-figure-dialog.module.css";
import { chipStyleNames } from "./messages.ts";

interface Props {
  figures: readonly ReportFigure[];
  onInsert: (code: string, style: ChipStyle) => void;
  onClose: () => void;
}

/** The catalogue of figures with what each would print; the chosen one goes where the caret stood. */
export function InsertFigureDialog({ figures, onInsert, onClose }: Props) {
  const [style, setStyle] = useState<ChipStyle>("value");
  const [words, setWords] = useState("");
  const { data: catalogue = [] } = useCatalogue();
  const known = new Map(figures.map((figure) => [figure.code, figure]));
  const key = searchKey(words);
  const found = catalogue.filter(({ name }) => searchKey(name).includes(key));
  return (
    <Modal
      opened
      onClose={onClose}
      title="Chèn số liệu"
      size={640}
      // Focus goes to the text, not back to the button.
      returnFocus={false}
    >
      <Stack gap="sm">
        <SearchField label="Tìm chỉ số" value={words} onChange={setWords} width="100%" />
        <Segments
          label="Cách viết"
          value={style}
          onChange={setStyle}
          data={(Object.keys(chipStyleNames) as ChipStyle[]).map((value) => ({ value, label: chipStyleNames[value] }))}
        />
        <ul className={classes.list} aria-label="Danh mục chỉ số">
          {found.map(({ code, name }) => {
            const figure = known.get(code);
            return (
              <li key={code}>
                <button
                  type="button"
                  className={classes.row}
                  onClick={() => {
                    onClose();
                    // The dialog gives the focus back first.
                    setTimeout(() => onInsert(code, style), 50);
                  }}
                >
                  <span>{name}</span>
                  <strong>{figure ? printFigure(figure.sum, style, figure) : "hiện sau khi chèn"}</strong>
                </button>
              </li>
            );
          })}
        </ul>
        {found.length === 0 && <p className="quiet">Không có chỉ số nào khớp “{words}”. Gõ ít chữ hơn.</p>}
      </Stack>
    </Modal>
  );
}
