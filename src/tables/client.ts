import { addressOf } from '../files.ts';
import type { Ask, Asks, Reply } from './messages.ts';
import { Closed, problem, Refusal } from './problem.ts';
import readerUrl from './reader.ts?worker&url';

/** The worker that holds a table, as promises; a refusal of the file or of a value is a `Refusal`. */
export type Reader = {
  readonly [A in Ask]: (...args: Parameters<Asks[A]>) => Promise<ReturnType<Asks[A]>>;
} & {
  /** Ends the worker and everything that it holds; what was asked for is refused as `Closed`. */
  readonly close: () => void;
};
export type OpenReader = (progressed: (part: number) => void) => Promise<Reader>;

type Waiting = { readonly done: (value: unknown) => void; readonly failed: (why: Error) => void };

/** A worker of its own for each table: to give up a table is to end its worker, however busy that is. */
export const openReader: OpenReader = async (progressed) => {
  const worker = new Worker(await addressOf(readerUrl, 'text/javascript'), { type: 'module' });
  const waiting = new Map<number, Waiting>();
  let last = 0;
  const fail = (why: Error) => {
    for (const { failed } of waiting.values()) failed(why);
    waiting.clear();
  };
  worker.onmessage = ({ data }: MessageEvent<Reply>) => {
    if ('progress' in data) return progressed(data.progress);
    const asked = waiting.get(data.id);
    waiting.delete(data.id);
    if (data.ok) asked?.done(data.value);
    else asked?.failed(new Refusal(...data.problems));
  };
  // The worker itself could not be loaded, or has broken down.
  worker.onerror = ({ message }) => fail(new Refusal(problem('unreadable', message ? { value: message } : {})));
  const ask =
    <A extends Ask>(name: A) =>
    (...args: Parameters<Asks[A]>) =>
      new Promise<ReturnType<Asks[A]>>((done, failed) => {
        last += 1;
        waiting.set(last, { done: done as Waiting['done'], failed });
        worker.postMessage({ id: last, ask: name, args });
      });
  return {
    open: ask('open'),
    check: ask('check'),
    load: ask('load'),
    marks: ask('marks'),
    ask: ask('ask'),
    rows: ask('rows'),
    row: ask('row'),
    pick: ask('pick'),
    names: ask('names'),
    write: ask('write'),
    close: () => {
      worker.terminate();
      fail(new Closed());
    },
  };
};
