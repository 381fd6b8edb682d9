const NAMED: Readonly<Record<string, string>> = { amp: '&', copy: '©', lt: '<', gt: '>', quot: '"', nbsp: ' ' };
/** An attribution is a line, not a page. */
const MOST = 200;

/** The words of a piece of HTML that somebody else wrote, to be shown as text and never as HTML. */
export const plainText = (html: string): string =>
  html
    .slice(0, 10 * MOST)
    .replace(/<[^>]*>?/g, ' ')
    .replace(/&(\w+);/g, (whole, name: string) => NAMED[name] ?? whole)
    .replace(/&#(\d{1,6});/g, (_, code: string) => String.fromCodePoint(Math.min(Number(code), 0xffff) || 32))
    .replace(/[\s\p{Cc}\p{Cf}\p{Cs}]+/gu, ' ')
    .trim()
    .slice(0, MOST);
