import { useActions, useView } from './context.ts';
import { useHoverOf } from './hover.ts';

/** What a button of a subject does: pressed, it selects the subject; under the pointer it lights it everywhere. */
export const useSubjectButton = (id: string) => {
  const { subjectPicked } = useActions();
  const selected = useView((v) => v.selected === id);
  const hover = useHoverOf(id);
  return { 'aria-pressed': selected, onClick: () => subjectPicked(id), ...hover };
};
