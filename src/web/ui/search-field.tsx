import { CloseButton, TextInput } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import { useEffect, useRef, useState } from "react";
import classes from "./search-field.module.css";

interface Props {
  value: string;
  /** Called when typing rests, so that the address and the server are not asked for each letter. */
  onChange: (text: string) => void;
  label: string;
  placeholder?: string;
  width?: string;
}

export function SearchField({ value, onChange, label, placeholder = label, width = "20rem" }: Props) {
  const [text, setText] = useState(value);
  const told = useRef(value);
  useEffect(() => {
    if (value === told.current) return;
    told.current = value;
    setText(value);
  }, [value]);
  useEffect(() => {
    if (text === told.current) return;
    const timer = setTimeout(() => {
      told.current = text;
      onChange(text);
    }, 250);
    return () => clearTimeout(timer);
  }, [text, onChange]);
  return (
    <TextInput
      type="text"
      role="searchbox"
      aria-label={label}
      placeholder={placeholder}
      leftSection={<IconSearch size={18} aria-hidden="true" />}
      rightSection={text !== "" && <CloseButton aria-label="Xóa chữ đang tìm" onClick={() => setText("")} />}
      value={text}
      onChange={(event) => setText(event.currentTarget.value)}
      className={classes.field}
      style={{ flexBasis: width, "--widest": width }}
    />
  );
}
