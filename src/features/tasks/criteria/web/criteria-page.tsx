import { Button } from "@mantine/core";
import { IconChecklist } from "@tabler/icons-react";
import { useState } from "react";
import * as z from "zod/mini";
import { useFilters, usePlaceId } from "#web/place.ts";
import { useSession } from "#web/session.ts";
import { AppLink } from "#web/ui/app-link.tsx";
import { Failed, Waiting } from "#web/ui/data-table.tsx";
import { Message } from "#web/ui/message.tsx";
import { MonthField } from "#web/ui/month-field.tsx";
import { Page } from "#web/ui/page.tsx";
import { Panel } from "#web/ui/panel.tsx";
import { CriteriaForm } from "./criteria-form.tsx";
import { useCellCriteria } from "./hooks.ts";
import { MarksTable } from "./marks-table.tsx";

const Filters = z.object({ thang: z._default(z.string().check(z.regex(/^(\d{4}-\d{2})?$/)), "") });

/** What a cell asks of its members in a month and what they say of it: for the committee of the cell alone. */
export function CriteriaPage() {
  const place = usePlaceId();
  const { today } = useSession();
  const [filters, change] = useFilters(Filters);
  const month = filters.thang || today.slice(0, 7);
  const { data, error, refetch } = useCellCriteria(place, month);
  const [isWriting, setWriting] = useState(false);
  const mayChange = data?.can.includes("change") ?? false;
  return (
    <Page
      title="Tiêu chí tháng của chi bộ"
      subtitle={
        <>
          Chỉ chi ủy xem được trang này. Không tính điểm, không xếp hạng, không gửi lên trên.{" "}
          <AppLink to={`/o/${place}/nhiem-vu`}>Nhiệm vụ</AppLink>
        </>
      }
      actions={
        <>
          <MonthField label="Tháng" value={month} onChange={(thang) => change({ thang })} />
          {mayChange && !isWriting && <Button onClick={() => setWriting(true)}>Sửa danh mục</Button>}
        </>
      }
    >
      {error && !data && <Failed error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Waiting />}
      {data && isWriting && mayChange && <CriteriaForm key={month} place={place} cell={data} onDone={() => setWriting(false)} />}
      {data && !(isWriting && mayChange) && (
        <Panel flush title={`Tháng ${Number(month.slice(5))}/${month.slice(0, 4)}`}>
          {data.criteria.length === 0 ? (
            <Message icon={<IconChecklist />} title="Chi bộ chưa đặt tiêu chí cho tháng này">
              Vài điều ngắn mỗi đảng viên tự đánh giá hằng tháng. Không bắt buộc.
            </Message>
          ) : (
            <MarksTable place={place} cell={data} />
          )}
        </Panel>
      )}
    </Page>
  );
}
