import type { Subject } from './dataset.ts';

/** By how many metres the place of a subject may be off, as it is told: of its position, else of its outline. `null`: no place is known. */
export const accuracyOf = ({ position, outline }: Subject): number | null =>
  position?.accuracyM ?? outline?.accuracyM ?? null;
