/** Where the app stands, for what leaves this device. Of a file it is the name: the folders above it are nobody's business. */
export const appAddress = (): string => {
  const { protocol, origin, pathname } = window.location;
  return protocol === 'file:' ? (pathname.split('/').at(-1) ?? '') : origin + pathname;
};
/** The same with what is looked at. */
export const pageAddress = (): string => appAddress() + window.location.hash;
