import { useMemo } from 'react';
import { obstacleOf, surroundings } from '../../../view/around.ts';
import type { Placed } from '../../../view/placed.ts';
import type { Shape } from '../../../view/shape.ts';
import { areaOfShape, sketchOf } from '../../../view/space.ts';
import { formatArea } from '../../../words/distance.ts';
import { formatMetres } from '../../../words/format.ts';
import { useDataset, useLang, useMe, useScene } from '../../context.ts';
import { Locate } from './Locate.tsx';
import { Neighbours } from './Neighbours.tsx';
import { ShapeMoney } from './ShapeMoney.tsx';
import { ShapeTools } from './ShapeTools.tsx';
import { useSpaceWords } from './useSpaceWords.ts';

/** What the shape lets through, or why it cannot be applied. */
export const Result = ({ shape }: { readonly shape: Shape }) => {
  const words = useSpaceWords();
  const placed = useScene((s) => s.placed);
  // Asked of the store: the geometry may come and still nothing be placed.
  const obstacle = useScene((s) => obstacleOf(shape, s.placed));
  if (placed) return <Applied shape={shape} placed={placed} />;
  if (obstacle === null) return null;
  return (
    <div className="space-obstacle">
      <p className="warning">
        {words.obstacle[obstacle]} {words.unfiltered}
      </p>
      {obstacle === 'me' && <Locate />}
    </div>
  );
};

const Applied = ({ shape, placed }: { readonly shape: Shape; readonly placed: Placed }) => {
  const words = useSpaceWords();
  const dataset = useDataset();
  const me = useMe();
  const total = useScene((s) => s.total);
  const { inside, maybe } = useMemo(
    () => surroundings(shape, total, placed, dataset, me),
    [shape, total, placed, dataset, me],
  );
  const side = shape.kind === 'nearest' ? 'nearest' : shape.outside ? 'outside' : 'inside';
  const sure = inside.filter((n) => n.judgement.sure).length;
  const unsure = inside.length - sure;
  return (
    <div className="space-result" data-side={side}>
      <p className="space-sum">
        <strong>{words.result[side](inside.length)}</strong>
        {unsure > 0 && (
          <span>
            {words.sure(sure)} · {words.unsure(unsure)}
          </span>
        )}
        <Area shape={shape} />
      </p>
      <ShapeTools shape={shape} inside={inside} />
      {inside.length === 0 && <p className="list-note">{words.none}</p>}
      <Neighbours id="space-inside" title={words.list[side]} of={inside} shape={shape} />
      <Neighbours id="space-maybe" title={words.maybe[side]} of={maybe} shape={shape} />
      <p className="list-note">{words.unplaced}</p>
      <ShapeMoney />
    </div>
  );
};

/** The area of what was drawn exactly; of a zone that of its sketch, and the official one beside it. */
const Area = ({ shape }: { readonly shape: Shape }) => {
  const words = useSpaceWords();
  const lang = useLang();
  const dataset = useDataset();
  const me = useMe();
  const area = useMemo(() => areaOfShape(shape, dataset, me), [shape, dataset, me]);
  if (area === null) return null;
  const sketch = sketchOf(shape, dataset);
  if (!sketch) return <span>{words.area(formatArea(area, lang))}</span>;
  const { accuracyM, areaOfficialM2 } = sketch;
  return (
    <>
      <span>{words.sketchArea(formatArea(area, lang), formatMetres(accuracyM))}</span>
      {areaOfficialM2 !== null && <span>{words.officialArea(formatArea(areaOfficialM2, lang))}</span>}
    </>
  );
};
