export const LF = 10;
export const CR = 13;

/** Line of a place in a text, counted from 1 as an editor does: LF, CR and CRLF each end one. */
export const lineAt = (bytes: Uint8Array, offset: number, since = 0, line = 1): number => {
  let lines = line;
  for (let at = since; at < offset; at += 1) {
    const byte = bytes[at];
    if (byte === LF) lines += 1;
    else if (byte === CR && bytes[at + 1] !== LF) lines += 1;
  }
  return lines;
};

/** Lines of places that come in ascending order: no part of the text is looked through twice. */
export const linesUpward = (bytes: Uint8Array): ((offset: number) => number) => {
  let known = 0;
  let line = 1;
  return (offset) => {
    line = lineAt(bytes, offset, known, line);
    known = offset;
    return line;
  };
};
