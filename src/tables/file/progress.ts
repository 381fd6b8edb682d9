/** Told how much of a piece of work is done, 0 to 1. */
export type Progress = (done: number) => void;
export const SILENT: Progress = () => {};

/** Bytes after which it is worth telling. */
export const TOLD_EVERY = 4 << 20;
/** Rows after which it is. */
export const ROWS_TOLD_EVERY = 1 << 14;
