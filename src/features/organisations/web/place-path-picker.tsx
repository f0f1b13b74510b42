import { Menu } from "@mantine/core";
import { IconBuildingCommunity, IconCheck, IconChevronDown, IconChevronRight } from "@tabler/icons-react";
import { Fragment, useState } from "react";
import { useCurrentPath } from "#web/layout/navigation.tsx";
import { AppLink } from "#web/ui/app-link.tsx";
import type { OrganisationLine } from "../contract.ts";
import { useNeighbourhood, useOrganisation } from "./hooks.ts";
import classes from "./place-path-picker.module.css";

/** The path of the place in the header; its last part opens a menu of siblings and units below. */
export function PlacePathPicker({ organisationId }: { organisationId: number }) {
  const { data: organisation } = useOrganisation(organisationId);
  const stay = useStayingPath();
  if (!organisation) return null;
  const above = organisation.path.filter((part) => part.id !== organisation.id);
  return (
    <nav className={classes.path} aria-label="Vị trí trong cây tổ chức">
      <IconBuildingCommunity size={18} stroke={1.75} className={classes.icon} aria-hidden="true" />
      {above.map((part) => (
        <Fragment key={part.id}>
          <AppLink plain to={stay(part.id)} className={classes.part} title={part.name}>
            {part.name}
          </AppLink>
          <IconChevronRight size={14} className={classes.arrow} aria-hidden="true" />
        </Fragment>
      ))}
      <PlaceMenu organisationId={organisationId} name={organisation.name} />
    </nav>
  );
}

function PlaceMenu({ organisationId, name }: { organisationId: number; name: string }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <Menu opened={isOpen} onChange={setOpen} width={340} position="bottom-start" withinPortal>
      <Menu.Target>
        <button type="button" className={classes.here} aria-label={`${name}, chọn đơn vị khác`}>
          <span className={classes.hereName}>{name}</span>
          <IconChevronDown size={16} aria-hidden="true" />
        </button>
      </Menu.Target>
      <Menu.Dropdown>{isOpen && <Neighbours organisationId={organisationId} />}</Menu.Dropdown>
    </Menu>
  );
}

function Neighbours({ organisationId }: { organisationId: number }) {
  const { data } = useNeighbourhood(organisationId);
  if (!data) return <Menu.Label>Đang mở…</Menu.Label>;
  const parent = data.path.at(-2);
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

/** The same page at another place; a page about one object falls back to its list. */
function useStayingPath(): (organisationId: number) => string {
  const current = useCurrentPath();
  const page = current.startsWith("/")
    ? "tong-quan"
    : current.startsWith("don-vi") || current.startsWith("so-lieu")
      ? current
      : (current.split("/")[0] ?? "");
  return (organisationId) => `/o/${organisationId}/${page}`;
}
