import { isRecord } from '../../model/record.ts';
import { parseMapping } from '../../tables/mapping/mapping.ts';
import type { LayerInfo, Mapping } from '../../tables/types.ts';
import type { Own } from './state.ts';

/**
 * What is known of a table beside its rows: what its columns mean, and how it is filtered. Columns and values go by name,
 * so that a note fits the next table of the same kind.
 */
export type Note = {
  readonly mapping: Mapping;
  /** The file was written here: cells that a spreadsheet would run bear a mark that is taken off again. */
  readonly guarded: boolean;
  readonly chosen: readonly { readonly column: string; readonly values: readonly string[] }[];
  readonly amount: Own['amount'];
  readonly text: string;
  readonly hidden: boolean;
};

export const plainNote = (mapping: Mapping, guarded: boolean): Note => ({
  mapping,
  guarded,
  chosen: [],
  amount: null,
  text: '',
  hidden: false,
});

/** The note of what is shown; of a file that `guarded` says of. */
export const noteOf = (layer: LayerInfo, { chosen, amount, text, hidden }: Own, guarded: boolean): Note => ({
  mapping: layer.mapping,
  guarded,
  chosen: layer.facets.flatMap(({ column, values }, i) => {
    const codes = chosen[i] ?? [];
    return codes.length === 0 ? [] : [{ column, values: codes.map((code) => values[code] ?? '') }];
  }),
  amount,
  text,
  hidden,
});

/** The filters of a note for a layer; what the layer does not have is left out. */
export const filtersOf = ({ facets, amount: has, mapping }: LayerInfo, { chosen, amount, text, hidden }: Note) => ({
  chosen: facets.map(({ column, values }) => {
    const wanted = chosen.find((c) => c.column === column)?.values ?? [];
    return wanted.map((value) => values.indexOf(value)).filter((code) => code >= 0);
  }),
  amount: has === null ? null : amount,
  // Without names there is nothing to find a text in.
  text: mapping.name === null ? '' : text,
  hidden,
});

const MOST_TEXT = 200;
const text = (value: unknown): string => (typeof value === 'string' ? value.slice(0, MOST_TEXT) : '');
const end = (value: unknown): number | null => (typeof value === 'number' && Number.isFinite(value) ? value : null);

const chosenOf = (value: unknown): Note['chosen'] =>
  Array.isArray(value)
    ? value.flatMap((one: unknown) => {
        if (!isRecord(one) || typeof one.column !== 'string' || !Array.isArray(one.values)) return [];
        return [{ column: one.column, values: one.values.filter((v): v is string => typeof v === 'string') }];
      })
    : [];

/** A note from any JSON; `null` where it says nothing of columns. */
export const parseNote = (json: unknown): Note | null => {
  const mapping = isRecord(json) ? parseMapping(json.mapping) : null;
  if (!isRecord(json) || mapping === null) return null;
  const amount = isRecord(json.amount) ? { from: end(json.amount.from), to: end(json.amount.to) } : null;
  return {
    mapping,
    guarded: json.guarded === true,
    chosen: chosenOf(json.chosen),
    amount: amount === null || (amount.from === null && amount.to === null) ? null : amount,
    text: text(json.text),
    hidden: json.hidden === true,
  };
};
