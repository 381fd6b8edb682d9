import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

/** What Playwright is told to start: a file, or the channel of a browser that is installed. */
export type Browser = { readonly executablePath: string } | { readonly channel: 'chrome' | 'msedge' };

const PLACES = ['/usr/bin/chromium', '/usr/bin/google-chrome', '/usr/bin/google-chrome-stable'] as const;
const CHANNELS = {
  chrome: [
    '/opt/google/chrome/chrome',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  ],
  msedge: [
    '/opt/microsoft/msedge/msedge',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  ],
} as const;

const installed = (): Browser | null => {
  const named = process.env.BROWSER_PATH;
  if (named) {
    if (existsSync(named)) return { executablePath: named };
    throw new Error(`BROWSER_PATH names no file: ${named}`);
  }
  const place = PLACES.find((path) => existsSync(path));
  if (place) return { executablePath: place };
  if (CHANNELS.chrome.some((path) => existsSync(path))) return { channel: 'chrome' };
  if (CHANNELS.msedge.some((path) => existsSync(path))) return { channel: 'msedge' };
  return null;
};

const isDebian = (): boolean =>
  process.platform === 'linux' &&
  existsSync('/etc/os-release') &&
  /^ID(_LIKE)?=.*debian/m.test(readFileSync('/etc/os-release', 'utf8'));

const apt = (...words: string[]) =>
  execFileSync('apt-get', words, { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });

/**
 * A browser with WebGL for the tests: the one that BROWSER_PATH names, an installed Chromium, Chrome or Edge, or, as
 * root on Debian, Chromium and Korean fonts from its packages. Never a silent skip.
 */
export const findBrowser = (): Browser => {
  const found = installed();
  if (found) return found;
  if (isDebian() && process.getuid?.() === 0) {
    apt('update', '-qq');
    apt('install', '-y', '-qq', 'chromium', 'fonts-noto-cjk');
    const fresh = installed();
    if (fresh) return fresh;
  }
  throw new Error(
    '브라우저가 없습니다: Chromium이나 Chrome을 설치하거나 BROWSER_PATH로 알려 주세요. / No browser: install Chromium or Chrome, or name one in BROWSER_PATH (on Debian: apt-get install chromium fonts-noto-cjk).',
  );
};
