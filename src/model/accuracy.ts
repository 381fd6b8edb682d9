import type { Subject } from './dataset.ts';

/** By how many metres a place may be off, as it is told: that of the position, else of the outline; `null`: none is known. */
export const accuracyOf = ({ position, outline }: Subject): number | null =>
  position?.accuracyM ?? outline?.accuracyM ?? null;
