/** A share of 0 to 1 as CSS writes it. */
export const percent = (share: number): string => `${share * 100}%`;
