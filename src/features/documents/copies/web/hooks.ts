import type { CallInputOf } from "#contract/endpoint.ts";
import { call } from "#web/call.ts";
import { useDocumentChange } from "../../web/hooks.ts";
import { copyDocument } from "../contract.ts";

export const useCopyDocument = () => useDocumentChange((input: CallInputOf<typeof copyDocument>) => call(copyDocument, input));
