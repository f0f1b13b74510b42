import { Button, Select, SimpleGrid, TextInput } from "@mantine/core";
import { IconChevronDown, IconFilterOff } from "@tabler/icons-react";
import { useState } from "react";
import * as z from "zod/mini";
import { isRealDate } from "#contract/dates.ts";
import { useFilters } from "#web/place.ts";
import { useSession } from "#web/session.ts";
import { DateField } from "#web/ui/date-field.tsx";
import { SearchField } from "#web/ui/search-field.tsx";
import { situationNames, standingNames } from "../rules.ts";
import type { ListInput } from "./hooks.ts";
import classes from "./member-filter-panel.module.css";

const states = { ...standingNames, ...situationNames, ended: "Đã ra khỏi danh sách", all: "Cả người đã ra khỏi danh sách" } as const;
type State = keyof typeof states;

const Filters = z.object({
  tim: z._default(z.string(), ""),
  tt: z._default(z.string(), ""),
  gioi: z._default(z.string(), ""),
  dt: z._default(z.string(), ""),
  nghe: z._default(z.string(), ""),
  ngay: z._default(z.string().check(z.refine((text) => text === "" || isRealDate(text))), ""),
  trang: z._default(z.coerce.number().check(z.int(), z.positive()), 1),
});
export const memberPageSize = 50;

export function useMemberFilters() {
  return useFilters(Filters);
}

/** What the address asks for, as the server wants it. */
export function useListInput(organisationId: number, below: boolean): ListInput {
  const [filters] = useMemberFilters();
  return {
    organisationId,
    below,
    page: filters.trang,
    pageSize: memberPageSize,
    ...(filters.tim && { text: filters.tim }),
    ...stateInput(filters.tt),
    ...((filters.gioi === "male" || filters.gioi === "female") && { sex: filters.gioi }),
    ...(filters.dt && { minority: filters.dt === "thieu-so" }),
    ...(filters.nghe && { occupation: filters.nghe }),
    ...(filters.ngay && { asOf: filters.ngay }),
  };
}

function stateInput(state: string): Partial<ListInput> {
  if (state === "official" || state === "probationary") return { standing: state };
  if (state === "exempt" || state === "away" || state === "suspended" || state === "detained") return { situation: state };
  return state === "ended" || state === "all" ? { presence: state } : {};
}

/** Search and filters above the list; they live in the address. */
export function MemberFilterPanel() {
  const [filters, change] = useMemberFilters();
  const more = [filters.gioi, filters.dt, filters.nghe, filters.ngay].filter(Boolean).length;
  const [isOpen, setOpen] = useState(more > 0);
  const isFiltered = more > 0 || filters.tt !== "";
  return (
    <search className={classes.panel}>
      <div className={classes.row}>
        <SearchField
          label="Tìm đảng viên"
          placeholder="Tìm theo tên hoặc số thẻ"
          value={filters.tim}
          onChange={(tim) => change({ tim, trang: "" })}
        />
        <Select
          aria-label="Tình trạng"
          className={classes.state}
          value={filters.tt}
          data={[
            { value: "", label: "Tình trạng: tất cả" },
            ...(Object.keys(states) as State[]).map((state) => ({ value: state, label: states[state] })),
          ]}
          onChange={(tt) => change({ tt: tt ?? "", trang: "" })}
        />
        <Button
          variant="default"
          rightSection={<IconChevronDown size={16} aria-hidden="true" />}
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          {more > 0 ? `Bộ lọc khác (${more})` : "Thêm bộ lọc"}
        </Button>
        {isFiltered && (
          <Button
            variant="subtle"
            leftSection={<IconFilterOff size={18} aria-hidden="true" />}
            onClick={() => change({ tt: "", gioi: "", dt: "", nghe: "", ngay: "", trang: "" })}
          >
            Xóa bộ lọc
          </Button>
        )}
      </div>
      {isOpen && <MoreFilters filters={filters} change={change} />}
    </search>
  );
}

function MoreFilters({ filters, change }: { filters: z.output<typeof Filters>; change: ReturnType<typeof useMemberFilters>[1] }) {
  const { today } = useSession();
  return (
    <SimpleGrid cols={{ base: 1, xs: 2, md: 4 }} spacing="sm">
      <Select
        label="Giới tính"
        value={filters.gioi}
        data={[
          { value: "", label: "Nam và nữ" },
          { value: "male", label: "Nam" },
          { value: "female", label: "Nữ" },
        ]}
        onChange={(gioi) => change({ gioi: gioi ?? "", trang: "" })}
      />
      <Select
        label="Dân tộc"
        value={filters.dt}
        data={[
          { value: "", label: "Tất cả" },
          { value: "thieu-so", label: "Dân tộc thiểu số" },
          { value: "da-so", label: "Không phải thiểu số" },
        ]}
        onChange={(dt) => change({ dt: dt ?? "", trang: "" })}
      />
      <TextInput
        key={filters.nghe}
        label="Nghề nghiệp"
        placeholder="Ví dụ: viên chức"
        defaultValue={filters.nghe}
        onBlur={(event) => change({ nghe: event.currentTarget.value.trim(), trang: "" })}
        onKeyDown={(event) => event.key === "Enter" && change({ nghe: event.currentTarget.value.trim(), trang: "" })}
      />
      <DateField
        label="Thuộc tổ chức vào ngày"
        latest={today}
        value={filters.ngay || null}
        onChange={(ngay) => change({ ngay: ngay ?? "", trang: "" })}
      />
    </SimpleGrid>
  );
}
