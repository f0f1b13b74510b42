import { Select } from "@mantine/core";
import * as z from "zod/mini";
import { isRealDate } from "#contract/dates.ts";
import { useBelow, useFilters, usePlaceId } from "../place.ts";
import { useSession } from "../session.ts";
import { DateField } from "./date-field.tsx";
import classes from "./log-filters.module.css";
import { SearchField } from "./search-field.tsx";

const day = z._default(z.string().check(z.refine((text) => text === "" || isRealDate(text))), "");
const Filters = z.object({ tu: day, den: day, ai: z._default(z.string(), ""), loai: z._default(z.string(), "") });

/** What a log of the place in the header is narrowed by, kept in the address; `asked` is what the server is asked. */
export function useLogFilters<Kind extends string>(kinds: readonly Kind[]) {
  const organisationId = usePlaceId();
  const [below] = useBelow();
  const [filters, change] = useFilters(Filters);
  const kind = kinds.find((one) => one === filters.loai);
  const asked = { organisationId, below, from: filters.tu || null, to: filters.den || null, by: filters.ai, ...(kind && { kind }) };
  return { asked, filters, change };
}

interface Props extends Pick<ReturnType<typeof useLogFilters>, "filters" | "change"> {
  /** Whom the log is about: "Người xem". */
  who: string;
  /** What its kinds are kinds of: "Việc". */
  what: string;
  kinds: readonly { value: string; label: string }[];
}

/** The fields above a log: who, what, from, to. */
export function LogFilters({ filters, change, who, what, kinds }: Props) {
  const { today } = useSession();
  return (
    <search className={classes.filters}>
      <SearchField
        label={who}
        placeholder={`Tìm theo ${who.toLowerCase()}`}
        value={filters.ai}
        width="100%"
        onChange={(ai) => change({ ai })}
      />
      <Select
        label={what}
        value={filters.loai}
        data={[{ value: "", label: "Tất cả" }, ...kinds]}
        onChange={(loai) => change({ loai: loai ?? "" })}
      />
      <DateField label="Từ ngày" latest={today} value={filters.tu || null} onChange={(tu) => change({ tu: tu ?? "" })} />
      <DateField label="Đến ngày" latest={today} value={filters.den || null} onChange={(den) => change({ den: den ?? "" })} />
    </search>
  );
}
