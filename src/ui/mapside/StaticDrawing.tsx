import { Suspense, useMemo, useRef } from 'react';
import { type Frame, frameOf, type Padding, type Size } from '../../view/frame.ts';
import { layoutOf } from '../../view/layout.ts';
import { hasPlace, programmesByRegion } from '../../view/scene.ts';
import { useDataset, useScene, useView, useWords } from '../context.ts';
import { later, Nothing } from '../later.tsx';
import { DrawnLand, PROVINCES_TO } from './drawing/DrawnLand.tsx';
import { Marks } from './drawing/Marks.tsx';
import { useOutline } from './drawing/outline.ts';
import { useSize } from './drawing/useSize.ts';
import { Zones } from './drawing/Zones.tsx';

const Names = later(() => import('./drawing/Names.tsx').then((module) => module.Names), Nothing);
const ScaleBar = later(() => import('./drawing/ScaleBar.tsx').then((module) => module.ScaleBar), Nothing);

type Props = {
  /** How large marks are drawn. */
  readonly scale?: number;
  readonly padding: Padding;
  /** It stands for a moment, until the map is there: what takes long to paint is left out. */
  readonly brief?: boolean;
  /** How large it is drawn where nothing can be measured, as on paper; it is then fitted into its box. */
  readonly size?: Size;
};
/**
 * The View as a drawing: land, zones, plates and marks where the interactive map has them, so that the one can give way to
 * the other without a jump. It needs no graphics card, and is there at the first paint.
 */
export const StaticDrawing = ({ scale = 1, padding, brief = false, size: fixed }: Props) => {
  const words = useWords();
  const dataset = useDataset();
  const camera = useView((v) => v.camera);
  const box = useRef<SVGSVGElement>(null);
  const measured = useSize(box);
  const size = fixed ?? measured;
  const frame = useMemo(
    () => (size && size.width > 0 && size.height > 0 ? frameOf(camera, dataset, size, padding) : null),
    [camera, dataset, size, padding],
  );
  return (
    // biome-ignore lint/a11y/useSemanticElements: a drawing is no <fieldset>
    <svg
      ref={box}
      className="static-drawing"
      data-brief={brief}
      viewBox={fixed && `0 0 ${fixed.width} ${fixed.height}`}
      role="group"
      aria-label={words.map.label}
    >
      {frame && <Drawn frame={frame} scale={scale} padding={padding} isNamed={!brief && frame.zoom > PROVINCES_TO} />}
      {frame && !brief && (
        <Suspense fallback={null}>
          <ScaleBar frame={frame} />
        </Suspense>
      )}
    </svg>
  );
};

type DrawnProps = {
  readonly frame: Frame;
  readonly scale: number;
  readonly padding: Padding;
  /** With the names of zones and places. */
  readonly isNamed: boolean;
};
const Drawn = ({ frame, scale, padding, isNamed }: DrawnProps) => {
  const dataset = useDataset();
  const outline = useOutline();
  const shown = useScene((s) => s.shown);
  const layout = useMemo(() => layoutOf(dataset), [dataset]);
  const placed = shown.filter((i) => hasPlace(i.subject));
  const marked = {
    items: placed.filter((i) => i.subject.type === 'facility'),
    programmes: programmesByRegion(dataset, shown),
    layout,
    frame,
    scale,
  };
  return (
    <>
      {outline && <DrawnLand outline={outline} frame={frame} />}
      <Zones items={placed.filter((i) => i.subject.type === 'zone')} frame={frame} />
      {isNamed && (
        <Suspense fallback={null}>
          <Names layout={layout} frame={frame} padding={padding} scale={scale} />
        </Suspense>
      )}
      <Marks {...marked} />
    </>
  );
};
