import { useCombobox } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { type ReactNode, useState } from "react";
import { formatDay } from "#web/format.ts";
import { SearchPicker } from "#web/ui/search-picker.tsx";
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
  const rows = (found.data?.rows ?? []).map(({ id, fullName, birthDate, cell }) => ({
    id,
    name: fullName,
    note: [birthDate && `sinh ${formatDay(birthDate)}`, cell.name].filter(Boolean).join(" · "),
  }));
  const none = officialOnly ? "Không có đảng viên chính thức nào khớp." : "Không có đảng viên nào khớp.";
  return (
    <SearchPicker
      store={combobox}
      field={{ label, error, placeholder: "Gõ họ tên", value: text, ...(description !== undefined && { description }) }}
      sought={asked}
      rows={rows}
      empty={found.isPending ? "Đang tìm…" : none}
      onType={(typed) => {
        setText(typed);
        onChange(null, "");
      }}
      onChoose={(id, name) => {
        onChange(id, name);
        setText(name);
      }}
    />
  );
}
