import { Skeleton, Stack } from "@mantine/core";

/** The place of a page that is still coming; shown only after 300 ms. */
export function PageSkeleton() {
  return (
    <Stack p="var(--page-padding)" gap="md" role="status" aria-label="Đang mở trang">
      <Skeleton h={32} w="40%" />
      <Skeleton h={96} />
      <Skeleton h={320} />
    </Stack>
  );
}
