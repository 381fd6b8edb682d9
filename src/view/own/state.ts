import type { Problem } from '../../tables/problem.ts';
import type { Answer, Checked, Draft, LayerInfo, Mapping, Row } from '../../tables/types.ts';

/**
 * A planner's own table beside the View: no link tells of it, and nothing of it leaves the device. `step` says how far it
 * has come: nothing, a file is read, its columns are mapped, rows are loaded, the layer is shown.
 */
export type Step = 'none' | 'reading' | 'mapping' | 'loading' | 'shown';
export type Own = {
  readonly step: Step;
  /** Nobody has asked for it just now: it is what this browser has kept, and comes back without a word. */
  readonly quiet: boolean;
  /** 0 to 1, while something is read, checked or loaded. */
  readonly progress: number | null;
  /** Why the last thing that was asked for was refused; what was there before is still there. */
  readonly refused: { readonly name: string; readonly problems: readonly Problem[] } | null;
  /** The file that is being read or mapped. */
  readonly file: { readonly name: string; readonly bytes: number } | null;
  readonly draft: Draft | null;
  /** The mapping as the reader has it now, and what it makes of the file; `null`: it is being checked. */
  readonly mapping: Mapping | null;
  readonly checked: Checked | null;
  readonly layer: LayerInfo | null;
  /** Of each facet the codes that are chosen; none: all pass. */
  readonly chosen: readonly (readonly number[])[];
  readonly amount: { readonly from: number | null; readonly to: number | null } | null;
  readonly text: string;
  /** Not drawn and not counted on the map; the table goes on. */
  readonly hidden: boolean;
  /** The last answer of the worker; while time moves it may be a step behind. */
  readonly answer: Answer | null;
  readonly selected: Row | null;
  readonly hovered: Row | null;
  /** Whether it will still be there when the page is opened again; `null`: it is just being put away. */
  readonly kept: boolean | null;
};

export const NO_OWN: Own = {
  step: 'none',
  quiet: false,
  progress: null,
  refused: null,
  file: null,
  draft: null,
  mapping: null,
  checked: null,
  layer: null,
  chosen: [],
  amount: null,
  text: '',
  hidden: false,
  answer: null,
  selected: null,
  hovered: null,
  kept: null,
};

/** The table that stands on the map, and how many of its rows; `null`: none does. */
export const ownShown = ({ layer, answer, hidden }: Own) =>
  layer === null || answer === null || hidden
    ? null
    : { name: layer.name, rows: answer.sure + answer.maybe - answer.unplaced };
