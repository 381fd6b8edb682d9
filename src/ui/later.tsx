import { type ComponentType, lazy } from 'react';
import { ahead } from './ahead.ts';
import { useWords } from './context.ts';

/** Shown in place of a part that could not be loaded: the rest of the page goes on working. */
const Missing = () => {
  const words = useWords();
  return (
    <div className="part-missing" role="alert">
      {words.app.partMissing}
    </div>
  );
};

/** In place of a part that nobody misses. */
export const Nothing = () => null;

/** A part that is loaded when it is first shown, or before that when the page has time; a failure is said in its place. */
export const later = <P extends object>(
  load: () => Promise<ComponentType<P>>,
  otherwise: ComponentType<P> = Missing,
): ComponentType<P> => {
  const loading = ahead(load);
  return lazy(() =>
    loading().then(
      (part) => ({ default: part }),
      () => ({ default: otherwise }),
    ),
  );
};
