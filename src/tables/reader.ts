import { createKeeper } from './keeper.ts';
import type { Ask, Question, Reply } from './messages.ts';
import { problem, Refusal } from './problem.ts';

/* The worker: one table, kept by a keeper, and the questions of the page in the order in which they come. */

type Scope = {
  onmessage: ((event: { readonly data: Question }) => void) | null;
  postMessage: (reply: Reply, transfer: readonly Transferable[]) => void;
};
const scope = globalThis as unknown as Scope;

let now = 0;
const keeper = createKeeper((progress) => scope.postMessage({ id: now, progress }, []));

/** Buffers that the page takes over, so that they are not copied. */
const handedOver = (ask: Ask, value: unknown): readonly Transferable[] => {
  if (ask === 'marks') return [(value as { buffer: ArrayBuffer }).buffer];
  const barred = ask === 'ask' ? (value as { barred: Uint8Array<ArrayBuffer> | null }).barred : null;
  return barred === null ? [] : [barred.buffer];
};

const problemsOf = (error: unknown) => {
  if (error instanceof Refusal) return error.problems;
  // An array that cannot be made, or a text that is longer than texts can be.
  if (error instanceof RangeError) return [problem('out-of-memory')];
  return [problem('unreadable', { value: error instanceof Error ? error.message : String(error) })];
};

const answer = async ({ id, ask, args }: Question): Promise<void> => {
  now = id;
  try {
    const value = await (keeper[ask] as (...given: readonly unknown[]) => unknown)(...args);
    scope.postMessage({ id, ok: true, value }, handedOver(ask, value));
  } catch (error) {
    scope.postMessage({ id, ok: false, problems: problemsOf(error) }, []);
  }
};

let turn: Promise<void> = Promise.resolve();
scope.onmessage = ({ data }) => {
  turn = turn.then(() => answer(data));
};
