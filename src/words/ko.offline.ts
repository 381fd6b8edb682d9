/** Words of what is said of the network and of new versions; `en.offline.ts` has the same shape. */
export const koOffline = {
  without: (version: string, date: string) => `네트워크 없이 보는 중 · 자료 ${version}판, ${date} 기준`,
  ready: '새 판이 있습니다.',
  take: '지금 바꾸기',
  putOff: '나중에',
};
export type OfflineWords = typeof koOffline;
