import type { ReactNode } from "react";
import { usePlaceId } from "../place.ts";
import { AppLink } from "./app-link.tsx";
import { Message } from "./message.tsx";

/** A list of the cells of a place that has none: where they come from. */
export function NoCells({ icon, when }: { icon?: ReactNode; when?: string }) {
  const place = usePlaceId();
  return (
    <Message icon={icon} title={["Không có chi bộ nào ở đây", when].filter(Boolean).join(" ")}>
      Chi bộ hiện ở đây khi đã có trong <AppLink to={`/o/${place}/cay-to-chuc`}>cây tổ chức đảng</AppLink>.
    </Message>
  );
}
