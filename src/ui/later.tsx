import { type ComponentType, lazy } from 'react';
import { useWords } from './context.ts';

/** Parts of the screen that the first view does not need. */
const waiting: (() => Promise<unknown>)[] = [];

/** Shown in place of a part that could not be loaded: the rest of the page goes on working. */
const Missing = () => {
  const words = useWords();
  return (
    <div className="part-missing" role="alert">
      {words.app.partMissing}
    </div>
  );
};

/** A part that is loaded when it is first shown, or before that when the page has time; a failure is said in its place. */
export const later = <P extends object>(load: () => Promise<ComponentType<P>>): ComponentType<P> => {
  waiting.push(load);
  return lazy(() =>
    load().then(
      (part) => ({ default: part }),
      () => ({ default: Missing as ComponentType<P> }),
    ),
  );
};

/** Loads every part that is still waiting, and what those wait for, so that the page goes on working without a network. */
export const loadAhead = async (): Promise<void> => {
  for (let load = waiting.shift(); load; load = waiting.shift()) await load().catch(() => undefined);
};
