import { execFile } from 'node:child_process';
import { describe, expect, it } from 'vitest';

const MBOX = 'test/fixtures/mbox/allotment.mbox';

function digest(...args: string[]) {
  return new Promise<{ status: number; stdout: string; stderr: string }>((resolve) => {
    execFile(process.execPath, ['bin/thread-minutes.js', 'digest', ...args], (error, stdout, stderr) =>
      resolve({ status: Number(error?.code ?? 0), stdout, stderr }),
    );
  });
}

describe('thread-minutes digest SOURCE… --since WHEN', () => {
  it('prints what is new as JSON, items as in the minutes', async () => {
    const { status, stdout } = await digest(MBOX, '--since', '2019-03-04T10:00Z', '--json');
    const printed = JSON.parse(stdout);
    expect(status).toBe(0);
    expect(printed.since).toBe('2019-03-04T10:00:00.000Z');
    expect(Object.keys(printed)).toEqual(['since', 'threads']);
    const lists = ['agreed', 'opened', 'answered', 'objections', 'joined'];
    // A mailbox has no address, and so neither have its threads.
    expect(Object.keys(printed.threads[0])).toEqual(['subject', 'newMessages', ...lists]);
    expect(printed.threads).toMatchObject([
      {
        subject: 'Seed swap',
        newMessages: 1,
        agreed: [],
        opened: [{ text: 'Who brings the tables?', author: 'Petra Lindqvist', message: 'seeds-1@plots.example' }],
        answered: [],
        objections: [],
        joined: [{ name: 'Petra Lindqvist', messages: 1 }],
      },
      {
        subject: 'Water for plot nine',
        newMessages: 1,
        opened: [],
        answered: [{ text: 'Shall we replace it before Easter?', answer: { author: 'Jonas Weil' } }],
        joined: [{ name: 'Jonas Weil' }],
      },
    ]);
  });

  it('leaves out what is not dated after that, to the second', async () => {
    const { stdout } = await digest(MBOX, '--since', '2019-03-05', '--json');
    expect(JSON.parse(stdout).threads.map(({ subject }: { subject: string }) => subject)).toEqual(['Seed swap']);
  });

  it('says for people when nothing is new', async () => {
    const { status, stdout } = await digest(MBOX, '--since', '1d');
    expect({ status, stdout }).toEqual({
      status: 0,
      stdout: expect.stringMatching(/^Nothing new since \d{4}-\d\d-\d\d \d\d:\d\d UTC\.$/m),
    });
  });

  it('names a source that cannot be read, and still does the others', async () => {
    const { status, stdout, stderr } = await digest('no-such-file', MBOX, '--since', '2019-03-05');
    expect(status).toBe(1);
    expect(stderr).toMatch(/^thread-minutes: no-such-file: there is no such file/);
    expect(stdout).toContain('Who brings the tables?');
  });

  it('refuses a time that it cannot read', async () => {
    const { status, stderr } = await digest(MBOX, '--since', 'the other day');
    expect(status).toBe(2);
    expect(stderr).toContain('give a date such as 2026-05-04');
  });
});
