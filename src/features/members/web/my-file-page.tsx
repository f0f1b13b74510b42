import { IconUser } from "@tabler/icons-react";
import { Failed, Waiting } from "#web/ui/data-table.tsx";
import { Message } from "#web/ui/message.tsx";
import { Page } from "#web/ui/page.tsx";
import { Panel } from "#web/ui/panel.tsx";
import { useMyFile } from "./hooks.ts";
import { MemberFactsPanel } from "./member-facts-panel.tsx";
import { MembershipsPanel, PostsPanel, StatusesPanel } from "./member-intervals-panel.tsx";
import { subtitle } from "./member-page.tsx";

/** What the register holds about the person who is signed in. */
export function MyFilePage() {
  const { data, error, refetch } = useMyFile();
  const member = data?.member;
  if (member) {
    return (
      <Page title="Hồ sơ của tôi" subtitle={`${member.fullName} · ${subtitle(member)}`}>
        <p className="meta">Thấy chỗ nào chưa đúng, báo bí thư chi bộ để sửa; lần sửa được ghi lại.</p>
        <MemberFactsPanel member={member} isOwn />
        <div style={{ marginTop: "1rem" }}>
          <MembershipsPanel member={member} />
          <PostsPanel member={member} />
          <StatusesPanel member={member} />
        </div>
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
