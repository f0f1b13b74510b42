import { useCombobox } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { type ReactNode, useEffect, useState } from "react";
import { SearchPicker } from "#web/ui/search-picker.tsx";
import { useFoundOrganisations, useOrganisation } from "./hooks.ts";

interface Props {
  label: ReactNode;
  value?: number | null;
  onChange: (organisationId: number | null) => void;
  error?: ReactNode;
  description?: ReactNode;
  cellsOnly?: boolean;
}

/** One organisation, found by typing its name or code. */
export function OrganisationPicker({ label, value = null, onChange, error, description, cellsOnly = false }: Props) {
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const chosen = useOrganisation(value ?? 0, value !== null);
  const name = chosen.data?.name ?? "";
  const [text, setText] = useState("");
  useEffect(() => setText(name), [name]);
  const [asked] = useDebouncedValue(text === name ? "" : text.trim(), 200);
  const found = useFoundOrganisations(asked, cellsOnly ? { cellsOnly: "true" } : {}, combobox.dropdownOpened);
  const rows = (found.data?.rows ?? []).map((row) => ({ id: row.id, name: row.name, note: [row.code, ...row.pathNames].join(" · ") }));
  return (
    <SearchPicker
      store={combobox}
      field={{ label, error, placeholder: "Gõ tên hoặc mã đơn vị", value: text, ...(description !== undefined && { description }) }}
      sought={asked}
      rows={rows}
      empty={found.isPending ? "Đang tìm…" : "Không có đơn vị nào khớp."}
      onType={(typed) => {
        setText(typed);
        if (typed === "") onChange(null);
      }}
      onChoose={(id, chosenName) => {
        onChange(id);
        setText(chosenName);
      }}
      onLeave={() => setText(name)}
    />
  );
}
