import { Outlet } from "@tanstack/react-router";
import { Notices } from "../ui/notices.tsx";
import { useLargeType } from "./large-type.ts";

/** Nothing around the page but what every page needs. */
export function BareFrame() {
  useLargeType();
  return (
    <>
      <a className="skip-link" href="#main">
        Đến nội dung chính
      </a>
      <Outlet />
      <Notices />
    </>
  );
}
