import { useState } from 'react';
import type { Center, Shape } from '../../../view/shape.ts';
import { CenterFields } from './CenterFields.tsx';
import { ProblemLine } from './ProblemLine.tsx';
import { numberOf } from './typed.ts';
import { useDraft } from './useDraft.ts';
import type { Placing, Problem } from './usePlacing.ts';
import { useSpaceWords } from './useSpaceWords.ts';

const QUICK_KM = [1, 5, 10, 30, 50] as const;
const FIRST_M = 10_000;
const UNITS = { m: 1, km: 1000 } as const;
type Unit = keyof typeof UNITS;

export type AroundProps = {
  readonly shape: Shape | null;
  readonly center: Center | null;
  readonly onCenter: (center: Center) => void;
  readonly placing: Placing;
};

/** Everything within so far of a centre. */
export const RadiusFields = ({ shape, center, onCenter, placing }: AroundProps) => {
  const words = useSpaceWords();
  const metres = shape?.kind === 'radius' ? shape.metres : FIRST_M;
  const own: Unit = metres < UNITS.km ? 'm' : 'km';
  const [unit, setUnit] = useDraft(own);
  const [size, setSize] = useDraft(String(metres / UNITS[own]));
  const [problem, setProblem] = useState<Problem | null>(null);
  const apply = (event: React.FormEvent) => {
    event.preventDefault();
    setProblem(placing.radius(center, numberOf(size) * UNITS[unit === 'm' ? 'm' : 'km']));
  };
  return (
    <>
      <CenterFields
        center={center}
        onCenter={(next) => {
          onCenter(next);
          if (shape?.kind === 'radius') setProblem(placing.radius(next, metres));
        }}
      />
      <form className="space-line" onSubmit={apply}>
        <label className="space-field">
          {words.radius}
          <input
            type="text"
            inputMode="decimal"
            autoComplete="off"
            value={size}
            onChange={(event) => setSize(event.target.value)}
          />
        </label>
        <label className="space-field">
          {words.unit}
          <select value={unit} onChange={(event) => setUnit(event.target.value)}>
            <option value="m">m</option>
            <option value="km">km</option>
          </select>
        </label>
        <button type="submit" className="button">
          {words.apply}
        </button>
      </form>
      <fieldset className="space-quick">
        <legend className="visually-hidden">{words.quick}</legend>
        {QUICK_KM.map((km) => (
          <button
            key={km}
            type="button"
            className="button"
            aria-pressed={shape?.kind === 'radius' && shape.metres === km * UNITS.km}
            onClick={() => setProblem(placing.radius(center, km * UNITS.km))}
          >
            {km} km
          </button>
        ))}
      </fieldset>
      <ProblemLine problem={problem} />
    </>
  );
};
