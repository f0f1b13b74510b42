import { IconBuildingCommunity, IconChevronDown, IconChevronRight } from "@tabler/icons-react";
import { type ComponentPropsWithRef, Fragment } from "react";
import { useCurrentPath } from "#web/layout/navigation.tsx";
import { AppLink } from "#web/ui/app-link.tsx";
import { onDemand } from "#web/ui/on-demand.tsx";
import { useFirstReachable, useOrganisation } from "./hooks.ts";
import classes from "./place-path-picker.module.css";

/** The path of the place in the header; its last part opens a menu of siblings and units below. */
export function PlacePathPicker({ organisationId }: { organisationId: number }) {
  const { data: organisation } = useOrganisation(organisationId);
  const stay = useStayingPath();
  const reachable = useFirstReachable(organisation?.path ?? []);
  if (!organisation) return null;
  const above = organisation.path.filter((part) => part.id !== organisation.id);
  return (
    <nav className={classes.path} aria-label="Vị trí trong cây tổ chức">
      <IconBuildingCommunity size={18} stroke={1.75} className={classes.icon} aria-hidden="true" />
      {above.map((part, at) => (
        <Fragment key={part.id}>
          {at < reachable ? (
            <span className={classes.part} title={part.name}>
              {part.name}
            </span>
          ) : (
            <AppLink plain to={stay(part.id)} className={classes.part} title={part.name}>
              {part.name}
            </AppLink>
          )}
          <IconChevronRight size={14} className={classes.arrow} aria-hidden="true" />
        </Fragment>
      ))}
      <PlaceMenu organisationId={organisationId} name={organisation.name} />
    </nav>
  );
}

export interface PlaceProps {
  organisationId: number;
  name: string;
}

const PlaceMenu = onDemand<PlaceProps>(PlaceButton, () => import("./place-menu-picker.tsx").then((file) => file.PlaceMenuPicker));

export function PlaceButton({ organisationId: _, name, ...rest }: PlaceProps & ComponentPropsWithRef<"button">) {
  return (
    <button type="button" aria-haspopup="menu" {...rest} className={classes.here} aria-label={`${name}, chọn đơn vị khác`}>
      <span className={classes.hereName}>{name}</span>
      <IconChevronDown size={16} aria-hidden="true" />
    </button>
  );
}

/** Pages about one object whose list stands under another address. */
const lists: Readonly<Record<string, string>> = {
  "sinh-hoat": "don-vi/sinh-hoat",
  "theo-doi-bao-cao": "bao-cao",
  "thu-dang-phi": "so-sach",
  "tra-loi": "yeu-cau",
  "truc-tiep": "don-vi/sinh-hoat",
};

/** The same page at another place; a page about one object falls back to its list. */
export function useStayingPath(): (organisationId: number) => string {
  const current = useCurrentPath();
  const page = current.startsWith("/")
    ? "tong-quan"
    : current.startsWith("don-vi") || current.startsWith("so-lieu")
      ? current
      : (current.split("/")[0] ?? "");
  return (organisationId) => `/o/${organisationId}/${lists[page] ?? page}`;
}
