import { useMemberChange } from "../../web/hooks.ts";
import { changeStatus, endMembership, transferMember } from "../contract.ts";

export const useChangeStatus = () => useMemberChange(changeStatus);
export const useTransferMember = () => useMemberChange(transferMember);
export const useEndMembership = () => useMemberChange(endMembership);
