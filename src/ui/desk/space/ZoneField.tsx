import { useMemo } from 'react';
import { footprintOf } from '../../../model/geometry.ts';
import type { Shape } from '../../../view/shape.ts';
import { useDataset, useLang, useText } from '../../context.ts';
import type { Placing } from './usePlacing.ts';
import { useSpaceWords } from './useSpaceWords.ts';

/** All that lies in a zone with an outline. */
export const ZoneField = ({
  shape,
  placing: { put, outside },
}: {
  readonly shape: Shape | null;
  readonly placing: Placing;
}) => {
  const words = useSpaceWords();
  const text = useText();
  const lang = useLang();
  const { subjects } = useDataset();
  const now = shape?.kind === 'zone' ? shape.id : '';
  const zones = useMemo(
    () =>
      subjects
        .filter((s) => s.type === 'zone' && (s.id === now || footprintOf(s)?.kind === 'area'))
        .toSorted((a, b) => a.label[lang].localeCompare(b.label[lang], lang)),
    [subjects, lang, now],
  );
  return (
    <>
      <label className="space-field">
        {words.zone}
        <select
          className="input"
          value={now}
          data-zone
          onChange={(event) => {
            if (event.target.value !== '') put({ kind: 'zone', id: event.target.value, outside });
          }}
        >
          {now === '' && <option value="">{words.centerNone}</option>}
          {zones.map((zone) => (
            <option key={zone.id} value={zone.id}>
              {text(zone.label)}
            </option>
          ))}
        </select>
      </label>
      <p className="list-note">{words.zoneNote}</p>
    </>
  );
};
