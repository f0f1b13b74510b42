import { UnstyledButton } from "@mantine/core";
import { IconFileText, IconFileTypePdf, IconPhoto } from "@tabler/icons-react";
import { type ReactNode, useState } from "react";
import { fileUrl } from "#web/call.ts";
import { formatNumber } from "#web/format.ts";
import { getPaper, type Paper } from "../contract.ts";
import { PaperDialog } from "./paper-dialog.tsx";
import classes from "./paper-table.module.css";

interface Props {
  plannedMeetingId: number;
  papers: readonly Paper[];
  /** Beside each paper: what may be done with it. */
  action?: (paper: Paper) => ReactNode;
}

/** Papers with their kind and size; a PDF or picture opens in a tab of its own, of a Word file the words are shown. */
export function PaperTable({ plannedMeetingId, papers, action }: Props) {
  const [shown, setShown] = useState<Paper | null>(null);
  return (
    <>
      <ul className={classes.list}>
        {papers.map((paper) => (
          <li key={paper.id} className={classes.paper}>
            {isWord(paper) ? (
              <UnstyledButton className={classes.link} onClick={() => setShown(paper)}>
                <Name paper={paper} />
              </UnstyledButton>
            ) : (
              <a
                href={fileUrl(getPaper, { plannedMeetingId, paperId: paper.id })}
                target="_blank"
                rel="noreferrer"
                className={classes.link}
              >
                <Name paper={paper} />
              </a>
            )}
            {action?.(paper)}
          </li>
        ))}
      </ul>
      {shown && <PaperDialog plannedMeetingId={plannedMeetingId} paper={shown} onClose={() => setShown(null)} />}
    </>
  );
}

function Name({ paper }: { paper: Paper }) {
  return (
    <>
      {iconOf(paper)}
      <span>
        <span className={classes.title}>{paper.title}</span>
        <span className="meta">
          {" "}
          {kindOf(paper)}, {sizeOf(paper.size)}
        </span>
      </span>
    </>
  );
}

function isWord({ fileType }: Paper): boolean {
  return fileType !== "application/pdf" && !fileType.startsWith("image/");
}

function iconOf({ fileType }: Paper) {
  const Icon = fileType === "application/pdf" ? IconFileTypePdf : fileType.startsWith("image/") ? IconPhoto : IconFileText;
  return <Icon size={22} stroke={1.75} aria-hidden="true" />;
}

function kindOf({ fileType }: Paper): string {
  return fileType === "application/pdf" ? "PDF" : fileType.startsWith("image/") ? "ảnh" : "Word, đọc ngay";
}

function sizeOf(bytes: number): string {
  return bytes < 1_000_000 ? `${formatNumber(Math.max(1, Math.round(bytes / 1000)))} KB` : `${formatNumber(bytes / 1_000_000, 1)} MB`;
}
