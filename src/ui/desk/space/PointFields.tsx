import { useState } from 'react';
import type { LonLat } from '../../../model/dataset.ts';
import { LonLatInputs } from './LonLatInputs.tsx';
import { ProblemLine } from './ProblemLine.tsx';
import { placeOf } from './typed.ts';
import { useDraft } from './useDraft.ts';
import { useDraw } from './useDraw.ts';
import { useSpaceWords } from './useSpaceWords.ts';

type Props = { readonly lonLat: LonLat | null; readonly onPoint: (lonLat: LonLat) => void };

/** A point, picked on the map or typed. */
export const PointFields = ({ lonLat, onPoint }: Props) => {
  const words = useSpaceWords();
  const [lon, setLon] = useDraft(lonLat ? String(lonLat[0]) : '');
  const [lat, setLat] = useDraft(lonLat ? String(lonLat[1]) : '');
  const [wrong, setWrong] = useState(false);
  const { canDraw, failed, begin } = useDraw();
  const apply = (event: React.FormEvent) => {
    event.preventDefault();
    const place = placeOf(lon, lat);
    setWrong(place === null);
    if (place) onPoint(place);
  };
  return (
    <form className="space-point" onSubmit={apply}>
      <LonLatInputs lon={lon} lat={lat} onLon={setLon} onLat={setLat} />
      <div className="space-line">
        <button type="submit" className="button">
          {words.applyPoint}
        </button>
        <button
          type="button"
          className="button"
          disabled={!canDraw}
          onClick={() => void begin('point', (drawn) => drawn.kind === 'point' && onPoint(drawn.lonLat))}
        >
          {words.pick}
        </button>
      </div>
      {failed && <p className="warning">{words.notLoaded}</p>}
      <ProblemLine problem={wrong ? 'point' : null} />
    </form>
  );
};
