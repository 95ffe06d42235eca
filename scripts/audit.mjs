// What the registry knows of vulnerabilities in the packages of the lock file. Fails on high and critical ones; a registry that does not answer,
// or has no such service (many mirrors), is a notice.
import { spawnSync } from 'node:child_process';

const { stdout, stderr } = spawnSync('npm', ['audit', '--package-lock-only', '--json'], { encoding: 'utf8' });
process.exitCode = judge(stdout, stderr);

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
