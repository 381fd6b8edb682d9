import { useState } from 'react';
import type { Shape } from '../../../view/shape.ts';
import { LonLatInputs } from './LonLatInputs.tsx';
import { ProblemLine } from './ProblemLine.tsx';
import { placeOf } from './typed.ts';
import { useDraft } from './useDraft.ts';
import { useDraw } from './useDraw.ts';
import type { Placing, Problem } from './usePlacing.ts';
import { useSpaceWords } from './useSpaceWords.ts';

type Props = { readonly shape: Shape | null; readonly placing: Placing };

/** A rectangle, drawn or typed by two corners. */
export const BoxFields = ({ shape, placing: { put, outside } }: Props) => {
  const words = useSpaceWords();
  const bounds = shape?.kind === 'box' ? shape.bounds.map(String) : [];
  const [west, setWest] = useDraft(bounds[0] ?? '');
  const [south, setSouth] = useDraft(bounds[1] ?? '');
  const [east, setEast] = useDraft(bounds[2] ?? '');
  const [north, setNorth] = useDraft(bounds[3] ?? '');
  const [problem, setProblem] = useState<Problem | null>(null);
  const { canDraw, failed, begin } = useDraw();
  const apply = (event: React.FormEvent) => {
    event.preventDefault();
    const [from, to] = [placeOf(west, south), placeOf(east, north)];
    setProblem(from && to ? put({ kind: 'box', bounds: [...from, ...to], outside }) : 'point');
  };
  return (
    <form className="space-box" onSubmit={apply}>
      <button
        type="button"
        className="button space-draw"
        disabled={!canDraw}
        onClick={() =>
          void begin('box', (drawn) => {
            if (drawn.kind === 'box') setProblem(put({ ...drawn, outside }));
          })
        }
      >
        {words.draw.box}
      </button>
      {failed && <p className="warning">{words.notLoaded}</p>}
      <fieldset>
        <legend>{words.southWest}</legend>
        <LonLatInputs lon={west} lat={south} onLon={setWest} onLat={setSouth} />
      </fieldset>
      <fieldset>
        <legend>{words.northEast}</legend>
        <LonLatInputs lon={east} lat={north} onLon={setEast} onLat={setNorth} />
      </fieldset>
      <button type="submit" className="button">
        {words.apply}
      </button>
      <ProblemLine problem={problem} />
    </form>
  );
};
