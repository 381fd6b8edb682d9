import type { Dataset, Subject } from '../../model/dataset.ts';
import { extentOf } from '../../model/geo.ts';
import { CLASSES } from '../../model/vocabulary.ts';
import type { Camera } from '../../view/view.ts';
import { useDataset, useScene, useText, useView, useWords } from '../context.ts';
import { Mark, useGroupOf } from '../Mark.tsx';
import { ZoneSwatch } from '../ZoneSwatch.tsx';
import { useBriefWords } from './useBriefWords.ts';

/** Degrees that a map of a usual slide shows at zoom 0, to each side. */
const HALF = { lon: 420, lat: 300 } as const;
/** Whether a subject may lie in the picture; where the whole country is shown, everything does. */
const isNear = (subject: Subject, camera: Camera | null, dataset: Dataset): boolean => {
  if (camera === null) return true;
  const across = 2 ** camera.zoom;
  return extentOf(subject, dataset).some(
    ([lon, lat]) =>
      Math.abs(lon - camera.center[0]) < HALF.lon / across && Math.abs(lat - camera.center[1]) < HALF.lat / across,
  );
};

/** What the marks on this slide mean, and no more. */
export const SlideLegend = () => {
  const words = useWords();
  const text = useText();
  const { legend } = useBriefWords();
  const dataset = useDataset();
  const all = useScene((s) => s.shown);
  const camera = useView((v) => v.camera);
  const shown = all.filter(({ subject }) => isNear(subject, camera, dataset));
  const groupOf = useGroupOf();
  const facilities = shown.filter((i) => i.subject.type === 'facility');
  const classes = new Set(facilities.map((i) => i.state.class));
  const used = new Set(facilities.map((i) => groupOf(i.subject.segments)));
  const zones = new Set(shown.filter((i) => i.subject.type === 'zone').map((i) => i.subject.kind));
  return (
    <ul className="slide-legend" aria-label={legend}>
      {dataset.groups
        .filter((g) => used.has(g.id))
        .map((g) => (
          <li key={g.id}>
            <Mark group={g.id} state="solid" /> {text(g.name)}
          </li>
        ))}
      {CLASSES.filter((c) => classes.has(c)).map((c) => (
        <li key={c}>
          <span className="neutral">
            <Mark group="materials" state={c} />
          </span>{' '}
          {words.class[c]}
        </li>
      ))}
      {facilities.some((i) => i.state.certainty === 'unconfirmed') && (
        <li>
          <Mark group={undefined} state="hollow" unconfirmed /> {words.legend.unconfirmed}
        </li>
      )}
      {[...zones].map((kind) => (
        <li key={kind}>
          <ZoneSwatch kind={kind} /> {words.kind[`zone-${kind}`] ?? kind}
        </li>
      ))}
    </ul>
  );
};
