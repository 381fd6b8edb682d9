import { useEffect } from 'react';
import { useView } from '../../context.ts';
import { useMapSide } from '../../mapHandle.ts';
import { Between } from './Between.tsx';
import { Result } from './Result.tsx';
import { ShapeForm } from './ShapeForm.tsx';
import { useSpaceWords } from './useSpaceWords.ts';

/** A part of the country by a shape: drawn, named or typed; what lies in it, how far, and whose money. */
export const Space = () => {
  const words = useSpaceWords();
  const shape = useView((v) => v.shape);
  const { handle } = useMapSide();
  // Whoever is here may draw, and perhaps without a network.
  useEffect(() => handle?.prepareDrawing(), [handle]);
  return (
    <section className="space" aria-labelledby="space-title">
      <h2 id="space-title">{words.title}</h2>
      {!shape && <p className="list-note">{words.intro}</p>}
      <ShapeForm />
      {shape && <Result shape={shape} />}
      <Between />
    </section>
  );
};
