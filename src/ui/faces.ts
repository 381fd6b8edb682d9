import { addressOf, isOneFile } from '../files.ts';
import { loadedAhead } from './ahead.ts';

const FAMILY = '"Pretendard GOV"';
const WEIGHTS = { regular: '400', bold: '700' } as const;

/** In the one file the style cannot name the typeface's files: they are unpacked and named here. */
export const loadFaces = async (): Promise<void> => {
  if (!isOneFile()) return;
  const { FACES } = await import('virtual:faces');
  for (const weight of ['regular', 'bold'] as const) {
    for (const { url } of FACES[weight]) {
      const address = await addressOf(url, 'font/woff2');
      document.fonts.add(
        new FontFace('Pretendard GOV', `url("${address}") format("woff2")`, {
          weight: WEIGHTS[weight],
          display: 'swap',
        }),
      );
    }
  }
};

/**
 * Settles when the typeface is there for every character of a text. A canvas and a printer take what there is and do not
 * come back when a part of it arrives; where it does not arrive, they take the face of the device, as the page does.
 */
export const facesFor = async (text: string): Promise<void> => {
  const loads = Object.values(WEIGHTS).map((weight) => document.fonts.load(`${weight} 16px ${FAMILY}`, text));
  await Promise.allSettled(loads);
};

/** Settles when it is there for what stands ready for paper: a browser asks for no face of what is not shown. */
export const facesForPaper = (): Promise<void> =>
  facesFor([...document.querySelectorAll('body > .print-sheet')].map((sheet) => sheet.textContent ?? '').join(''));

/** The characters of all that the app itself says. */
export const knownFaces = async (): Promise<void> => {
  const { AHEAD } = await import('virtual:faces');
  if (AHEAD.text !== '') await facesFor(AHEAD.text);
};

/**
 * Loads them once nothing else waits, so that the page and the map go on in their face without a network. The map asks for
 * its files by itself, and a server may answer it apart from the page (`Vary: Origin`).
 */
export const knownFacesAhead = async (): Promise<void> => {
  await loadedAhead;
  await knownFaces();
  const { AHEAD } = await import('virtual:faces');
  for (const file of AHEAD.files)
    await fetch(await addressOf(file, 'font/woff2'), { cache: 'force-cache' }).then((response) => response.blob());
};
