/** What only the audience's window and its presenter's window know; it stands in the address of the latter. */
export const TOKEN_KEY = 'jeonjido.speaker';
export const isToken = (text: string): boolean => /^[a-f0-9]{32}$/.test(text);
export const newToken = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (b) => b.toString(16).padStart(2, '0')).join('');
