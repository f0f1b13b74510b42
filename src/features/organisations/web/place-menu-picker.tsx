import { Menu } from "@mantine/core";
import { IconCheck } from "@tabler/icons-react";
import { useState } from "react";
import { AppLink } from "#web/ui/app-link.tsx";
import type { OrganisationLine } from "../contract.ts";
import { useFirstReachable, useNeighbourhood } from "./hooks.ts";
import classes from "./place-path-picker.module.css";
import { PlaceButton, type PlaceProps, useStayingPath } from "./place-path-picker.tsx";

/** The menu of the header's place: above, below, beside. */
export function PlaceMenuPicker({ organisationId, name }: PlaceProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <Menu opened={isOpen} onChange={setOpen} width={340} position="bottom-start" withinPortal>
      <Menu.Target>
        <PlaceButton organisationId={organisationId} name={name} />
      </Menu.Target>
      <Menu.Dropdown>{isOpen && <Neighbours organisationId={organisationId} />}</Menu.Dropdown>
    </Menu>
  );
}

function Neighbours({ organisationId }: { organisationId: number }) {
  const { data } = useNeighbourhood(organisationId);
  const reachable = useFirstReachable(data?.path ?? []);
  if (!data) return <Menu.Label>Đang mở…</Menu.Label>;
  const parent = reachable <= data.path.length - 2 ? data.path.at(-2) : undefined;
  return (
    <div className={classes.neighbours}>
      {parent && <Part label="Cấp trên" lines={[parent]} count={1} current={organisationId} />}
      <Part label="Cấp dưới" lines={data.children} count={data.childCount} current={organisationId} />
      {parent && <Part label="Cùng cấp" lines={data.siblings} count={data.siblingCount} current={organisationId} />}
      <Menu.Divider />
      <Menu.Item component={AppLink} plain to={`/o/${organisationId}/cay-to-chuc`}>
        Mở cây tổ chức
      </Menu.Item>
    </div>
  );
}

function Part({ label, lines, count, current }: { label: string; lines: OrganisationLine[]; count: number; current: number }) {
  const stay = useStayingPath();
  if (lines.length === 0) return null;
  return (
    <>
      <Menu.Label>{lines.length < count ? `${label} (${lines.length} trong ${count})` : label}</Menu.Label>
      {lines.map((line) => (
        <Menu.Item
          key={line.id}
          component={AppLink}
          plain
          to={stay(line.id)}
          leftSection={line.id === current ? <IconCheck size={16} aria-label="Đang xem" /> : <span style={{ width: 16 }} />}
        >
          {line.name}
        </Menu.Item>
      ))}
    </>
  );
}
