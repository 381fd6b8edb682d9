import { type Path, type Problem, problemAt, type SeedFile } from '../problem.ts';
import { type ClaimSeed, subjectsOf, type World } from '../world.ts';

/** `36900000000` as `369억 원`, exact to the won. */
export const won = (krw: number): string => {
  const eok = Math.floor(krw / 1e8);
  const rest = krw % 1e8;
  const head =
    eok >= 10_000
      ? `${Math.floor(eok / 10_000)}조${eok % 10_000 ? ` ${(eok % 10_000).toLocaleString('en')}억` : ''}`
      : eok > 0
        ? `${eok}억`
        : '';
  return `${[head, rest ? rest.toLocaleString('en') : ''].filter(Boolean).join(' ') || '0'}원`.replace('원', ' 원');
};

const amount = (claim: ClaimSeed): string =>
  claim.unit === 'KRW' ? won(claim.value ?? 0) : `${claim.value} ${claim.unit}`;

const formProblems = (file: SeedFile, path: Path, claim: ClaimSeed): Problem[] => {
  const problems: Problem[] = [];
  const say = (key: string, ko: string, en: string, mendKo: string, mendEn: string) =>
    problems.push(problemAt(file, [...path, key], { ko, en }, { ko: mendKo, en: mendEn }));
  const worded = claim.property === 'statement';
  if (worded && claim.value !== undefined)
    say(
      'value',
      '말로 된 값(statement)에 숫자가 있습니다',
      'a worded fact carries a number',
      '숫자에 맞는 property를 고르세요',
      'choose the property of the number',
    );
  if (!worded && (claim.value === undefined || claim.unit === undefined))
    say(
      'property',
      '값이나 단위가 없습니다',
      'the value or its unit is missing',
      'value와 unit을 함께 적으세요',
      'write both `value` and `unit`',
    );
  if (claim.unit === 'KRW' && !Number.isSafeInteger(claim.value))
    say(
      'value',
      '금액은 원 단위 정수입니다',
      'amounts are whole won',
      '억·조를 원으로 고쳐 쓰세요',
      'write 억 and 조 out in won',
    );
  if (claim.funding !== undefined && claim.unit !== 'KRW')
    say(
      'funding',
      '재원은 금액에만 적습니다',
      'funding belongs to amounts only',
      'funding을 지우거나 unit을 KRW로 하세요',
      'delete it or set the unit to KRW',
    );
  if (claim.modality === 'target' && claim.value === undefined)
    say(
      'modality',
      '목표에는 숫자가 있어야 합니다',
      'a target is an aim with a number',
      '값을 적거나 planned로 하세요',
      'write its value, or use `planned`',
    );
  return problems;
};

const sumProblem = (file: SeedFile, path: Path, total: ClaimSeed, claims: readonly ClaimSeed[]): Problem[] => {
  const parts = claims.filter((c) => c.partOf === total.id);
  if (parts.length === 0 || total.value === undefined || total.gap !== undefined) return [];
  const sum = parts.reduce((all, part) => all + (part.value ?? 0), 0);
  if (sum === total.value) return [];
  const listed = parts.map((p) => `${p.id} ${amount(p)}`).join(' + ');
  const off = amount({ ...total, value: Math.abs(sum - total.value) });
  return [
    problemAt(
      file,
      [...path, 'value'],
      {
        ko: `부분의 합이 전체와 다릅니다: ${listed} = ${amount({ ...total, value: sum })}, 전체는 ${amount(total)} (차이 ${off})`,
        en: `the parts do not add up: ${listed} = ${amount({ ...total, value: sum })}, the total is ${amount(total)} (off by ${off})`,
      },
      {
        ko: '원문을 보고 틀린 금액을 고치거나, 차이가 원문에 있으면 전체의 gap에 까닭을 적으세요',
        en: 'mend the wrong amount after the document, or state the reason in `gap` of the total if the document leaves one',
      },
    ),
  ];
};

/** Amounts are whole won with a unit, and a total equals the sum of its parts unless the gap is stated. */
export const checkAmounts = (world: World): readonly Problem[] =>
  subjectsOf(world).flatMap((s) => {
    const claims = s.value.claims ?? [];
    return claims.flatMap((claim, i) => {
      const path = [...s.path, 'claims', i];
      return [...formProblems(s.file, path, claim), ...sumProblem(s.file, path, claim, claims)];
    });
  });
