import { cpSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Plugin } from 'vite';
import { isPublished } from './published.ts';

/**
 * What the page may do: only what comes from its own origin; no HTML from data (Trusted Types). Origins that the operator
 * names at build time may be read: archives and pictures of the map come by `fetch`, which makes them pictures itself.
 */
export const policyFor = (origins: readonly string[]): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    ["connect-src 'self'", ...origins].join(' '),
    "worker-src 'self'",
    "manifest-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
  ].join('; ');

/** Headers of the served build; a host that serves `dist/` should send the same. */
export const headersFor = (origins: readonly string[]) =>
  ({
    'Content-Security-Policy': `${policyFor(origins)}; frame-ancestors 'self'`,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Permissions-Policy': 'geolocation=(self), camera=(), microphone=()',
  }) as const;

/** Puts the policy into the built page and the published dataset beside it, unhashed. */
export const pagePolicyPlugin = (root: string, origins: readonly string[]): Plugin => ({
  name: 'jeonjido-page',
  apply: 'build',
  transformIndexHtml: () => [
    {
      tag: 'meta',
      attrs: { 'http-equiv': 'Content-Security-Policy', content: policyFor(origins) },
      injectTo: 'head-prepend',
    },
  ],
  writeBundle: ({ dir }) => {
    if (!dir) return;
    const filter = (file: string) => isPublished(relative(root, file).replaceAll('\\', '/'));
    cpSync(join(root, 'data'), join(dir, 'data'), { recursive: true, filter });
  },
});
