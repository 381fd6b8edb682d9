import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { HEADERS, pagePolicyPlugin } from './src/pipeline/pagePolicy.ts';
import { seedsPlugin } from './src/pipeline/seedsPlugin.ts';

const root = import.meta.dirname;

export default defineConfig({
  base: './',
  plugins: [react(), seedsPlugin(root), pagePolicyPlugin(root)],
  build: {
    target: 'es2023',
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1200,
  },
  server: { port: 5173 },
  preview: { port: 4173, headers: HEADERS },
  test: {
    include: ['src/**/*.test.ts', 'src/**/*.test.tsx', 'tests/*.test.ts'],
    environment: 'node',
    reporters: ['default'],
  },
});
