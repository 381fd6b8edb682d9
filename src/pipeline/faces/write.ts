import { type Cut, SOURCE, WEIGHTS, type Weight } from './cut.ts';
import type { PartName } from './divide.ts';

const CSS_WEIGHT: Readonly<Record<Weight, number>> = { regular: 400, bold: 700 };

/** The rules by which the page asks for the typeface: for each of its parts, or for the two whole files. */
const ruleOf = (weight: Weight, url: string, ranges: readonly string[]): string => `@font-face {
  font-family: "Pretendard GOV";
  font-weight: ${CSS_WEIGHT[weight]};
  font-display: swap;
  src: url("${url}") format("woff2");${ranges.length === 0 ? '' : `\n  unicode-range: ${ranges.join(',')};`}
}
`;

export const fileOf = ({ weight, part }: Pick<Cut, 'weight' | 'part'>): string => `${weight}-${part}.woff2`;

/** Of parts whose files stand beside the style. */
export const cssOfParts = (cuts: readonly Cut[]): string =>
  cuts.map((cut) => ruleOf(cut.weight, `./${fileOf(cut)}`, cut.ranges)).join('');
export const cssOfWhole = (): string => WEIGHTS.map((weight) => ruleOf(weight, SOURCE[weight], [])).join('');

type File = { readonly weight: Weight; readonly address: string; readonly ranges: string; readonly isAhead: boolean };
/** A module of all files: `FACES` by weight for the map, and what is loaded ahead: files, and a character that they hold. */
const moduleOf = (files: readonly File[], ahead: string): string => {
  const names = (those: (file: File) => boolean, write: (name: string, file: File) => string): string =>
    files.flatMap((file, i) => (those(file) ? [write(`file${i}`, file)] : [])).join(', ');
  return [
    ...files.map(({ address }, i) => `import file${i} from ${JSON.stringify(`${address}?url`)};`),
    `export const AHEAD = { text: ${JSON.stringify(ahead)}, files: [${names(
      ({ isAhead }) => isAhead,
      (name) => name,
    )}] };`,
    'export const FACES = {',
    ...WEIGHTS.map(
      (weight) =>
        `  ${weight}: [${names(
          (file) => file.weight === weight,
          (name, { ranges }) => `{ url: ${name}, ranges: ${ranges} }`,
        )}],`,
    ),
    '};',
    '',
  ].join('\n');
};

const firstOf = (ranges: readonly string[]): string => {
  const first = /^U\+([0-9A-F]+)/.exec(ranges[0] ?? '')?.[1];
  return first === undefined ? '' : String.fromCodePoint(Number.parseInt(first, 16));
};

/** Of parts whose files stand in a folder. Both weights hold the same characters, which are listed once. */
export const moduleOfParts = (cuts: readonly Cut[], folder: string): string => {
  const lists = new Map<PartName, string>(cuts.map(({ part, ranges }) => [part, `'${ranges.join(',')}'.split(',')`]));
  const code = moduleOf(
    cuts.map((cut) => ({
      weight: cut.weight,
      address: `${folder}/${fileOf(cut)}`,
      ranges: cut.part,
      isAhead: cut.part === 'known',
    })),
    firstOf(cuts.find(({ part }) => part === 'known')?.ranges ?? []),
  );
  return `${[...lists].map(([part, list]) => `const ${part} = ${list};`).join('\n')}\n${code}`;
};
export const moduleOfWhole = (): string =>
  moduleOf(
    WEIGHTS.map((weight) => ({ weight, address: SOURCE[weight], ranges: '[]', isAhead: false })),
    '',
  );
