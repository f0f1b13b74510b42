import { Button, Chip, Group, NativeSelect } from "@mantine/core";
import { IconFileText, IconInbox, IconListNumbers, IconPlus } from "@tabler/icons-react";
import * as z from "zod/mini";
import { useBelow, useFilters, usePlaceId } from "#web/place.ts";
import { AppLink } from "#web/ui/app-link.tsx";
import { DataTable } from "#web/ui/data-table.tsx";
import { Message } from "#web/ui/message.tsx";
import { Page } from "#web/ui/page.tsx";
import { Pager } from "#web/ui/pager.tsx";
import { Panel } from "#web/ui/panel.tsx";
import { PlaceSwitch } from "#web/ui/place-switch.tsx";
import { SearchField } from "#web/ui/search-field.tsx";
import type { DocumentLine } from "../contract.ts";
import { codesOf, documentKinds } from "../rules.ts";
import { documentColumns } from "./document-table.tsx";
import { useDocuments } from "./hooks.ts";

const Filters = z.object({
  xem: z._default(z.enum(["all", "out", "in", "relay", "secret", "withdrawn"]), "all"),
  loai: z._default(z.union([z.literal(""), z.enum(codesOf(documentKinds))]), ""),
  tim: z._default(z.string(), ""),
  trang: z._default(z.coerce.number().check(z.int(), z.positive()), 1),
});
type Shown = z.output<typeof Filters>["xem"];
const shows: Record<Shown, string> = {
  all: "Tất cả",
  in: "Đến",
  out: "Đi",
  relay: "Cần truyền đạt",
  secret: "Mật",
  withdrawn: "Thôi đăng ký",
};
const pageSize = 50;

/** The register of the place in the header: documents out and in, newest first. */
export function DocumentListPage() {
  const place = usePlaceId();
  const [below] = useBelow();
  const [filters, change] = useFilters(Filters);
  const asked = { organisationId: place, below, ...shownAs(filters.xem), ...(filters.loai && { kind: filters.loai }), text: filters.tim };
  const { data, error, refetch } = useDocuments({ ...asked, page: filters.trang, pageSize });
  return (
    <Page title="Văn bản đi, đến" actions={<Actions place={place} registers={data?.can.includes("documents.register") ?? false} />}>
      <Panel flush>
        <Group gap="xs" p="sm" justify="space-between">
          <Chip.Group value={filters.xem} onChange={(xem) => change({ xem: String(xem) as Shown, trang: "" })}>
            <Group gap={6}>
              {codesOf(shows).map((show) => (
                <Chip key={show} value={show}>
                  {shows[show]}
                </Chip>
              ))}
            </Group>
          </Chip.Group>
          <NativeSelect
            aria-label="Loại văn bản"
            value={filters.loai}
            onChange={(event) => change({ loai: event.currentTarget.value as "", trang: "" })}
            data={[
              { value: "", label: "Mọi loại" },
              ...codesOf(documentKinds).map((value) => ({ value, label: documentKinds[value].name })),
            ]}
          />
          <SearchField
            label="Tìm số, trích yếu, nội dung tệp"
            width="16rem"
            value={filters.tim}
            onChange={(tim) => change({ tim, trang: "" })}
          />
        </Group>
        <DataTable<DocumentLine>
          caption="Văn bản đi, đến"
          columns={documentColumns(place, below)}
          rows={data?.rows}
          rowKey={(one) => one.id}
          error={error}
          onRetry={() => void refetch()}
          empty={<Nothing isNarrow={filters.tim !== "" || filters.xem !== "all" || filters.loai !== ""} />}
          foot={<Pager page={filters.trang} pageSize={pageSize} count={data?.count ?? 0} onPage={(trang) => change({ trang })} />}
        />
      </Panel>
    </Page>
  );
}

/** The chips are a direction or a part of the register. */
function shownAs(show: Shown) {
  if (show === "in" || show === "out") return { direction: show };
  return { show };
}

function Actions({ place, registers }: { place: number; registers: boolean }) {
  return (
    <>
      <PlaceSwitch />
      <Button
        component={AppLink}
        plain
        to={`/o/${place}/so-van-ban`}
        variant="default"
        leftSection={<IconListNumbers size={18} aria-hidden="true" />}
      >
        Sổ số
      </Button>
      {registers && (
        <>
          <Button
            component={AppLink}
            plain
            to={`/o/${place}/van-ban-den-moi`}
            variant="default"
            leftSection={<IconInbox size={18} aria-hidden="true" />}
          >
            Đăng ký văn bản đến
          </Button>
          <Button component={AppLink} plain to={`/o/${place}/van-ban-di-moi`} leftSection={<IconPlus size={18} aria-hidden="true" />}>
            Lấy số văn bản đi
          </Button>
        </>
      )}
    </>
  );
}

function Nothing({ isNarrow }: { isNarrow: boolean }) {
  if (isNarrow) return <Message icon={<IconFileText />} title="Không có văn bản nào khớp" />;
  return (
    <Message icon={<IconFileText />} title="Sổ chưa có văn bản nào">
      Đăng ký văn bản đến khi nhận, lấy số cho văn bản đi khi ký; tìm lại theo số, trích yếu hoặc chữ trong tệp.
    </Message>
  );
}
