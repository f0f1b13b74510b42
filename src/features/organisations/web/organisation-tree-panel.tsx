import { IconChevronRight } from "@tabler/icons-react";
import type { CSSProperties } from "react";
import { organisationKinds } from "#features/organisations/rules.ts";
import { formatNumber } from "#web/format.ts";
import { useSession } from "#web/session.ts";
import { AppLink } from "#web/ui/app-link.tsx";
import type { OrganisationLine, OrganisationNeighbourhood } from "../contract.ts";
import { useFirstReachable } from "./hooks.ts";
import classes from "./organisation-tree-panel.module.css";

/** The path down to the place, its siblings folded away beside it, and what is directly below. */
export function OrganisationTreePanel({ tree, asOf }: { tree: OrganisationNeighbourhood; asOf: string }) {
  const here = tree.path.at(-1);
  const above = tree.path.slice(0, -1);
  const reachable = useFirstReachable(tree.path);
  return (
    <div className={classes.tree}>
      <ul className={classes.list} aria-label="Từ gốc đến đơn vị đang xem">
        {above.map((line, depth) => (
          <Row key={line.id} line={line} depth={depth} asOf={asOf} isNameOnly={depth < reachable} />
        ))}
        {here && <Row line={here} depth={above.length} asOf={asOf} isHere />}
      </ul>
      <List
        title="Trực thuộc"
        lines={tree.children}
        count={tree.childCount}
        depth={above.length + 1}
        asOf={asOf}
        empty="Chưa có đơn vị nào trực thuộc trong ngày này."
      />
      {above.length > reachable && tree.siblingCount > 1 && (
        <details className={classes.siblings}>
          <summary>
            Cùng cấp, thuộc {above.at(-1)?.name} ({formatNumber(tree.siblingCount)})
          </summary>
          <List
            title="Cùng cấp"
            lines={tree.siblings}
            count={tree.siblingCount}
            depth={above.length}
            asOf={asOf}
            empty=""
            here={here?.id}
          />
        </details>
      )}
    </div>
  );
}

interface ListProps {
  title: string;
  lines: OrganisationLine[];
  count: number;
  depth: number;
  asOf: string;
  empty: string;
  here?: number | undefined;
}

function List({ title, lines, count, depth, asOf, empty, here }: ListProps) {
  if (lines.length === 0) return empty === "" ? null : <p className={classes.empty}>{empty}</p>;
  return (
    <>
      <ul className={classes.list} aria-label={title}>
        {lines.map((line) => (
          <Row key={line.id} line={line} depth={depth} asOf={asOf} isHere={line.id === here} />
        ))}
      </ul>
      {lines.length < count && (
        <p className={classes.empty}>
          Đang xem {formatNumber(lines.length)} trong {formatNumber(count)} đơn vị. Tìm theo tên ở ô phía trên để mở đơn vị khác.
        </p>
      )}
    </>
  );
}

interface RowProps {
  line: OrganisationLine;
  depth: number;
  asOf: string;
  isHere?: boolean;
  /** Above of what this person may open. */
  isNameOnly?: boolean;
}

function Row({ line, depth, asOf, isHere = false, isNameOnly = false }: RowProps) {
  const { today } = useSession();
  return (
    <li className={classes.row} data-here={isHere || undefined} style={depthStyle(depth)}>
      <span className={classes.name}>
        {isHere || isNameOnly ? (
          <span aria-current={isHere || undefined}>{line.name}</span>
        ) : (
          <AppLink plain className={classes.link} to={`/o/${line.id}/cay-to-chuc`} search={{ ngay: asOf === today ? undefined : asOf }}>
            {line.name}
          </AppLink>
        )}
        <span className={classes.kind}>
          {organisationKinds[line.kind].name} · {line.code}
        </span>
      </span>
      {line.childCount > 0 && <span className={classes.count}>{formatNumber(line.childCount)} trực thuộc</span>}
      {!isNameOnly && (
        <AppLink to={`/o/${line.id}/don-vi/thong-tin`} aria-label={`Mở trang ${line.name}`} className={classes.open}>
          <span className={classes.openWord}>Mở trang</span>
          <IconChevronRight size={16} aria-hidden="true" />
        </AppLink>
      )}
    </li>
  );
}

function depthStyle(depth: number): CSSProperties {
  return { "--depth": depth } as CSSProperties; // React's type knows no custom properties
}
