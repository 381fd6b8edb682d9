import { useState } from 'react';
import { anchorOf } from '../../../view/around.ts';
import type { Center } from '../../../view/shape.ts';
import { useDataset, useMe, useText, useView } from '../../context.ts';
import { Locate } from './Locate.tsx';
import { PointFields } from './PointFields.tsx';
import { SubjectOptions } from './SubjectOptions.tsx';
import { useSpaceWords } from './useSpaceWords.ts';

type Props = { readonly center: Center | null; readonly onCenter: (center: Center) => void };

const optionOf = (center: Center | null): string => {
  if (center === null) return '';
  return center.kind === 'subject' ? center.id : center.kind;
};

/** Around what: a subject, a point, or the place of the reader. */
export const CenterFields = ({ center, onCenter }: Props) => {
  const words = useSpaceWords();
  const me = useMe();
  /** A point is asked for and not said yet. */
  const [asking, setAsking] = useState(false);
  const value = asking ? 'point' : optionOf(center);
  const choose = (next: string) => {
    setAsking(next === 'point' && center?.kind !== 'point');
    if (next === 'me') onCenter({ kind: 'me' });
    else if (next !== 'point' && next !== '') onCenter({ kind: 'subject', id: next });
  };
  /** Then what the shape misses is said below it, with the same button. */
  const missing =
    useView((v) => v.shape !== null && 'center' in v.shape && v.shape.center.kind === 'me') && me === null;
  const isPoint = value === 'point';
  return (
    <>
      <label className="space-field">
        {words.center}
        <select className="input" value={value} data-center onChange={(event) => choose(event.target.value)}>
          {value === '' && <option value="">{words.centerNone}</option>}
          <option value="point">{words.centerOf.point}</option>
          <option value="me">{words.centerOf.me}</option>
          <SubjectOptions also={center?.kind === 'subject' ? center.id : null} />
        </select>
      </label>
      <UseSelected center={center} onCenter={onCenter} />
      {isPoint && (
        <PointFields
          lonLat={center?.kind === 'point' ? center.lonLat : null}
          onPoint={(lonLat) => {
            setAsking(false);
            onCenter({ kind: 'point', lonLat });
          }}
        />
      )}
      {value === 'me' && !missing && <Locate />}
    </>
  );
};

/** What is selected on list or map becomes the centre by one press. */
const UseSelected = ({ center, onCenter }: Props) => {
  const words = useSpaceWords();
  const text = useText();
  const dataset = useDataset();
  const selected = useView((v) => v.selected);
  const subject = dataset.subjects.find((s) => s.id === selected);
  if (!subject || optionOf(center) === subject.id || anchorOf(subject, dataset) === null) return null;
  return (
    <button type="button" className="button" onClick={() => onCenter({ kind: 'subject', id: subject.id })}>
      {words.takeSelected(text(subject.label))}
    </button>
  );
};
