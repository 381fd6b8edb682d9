import { useMemo } from 'react';
import { SUBJECT_TYPES } from '../../../model/vocabulary.ts';
import { placeable } from '../../../view/around.ts';
import { useDataset, useScene, useText } from '../../context.ts';
import { useSpaceWords } from './useSpaceWords.ts';

/** Everything shown that has a place, whatever the shape makes of it; and `also`, so that a choice never vanishes. */
export const SubjectOptions = ({ also }: { readonly also: string | null }) => {
  const words = useSpaceWords();
  const text = useText();
  const dataset = useDataset();
  const total = useScene((s) => s.total);
  const groups = useMemo(() => {
    const shown = placeable(total, dataset).map((j) => j.subject);
    const extra = dataset.subjects.filter((s) => s.id === also && !shown.includes(s));
    return SUBJECT_TYPES.map((type) => ({ type, subjects: [...shown, ...extra].filter((s) => s.type === type) }));
  }, [total, dataset, also]);
  return groups
    .filter(({ subjects }) => subjects.length > 0)
    .map(({ type, subjects }) => (
      <optgroup key={type} label={words.groups[type]}>
        {subjects.map((subject) => (
          <option key={subject.id} value={subject.id}>
            {text(subject.label)}
          </option>
        ))}
      </optgroup>
    ));
};
