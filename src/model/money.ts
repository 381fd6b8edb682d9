import type { Claim } from './dataset.ts';
import { FUNDINGS, type Funding } from './vocabulary.ts';

/** An amount with the parts that add up to it. Parts may have parts of their own (지방비 = 도비 + 시비). */
export type Amount = { readonly claim: Claim; readonly parts: readonly Amount[] };

/** An amount of won, whatever it is for. */
export const isMoney = (claim: Claim): boolean => claim.unit === 'KRW' && claim.value !== null;

/** Parts stand in the order of the funding table: 국비, 도비, 시비, 지방비, 민자. */
const place = ({ funding }: Claim): number => (funding === null ? FUNDINGS.length : FUNDINGS.indexOf(funding));

const amountOf = (claim: Claim, claims: readonly Claim[]): Amount => ({
  claim,
  parts: claims
    .filter((c) => c.partOf === claim.id)
    .toSorted((a, b) => place(a) - place(b))
    .map((part) => amountOf(part, claims)),
});

/** Amounts of money among the claims, totals with their parts; what is shown first comes first. */
export const amountsOf = (claims: readonly Claim[]): readonly Amount[] =>
  claims
    .filter((c) => isMoney(c) && c.partOf === null)
    .toSorted((a, b) => Number(b.preferred) - Number(a.preferred))
    .map((c) => amountOf(c, claims));

export type Budget = Readonly<Partial<Record<Funding, number>>>;

const addPart = (budget: Budget, { claim, parts }: Amount): Budget => {
  const funding = claim.funding;
  if (funding === null || claim.value === null) return budget;
  const own: Budget = { ...budget, [funding]: (budget[funding] ?? 0) + claim.value };
  return parts.reduce(addPart, own);
};

/**
 * Project budget by funding source in won, from the preferred claims alone. A funding that no source states is absent, never 0.
 * `local` is the unsplit 지방비; where it is split, `province` and `city` are its parts and `local` their subtotal.
 */
export const budgetOf = (claims: readonly Claim[]): Budget =>
  amountsOf(claims)
    .filter(({ claim }) => claim.property === 'budget' && claim.preferred)
    .slice(0, 1)
    .reduce(addPart, {});
