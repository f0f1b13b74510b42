import { Combobox, TextInput, useCombobox } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { type ReactNode, useEffect, useState } from "react";
import { Found } from "#web/ui/found.tsx";
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
  const rows = found.data?.rows ?? [];
  return (
    <Combobox
      store={combobox}
      onOptionSubmit={(id) => {
        onChange(Number(id));
        setText(rows.find((row) => String(row.id) === id)?.name ?? name);
        combobox.closeDropdown();
      }}
    >
      <Combobox.Target>
        <TextInput
          label={label}
          {...(description !== undefined && { description })}
          error={error}
          placeholder="Gõ tên hoặc mã đơn vị"
          value={text}
          onFocus={() => combobox.openDropdown()}
          onBlur={() => {
            combobox.closeDropdown();
            setText(name);
          }}
          onChange={(event) => {
            setText(event.currentTarget.value);
            combobox.openDropdown();
            if (event.currentTarget.value === "") onChange(null);
          }}
        />
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Options mah={320} style={{ overflowY: "auto" }}>
          {rows.map((row) => (
            <Combobox.Option key={row.id} value={String(row.id)}>
              <div>
                <Found text={row.name} sought={asked} />
              </div>
              <div className="meta">{[row.code, ...row.pathNames].join(" · ")}</div>
            </Combobox.Option>
          ))}
          {rows.length === 0 && <Combobox.Empty>{found.isPending ? "Đang tìm…" : "Không có đơn vị nào khớp."}</Combobox.Empty>}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
