import { Button } from "@mantine/core";
import { formatNumber } from "../format.ts";

interface Props {
  page: number;
  pageSize: number;
  count: number;
  onPage: (page: number) => void;
}

/** "51 – 100 trong 3.463" and the way to the pages beside; nothing beside an empty list. */
export function Pager({ page, pageSize, count, onPage }: Props) {
  if (count === 0) return null;
  const last = Math.ceil(count / pageSize);
  const from = (page - 1) * pageSize + 1;
  return (
    <nav aria-label="Trang của danh sách" style={{ display: "flex", gap: "0.5rem", alignItems: "center", marginLeft: "auto" }}>
      <span>
        {formatNumber(from)} – {formatNumber(Math.min(page * pageSize, count))} trong {formatNumber(count)}
      </span>
      {last > 1 && (
        <>
          <Button variant="default" disabled={page <= 1} onClick={() => onPage(page - 1)}>
            Trước
          </Button>
          <Button variant="default" disabled={page >= last} onClick={() => onPage(page + 1)}>
            Sau
          </Button>
        </>
      )}
    </nav>
  );
}
