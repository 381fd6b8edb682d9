/** What this browser keeps; `null` where it keeps nothing. */
export const storage = (): Storage | null => {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
};
/** What this window keeps while it is open, through reloads. */
export const windowStorage = (): Storage | null => {
  try {
    return window.sessionStorage;
  } catch {
    return null;
  }
};
