import type { Subject } from '../../model/dataset.ts';
import { boundsOf, extentOf } from '../../model/geo.ts';
import { cameraFor } from '../../view/view.ts';
import { useActions, useDataset, useWords } from '../context.ts';
import { Icon } from '../icons.tsx';

/** Goes to the subject, near enough to see what stands around it; nothing where it has no place. */
export const ShowOnMap = ({ subject }: { readonly subject: Subject }) => {
  const words = useWords();
  const dataset = useDataset();
  const { cameraMoved } = useActions();
  const bounds = boundsOf(extentOf(subject, dataset));
  if (!bounds || (subject.type === 'facility' && subject.position === null)) return null;
  return (
    <button type="button" className="button show-on-map" onClick={() => cameraMoved(cameraFor(bounds))}>
      <Icon name="locate" />
      {words.card.showOnMap}
    </button>
  );
};
