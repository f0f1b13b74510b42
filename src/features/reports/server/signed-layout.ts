import * as z from "zod/mini";
import { DocumentLayout } from "#contract/document-layout.ts";

/** What reports.layout keeps at signing: the layout rule, and the names as they stood in the head that day. */
const SignedLayout = z.extend(DocumentLayout, { issuer: z.string(), above: z.nullable(z.string()) });
export type SignedLayout = z.output<typeof SignedLayout>;

export function readSignedLayout(stored: unknown): SignedLayout | null {
  return stored === null ? null : z.parse(SignedLayout, stored);
}
