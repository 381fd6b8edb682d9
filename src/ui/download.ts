/** How long a browser may take to read what it was given. */
const READ_MS = 60_000;

/** Gives a file to the reader under a name. */
export const download = (name: string, blob: Blob): void => {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), READ_MS);
};
