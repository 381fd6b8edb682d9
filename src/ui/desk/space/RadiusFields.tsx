import { AroundForm, type AroundProps } from './AroundForm.tsx';
import { numberOf } from './typed.ts';
import { useDraft } from './useDraft.ts';
import { useSpaceWords } from './useSpaceWords.ts';

const QUICK_KM = [1, 5, 10, 30, 50] as const;
const FIRST_M = 10_000;
const UNITS = { m: 1, km: 1000 } as const;
type Unit = keyof typeof UNITS;

/** Everything within so far of a centre. */
export const RadiusFields = ({ shape, center, onCenter, placing }: AroundProps) => {
  const words = useSpaceWords();
  const applied = shape?.kind === 'radius' ? shape.metres : null;
  const metres = applied ?? FIRST_M;
  const own: Unit = metres < UNITS.km ? 'm' : 'km';
  const [unit, setUnit] = useDraft(own);
  const [size, setSize] = useDraft(String(metres / UNITS[own]));
  return (
    <AroundForm
      center={center}
      onCenter={onCenter}
      applied={applied}
      typed={numberOf(size) * UNITS[unit === 'm' ? 'm' : 'km']}
      place={placing.radius}
      quick={QUICK_KM.map((km) => ({ size: km * UNITS.km, label: `${km} km` }))}
      quickLabel={words.quick}
    >
      <label className="space-field">
        {words.radius}
        <input
          className="input"
          type="text"
          inputMode="decimal"
          autoComplete="off"
          value={size}
          onChange={(event) => setSize(event.target.value)}
        />
      </label>
      <label className="space-field">
        {words.unit}
        <select className="input" value={unit} onChange={(event) => setUnit(event.target.value)}>
          <option value="m">m</option>
          <option value="km">km</option>
        </select>
      </label>
    </AroundForm>
  );
};
