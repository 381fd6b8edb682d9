import type { Claim, Milestone } from '../../model/dataset.ts';
import { pageAddress } from '../appAddress.ts';
import { useDataset, useLang, useWords } from '../context.ts';
import { useCopy } from '../useCopy.ts';
import { citationOf } from './citation.ts';

/** Copies a value with all of its sources, ready to be quoted. */
export const CiteButton = ({ of }: { readonly of: Milestone | Claim }) => {
  const words = useWords();
  const lang = useLang();
  const dataset = useDataset();
  const { said, copy } = useCopy(words.card.citeDone, words.card.citeFailed);
  return (
    <>
      <button
        type="button"
        className="link"
        onClick={() => void copy(citationOf(of, pageAddress(), { dataset, words, lang }))}
      >
        {words.card.cite}
      </button>
      <output className="muted">{said}</output>
    </>
  );
};
