import { useState } from "react";
import { usePlaceId } from "#web/place.ts";
import { Page } from "#web/ui/page.tsx";
import { Steps } from "#web/ui/steps.tsx";
import { CheckPanel } from "./check-panel.tsx";
import { ChoosePanel } from "./choose-panel.tsx";
import { DonePanel, type Outcome } from "./done-panel.tsx";
import { type HolderGroup, holderGroups, steps } from "./messages.ts";

/** Accounts for everybody who holds a post in a unit and below: choose, check, done. */
export function PostAccountsPage() {
  const place = usePlaceId();
  const [groups, setGroups] = useState<readonly HolderGroup[]>(["secretaries"]);
  const [isChosen, setChosen] = useState(false);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const posts = holderGroups.filter((group) => groups.includes(group.key)).flatMap((group) => group.posts);
  return (
    <Page title="Cấp tài khoản theo chức vụ" back={{ to: `/o/${place}/nguoi-dung`, label: "Người dùng" }}>
      <Steps steps={steps} current={outcome ? 2 : isChosen ? 1 : 0} />
      {outcome ? (
        <DonePanel outcome={outcome} />
      ) : isChosen ? (
        <CheckPanel posts={posts} onBack={() => setChosen(false)} onDone={setOutcome} />
      ) : (
        <ChoosePanel groups={groups} onChange={setGroups} onNext={() => setChosen(true)} />
      )}
    </Page>
  );
}
