import { Modal, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { IconSearch } from "@tabler/icons-react";
import { useQueries } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { type KeyboardEvent, useState } from "react";
import { useShellParts } from "../shell-parts.ts";
import { Found } from "../ui/found.tsx";
import classes from "./search-dialog.module.css";

/** Ctrl K: people and units by name, with or without accents; arrows choose, Enter opens. */
export function SearchDialog({ onClose }: { onClose: () => void }) {
  const [text, setText] = useState("");
  const [asked] = useDebouncedValue(text.trim(), 200);
  const groups = useHits(asked);
  const hits = groups.flatMap((group) => group.hits);
  const [chosen, setChosen] = useState(0);
  const navigate = useNavigate();
  const at = Math.min(chosen, hits.length - 1);

  function open(href: string): void {
    onClose();
    void navigate({ to: href });
  }

  function whenKey(event: KeyboardEvent): void {
    if (event.key === "ArrowDown") setChosen(Math.min(at + 1, hits.length - 1));
    else if (event.key === "ArrowUp") setChosen(Math.max(at - 1, 0));
    else if (event.key === "Enter" && hits[at]) open(hits[at].href);
    else return;
    event.preventDefault();
  }

  return (
    <Modal
      opened
      onClose={onClose}
      withCloseButton={false}
      size={620}
      padding={0}
      yOffset="10vh"
      centered={false}
      aria-label="Tìm người, đơn vị"
    >
      <TextInput
        data-autofocus
        size="lg"
        variant="unstyled"
        className={classes.input}
        leftSection={<IconSearch size={20} aria-hidden="true" />}
        placeholder="Tên người, tên hoặc mã đơn vị; gõ có dấu hay không dấu"
        aria-label="Tìm người, đơn vị"
        role="combobox"
        aria-expanded={hits.length > 0}
        aria-controls="search-hits"
        aria-activedescendant={hits[at] ? `hit-${hits[at].key}` : undefined}
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value);
          setChosen(0);
        }}
        onKeyDown={whenKey}
      />
      <div className={classes.state} role="status">
        {stateLine(
          asked,
          groups.some((group) => group.isPending),
          hits.length,
        )}
      </div>
      <div id="search-hits" role="listbox" aria-label="Kết quả" className={classes.hits}>
        {groups.map(
          (group) =>
            group.hits.length > 0 && (
              // biome-ignore lint/a11y/useSemanticElements: a list of options may hold only groups and options
              <div key={group.name} role="group" aria-label={group.name}>
                <div className={classes.group} aria-hidden="true">
                  {group.name}
                </div>
                {group.hits.map((hit) => (
                  <button
                    key={hit.key}
                    id={`hit-${hit.key}`}
                    type="button"
                    role="option"
                    aria-selected={hit === hits[at]}
                    tabIndex={-1}
                    className={classes.hit}
                    onClick={() => open(hit.href)}
                  >
                    <span>
                      <Found text={hit.title} sought={asked} />
                    </span>
                    <span className={classes.detail}>{hit.detail}</span>
                  </button>
                ))}
              </div>
            ),
        )}
      </div>
    </Modal>
  );
}

function useHits(text: string) {
  const { searches } = useShellParts();
  return useQueries({
    queries: searches.map((source) => ({
      queryKey: ["search", source.name, text],
      queryFn: ({ signal }: { signal: AbortSignal }) => source.find(text, signal),
      enabled: text.length >= 2,
    })),
    combine: (results) =>
      results.map((result, index) => ({
        name: searches[index]?.name ?? "",
        hits: result.data ?? [],
        isPending: text.length >= 2 && result.isPending,
      })),
  });
}

function stateLine(text: string, isPending: boolean, count: number): string {
  if (text.length < 2) return "Gõ ít nhất 2 chữ. ↑ ↓ để chọn, Enter để mở.";
  if (isPending) return "Đang tìm…";
  return count === 0 ? `Không có người hay đơn vị nào khớp “${text}”.` : `${count} kết quả`;
}
