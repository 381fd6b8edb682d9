/** The two faces that every map label uses; the style's `font-faces` binds them to files. */
export const FONT = {
  regular: ['Pretendard GOV Regular'],
  bold: ['Pretendard GOV Bold'],
} as const;
