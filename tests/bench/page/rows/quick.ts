import { offer } from './offer.ts';

/** Without peers: what `--quick` needs. */
await offer({});
