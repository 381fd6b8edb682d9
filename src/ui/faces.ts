import boldFont from 'krds-uiux/resources/fonts/PretendardGOV-Bold.subset.woff2?url';
import regularFont from 'krds-uiux/resources/fonts/PretendardGOV-Regular.subset.woff2?url';
import { addressOf, isOneFile } from '../files.ts';

/** The files of the typeface as the build gave them. */
export const FONTS = { regular: regularFont, bold: boldFont } as const;

/** In the one file the style cannot name the typeface's files: they are unpacked and named here. */
export const loadFaces = async (): Promise<void> => {
  if (!isOneFile()) return;
  const faces = [
    [FONTS.regular, '400'],
    [FONTS.bold, '700'],
  ] as const;
  for (const [file, weight] of faces) {
    const address = await addressOf(file, 'font/woff2');
    document.fonts.add(
      new FontFace('Pretendard GOV', `url("${address}") format("woff2")`, { weight, display: 'swap' }),
    );
  }
};
