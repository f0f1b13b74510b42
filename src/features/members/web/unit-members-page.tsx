import { Button, Group } from "@mantine/core";
import { IconUserPlus } from "@tabler/icons-react";
import { useNavigate } from "@tanstack/react-router";
import { usePlaceId } from "#web/place.ts";
import { AppLink } from "#web/ui/app-link.tsx";
import { useCellGroups } from "../groups/web/hooks.ts";
import { ExportButton } from "./export-panel.tsx";
import { useMembers } from "./hooks.ts";
import { useListInput } from "./member-filter-panel.tsx";
import { MemberListPanel } from "./member-list-panel.tsx";

/** The tab of a unit: its members and those below. */
export function UnitMembersPage() {
  const place = usePlaceId();
  const input = useListInput(place, true);
  const { data } = useMembers(input);
  const { data: cell } = useCellGroups(place);
  const navigate = useNavigate();
  return (
    <>
      <Group justify="flex-end" gap="xs" mb="sm">
        {cell && cell.groups.length > 0 && <AppLink to={`/o/${place}/to-dang`}>Xếp tổ đảng</AppLink>}
        {data && <ExportButton input={input} can={data.can} />}
        {data?.can.includes("members.manage") && (
          <Button
            leftSection={<IconUserPlus size={18} aria-hidden="true" />}
            onClick={() => void navigate({ to: `/o/${place}/dang-vien/them` })}
          >
            Thêm đảng viên
          </Button>
        )}
      </Group>
      <MemberListPanel place={place} input={input} />
    </>
  );
}
