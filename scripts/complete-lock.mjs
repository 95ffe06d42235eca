// Completes package-lock.json after `npm install` against a registry mirror that lacks other platforms' builds: npm then leaves
// those optional packages out, and `npm ci` refuses the lock file everywhere. They are written back from `optionalDependencies`.
// Run it in the project's root after adding or removing a package: node scripts/complete-lock.mjs
import { readFileSync, writeFileSync } from 'node:fs';

if (process.argv.length > 2) {
  console.log(
    'node scripts/complete-lock.mjs: completes package-lock.json in this folder for all platforms; it takes no arguments.',
  );
  process.exit(process.argv[2] === '--help' ? 0 : 1);
}
const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'));
const OS = {
  android: 'android',
  darwin: 'darwin',
  linux: 'linux',
  win32: 'win32',
  freebsd: 'freebsd',
  openharmony: 'openharmony',
  openbsd: 'openbsd',
  netbsd: 'netbsd',
  sunos: 'sunos',
  aix: 'aix',
  macos: 'darwin',
  windows: 'win32',
};
const CPU = ['arm64', 'x64', 'ia32', 'arm', 'ppc64', 'riscv64', 's390x', 'loong64', 'mips64el'];
let added = 0;
for (const [at, p] of Object.entries(lock.packages))
  for (const [name, version] of Object.entries(p.optionalDependencies ?? {})) {
    if (lock.packages[`node_modules/${name}`] || lock.packages[`${at}/node_modules/${name}`]) continue;
    const words = name.split(/[/-]/);
    const os = words.map((w) => OS[w]).find(Boolean);
    const cpu = words.map((w) => CPU.find((c) => c === w)).find(Boolean);
    if (!os) {
      console.log('skip', name);
      continue;
    }
    const libc = /musl/.test(name) ? ['musl'] : /gnu|glibc/.test(name) && os === 'linux' ? ['glibc'] : undefined;
    lock.packages[`node_modules/${name}`] = {
      version: version.replace(/^[\^~]/, ''),
      ...(cpu ? { cpu: [cpu] } : {}),
      ...(p.dev ? { dev: true } : {}),
      ...(libc ? { libc } : {}),
      optional: true,
      os: [os],
    };
    added++;
  }
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
writeFileSync('package-lock.json', `${JSON.stringify(lock, null, 2)}\n`);
console.log('added', added);
