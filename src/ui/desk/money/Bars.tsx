import { scaleLinear } from 'd3-scale';
import { useId } from 'react';
import { type Addend, PAYERS, type Payer, sumOf } from '../../../model/sums.ts';
import type { MoneyBy } from '../../../view/desk.ts';
import type { MoneyRow } from '../../../view/money.ts';
import { EOK } from '../../../view/view.ts';
import { formatKrw } from '../../../words/amounts.ts';
import { formatNumber } from '../../../words/format.ts';
import { useLang, useWords } from '../../context.ts';
import { useDeskWords } from '../useDeskWords.ts';
import { RowClaims } from './RowClaims.tsx';
import { useRowName } from './useRowName.ts';

const WIDTH = 1000;
const BAR = 14;
const BILLION = 1e9;

/** Bars of won on one scale: reports full, plans hatched below them, never on top of each other. */
export const Bars = ({ rows, by }: { readonly rows: readonly MoneyRow[]; readonly by: MoneyBy }) => {
  const hatch = useId();
  const words = useDeskWords().money;
  const lang = useLang();
  const sums = rows.map((row) => sumOf(row.addends));
  const most = Math.max(1, ...sums.flatMap((sum) => [sum.reported, sum.planned]));
  const x = scaleLinear([0, most], [0, WIDTH]).nice(4);
  const ticks = x.ticks(4);
  const unit = lang === 'ko' ? EOK : BILLION;
  const payers = PAYERS.filter((payer) => rows.some((row) => row.addends.some((a) => a.payer === payer)));
  return (
    <div className="bars">
      <Key payers={payers} hatch={hatch} />
      <div className="bars-axis" aria-hidden="true">
        {labelled(ticks).map((tick) => {
          const figure = formatNumber(tick / unit, lang);
          const end = tick === ticks[0] ? 'from' : tick === ticks.at(-1) ? 'to' : undefined;
          return (
            <span key={tick} data-end={end} style={{ left: `${(x(tick) / WIDTH) * 100}%` }}>
              {end === 'to' ? words.axis(figure) : figure}
            </span>
          );
        })}
      </div>
      <ul>
        {rows.map((row) => (
          <li key={row.key ?? ''}>
            <Row row={row} by={by}>
              <svg
                viewBox={`0 0 ${WIDTH} ${BAR * 2 + 2}`}
                preserveAspectRatio="none"
                className="bars-drawing"
                aria-hidden="true"
                focusable="false"
              >
                {ticks.map((tick) => (
                  <line key={tick} x1={x(tick)} x2={x(tick)} y1={0} y2={BAR * 2 + 2} className="bars-grid" />
                ))}
                <Stack addends={row.addends} reported x={x} y={0} hatch={hatch} />
                <Stack addends={row.addends} reported={false} x={x} y={BAR + 2} hatch={hatch} />
              </svg>
            </Row>
          </li>
        ))}
      </ul>
    </div>
  );
};

/** More than four labels touch in a narrow column: then every other tick has one, the last with its unit among them. */
const labelled = (ticks: readonly number[]): readonly number[] =>
  ticks.length > 4 ? ticks.filter((_, i) => (ticks.length - 1 - i) % 2 === 0) : ticks;

type StackProps = {
  readonly addends: readonly Addend[];
  readonly reported: boolean;
  readonly x: (krw: number) => number;
  readonly y: number;
  readonly hatch: string;
};
/** One bar, payer by payer in the order of the key. */
const Stack = ({ addends, reported, x, y, hatch }: StackProps) => {
  const own = addends.filter((a) => (a.claim.modality === 'reported') === reported);
  const widths = PAYERS.map((payer) => own.filter((a) => a.payer === payer).reduce((sum, a) => sum + a.krw, 0));
  return PAYERS.map((payer, i) => {
    const start = widths.slice(0, i).reduce((sum, w) => sum + w, 0);
    const width = x(start + (widths[i] ?? 0)) - x(start);
    if (width <= 0) return null;
    const place = { x: x(start), y, width, height: BAR };
    return (
      <g key={payer}>
        <rect {...place} className={`payer-${payer}`} data-planned={!reported} />
        {!reported && <rect {...place} fill={`url(#${hatch})`} />}
      </g>
    );
  });
};

/** What the colours and the hatching mean; it holds the pattern. */
const Key = ({ payers, hatch }: { readonly payers: readonly Payer[]; readonly hatch: string }) => {
  const words = useDeskWords().money;
  const { filters } = useWords();
  return (
    <ul className="bars-key">
      {payers.map((payer) => (
        <li key={payer}>
          <i className={`swatch payer-${payer}`} aria-hidden="true" />
          {filters.payer[payer]}
        </li>
      ))}
      <li>
        <svg width={18} height={12} aria-hidden="true" focusable="false" className="bars-planned">
          <defs>
            <pattern id={hatch} width={6} height={6} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
              <rect width={2.4} height={6} className="hatch" />
            </pattern>
          </defs>
          <rect width={18} height={12} className="payer-unsplit" data-planned />
          <rect width={18} height={12} fill={`url(#${hatch})`} />
        </svg>
        {words.planned}
      </li>
    </ul>
  );
};

/** A row that opens the claims it is made of. */
const Row = ({
  row,
  by,
  children,
}: {
  readonly row: MoneyRow;
  readonly by: MoneyBy;
  readonly children: React.ReactNode;
}) => {
  const words = useDeskWords().money;
  const lang = useLang();
  const name = useRowName();
  const { reported, planned } = sumOf(row.addends);
  const amounts = [
    ...(reported > 0 ? [`${words.reported} ${formatKrw(reported, lang)}`] : []),
    ...(planned > 0 ? [`${words.planned} ${formatKrw(planned, lang)}`] : []),
  ];
  return (
    <details className="bars-row" data-money={row.key ?? 'unknown'}>
      <summary>
        <span className="bars-name">{name.row(by, row.key)}</span>
        <span className="bars-known">{words.known(row.stated, row.of)}</span>
        {children}
        <span className="bars-amount">{amounts.length > 0 ? amounts.join(' · ') : words.none}</span>
      </summary>
      <RowClaims row={row} by={by} />
    </details>
  );
};
