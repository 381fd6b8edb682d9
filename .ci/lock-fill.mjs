// Completes package-lock.json with optional platform packages that a registry did not list, so that `npm ci` accepts it
// on every platform (npm/cli#9846). Run by hand after adding a tool that has such packages.
import { readFileSync, writeFileSync } from 'node:fs';

const FILE = 'package-lock.json';
const SYSTEMS = ['darwin', 'win32', 'android', 'freebsd', 'openbsd', 'netbsd', 'sunos', 'aix', 'openharmony', 'linux'];
const PROCESSORS = ['arm64', 'arm', 'x64', 'ia32', 'ppc64', 'riscv64', 's390x', 'loong64', 'mips64el'];

const lock = JSON.parse(readFileSync(FILE, 'utf8'));
const { packages } = lock;
const wordIn = (name, words, otherwise) => words.find((word) => name.includes(word)) ?? otherwise;

let added = 0;
for (const [place, entry] of Object.entries({ ...packages })) {
  if (place === '') continue;
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    const known = packages[`${place}/node_modules/${name}`] ?? packages[`node_modules/${name}`];
    if (known || !/^\d/.test(version)) continue;
    const target = name.split('/').pop() ?? name;
    const os = wordIn(target, SYSTEMS, 'linux');
    packages[`node_modules/${name}`] = {
      version,
      cpu: [wordIn(target, PROCESSORS, 'x64')],
      ...(entry.dev ? { dev: true } : {}),
      ...(os === 'linux' ? { libc: [target.includes('musl') ? 'musl' : 'glibc'] } : {}),
      optional: true,
      os: [os],
    };
    added += 1;
  }
}
lock.packages = Object.fromEntries(Object.entries(packages).sort(([a], [b]) => (a < b ? -1 : 1)));
writeFileSync(FILE, `${JSON.stringify(lock, null, 2)}\n`);
console.log(`${added} optional platform packages added`);
