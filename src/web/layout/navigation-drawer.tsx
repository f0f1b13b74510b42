import { Drawer } from "@mantine/core";
import { useLocation } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import { Brand } from "./brand.tsx";
import { Navigation } from "./navigation.tsx";

/** The navigation on narrow screens. Closes when a page was chosen. */
export function NavigationDrawer({ onClose }: { onClose: () => void }) {
  const address = useLocation({ select: (location) => location.pathname });
  const openedAt = useRef(address);
  useEffect(() => {
    if (address !== openedAt.current) onClose();
  }, [address, onClose]);
  return (
    <Drawer opened onClose={onClose} size={300} title={<Brand />} closeButtonProps={{ "aria-label": "Đóng danh mục" }} padding="md">
      <nav aria-label="Các phần của chương trình" style={{ marginInline: "-0.5rem", minHeight: "calc(100dvh - 6rem)", display: "grid" }}>
        <Navigation />
      </nav>
    </Drawer>
  );
}
