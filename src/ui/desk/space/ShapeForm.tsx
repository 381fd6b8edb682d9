import { useState } from 'react';
import { anchorOf } from '../../../view/around.ts';
import type { Center, Shape } from '../../../view/shape.ts';
import { useActions, useDataset, useView } from '../../context.ts';
import { useMapSide } from '../../mapHandle.ts';
import { BoxFields } from './BoxFields.tsx';
import { centerFor } from './centerFor.ts';
import { NearestFields } from './NearestFields.tsx';
import { PolygonFields } from './PolygonFields.tsx';
import { RadiusFields } from './RadiusFields.tsx';
import { usePlacing } from './usePlacing.ts';
import { useSpaceWords } from './useSpaceWords.ts';
import { ZoneField } from './ZoneField.tsx';

const KINDS = ['radius', 'box', 'polygon', 'zone', 'nearest'] as const satisfies readonly Shape['kind'][];
type Kind = (typeof KINDS)[number];

/** Which shape, and its numbers. What is applied comes from the View; only what is being chosen is kept here. */
export const ShapeForm = () => {
  const words = useSpaceWords();
  const shape = useView((v) => v.shape);
  const [wanted, setWanted] = useState<{ readonly kind: Kind; readonly of: Shape | null } | null>(null);
  const kind = wanted && wanted.of === shape ? wanted.kind : (shape?.kind ?? 'radius');
  const placing = usePlacing(shape);
  const [center, setCenter] = useCenter(shape, kind);
  const { handle } = useMapSide();
  return (
    <div className="space-form">
      <fieldset className="segmented space-kinds">
        <legend className="visually-hidden">{words.kind}</legend>
        {KINDS.map((id) => (
          <button
            key={id}
            type="button"
            data-kind={id}
            aria-pressed={kind === id}
            onClick={() => setWanted({ kind: id, of: shape })}
          >
            {words.kinds[id]}
          </button>
        ))}
      </fieldset>
      {kind === 'radius' && <RadiusFields shape={shape} center={center} onCenter={setCenter} placing={placing} />}
      {kind === 'nearest' && <NearestFields shape={shape} center={center} onCenter={setCenter} placing={placing} />}
      {kind === 'box' && <BoxFields shape={shape} placing={placing} />}
      {kind === 'polygon' && <PolygonFields shape={shape} placing={placing} />}
      {kind === 'zone' && <ZoneField shape={shape} placing={placing} />}
      {handle === null && kind !== 'zone' && <p className="list-note">{words.noMap}</p>}
      {shape && <SideAndClear shape={shape} />}
    </div>
  );
};

/** The centre of the form that is open: see `centerFor`. */
const useCenter = (shape: Shape | null, kind: Kind) => {
  const dataset = useDataset();
  const selected = useView((v) => v.selected);
  const [chosen, choose] = useState<Center | null>(null);
  const subject = dataset.subjects.find((s) => s.id === selected);
  const first: Center | null = subject && anchorOf(subject, dataset) ? { kind: 'subject', id: subject.id } : null;
  return [centerFor(shape, kind, chosen, first), choose] as const;
};

/** What lies inside, or all that does not; the nearest have no outside. */
const SideAndClear = ({ shape }: { readonly shape: Shape }) => {
  const words = useSpaceWords();
  const { shapeDrawn, filterCleared } = useActions();
  return (
    <div className="space-sides">
      {shape.kind !== 'nearest' && (
        <fieldset className="segmented">
          <legend className="visually-hidden">{words.side}</legend>
          {([false, true] as const).map((outside) => (
            <button
              key={String(outside)}
              type="button"
              aria-pressed={shape.outside === outside}
              onClick={() => shapeDrawn({ ...shape, outside })}
            >
              {outside ? words.sides.outside : words.sides.inside}
            </button>
          ))}
        </fieldset>
      )}
      <button type="button" className="button" onClick={() => filterCleared('shape')}>
        {words.clear}
      </button>
    </div>
  );
};
