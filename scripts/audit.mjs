// What the registry knows of vulnerabilities in the packages of the lock file. Fails on high and critical ones; a registry that does not answer,
// or has no such service (many mirrors), is a notice.
// Then which packages of the lock file run a script when they are installed: each must be allowed by name in package.json. npm's own
// `strict-allow-scripts` would refuse this package's `prepare` as well, and with it `npx .`.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

if (process.argv.length > 2) {
  console.log(
    'node scripts/audit.mjs: says what is wrong with the packages of package-lock.json; it takes no arguments.',
  );
  process.exit(process.argv[2] === '--help' ? 0 : 1);
}
const { stdout, stderr } = spawnSync('npm', ['audit', '--package-lock-only', '--json'], { encoding: 'utf8' });
process.exitCode = judge(stdout, stderr) || judgeScripts();

function judgeScripts() {
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8'));
  const { allowScripts } = JSON.parse(readFileSync('package.json', 'utf8'));
  const running = Object.entries(packages).flatMap(([path, { hasInstallScript }]) =>
    path !== '' && hasInstallScript ? [path.replace(/^.*node_modules\//, '')] : [],
  );
  const refused = running.filter((name) => allowScripts[name] !== true);
  console.log(
    `install scripts: ${running.length} packages have one, ${refused.length} of them not allowed ${refused.join(', ')}`,
  );
  return refused.length > 0 ? 1 : 0;
}

function judge(json, complaint) {
  let found;
  try {
    found = JSON.parse(json).metadata?.vulnerabilities;
  } catch {
    // No JSON at all is no answer.
  }
  if (!found) {
    console.log(`notice: not audited, the registry gives no answer (${complaint.split('\n')[0] || 'no reason'})`);
    return 0;
  }
  const grave = found.high + found.critical;
  console.log(`audit: ${grave} high or critical, ${found.total} in all`);
  if (grave > 0) console.log(json);
  return grave > 0 ? 1 : 0;
}
