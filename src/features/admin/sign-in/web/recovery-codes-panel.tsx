import { Button, CopyButton, Group } from "@mantine/core";
import { IconCopy, IconPrinter } from "@tabler/icons-react";
import classes from "./recovery-codes-panel.module.css";

/** The recovery codes, shown once: to print or to copy before going on. */
export function RecoveryCodesPanel({ codes, next, onDone }: { codes: readonly string[]; next: string; onDone: () => void }) {
  return (
    <div>
      <p style={{ margin: "0 0 1rem" }}>
        Mã dự phòng dùng khi không có điện thoại, mỗi mã một lần. In hoặc chép ra giấy rồi cất nơi kín; trang này không hiện lại.
      </p>
      <ul className={classes.codes}>
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <Group gap="xs" className={classes.actions}>
        <Button onClick={onDone}>{next}</Button>
        <Button variant="default" leftSection={<IconPrinter size={18} />} onClick={() => window.print()}>
          In
        </Button>
        <CopyButton value={codes.join("\n")}>
          {({ copied, copy }) => (
            <Button variant="default" leftSection={<IconCopy size={18} />} onClick={copy}>
              {copied ? "Đã chép" : "Chép"}
            </Button>
          )}
        </CopyButton>
      </Group>
    </div>
  );
}
