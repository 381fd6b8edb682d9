import { deckRows } from './deckRows.ts';
import { offer } from './offer.ts';

await offer({
  'deck.gl': (map, columns) => deckRows(map, columns, false),
  'deck.gl interleaved': (map, columns) => deckRows(map, columns, true),
});
