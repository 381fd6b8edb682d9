import type { OfflineWords } from './ko.offline.ts';

export const enOffline: OfflineWords = {
  without: (version, date) => `Viewing without a network · data ${version}, as of ${date}`,
  ready: 'A new version is ready.',
  take: 'Change now',
  putOff: 'Later',
};
