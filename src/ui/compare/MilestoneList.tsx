import type { Milestone } from '../../model/dataset.ts';
import { MilestoneLine } from '../card/MilestoneLine.tsx';

type Props = { readonly milestones: readonly Milestone[]; readonly overdue: readonly Milestone[] };

/** What lies between the two days, each with its sources; plans that fell overdue say so. */
export const MilestoneList = ({ milestones, overdue }: Props) => (
  <ol className="milestones">
    {milestones.map((m) => (
      <li key={m.id}>
        <MilestoneLine of={m} overdue={overdue.includes(m)} />
      </li>
    ))}
  </ol>
);
