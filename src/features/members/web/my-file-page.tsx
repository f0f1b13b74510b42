import { Stack } from "@mantine/core";
import { IconUser } from "@tabler/icons-react";
import { Failed, Waiting } from "#web/ui/data-table.tsx";
import { Message } from "#web/ui/message.tsx";
import { Page } from "#web/ui/page.tsx";
import { Panel } from "#web/ui/panel.tsx";
import { SaveButton } from "#web/ui/save-button.tsx";
import { useTakeMyData } from "../corrections/web/hooks.ts";
import { OwnCorrectionsPanel } from "../corrections/web/own-corrections-panel.tsx";
import { MyReadingsPanel } from "../readings/web/member-readings-panel.tsx";
import { useMyFile } from "./hooks.ts";
import { MemberFactsPanel } from "./member-facts-panel.tsx";
import { MembershipsPanel, PostsPanel, StatusesPanel } from "./member-intervals-panel.tsx";
import { subtitle } from "./member-page.tsx";

/** What the register holds about the person who is signed in, who read it, and what the person asked to have corrected. */
export function MyFilePage() {
  const { data, error, refetch } = useMyFile();
  const save = useTakeMyData();
  const member = data?.member;
  if (member) {
    return (
      <Page
        title="Hồ sơ của tôi"
        subtitle={`${member.fullName} · ${subtitle(member)}`}
        actions={
          <SaveButton loading={save.isPending} onClick={() => save.mutate()}>
            Tải dữ liệu của tôi
          </SaveButton>
        }
      >
        <Stack gap="md">
          <MemberFactsPanel member={member} isOwn />
          <OwnCorrectionsPanel member={member} />
          <div>
            <MembershipsPanel member={member} />
            <PostsPanel member={member} />
            <StatusesPanel member={member} />
          </div>
          <MyReadingsPanel />
        </Stack>
      </Page>
    );
  }
  return (
    <Page title="Hồ sơ của tôi">
      <Panel flush>
        {error && <Failed error={error} onRetry={() => void refetch()} />}
        {!error && !data && <Waiting />}
        {data && (
          <Message icon={<IconUser />} title="Tài khoản này chưa gắn với đảng viên nào trong sổ">
            Quản trị có thể gắn tài khoản với hồ sơ của đồng chí.
          </Message>
        )}
      </Panel>
    </Page>
  );
}
