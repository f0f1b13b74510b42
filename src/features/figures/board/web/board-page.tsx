import { Button, Drawer } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import { IconPrinter } from "@tabler/icons-react";
import { useMemo, useState } from "react";
import * as z from "zod/mini";
import { download } from "#web/call.ts";
import { formatDay, formatNumber } from "#web/format.ts";
import { useFilters, usePeriod, usePlaceId } from "#web/place.ts";
import { Failed, Waiting } from "#web/ui/data-table.tsx";
import { Page } from "#web/ui/page.tsx";
import { Panel } from "#web/ui/panel.tsx";
import { PeriodPicker } from "#web/ui/period-picker.tsx";
import { Segments } from "#web/ui/place-switch.tsx";
import { SaveButton } from "#web/ui/save-button.tsx";
import { SearchField } from "#web/ui/search-field.tsx";
import { type Board, exportBoard } from "../contract.ts";
import { foldedLines, foundLines } from "../rules.ts";
import classes from "./board-page.module.css";
import { BoardTable } from "./board-table.tsx";
import { useBoard, useFoundCells, useOpenCells } from "./hooks.ts";
import { SlotPanel } from "./slot-panel.tsx";

/** What the address holds: year, kind, filter, words, order, and the box that is open ("12:2018-06"). */
const Filters = z.object({
  nam: z._default(z.string().check(z.regex(/^(\d{4})?$/)), ""),
  loai: z._default(z.enum(["regular", "thematic"]), "regular"),
  loc: z._default(z.enum(["all", "gaps", "gaps2", "waiting"]), "all"),
  tim: z._default(z.string(), ""),
  xep: z._default(z.enum(["gaps", "tree"]), "gaps"),
  o: z._default(z.string(), ""),
});
type BoardFilters = z.output<typeof Filters>;
type Change = (part: Partial<BoardFilters>) => void;

/** Missing-months board: cells × months of a year, folded by unit; the box that is open stands beside it. */
export function BoardPage() {
  const organisationId = usePlaceId();
  const [period] = usePeriod();
  const [filters, change] = useFilters(Filters);
  const year = Number(filters.nam || period.slice(0, 4));
  const asked = { organisationId, year, kind: filters.loai, below: true };
  const { data: board, error, refetch } = useBoard(asked);
  const title = "Bảng kỳ sinh hoạt";
  return (
    <Page
      title={title}
      subtitle={board && `${board.name} · ${formatNumber(board.cells)} chi bộ · đến ${formatDay(board.asOf)}`}
      actions={
        <>
          <PeriodPicker value={String(year)} onChange={(code) => change({ nam: code.slice(0, 4), o: "" })} lengths={["year"]} />
          <Segments
            label="Loại sinh hoạt"
            value={filters.loai}
            onChange={(loai) => change({ loai, o: "" })}
            data={[
              { value: "regular", label: "Thường kỳ" },
              { value: "thematic", label: "Chuyên đề" },
            ]}
          />
          <Button variant="default" leftSection={<IconPrinter size={18} aria-hidden="true" />} onClick={() => window.print()}>
            In bảng
          </Button>
          <SaveButton onClick={() => void download(exportBoard, { ...asked, filter: filters.loc })} />
        </>
      }
    >
      {board ? (
        <Content board={board} filters={filters} change={change} asked={asked} />
      ) : (
        <Panel>{error ? <Failed error={error} onRetry={() => void refetch()} /> : <Waiting />}</Panel>
      )}
    </Page>
  );
}

interface ContentProps {
  board: Board;
  filters: BoardFilters;
  change: Change;
  asked: { organisationId: number; year: number; kind: "regular" | "thematic"; below: boolean };
}

function Content({ board, filters, change, asked }: ContentProps) {
  const isWide = useMediaQuery("(min-width: 75em)", true, { getInitialValueInEffect: false });
  const { lines, isFound, toggle, more } = useLines(board, filters, asked);
  const [cell, month] = filters.o.split(":");
  const openBox = cell && month ? { organisationId: Number(cell), month } : null;
  const close = () => change({ o: "" });
  const panel = openBox && <SlotPanel key={filters.o} {...openBox} onClose={close} />;
  return (
    <>
      <FilterLine board={board} filters={filters} change={change} />
      <div className={classes.layout} data-open={(openBox && isWide) || undefined}>
        <BoardTable
          board={board}
          lines={lines}
          kind={filters.loai}
          isFound={isFound}
          selected={filters.o}
          onToggle={toggle}
          onOpen={(id, at) => change({ o: `${id}:${board.year}-${String(at + 1).padStart(2, "0")}` })}
          onMore={more}
        />
        {isWide && panel && <aside aria-label="Ô đang mở">{panel}</aside>}
      </div>
      {!isWide && (
        <Drawer
          opened={openBox !== null}
          onClose={close}
          position="right"
          size="md"
          title="Kỳ sinh hoạt"
          closeButtonProps={{ "aria-label": "Đóng" }}
        >
          {panel}
        </Drawer>
      )}
    </>
  );
}

/** The lines of the board: folded units, or what a filter or a search found. */
function useLines(board: Board, filters: BoardFilters, asked: ContentProps["asked"]) {
  const [open, setOpen] = useState<ReadonlySet<number>>(() => new Set());
  const isFound = filters.loc !== "all" || filters.tim !== "";
  const isOnlyCell = board.units.length === 1 && board.units[0]?.id === board.organisationId;
  const units = isOnlyCell ? [board.organisationId] : [...open];
  const hasDirect = !isOnlyCell && board.units.some((unit) => unit.isCell);
  const { byUnit, direct } = useOpenCells(asked, isFound ? [] : units, hasDirect && !isFound);
  const found = useFoundCells({ ...asked, filter: filters.loc, search: filters.tim }, isFound);
  const lines = useMemo(() => {
    if (isFound)
      return foundLines(
        board,
        (found.data?.pages ?? []).flatMap((page) => page.cells),
        found.hasNextPage || found.isPending,
      );
    if (isOnlyCell) return foundLines(board, byUnit.get(board.organisationId) ?? [], false);
    return foldedLines(board, open, byUnit, direct, filters.xep);
  }, [isFound, isOnlyCell, board, found.data, found.hasNextPage, found.isPending, open, byUnit, direct, filters.xep]);
  const toggle = (unit: number) =>
    setOpen((before) => {
      const after = new Set(before);
      if (!after.delete(unit)) after.add(unit);
      return after;
    });
  const more = () => {
    if (isFound && found.hasNextPage && !found.isFetchingNextPage) void found.fetchNextPage();
  };
  return { lines, isFound, toggle, more };
}

function FilterLine({ board, filters, change }: { board: Board; filters: BoardFilters; change: Change }) {
  const choices = [
    { key: "gaps", label: `Có kỳ thiếu: ${formatNumber(board.gaps)}` },
    { key: "gaps2", label: `Thiếu từ 2 kỳ: ${formatNumber(board.gaps2)}` },
    { key: "waiting", label: `Chờ kiểm tra: ${formatNumber(board.waiting)}` },
  ] as const;
  const short = board.units.filter((unit) => unit.missing > 0).length;
  return (
    <search className={classes.filters}>
      <SearchField label="Tìm đơn vị, chi bộ" value={filters.tim} onChange={(tim) => change({ tim })} width="13rem" />
      {choices.map(({ key, label }) => {
        const isOn = filters.loc === key;
        return (
          <Button key={key} variant={isOn ? "light" : "default"} aria-pressed={isOn} onClick={() => change({ loc: isOn ? "all" : key })}>
            {label}
          </Button>
        );
      })}
      <span className={classes.order}>
        {formatNumber(short)}/{formatNumber(board.units.length)} đơn vị có kỳ thiếu, xếp{" "}
        <button type="button" className="link" onClick={() => change({ xep: filters.xep === "gaps" ? "tree" : "gaps" })}>
          {filters.xep === "gaps" ? "thiếu nhiều trước" : "theo cây tổ chức"}
        </button>
      </span>
    </search>
  );
}
