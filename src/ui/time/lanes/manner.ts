import type { LaneMark } from '../../../view/lanes.ts';

/** How a milestone was said: solid as reported, hollow as planned, hatched where its day passed without a report. */
export type Manner = 'reported' | 'planned' | 'overdue' | 'target';
export const mannerOf = ({ milestone, overdue }: Pick<LaneMark, 'milestone' | 'overdue'>): Manner =>
  overdue ? 'overdue' : milestone.modality;
