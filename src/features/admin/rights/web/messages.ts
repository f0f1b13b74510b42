import type { Reach } from "#contract/permissions.ts";

export const reachNames: Record<Reach, string> = {
  own: "chỉ đơn vị giữ vai trò",
  "own-and-below": "đơn vị giữ vai trò và mọi cấp dưới",
  all: "mọi đơn vị",
};
