import { describe, expect, it } from 'vitest';
import { fetchMessages } from '../../../src/sources/index.ts';
import { checkedLookup, mayReach } from '../../../src/sources/remote/bounds/address.ts';
import { archiveHosts, isListed } from '../../../src/sources/remote/bounds/allowlist.ts';
import { archiveFor, fetcherFor } from './archive.ts';
import { KILN, mbox } from './mails.ts';

describe('a name with several addresses', () => {
  const looked = (...addresses: string[]) =>
    new Promise<Error | null>((resolve) => {
      const all = addresses.map((address) => ({ address, family: 4 }));
      const check = checkedLookup(false, (_name, _options, callback) => callback(null, all));
      check('archive.example', { all: true }, (error) => resolve(error));
    });

  it('is reached where all of them may be', async () => {
    expect(await looked('1.1.1.1', '139.178.84.217')).toBeNull();
  });

  it.each([
    ['first', ['10.0.0.1', '1.1.1.1']],
    ['last', ['1.1.1.1', '10.0.0.1']],
  ])('is refused where the %s is private', async (_, addresses) => {
    expect((await looked(...addresses))?.message).toContain('archive.example');
  });
});

describe('mayReach', () => {
  it.each(['1.1.1.1', '139.178.84.217', '2606:4700::1111', '2a00:1450:4001:81b::200e'])('reaches %s', (address) => {
    expect(mayReach(address, false)).toBe(true);
  });

  it.each([
    ['this host', '0.0.0.0'],
    ['loopback', '127.0.0.1'],
    ['loopback, elsewhere in its range', '127.8.8.8'],
    ['private', '10.1.2.3'],
    ['private', '172.16.0.1'],
    ['private', '192.168.1.1'],
    ['link-local, where clouds keep their metadata', '169.254.169.254'],
    ['carrier-grade NAT', '100.100.100.200'],
    ['Azure’s metadata', '168.63.129.16'],
    ['multicast', '224.0.0.1'],
    ['broadcast', '255.255.255.255'],
    ['documentation', '203.0.113.7'],
    ['IPv6 loopback', '::1'],
    ['IPv6 unspecified', '::'],
    ['IPv6 link-local', 'fe80::1'],
    ['IPv6 unique local', 'fd00:ec2::254'],
    ['IPv4 mapped into IPv6', '::ffff:127.0.0.1'],
    ['IPv4 mapped into IPv6, in hexadecimal', '::ffff:a9fe:a9fe'],
    ['IPv4 behind NAT64', '64:ff9b::7f00:1'],
    ['IPv4 behind 6to4', '2002:7f00:1::'],
    ['Teredo', '2001:0:7f00:1::'],
    ['no address', 'localhost'],
  ])('refuses what is %s: %s', (_, address) => {
    expect(mayReach(address, false)).toBe(false);
  });

  it('reaches loopback and private addresses when that is allowed, metadata never', () => {
    expect(
      ['127.0.0.1', '10.1.2.3', '::1', 'fd12::1', '::ffff:192.168.0.1'].map((address) => mayReach(address, true)),
    ).toEqual([true, true, true, true, true]);
    expect(
      ['169.254.169.254', '::ffff:169.254.169.254', '168.63.129.16'].map((address) => mayReach(address, true)),
    ).toEqual([false, false, false]);
  });
});

describe('an address is refused', () => {
  it.each(['http://127.0.0.1', 'http://0x7f.1', 'http://2130706433', 'http://[::1]', 'http://[::ffff:127.0.0.1]'])(
    'that stands in the link, however it is written: %s',
    async (origin) => {
      const archive = await archiveFor({ '/x.mbox': mbox(KILN) });
      const { host } = new URL(`${origin}:${archive.host.split(':')[1]}`);
      const fetcher = fetcherFor({ host }, { allowPrivateAddresses: false });
      await expect(fetchMessages(fetcher, `http://${host}/x.mbox`)).rejects.toThrow(
        /private address.*ALLOW_PRIVATE_ADDRESSES/,
      );
      expect(archive.requests).toEqual([]);
    },
  );

  /** A name server that gives these addresses, one after the other, the last one for ever. */
  function nameServer(...answers: string[]) {
    let asked = 0;
    return {
      asked: () => asked,
      lookup: ((_: string, options: { all?: boolean }, callback: (...result: unknown[]) => void) => {
        const address = answers[Math.min(asked++, answers.length - 1)];
        if (options.all) callback(null, [{ address, family: 4 }]);
        else callback(null, address, 4);
      }) as never,
    };
  }

  it('that a public name leads to', async () => {
    const archive = await archiveFor({ '/x.mbox': mbox(KILN) });
    const host = `archive.example:${archive.host.split(':')[1]}`;
    const { lookup } = nameServer('127.0.0.1');
    const fetcher = fetcherFor({ host }, { allowPrivateAddresses: false, lookup });
    await expect(fetchMessages(fetcher, `http://${host}/x.mbox`)).rejects.toThrow(
      /archive.example leads to a private address/,
    );
    expect(archive.requests).toEqual([]);
  });

  it('that a redirect leads to', async () => {
    const archive = await archiveFor({
      '/x.mbox': { status: 302, headers: { location: 'http://169.254.169.254/x.mbox' } },
    });
    const fetcher = fetcherFor(archive, { archiveHosts: [archive.host, '169.254.169.254'] });
    await expect(fetchMessages(fetcher, `${archive.origin}/x.mbox`)).rejects.toThrow(
      /169.254.169.254 leads to a private/,
    );
  });

  it('that a name server gives only the second time (DNS rebinding)', async () => {
    const archive = await archiveFor({
      '/x.mbox': { status: 302, headers: { location: '/y.mbox', connection: 'close' } },
      '/y.mbox': mbox(KILN),
    });
    const host = `archive.example:${archive.host.split(':')[1]}`;
    // Link-local stays refused where loopback is allowed, so the first answer can be the test's own server.
    const names = nameServer('127.0.0.1', '169.254.169.254');
    const fetcher = fetcherFor({ host }, { lookup: names.lookup });
    await expect(fetchMessages(fetcher, `http://${host}/x.mbox`)).rejects.toThrow(
      /archive.example leads to a private address/,
    );
    expect(archive.requests).toEqual(['GET /x.mbox']);
    // One question a connection: what was checked is what is connected to.
    expect(names.asked()).toBe(2);
  });
});

describe('archiveHosts', () => {
  it('is the well-known archives when nothing is set', () => {
    expect(archiveHosts(undefined)).toEqual(expect.arrayContaining(['lore.kernel.org', 'lists.w3.org', 'github.com']));
    expect(archiveHosts(' ')).toEqual(archiveHosts(undefined));
  });

  it('takes names with ports, and `default` for the well-known ones', () => {
    expect(archiveHosts('Lists.Example.org, 127.0.0.1:8080')).toEqual(['lists.example.org', '127.0.0.1:8080']);
    expect(archiveHosts('https://Lists.Example.org/archives/')).toEqual(['lists.example.org']);
    expect(archiveHosts('default lists.example.org')).toEqual([...archiveHosts(undefined), 'lists.example.org']);
  });

  it.each([
    ['https://lists.example.org/', true],
    ['https://lists.example.org:443/', true],
    ['https://lists.example.org:8443/', false],
    ['https://evil-lists.example.org/', false],
    ['https://a.forge.example/', true],
    ['https://forge.example/', false],
    ['https://evilforge.example/', false],
    ['https://forge.example.evil/', false],
    // Where links to github.com are read from.
    ['https://api.github.com/repos/pottery/kiln/issues/1', true],
    ['https://api.github.com:8443/repos/pottery/kiln/issues/1', false],
    ['https://gist.github.com/', false],
  ])('%s is listed: %s', (url, listed) => {
    expect(isListed(new URL(url), ['lists.example.org', '*.forge.example', 'github.com'])).toBe(listed);
  });
});
