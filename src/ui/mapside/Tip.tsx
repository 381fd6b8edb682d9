import type { Pick } from '../../map/MapCanvas.tsx';
import { facetRegionOf } from '../../view/facets.ts';
import { useDataset, useScene, useText, useWords } from '../context.ts';
import { StateWords } from '../StateWords.tsx';

const MOST = 4;

/** Names of what lies under the pointer. The list says the same to those who use no pointer. */
export const Tip = ({ pick }: { readonly pick: Pick }) => {
  const words = useWords();
  const text = useText();
  const dataset = useDataset();
  const shown = useScene((s) => s.shown);
  const items = shown.filter((i) => pick.subjects.includes(i.subject.id)).slice(0, MOST);
  const region = dataset.regions.find((r) => r.id === pick.region);
  const programmes = shown.filter(
    (i) => i.subject.type === 'programme' && facetRegionOf(dataset, i.subject.region) === pick.region,
  ).length;
  return (
    <div className="tip" aria-hidden="true" style={{ left: pick.x, top: pick.y }}>
      {items.map(({ subject, state }) => (
        <p key={subject.id}>
          <strong>{text(subject.name)}</strong> <StateWords state={state} />
        </p>
      ))}
      {region && (
        <p>
          <strong>{text(region.name)}</strong> {words.map.programmes(programmes)}
        </p>
      )}
    </div>
  );
};
