import { useState } from 'react';
import type { Shape } from '../../../view/shape.ts';
import { ProblemLine } from './ProblemLine.tsx';
import { cornersOf } from './typed.ts';
import { useDraft } from './useDraft.ts';
import { useDraw } from './useDraw.ts';
import type { Placing, Problem } from './usePlacing.ts';
import { useSpaceWords } from './useSpaceWords.ts';

type Props = { readonly shape: Shape | null; readonly placing: Placing };

const lines = (shape: Shape | null): string =>
  shape?.kind === 'polygon' ? shape.ring.map(([lon, lat]) => `${lon}, ${lat}`).join('\n') : '';

/** A polygon, drawn corner by corner or freehand, or typed. */
export const PolygonFields = ({ shape, placing: { put, outside } }: Props) => {
  const words = useSpaceWords();
  const [text, setText] = useDraft(lines(shape));
  const [problem, setProblem] = useState<Problem | null>(null);
  const { canDraw, failed, begin } = useDraw();
  const apply = (event: React.FormEvent) => {
    event.preventDefault();
    const ring = cornersOf(text);
    setProblem(ring ? put({ kind: 'polygon', ring, outside }) : 'point');
  };
  return (
    <form className="space-polygon" onSubmit={apply}>
      <div className="space-line">
        {(['polygon', 'freehand'] as const).map((kind) => (
          <button
            key={kind}
            type="button"
            className="button space-draw"
            disabled={!canDraw}
            onClick={() =>
              void begin(kind, (drawn) => {
                if (drawn.kind === 'polygon') setProblem(put({ ...drawn, outside }));
              })
            }
          >
            {words.draw[kind]}
          </button>
        ))}
      </div>
      {failed && <p className="warning">{words.notLoaded}</p>}
      <label className="space-field">
        {words.corners}
        <textarea
          className="input"
          rows={4}
          spellCheck={false}
          placeholder={words.cornersHint}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </label>
      <button type="submit" className="button">
        {words.apply}
      </button>
      <ProblemLine problem={problem} />
    </form>
  );
};
