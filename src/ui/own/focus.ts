/** The id of the heading of the panel, be there a table or none. */
export const TITLE = 'own-title';

/** To the heading of the panel; where the panel does not stand, to its tab. */
export const focusPanel = (): void => {
  (document.getElementById(TITLE) ?? document.getElementById('tab-own'))?.focus();
};

/** Back to what had the focus before; where that is gone or was nothing, to the tab of the panel. */
export const focusBack = (before: Element | null): void => {
  if (before instanceof HTMLElement && before !== document.body && before.isConnected) before.focus();
  else (document.getElementById('tab-own') ?? document.getElementById(TITLE))?.focus();
};
