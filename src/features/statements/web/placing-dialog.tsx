import { Button, Checkbox, Group, Modal, NativeSelect, Stack } from "@mantine/core";
import { useState } from "react";
import { Failed, Waiting } from "#web/ui/data-table.tsx";
import { FormErrors } from "#web/ui/form-errors.tsx";
import { notify } from "#web/ui/notices.tsx";
import { Pager } from "#web/ui/pager.tsx";
import type { DigestTheme, StatementLine } from "../contract.ts";
import type { StatementKind } from "../rules.ts";
import classes from "./digest-panel.module.css";
import { useMarkExample, usePlaceStatements, useThemeStatements, useThemes } from "./hooks.ts";

interface Props {
  organisationId: number;
  period: string;
  kind: StatementKind;
  theme: DigestTheme;
  mayMerge: boolean;
  onClose: () => void;
}

const pageSize = 50;

/** Every statement under a theme; the editor counts those picked under another. */
export function PlacingDialog({ organisationId, period, kind, theme, mayMerge, onClose }: Props) {
  const [page, setPage] = useState(1);
  const [picked, setPicked] = useState<readonly number[]>([]);
  const [into, setInto] = useState("");
  const about = { organisationId, period, kind };
  const { data, error, refetch } = useThemeStatements({ ...about, themeId: theme.id ?? "0", page, pageSize });
  const { data: themes } = useThemes(about);
  const place = usePlaceStatements();
  const send = () =>
    place.mutate(
      { organisationId, themeId: Number(into), statementIds: [...picked] },
      {
        onSuccess: ({ placed }) => {
          setPicked([]);
          void notify(`Đã xếp ${placed} ý kiến.`);
        },
      },
    );
  return (
    <Modal opened onClose={onClose} title={theme.name} size={720}>
      <Stack gap="md">
        <FormErrors error={place.error} />
        {!data && (error ? <Failed error={error} onRetry={() => void refetch()} /> : <Waiting />)}
        {data?.count === 0 && <p className="quiet">Không còn ý kiến nào ở đây.</p>}
        <div className={classes.picks}>
          {data?.rows.map((row) => (
            <Group key={row.id} gap="xs" wrap="nowrap" align="start">
              {mayMerge ? (
                <Checkbox
                  label={<Words row={row} />}
                  checked={picked.includes(row.id)}
                  onChange={(event) => setPicked(event.currentTarget.checked ? [...picked, row.id] : picked.filter((id) => id !== row.id))}
                  style={{ flex: 1 }}
                />
              ) : (
                <Words row={row} />
              )}
              {row.can.includes("mark-example") && <ExampleButton row={row} />}
            </Group>
          ))}
        </div>
        {data && data.count > pageSize && <Pager page={page} pageSize={pageSize} count={data.count} onPage={setPage} />}
        {mayMerge && (
          <Group gap="xs" align="end">
            <NativeSelect
              label="Xếp ý kiến đã chọn vào"
              value={into}
              onChange={(event) => setInto(event.currentTarget.value)}
              data={[
                { value: "", label: "Chọn ý chung" },
                ...(themes?.rows.filter((one) => one.id !== theme.id) ?? []).map((one) => ({ value: String(one.id), label: one.name })),
              ]}
              style={{ flex: 1 }}
            />
            <Button loading={place.isPending} disabled={into === "" || picked.length === 0} onClick={send}>
              Xếp {picked.length > 0 ? picked.length : ""} ý kiến
            </Button>
          </Group>
        )}
      </Stack>
    </Modal>
  );
}

function Words({ row }: { row: StatementLine }) {
  return (
    <span>
      {row.text} <span className={classes.unit}>{row.organisationName}</span>
    </span>
  );
}

function ExampleButton({ row }: { row: StatementLine }) {
  const mark = useMarkExample();
  const { id: statementId, version, isExample } = row;
  return (
    <button type="button" className="link" onClick={() => mark.mutate({ statementId, version, isExample: !isExample })}>
      {isExample ? "Bỏ khỏi bản tin" : "Vào bản tin"}
    </button>
  );
}
