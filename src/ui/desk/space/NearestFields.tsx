import { AroundForm, type AroundProps } from './AroundForm.tsx';
import { numberOf } from './typed.ts';
import { useDraft } from './useDraft.ts';
import { useSpaceWords } from './useSpaceWords.ts';

const QUICK = [3, 5, 10, 20] as const;
const FIRST = 5;

/** So many of those that are shown, as are nearest to a centre. */
export const NearestFields = ({ shape, center, onCenter, placing }: AroundProps) => {
  const words = useSpaceWords();
  const applied = shape?.kind === 'nearest' ? shape.count : null;
  const [count, setCount] = useDraft(String(applied ?? FIRST));
  return (
    <AroundForm
      center={center}
      onCenter={onCenter}
      applied={applied}
      typed={numberOf(count)}
      place={placing.nearest}
      quick={QUICK.map((size) => ({ size, label: words.places(size) }))}
      quickLabel={words.count}
    >
      <label className="space-field">
        {words.count}
        <input
          className="input"
          type="text"
          inputMode="numeric"
          autoComplete="off"
          value={count}
          onChange={(event) => setCount(event.target.value)}
        />
      </label>
    </AroundForm>
  );
};
