import type { LonLat } from '../../../model/dataset.ts';
import { isoOf } from '../../../model/day.ts';
import { type Bounds, boundsOf } from '../../../model/geo.ts';
import type { Surface } from '../../../model/surface.ts';
import { anchorOf, anchorOfShape, type Neighbour } from '../../../view/around.ts';
import { type Shape, shapeText } from '../../../view/shape.ts';
import { shapeFeature } from '../../../view/shapeFeature.ts';
import { outlineOfShape } from '../../../view/space.ts';
import { cameraFor } from '../../../view/view.ts';
import { useActions, useDataset, useMe } from '../../context.ts';
import { download } from '../../download.ts';
import { shapeWord } from '../../filters/optionWords.ts';
import { useWording } from '../../filters/useWording.ts';
import { Icon } from '../../icons.tsx';
import { roughly } from '../../mapside/roughly.ts';
import { useLink } from '../../useLink.ts';
import { useSpaceWords } from './useSpaceWords.ts';

const cornersOf = (surface: Surface): readonly LonLat[] =>
  surface.type === 'Polygon' ? surface.coordinates.flat() : surface.coordinates.flat(2);

/** Goes to the shape, takes its outline away as a file, copies its link. */
export const ShapeTools = ({ shape, inside }: { readonly shape: Shape; readonly inside: readonly Neighbour[] }) => {
  const words = useSpaceWords();
  const dataset = useDataset();
  const me = useMe();
  const wording = useWording();
  const { cameraMoved } = useActions();
  const { said, copy } = useLink();
  const outline = outlineOfShape(shape, dataset, me);
  const anchors = [anchorOfShape(shape, dataset, me), ...inside.map((n) => anchorOf(n.subject, dataset))];
  const bounds = boundsOf(outline ? cornersOf(outline) : anchors.flatMap((anchor) => (anchor ? [anchor.lonLat] : [])));
  const isAroundMe = 'center' in shape && shape.center.kind === 'me';
  const show = (of: Bounds) => {
    const camera = cameraFor(of);
    // The middle of a shape around this device is where it is.
    cameraMoved(isAroundMe ? roughly(camera) : camera);
  };
  const save = () => {
    const feature = shapeFeature(shape, dataset, me, shapeWord(wording, shape));
    if (feature)
      download(
        `${words.file}-${isoOf(dataset.asOf)}.geojson`,
        new Blob([JSON.stringify(feature, null, 1)], { type: 'application/geo+json' }),
      );
  };
  return (
    <div className="space-tools">
      <div className="space-line">
        {bounds && (
          <button type="button" className="button" onClick={() => show(bounds)}>
            <Icon name="locate" />
            {words.show}
          </button>
        )}
        {outline && (
          <button type="button" className="button" onClick={save}>
            {words.download}
          </button>
        )}
        <button type="button" className="button" onClick={() => void copy()}>
          <Icon name="link" />
          {words.link}
        </button>
      </div>
      <p className="list-note">
        {words.linkText} <code data-shape>{shapeText(shape)}</code> <span role="status">{said}</span>
      </p>
      {!outline && <p className="list-note">{words.noOutline}</p>}
      {outline && isAroundMe && <p className="list-note">{words.withMe}</p>}
    </div>
  );
};
