import type { Ledger } from '../../model/sums.ts';
import { useText } from '../context.ts';
import { useDeskWords } from './useDeskWords.ts';

/** What has to be known to read the sums of a ledger: what is not in them, and what may be in them twice. */
export const useLedgerNotes = (): ((ledger: Ledger) => readonly string[]) => {
  const words = useDeskWords().money;
  const text = useText();
  return ({ purses, held, related }) => {
    const partly = purses.filter((p) => p.total === null).length;
    const differing = purses.filter(({ total, addends }) =>
      addends.some(
        ({ claim }) => total !== null && (claim.modality === 'reported') !== (total.modality === 'reported'),
      ),
    );
    return [
      ...(partly > 0 ? [words.partly(partly)] : []),
      ...(held.length > 0 ? [words.held(held.length)] : []),
      ...related.map(([a, b]) => words.related(text(a.subject.label), text(b.subject.label))),
      ...(differing.length > 0 ? [words.bySide] : []),
    ];
  };
};
