import type { Claim } from '../../../model/dataset.ts';
import type { Payer } from '../../../model/sums.ts';
import { formatKrw } from '../../../words/amounts.ts';
import { ClaimLine } from '../../card/ClaimLine.tsx';
import { useLang, useWords } from '../../context.ts';
import { useRowName } from './useRowName.ts';

/** A claim in a sum; whose money it is and how much of it is counted, where that is not the whole. */
export type Counted = { readonly claim: Claim; readonly payer?: Payer; readonly krw?: number };

/** The claims that a sum is made of, and what of each was counted. */
export const ClaimsOf = ({ sum }: { readonly sum: readonly Counted[] }) => (
  <ul>
    {sum.map((counted) => (
      <li key={`${counted.claim.id}/${counted.payer}`}>
        <ClaimLine of={counted.claim} after={<Part of={counted} />} />
      </li>
    ))}
  </ul>
);

/** Of whom it is said, and how much of it is counted where its parts are counted by themselves. */
const Part = ({ of: { claim, payer, krw } }: { readonly of: Counted }) => {
  const { filters } = useWords();
  const lang = useLang();
  const name = useRowName();
  return (
    <span className="muted">
      {name.subject(claim.subject)}
      {payer !== undefined &&
        krw !== undefined &&
        krw !== claim.value &&
        ` · ${filters.payer[payer]} ${formatKrw(krw, lang)}`}
    </span>
  );
};
