import { formatDay } from "#web/format.ts";
import { usePlaceId } from "#web/place.ts";
import { AppLink } from "#web/ui/app-link.tsx";
import { type Column, DataTable } from "#web/ui/data-table.tsx";
import { Page } from "#web/ui/page.tsx";
import { Panel } from "#web/ui/panel.tsx";
import type { TemplateLine } from "../contract.ts";
import { type FamilyCode, families, familyCodes } from "../rules.ts";
import { useTemplates } from "./hooks.ts";

interface Line {
  family: FamilyCode;
  inForce: TemplateLine[];
}

/** In which template each kind of papers is printed here today. */
export function TemplatesPage() {
  const place = usePlaceId();
  const { data, error, refetch } = useTemplates(place);
  const lines = familyCodes.map((family) => ({
    family,
    inForce: data?.rows.filter((row) => row.family === family && row.isInForce) ?? [],
  }));
  return (
    <Page
      title="Mẫu văn bản"
      back={{ to: `/o/${place}/quy-dinh`, label: "Quy định áp dụng" }}
      subtitle="Giấy tờ in theo mẫu của đơn vị gần nhất từ đây lên trên; nơi nào chưa có mẫu riêng thì theo mẫu có sẵn. Mẫu sửa bằng Word."
    >
      <Panel flush>
        <DataTable<Line>
          caption="Mẫu văn bản"
          columns={columns(place)}
          rows={data && lines}
          rowKey={({ family }) => family}
          error={error}
          onRetry={() => void refetch()}
          empty={null}
        />
      </Panel>
    </Page>
  );
}

function columns(place: number): Column<Line>[] {
  return [
    {
      key: "family",
      title: "Loại giấy tờ",
      phone: "title",
      width: "16rem",
      cell: ({ family }) => (
        <AppLink to={`/o/${place}/mau-van-ban/giay-to`} search={{ loai: family }}>
          {families[family].name}
        </AppLink>
      ),
    },
    {
      key: "template",
      title: "Đang in theo",
      phone: "plain",
      cell: ({ inForce }) =>
        inForce.length === 0
          ? "Mẫu có sẵn"
          : inForce.map(({ id, fileName, reportType, organisation, from }) => (
              <div key={id}>
                {reportType && `${reportType.name}: `}
                {fileName}
                <div className="meta">
                  {organisation.name}, từ {formatDay(from)}
                </div>
              </div>
            )),
    },
  ];
}
