/** Left and Right among tabs: the next one is opened and gets the focus. `idOf`: the id of a tab's button. */
export const tabKeys =
  <T extends string>(tabs: readonly T[], open: T, choose: (tab: T) => void, idOf: (tab: T) => string) =>
  (event: React.KeyboardEvent): void => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (step === 0) return;
    const next = tabs[(tabs.indexOf(open) + step + tabs.length) % tabs.length] ?? open;
    choose(next);
    document.getElementById(idOf(next))?.focus();
  };
