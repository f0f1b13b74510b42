import type { ReactNode } from "react";
import { Brand } from "#web/layout/brand.tsx";
import { usePageTitle } from "#web/ui/page-title.ts";
import classes from "./entry-panel.module.css";

/** The two halves of the pages before sign-in: what this is, and the form. */
export function EntryPage({ title, wide = false, children }: { title: string; wide?: boolean; children: ReactNode }) {
  usePageTitle(title);
  return (
    <div className={classes.entry} data-wide={wide || undefined}>
      <div className={classes.about}>
        <Brand large />
        <div>
          <p className={classes.motto}>
            Ghi một lần ở chi bộ,
            <br />
            sổ sách và báo cáo tự khớp.
          </p>
          <p className={classes.what}>Hệ thống của văn phòng cấp ủy và các chi bộ.</p>
        </div>
        <p className={classes.note}>Không nhập văn bản mật vào hệ thống.</p>
      </div>
      <main className={classes.form}>
        <div className={classes.inner}>
          <h1 className={classes.title}>{title}</h1>
          {children}
        </div>
      </main>
    </div>
  );
}
