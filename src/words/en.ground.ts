import type { GroundWords } from './ko.ground.ts';

export const enGround: GroundWords = {
  title: 'Detailed map',
  about:
    'Open a map file (.pmtiles) with roads, buildings and neighbourhood names to zoom in further. The file is read on this device only.',
  kind: 'Detailed map file',
  choice: { plain: 'Basic map only', streets: 'Roads and buildings', raster: 'Background images' },
  open: 'Open a detailed map',
  another: 'Open another detailed map',
  close: 'Close the detailed map',
  again: (name) => `Open “${name}” again`,
  forget: 'Forget this file',
  waiting: 'You opened this file last time. The browser may ask whether it can be read again.',
  opening: 'Opening the detailed map…',
  source: (attribution) => `Source: ${attribution}`,
  licence: '(ODbL)',
  kept: 'This file will be opened again next time. If it is moved or deleted, choose it again.',
  notKept: 'This browser does not remember where files are. Next time, choose it again.',
  noMap:
    'No detailed map can be laid on the drawn map. Press the button in the notice above it to turn on the interactive map.',
  refused: (name) => `“${name}” could not be opened.`,
  problem: {
    unreachable:
      'The detailed map cannot be read, so the basic map is shown. Check the connection or the file and try again.',
    'no-ranges':
      'The server cannot send parts of the file, so the basic map is shown. Its operator should check that it answers Range requests.',
    'not-pmtiles': 'This is not a PMTiles version 3 file, or it is damaged. Check it with pmtiles verify.',
    cut: 'The file ends before its tiles do. Download it again and open that.',
    compression:
      'It is compressed in a way that browsers cannot unpack. Open a file whose tiles are compressed by gzip.',
    pictures: 'This map is made of images. Open a file with vector tiles (MVT).',
    schema:
      'It does not have the layers of the Protomaps basemap (roads, water, places). Open a file made by the commands in the README.',
    elsewhere: 'Korea is not on this map. Open a file that covers 125-132° E, 33-39° N.',
    coarse: 'This map ends before streets begin. Open a file that reaches zoom 10 or more.',
  },
};
