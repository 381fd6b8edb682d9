import type { OwnLayer } from '../../../view/own/actions.ts';
import { useOwn } from '../own.ts';
import { useOwnWords } from '../useOwnWords.ts';

/** How many rows of how many the table shows. */
export const OwnCount = ({ layer }: { readonly layer: OwnLayer }) => {
  const words = useOwnWords().table;
  const all = useOwn(layer, (s) => s.layer?.rows ?? 0);
  const shown = useOwn(layer, (s) => (s.answer ? s.answer.sure + s.answer.maybe : null));
  return <span className="count own-table-count">{words.count(shown ?? all, all)}</span>;
};
