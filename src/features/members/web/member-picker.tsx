import { Combobox, TextInput, useCombobox } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { type ReactNode, useState } from "react";
import { formatDay } from "#web/format.ts";
import { Found } from "#web/ui/found.tsx";
import { useMembers } from "./hooks.ts";

interface Props {
  label: ReactNode;
  /** Whose members may be chosen: the unit and everything below. */
  organisationId: number;
  /** With the name of the one chosen; empty when nobody is. */
  onChange: (memberId: number | null, name: string) => void;
  /** Only official members (đảng viên chính thức): posts ask for it. */
  officialOnly?: boolean;
  error?: ReactNode;
  description?: ReactNode;
}

/** One member of a unit, found by typing the name. */
export function MemberPicker({ label, organisationId, onChange, officialOnly = false, error, description }: Props) {
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const [text, setText] = useState("");
  const [asked] = useDebouncedValue(text.trim(), 200);
  const found = useMembers({
    organisationId,
    below: true,
    text: asked,
    ...(officialOnly && { standing: "official" as const }),
    pageSize: 12,
  });
  const rows = found.data?.rows ?? [];
  return (
    <Combobox
      store={combobox}
      onOptionSubmit={(id) => {
        const name = rows.find((row) => String(row.id) === id)?.fullName ?? "";
        onChange(Number(id), name);
        setText(name);
        combobox.closeDropdown();
      }}
    >
      <Combobox.Target>
        <TextInput
          label={label}
          {...(description !== undefined && { description })}
          error={error}
          placeholder="Gõ họ tên"
          autoComplete="off"
          value={text}
          onFocus={() => combobox.openDropdown()}
          onBlur={() => combobox.closeDropdown()}
          onChange={(event) => {
            setText(event.currentTarget.value);
            onChange(null, "");
            combobox.openDropdown();
          }}
        />
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Options mah={320} style={{ overflowY: "auto" }}>
          {rows.map((row) => (
            <Combobox.Option key={row.id} value={String(row.id)}>
              <div>
                <Found text={row.fullName} sought={asked} />
              </div>
              <div className="meta">{[row.birthDate && `sinh ${formatDay(row.birthDate)}`, row.cell.name].filter(Boolean).join(" · ")}</div>
            </Combobox.Option>
          ))}
          {rows.length === 0 && (
            <Combobox.Empty>
              {found.isPending ? "Đang tìm…" : officialOnly ? "Không có đảng viên chính thức nào khớp." : "Không có đảng viên nào khớp."}
            </Combobox.Empty>
          )}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
