import type { Claim } from '../../model/dataset.ts';
import { useView, useWords } from '../context.ts';
import { ClaimLine } from './ClaimLine.tsx';

/** Values that are not money, and facts in words: known ones, and what is aimed at or planned. */
export const Facts = ({ claims }: { readonly claims: readonly Claim[] }) => {
  const words = useWords();
  const k = useView((v) => v.k);
  const rest = claims.filter((c) => c.known <= k && c.unit !== 'KRW');
  const reported = rest.filter((c) => c.modality === 'reported');
  const aims = rest.filter((c) => c.modality !== 'reported');
  return (
    <>
      <ClaimList id="card-targets" title={words.card.targets} claims={aims} />
      <ClaimList id="card-facts" title={words.card.facts} claims={reported} />
    </>
  );
};

const ClaimList = ({
  id,
  title,
  claims,
}: {
  readonly id: string;
  readonly title: string;
  readonly claims: readonly Claim[];
}) => {
  if (claims.length === 0) return null;
  return (
    <section aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      <ul className="claims">
        {claims.map((claim) => (
          <li key={claim.id}>
            <ClaimLine of={claim} />
          </li>
        ))}
      </ul>
    </section>
  );
};
