import { Button, Group } from "@mantine/core";
import { IconLock, IconPlus } from "@tabler/icons-react";
import { useParams } from "@tanstack/react-router";
import { useState } from "react";
import { usePlaceId } from "#web/place.ts";
import { AppLink } from "#web/ui/app-link.tsx";
import { Waiting } from "#web/ui/data-table.tsx";
import { Page } from "#web/ui/page.tsx";
import type { BookDetail, EnteredRow } from "../contract.ts";
import { periodText, termOf } from "../rules.ts";
import { BookTable } from "./book-table.tsx";
import { CloseDialog } from "./close-dialog.tsx";
import { ClosingsPanel } from "./closings-panel.tsx";
import { useBook } from "./hooks.ts";
import { RowDialog } from "./row-dialog.tsx";

/** One book: its rows as they stand, its closings, and what was corrected since. */
export function BookPage() {
  const place = usePlaceId();
  const { code = "", period = "" } = useParams({ strict: false }) as { code?: string; period?: string }; // of this route
  const { data } = useBook({ organisationId: place, code, period });
  const [asked, setAsked] = useState<"close" | EnteredRow | "new" | null>(null);
  const mayKeep = data?.can.includes("books.keep") ?? false;
  const mayEnter = data?.can.includes("books.enter") ?? false;
  const close = () => setAsked(null);
  return (
    <Page
      title={data?.name ?? "Sổ sách"}
      subtitle={data && `${data.place}, ${periodText(period).toLowerCase()}`}
      back={{ to: `/o/${place}/so-sach?nam=${period.slice(0, 4)}`, label: "Sổ sách" }}
      actions={data && <Actions book={data} place={place} mayKeep={mayKeep} mayEnter={mayEnter} onAsk={setAsked} />}
    >
      {!data && <Waiting />}
      {data && (
        <>
          <ClosingsPanel book={data} />
          {data.parts.map((part) => (
            <BookTable
              key={part.title}
              part={part}
              note={data.isPersonal ? "Các cột khác của hồ sơ có trong bản in." : data.origin}
              entered={data.entered}
              {...(mayEnter && { onOpen: setAsked })}
            />
          ))}
        </>
      )}
      {data && asked === "close" && <CloseDialog place={place} book={data} onClose={close} />}
      {data && asked !== null && asked !== "close" && (
        <RowDialog place={place} book={data} row={asked === "new" ? null : asked} onClose={close} />
      )}
    </Page>
  );
}

interface ActionsProps {
  book: BookDetail;
  place: number;
  mayKeep: boolean;
  mayEnter: boolean;
  onAsk: (what: "close" | "new") => void;
}

function Actions({ book, place, mayKeep, mayEnter, onAsk }: ActionsProps) {
  const isTerm = book.period.includes("-");
  return (
    <Group gap="xs">
      {!isTerm && (
        <AppLink to={`/o/${place}/so-sach/${book.code}/${termOf(Number(book.period))}`}>
          Cả {periodText(termOf(Number(book.period))).toLowerCase()}
        </AppLink>
      )}
      {book.source === "fees" && !isTerm && (
        <Button variant="default" component={AppLink} plain to={`/o/${place}/thu-dang-phi/${book.period}`}>
          Bảng thu theo tháng
        </Button>
      )}
      {mayKeep && (
        <Button variant="default" leftSection={<IconLock size={18} aria-hidden="true" />} onClick={() => onAsk("close")}>
          {book.closing ? "Khóa lại" : "Khóa sổ"}
        </Button>
      )}
      {book.source === "documents" && (
        <Button variant="default" component={AppLink} plain to={`/o/${place}/van-ban`}>
          Sổ văn bản đi, đến
        </Button>
      )}
      {mayEnter && book.source === "entered" && !isTerm && (
        <Button leftSection={<IconPlus size={18} aria-hidden="true" />} onClick={() => onAsk("new")}>
          Ghi một dòng
        </Button>
      )}
    </Group>
  );
}
