import type { Milestone } from '../../model/dataset.ts';
import { useScene, useView, useWords } from '../context.ts';
import { MilestoneLine } from './MilestoneLine.tsx';

type Props = { readonly milestones: readonly Milestone[]; readonly unconfirmed: readonly Milestone[] };

/** Milestones in order of event; what lies after t stands under a line of its own, the undated on a shelf at the head. */
export const Milestones = ({ milestones, unconfirmed }: Props) => {
  const words = useWords();
  const t = useScene((s) => s.day);
  const k = useView((v) => v.k);
  const known = milestones.filter((m) => m.known <= k);
  const startOf = (m: Milestone) => m.date?.from ?? m.date?.to ?? Number.NEGATIVE_INFINITY;
  const undated = known.filter((m) => m.date === null);
  const before = known.filter((m) => m.date !== null && startOf(m) <= t);
  const after = known.filter((m) => m.date !== null && startOf(m) > t);
  if (known.length === 0) return null;
  const line = (m: Milestone) => (
    <li key={m.id} data-overdue={unconfirmed.includes(m)} data-stage={m.stage}>
      <MilestoneLine of={m} overdue={unconfirmed.includes(m)} />
    </li>
  );
  return (
    <section aria-labelledby="card-milestones">
      <h3 id="card-milestones">{words.card.milestones}</h3>
      <ol className="milestones">
        {undated.map(line)}
        {before.map(line)}
        {after.length > 0 && (
          <li className="milestones-line" aria-hidden="true">
            {words.card.upcoming}
          </li>
        )}
        {after.map(line)}
      </ol>
    </section>
  );
};
