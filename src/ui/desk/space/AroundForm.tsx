import { type ReactNode, useState } from 'react';
import type { Center, Shape } from '../../../view/shape.ts';
import { CenterFields } from './CenterFields.tsx';
import { ProblemLine } from './ProblemLine.tsx';
import type { Placing, Problem } from './usePlacing.ts';
import { useSpaceWords } from './useSpaceWords.ts';

export type AroundProps = {
  readonly shape: Shape | null;
  readonly center: Center | null;
  readonly onCenter: (center: Center) => void;
  readonly placing: Placing;
};

type Props = Pick<AroundProps, 'center' | 'onCenter'> & {
  /** The number of the shape that is applied: metres, or a count; `null` where the shape is another. */
  readonly applied: number | null;
  /** What is typed, as such a number. */
  readonly typed: number;
  readonly place: (center: Center | null, size: number) => Problem | null;
  /** Numbers that can be pressed instead. */
  readonly quick: readonly { readonly size: number; readonly label: string }[];
  readonly quickLabel: string;
  /** The fields to type in. */
  readonly children: ReactNode;
};

/** The form of a shape around a centre: the centre, a number to type and some to press. */
export const AroundForm = ({ center, onCenter, applied, typed, place, quick, quickLabel, children }: Props) => {
  const words = useSpaceWords();
  const [problem, setProblem] = useState<Problem | null>(null);
  return (
    <>
      <CenterFields
        center={center}
        onCenter={(next) => {
          onCenter(next);
          if (applied !== null) setProblem(place(next, applied));
        }}
      />
      <form
        className="space-line"
        onSubmit={(event) => {
          event.preventDefault();
          setProblem(place(center, typed));
        }}
      >
        {children}
        <button type="submit" className="button">
          {words.apply}
        </button>
      </form>
      <fieldset className="space-quick">
        <legend className="visually-hidden">{quickLabel}</legend>
        {quick.map(({ size, label }) => (
          <button
            key={size}
            type="button"
            className="button"
            aria-pressed={applied === size}
            onClick={() => setProblem(place(center, size))}
          >
            {label}
          </button>
        ))}
      </fieldset>
      <ProblemLine problem={problem} />
    </>
  );
};
