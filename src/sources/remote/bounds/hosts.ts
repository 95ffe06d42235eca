import type { Key } from '../../../wording/index.ts';

/**
 * The well-known public archives: what `ARCHIVE_HOSTS` allows when it is not set. Each stands under the software that it runs, which
 * also tells how a link to a list (rather than to a message, whose path tells) is to be read. `*.` stands for any subdomain.
 */
export const PUBLIC_ARCHIVES = {
  'public-inbox': [
    'lore.kernel.org',
    'lkml.kernel.org',
    'msgid.link',
    'patch.msgid.link',
    'public-inbox.org',
    'yhbt.net',
    '80x24.org',
    'inbox.sourceware.org',
    'inbox.dpdk.org',
    'inbox.vuxu.org',
    'yhetil.org',
  ],
  // Mailman 2 keeps its archives under /pipermail/, at lists.ubuntu.com and lists.freedesktop.org under /archives/.
  pipermail: [
    'sourceware.org',
    'gcc.gnu.org',
    'mail.openjdk.org',
    'lists.infradead.org',
    'lists.ozlabs.org',
    'lists.linuxfoundation.org',
    'lists.gnupg.org',
    'lists.llvm.org',
    'lists.zx2c4.com',
    'lists.buildroot.org',
    'lists.ubuntu.com',
    'lists.freedesktop.org',
    'lists.openstreetmap.org',
    'lists.osmocom.org',
    'mail.haskell.org',
    'mail.kde.org',
    'mail.python.org',
    'mailman.nginx.org',
    'mailman.videolan.org',
    'ffmpeg.org',
  ],
  // Mailman 3 names its lists by their address: /archives/list/devel@lists.example.org/.
  hyperkitty: [
    'mail.python.org',
    'lists.archlinux.org',
    'lists.boost.org',
    'lists.centos.org',
    'lists.fedoraproject.org',
    'lists.libvirt.org',
    'lists.mailman3.org',
    'lists.opensuse.org',
    'lists.ovirt.org',
    'lists.wikimedia.org',
  ],
  hypermail: ['lkml.iu.edu', 'lists.w3.org', 'www.w3.org', 'www.open-mpi.org'],
  // Static pages called msg00012.html; sourceware.org and gcc.gnu.org have old ones as well.
  mhonarc: ['lists.gnu.org', 'lists.nongnu.org', 'mail.gnome.org'],
  discourse: [
    'discuss.python.org',
    'discuss.kde.org',
    'discuss.kubernetes.io',
    'discuss.ocaml.org',
    'discussion.fedoraproject.org',
    'discourse.gnome.org',
    'discourse.haskell.org',
    'discourse.julialang.org',
    'discourse.llvm.org',
    'discourse.nixos.org',
    'elixirforum.com',
    'forums.swift.org',
    'internals.rust-lang.org',
    'users.rust-lang.org',
    'community.openstreetmap.org',
    'meta.discourse.org',
  ],
  github: ['github.com'],
  pgarchives: ['www.postgresql.org'],
  // Single mails and mboxes offered for download; the bug trackers offer one a bug.
  file: ['bugs.debian.org', 'www.postgresql.org', 'raw.githubusercontent.com', 'gist.githubusercontent.com'],
} as const;

/** Hosts that give what the links to another lead to, or whose links lead there: whoever lists the other may read from the one. */
export const PART_OF: Readonly<Record<string, string>> = {
  'api.github.com': 'github.com',
  'postgr.es': 'www.postgresql.org',
};

/** Where a bare Message-ID is looked up: lore's `all` covers every list that it carries. */
export const MESSAGE_ARCHIVE = 'https://lore.kernel.org/all/';

/** Archives that nothing can be read from whole: how their users get the mails instead. */
export const REFUSED_HOSTS = [
  { host: 'marc.info', name: 'MARC', instead: 'refused.marc' },
  { host: 'groups.google.com', name: 'Google Groups', instead: 'refused.googleGroups' },
  { host: 'lkml.org', name: 'lkml.org', instead: 'refused.lkml' },
  { host: 'spinics.net', name: 'spinics.net', instead: 'refused.spinics' },
  { host: 'mail-archive.com', name: 'The Mail Archive', instead: 'refused.mailArchive' },
  { host: 'lists.debian.org', name: 'lists.debian.org', instead: 'refused.debian' },
  { host: 'groups.io', name: 'Groups.io', instead: 'refused.groupsIo' },
  { host: 'mail.google.com', name: 'Gmail', instead: 'refused.gmail' },
] as const satisfies readonly { readonly host: string; readonly name: string; readonly instead: Key }[];
