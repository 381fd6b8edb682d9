import { createSavedViews } from '../../view/saved.ts';
import { storage } from '../storage.ts';

/** One list for the whole page: it is read from the browser once. */
export const saved = createSavedViews(storage());
