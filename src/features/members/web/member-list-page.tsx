import { Button } from "@mantine/core";
import { IconUserPlus } from "@tabler/icons-react";
import { useNavigate } from "@tanstack/react-router";
import { formatDay, formatNumber } from "#web/format.ts";
import { useBelow, usePlaceId } from "#web/place.ts";
import { FigureLink } from "#web/ui/figure-link.tsx";
import { Page } from "#web/ui/page.tsx";
import { PlaceSwitch } from "#web/ui/place-switch.tsx";
import { ExportButton } from "./export-panel.tsx";
import { useMembers } from "./hooks.ts";
import { useListInput } from "./member-filter-panel.tsx";
import { MemberListPanel } from "./member-list-panel.tsx";

/** The members of the place in the header: search, filters, export, add. */
export function MemberListPage() {
  const place = usePlaceId();
  const [below] = useBelow();
  const input = useListInput(place, below);
  const { data } = useMembers(input);
  const navigate = useNavigate();
  const isOther = input.presence !== undefined || input.asOf !== undefined;
  const total = formatNumber(data?.total ?? 0);
  return (
    <Page
      title="Đảng viên"
      beside={
        data && (
          <span className="quiet">
            {data.can.includes("figures.see") && !isOther ? (
              <FigureLink to={`/o/${place}/so-lieu/members.total`} label={`${total} đảng viên, mở các dòng`}>
                {total}
              </FigureLink>
            ) : (
              total
            )}{" "}
            {input.presence === "ended" ? "người đã ra khỏi danh sách" : "người"}, ngày {formatDay(data.asOf)}
          </span>
        )
      }
      actions={
        <>
          <PlaceSwitch />
          {data && <ExportButton input={input} can={data.can} />}
          {data?.can.includes("members.manage") && (
            <Button
              leftSection={<IconUserPlus size={18} aria-hidden="true" />}
              onClick={() => void navigate({ to: `/o/${place}/dang-vien/them` })}
            >
              Thêm đảng viên
            </Button>
          )}
        </>
      }
    >
      <MemberListPanel place={place} input={input} />
    </Page>
  );
}
