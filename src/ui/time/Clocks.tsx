import { useMemo } from 'react';
import { AXIS, type Day } from '../../model/day.ts';
import { useActions, useDataset, usePreference, useView, useWords } from '../context.ts';
import { Clock } from './Clock.tsx';

/** The day that t is compared with, and the knowledge clock: each has its handle while it is in use. */
export const Clocks = ({ stops }: { readonly stops: readonly Day[] }) => {
  const words = useWords();
  const { asOf, milestones, claims } = useDataset();
  const { compared, knowledgeMoved } = useActions();
  const offered = usePreference('knowledge');
  const k = useView((v) => v.k);
  const t2 = useView((v) => v.t2);
  const published = useMemo(
    () => [...new Set([...milestones, ...claims].map((s) => s.known))].toSorted((a, b) => a - b),
    [milestones, claims],
  );
  return (
    <>
      {t2 !== null && (
        <Clock
          kind="compare"
          name={words.compare.slider}
          value={t2}
          last={AXIS.to}
          stops={stops}
          words={words.compare.value}
          onDay={compared}
        />
      )}
      {(offered || k !== asOf) && (
        <Clock
          kind="knowledge"
          name={words.knowledge.slider}
          value={k}
          last={asOf}
          stops={published}
          words={words.knowledge.value}
          onDay={knowledgeMoved}
        />
      )}
    </>
  );
};
