import { CRS, type Draft, type Mapping } from '../../../tables/types.ts';
import type { OwnLayer } from '../../../view/own/actions.ts';
import { useOwn } from '../own.ts';
import { useOwnWords } from '../useOwnWords.ts';
import { ColumnField } from './ColumnField.tsx';
import { More } from './More.tsx';
import { movedAxis, placedIn, segmentedBy } from './mapping.ts';
import { Preview } from './Preview.tsx';
import { Result } from './Result.tsx';
import { Trouble } from './Trouble.tsx';

/** Three choices, guessed already; the rest is folded. What comes of them is told at once. */
export const MappingForm = ({ layer }: { readonly layer: OwnLayer }) => {
  const words = useOwnWords().mapping;
  const draft = useOwn(layer, (s) => s.draft);
  const mapping = useOwn(layer, (s) => s.mapping);
  const before = useOwn(layer, (s) => s.layer?.name ?? null);
  if (draft === null || mapping === null) return null;
  const change = layer.actions.mappingChanged;
  const common = { draft, mapping, onChange: change };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        layer.actions.accepted();
      }}
    >
      <p>
        <strong>{draft.name}</strong>: {words.found(draft.rows, draft.columns.length)}
      </p>
      {before !== null && <p className="own-replaces">{words.replaces(before)}</p>}
      <div className="own-choices">
        <PlaceChoice {...common} />
        <fieldset>
          <legend>2. {words.date}</legend>
          <ColumnField
            label={words.start}
            draft={draft}
            value={mapping.start}
            onChange={(start) => change({ ...mapping, start })}
          />
          <ColumnField
            label={words.end}
            draft={draft}
            value={mapping.end}
            onChange={(end) => change({ ...mapping, end })}
          />
          {mapping.start === null && <p className="muted">{mapping.end === null ? words.noDate : words.noStart}</p>}
        </fieldset>
        <fieldset>
          <legend>3. {words.segment}</legend>
          <ColumnField
            label={words.segmentColumn}
            draft={draft}
            value={mapping.segment}
            onChange={(segment) => change(segmentedBy(mapping, segment))}
          />
        </fieldset>
      </div>
      <More {...common} />
      <Trouble layer={layer} mapping={mapping} />
      <Preview draft={draft} mapping={mapping} />
      <Result layer={layer} draft={draft} mapping={mapping} />
    </form>
  );
};

type Props = {
  readonly draft: Draft;
  readonly mapping: Mapping;
  readonly onChange: (mapping: Mapping) => void;
};
const PlaceChoice = ({ draft, mapping, onChange }: Props) => {
  const words = useOwnWords().mapping;
  const { place } = mapping;
  return (
    <fieldset>
      <legend>1. {words.place}</legend>
      <label className="own-field">
        <span>{words.crs}</span>
        <select
          className="input"
          value={place?.crs ?? ''}
          onChange={(event) => {
            const crs = CRS.find((id) => id === event.target.value) ?? null;
            onChange(placedIn(mapping, draft, crs));
          }}
        >
          {CRS.map((id) => (
            <option key={id} value={id}>
              {words.crsOf[id]}
            </option>
          ))}
          <option value="">{words.noPlace}</option>
        </select>
      </label>
      {place &&
        (['x', 'y'] as const).map((axis) => (
          <ColumnField
            key={axis}
            label={words[axis]}
            draft={draft}
            value={place[axis]}
            must
            onChange={(column) => column !== null && onChange(movedAxis(mapping, axis, column))}
          />
        ))}
    </fieldset>
  );
};
