import { Combobox, type ComboboxStore, TextInput, type TextInputProps } from "@mantine/core";
import { Found } from "./found.tsx";

interface Props {
  store: ComboboxStore;
  /** Label, placeholder, text and error of the field. */
  field: Pick<TextInputProps, "label" | "description" | "error" | "placeholder"> & { value: string };
  /** What was looked for, to be marked in the names. */
  sought: string;
  rows: readonly { id: number; name: string; note: string }[];
  /** Said when there are no rows. */
  empty: string;
  onType: (text: string) => void;
  onChoose: (id: number, name: string) => void;
  onLeave?: () => void;
}

/** One of many, found by typing: the caller looks for those that fit. */
export function SearchPicker({ store, field, sought, rows, empty, onType, onChoose, onLeave }: Props) {
  return (
    <Combobox
      store={store}
      onOptionSubmit={(id) => {
        const row = rows.find((one) => String(one.id) === id);
        if (row) onChoose(row.id, row.name);
        store.closeDropdown();
      }}
    >
      <Combobox.Target>
        <TextInput
          {...field}
          autoComplete="off"
          onFocus={() => store.openDropdown()}
          onBlur={() => {
            store.closeDropdown();
            onLeave?.();
          }}
          onChange={(event) => {
            onType(event.currentTarget.value);
            store.openDropdown();
          }}
        />
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Options mah={320} style={{ overflowY: "auto" }}>
          {rows.map(({ id, name, note }) => (
            <Combobox.Option key={id} value={String(id)}>
              <div>
                <Found text={name} sought={sought} />
              </div>
              <div className="meta">{note}</div>
            </Combobox.Option>
          ))}
          {rows.length === 0 && <Combobox.Empty>{empty}</Combobox.Empty>}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
