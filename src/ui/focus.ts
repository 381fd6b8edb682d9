/** Where focus goes when what it stood on is gone. */
export const focusTime = (): void => document.getElementById('time')?.focus();

/** Back to where a subject was picked: its lane, or its row in the list. */
export const focusSubject = (id: string): void => {
  const name = CSS.escape(id);
  requestAnimationFrame(() =>
    document
      .querySelector<HTMLElement>(`[data-lane="${name}"] [tabindex="0"], #list [data-subject="${name}"]`)
      ?.focus(),
  );
};
