import { IconFileText, IconFileTypePdf, IconPhoto } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { fileUrl } from "#web/call.ts";
import { formatNumber } from "#web/format.ts";
import { getPaper, type Paper } from "../contract.ts";
import classes from "./paper-table.module.css";

interface Props {
  plannedMeetingId: number;
  papers: readonly Paper[];
  /** Beside each paper: what may be done with it. */
  action?: (paper: Paper) => ReactNode;
}

/** Papers with their kind and size; a PDF or picture opens in a tab of its own, a Word file is saved. */
export function PaperTable({ plannedMeetingId, papers, action }: Props) {
  return (
    <ul className={classes.list}>
      {papers.map((paper) => (
        <li key={paper.id} className={classes.paper}>
          <a href={fileUrl(getPaper, { plannedMeetingId, paperId: paper.id })} target="_blank" rel="noreferrer" className={classes.link}>
            {iconOf(paper)}
            <span>
              <span className={classes.title}>{paper.title}</span>
              <span className="meta">
                {" "}
                {kindOf(paper)}, {sizeOf(paper.size)}
              </span>
            </span>
          </a>
          {action?.(paper)}
        </li>
      ))}
    </ul>
  );
}

function iconOf({ fileType }: Paper) {
  const Icon = fileType === "application/pdf" ? IconFileTypePdf : fileType.startsWith("image/") ? IconPhoto : IconFileText;
  return <Icon size={22} stroke={1.75} aria-hidden="true" />;
}

function kindOf({ fileType }: Paper): string {
  return fileType === "application/pdf" ? "PDF" : fileType.startsWith("image/") ? "ảnh" : "Word";
}

function sizeOf(bytes: number): string {
  return bytes < 1_000_000 ? `${formatNumber(Math.max(1, Math.round(bytes / 1000)))} KB` : `${formatNumber(bytes / 1_000_000, 1)} MB`;
}
