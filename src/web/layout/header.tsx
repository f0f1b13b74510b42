import { ActionIcon } from "@mantine/core";
import { IconMenu2, IconSearch } from "@tabler/icons-react";
import { usePlaceId } from "../place.ts";
import { useShellParts } from "../shell-parts.ts";
import { AppLink } from "../ui/app-link.tsx";
import { AccountMenu } from "./account-menu.tsx";
import { Brand } from "./brand.tsx";
import classes from "./header.module.css";

interface Props {
  wide: boolean;
  onMenu: () => void;
  onSearch: () => void;
}

/** Where we are in the tree, the search box, and who is signed in. */
export function Header({ wide, onMenu, onSearch }: Props) {
  const { PlacePath, Notices } = useShellParts();
  const place = usePlaceId();
  return (
    <header className={classes.header}>
      <div className={classes.brand} data-wide={wide || undefined}>
        <ActionIcon className={classes.menu} variant="subtle" color="stone" size={44} aria-label="Mở danh mục" onClick={onMenu}>
          <IconMenu2 size={22} />
        </ActionIcon>
        <AppLink plain to="/" className={classes.home} aria-label="Nền Nếp, về trang đầu">
          <Brand markOnly={wide} />
        </AppLink>
      </div>
      <div className={classes.place}>{place > 0 && <PlacePath organisationId={place} />}</div>
      <button type="button" className={classes.search} onClick={onSearch} aria-keyshortcuts="Control+K">
        <IconSearch size={18} aria-hidden="true" />
        <span className={classes.searchText}>Tìm người, đơn vị</span>
        <kbd className={classes.key}>Ctrl K</kbd>
      </button>
      <Notices />
      <AccountMenu />
    </header>
  );
}
