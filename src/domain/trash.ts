// How long the trash keeps things.
import { dayLength } from './analytics/time-zone.ts';

/** Days that an organization stays in the trash. */
export const organizationTrashDays = 14;

/** When something in the trash is deleted for good; null if it is not there. */
export const purgeTime = <Time extends Date | null>(deletedAt: Time, days: number): Time | Date =>
  deletedAt && new Date(deletedAt.getTime() + days * dayLength);

/** Whether an organization in the trash can still be restored: its deletion can take a while. */
export const isRestorable = (deletedAt: Date): boolean =>
  purgeTime(deletedAt, organizationTrashDays).getTime() > Date.now();
