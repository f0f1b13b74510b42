import { Button, Combobox, TextInput, useCombobox } from "@mantine/core";
import { useEffect, useState } from "react";
import { searchKey } from "#contract/names.ts";
import { Found } from "#web/ui/found.tsx";
import { isPresent } from "../../rules.ts";
import type { LivePerson } from "../rules.ts";
import classes from "./speaker-picker.module.css";

interface Props {
  people: readonly LivePerson[];
  onPick: (who: { memberId: number | null; guest: string | null }) => void;
  onClose: () => void;
}

/** Who takes the floor: a person of the roll found by name, or a guest as typed. Those who have not spoken come first. */
export function SpeakerPicker({ people, onPick, onClose }: Props) {
  const [text, setText] = useState("");
  const combobox = useCombobox({ defaultOpened: true });
  const { selectFirstOption } = combobox;
  // biome-ignore lint/correctness/useExhaustiveDependencies: each letter brings another list, whose first line is meant by Enter
  useEffect(() => {
    if (text !== "") selectFirstOption();
  }, [text]);
  const key = searchKey(text);
  const found = people
    .filter((one) => searchKey(one.name).includes(key))
    .sort((a, b) => rank(a) - rank(b))
    .slice(0, 40);
  return (
    <div className={classes.picker}>
      <Combobox
        store={combobox}
        withinPortal={false}
        transitionProps={{ duration: 0 }}
        onOptionSubmit={(value) => onPick(value === "guest" ? { memberId: null, guest: text } : { memberId: Number(value), guest: null })}
      >
        <Combobox.Target>
          <TextInput
            autoFocus
            label="Người phát biểu"
            placeholder="Gõ tên rồi nhấn Enter"
            autoComplete="off"
            maxLength={100}
            value={text}
            onChange={(event) => {
              setText(event.currentTarget.value);
              combobox.openDropdown();
            }}
            onFocus={() => combobox.openDropdown()}
            onClick={() => combobox.openDropdown()}
            onKeyDown={(event) => event.key === "Escape" && onClose()}
          />
        </Combobox.Target>
        <Combobox.Dropdown>
          <Combobox.Options mah={264} style={{ overflowY: "auto" }}>
            {found.map((one) => (
              <Combobox.Option key={one.memberId} value={String(one.memberId)}>
                <Found text={one.name} sought={text} />
                {one.spoke && <span className="meta"> · đã phát biểu</span>}
              </Combobox.Option>
            ))}
            {text.trim() !== "" && <Combobox.Option value="guest">Khách mời: {text.trim()}</Combobox.Option>}
            {found.length === 0 && text.trim() === "" && <Combobox.Empty>Danh sách chưa có ai.</Combobox.Empty>}
          </Combobox.Options>
        </Combobox.Dropdown>
      </Combobox>
      <Button variant="default" onClick={onClose}>
        Thôi
      </Button>
    </div>
  );
}

function rank({ called, spoke }: LivePerson): number {
  if (called !== null && isPresent(called.state)) return spoke ? 1 : 0;
  return 2;
}
