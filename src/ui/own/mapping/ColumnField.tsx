import type { Draft } from '../../../tables/types.ts';
import { useOwnWords } from '../useOwnWords.ts';

type Props = {
  readonly label: string;
  readonly draft: Draft;
  readonly value: string | null;
  /** Some column has to be chosen. */
  readonly must?: boolean;
  readonly onChange: (column: string | null) => void;
};

/** A sample tells columns apart whose names do not. */
const SAMPLE = 24;

/** Which column of the file; each is shown with a value that stands in it. */
export const ColumnField = ({ label, draft, value, must = false, onChange }: Props) => {
  const words = useOwnWords().mapping;
  return (
    <label className="own-field">
      <span>{label}</span>
      <select
        className="input"
        // Places, not names: a column may be called anything.
        value={draft.columns.findIndex((column) => column.name === value)}
        onChange={(event) => onChange(draft.columns[Number(event.target.value)]?.name ?? null)}
      >
        {(!must || value === null) && <option value={-1}>{words.none}</option>}
        {draft.columns.map(({ name, values: [sample] }, place) => (
          <option key={name} value={place}>
            {sample === undefined ? name : words.sample(name, sample.slice(0, SAMPLE))}
          </option>
        ))}
      </select>
    </label>
  );
};
