import { lineOf } from '../../../model/regions.ts';
import type { Side } from '../../../view/beside.ts';
import { facetRegionOf } from '../../../view/facets.ts';
import { MOST_BESIDE } from '../../../view/view.ts';
import { useActions, useDataset, useScene, useText, useView } from '../../context.ts';
import { useDeskWords } from '../useDeskWords.ts';

/** What may join: what is selected, a region in which something stands, or anything that is shown. */
export const AddSide = ({ sides }: { readonly sides: readonly Side[] }) => {
  const words = useDeskWords().beside;
  const text = useText();
  const dataset = useDataset();
  const shown = useScene((s) => s.shown);
  const selected = useView((v) => v.selected);
  const { besideToggled } = useActions();
  if (sides.length >= MOST_BESIDE) return <p className="list-note">{words.full}</p>;
  const taken = new Set(sides.map((s) => s.id));
  const here = new Set(shown.flatMap((i) => lineOf(dataset.regions, facetRegionOf(dataset, i.subject.region))));
  const regions = dataset.regions.filter((r) => here.has(r) && !taken.has(r.id));
  const subjects = shown.map((i) => i.subject).filter((s) => !taken.has(s.id));
  const current = subjects.find((s) => s.id === selected);
  return (
    <div className="beside-add">
      {current && (
        <button type="button" className="button" onClick={() => besideToggled(current.id)}>
          {words.addSelected(text(current.label))}
        </button>
      )}
      <label>
        {words.add}
        <select
          className="input"
          value=""
          onChange={(event) => event.target.value !== '' && besideToggled(event.target.value)}
        >
          <option value="">-</option>
          <optgroup label={words.addRegion}>
            {regions.map((region) => (
              <option key={region.id} value={region.id}>
                {text(region.name)}
              </option>
            ))}
          </optgroup>
          <optgroup label={words.addSubject}>
            {subjects.map((subject) => (
              <option key={subject.id} value={subject.id}>
                {text(subject.name)}
              </option>
            ))}
          </optgroup>
        </select>
      </label>
    </div>
  );
};
