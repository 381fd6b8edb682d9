import { useSpaceWords } from './useSpaceWords.ts';

type Props = {
  readonly lon: string;
  readonly lat: string;
  readonly onLon: (text: string) => void;
  readonly onLat: (text: string) => void;
};

/** Longitude and latitude as they are typed. */
export const LonLatInputs = ({ lon, lat, onLon, onLat }: Props) => {
  const words = useSpaceWords();
  const fields = [
    { name: words.lon, text: lon, write: onLon },
    { name: words.lat, text: lat, write: onLat },
  ];
  return (
    <div className="space-line">
      {fields.map(({ name, text, write }) => (
        <label key={name} className="space-field">
          {name}
          <input
            className="input"
            type="text"
            inputMode="decimal"
            autoComplete="off"
            value={text}
            onChange={(event) => write(event.target.value)}
          />
        </label>
      ))}
    </div>
  );
};
