import { useState } from 'react';
import { CenterFields } from './CenterFields.tsx';
import { ProblemLine } from './ProblemLine.tsx';
import type { AroundProps } from './RadiusFields.tsx';
import { numberOf } from './typed.ts';
import { useDraft } from './useDraft.ts';
import type { Problem } from './usePlacing.ts';
import { useSpaceWords } from './useSpaceWords.ts';

const QUICK = [3, 5, 10, 20] as const;
const FIRST = 5;

/** So many of those that are shown, as are nearest to a centre. */
export const NearestFields = ({ shape, center, onCenter, placing }: AroundProps) => {
  const words = useSpaceWords();
  const now = shape?.kind === 'nearest' ? shape.count : FIRST;
  const [count, setCount] = useDraft(String(now));
  const [problem, setProblem] = useState<Problem | null>(null);
  const apply = (event: React.FormEvent) => {
    event.preventDefault();
    setProblem(placing.nearest(center, numberOf(count)));
  };
  return (
    <>
      <CenterFields
        center={center}
        onCenter={(next) => {
          onCenter(next);
          if (shape?.kind === 'nearest') setProblem(placing.nearest(next, now));
        }}
      />
      <form className="space-line" onSubmit={apply}>
        <label className="space-field">
          {words.count}
          <input
            type="text"
            inputMode="numeric"
            autoComplete="off"
            value={count}
            onChange={(event) => setCount(event.target.value)}
          />
        </label>
        <button type="submit" className="button">
          {words.apply}
        </button>
      </form>
      <fieldset className="space-quick">
        <legend className="visually-hidden">{words.count}</legend>
        {QUICK.map((n) => (
          <button
            key={n}
            type="button"
            className="button"
            aria-pressed={shape?.kind === 'nearest' && shape.count === n}
            onClick={() => setProblem(placing.nearest(center, n))}
          >
            {words.places(n)}
          </button>
        ))}
      </fieldset>
      <ProblemLine problem={problem} />
    </>
  );
};
