/**
 * Which folder may import which (the way of the data): sources → thread → minutes → render, with
 * discord, digests and commands around them. A folder is listed with all that it may import; whatever is not listed is refused.
 */
const mayImport = {
  environment: ['sources', 'minutes'],
  wording: [],
  thread: [],
  minutes: ['thread'],
  render: ['minutes', 'thread', 'wording'],
  picture: [],
  sources: ['thread', 'wording'],
  store: [],
  settings: ['wording'],
  digests: ['sources', 'thread', 'minutes', 'render', 'store', 'settings', 'wording'],
  discord: ['sources', 'thread', 'minutes', 'render', 'digests', 'picture', 'settings', 'wording'],
  metrics: ['discord'],
  cli: ['environment', 'sources', 'thread', 'minutes', 'render', 'picture', 'digests', 'wording'],
  page: ['sources', 'thread', 'minutes', 'render', 'picture', 'digests', 'wording'],
};
const folder = (name) => `^src/${name}/`;
/** The way of a discussion through src/discord: each may import those before it. What belongs to all of them stands beside these folders. */
const discord = ['computing', 'connection', 'interactions', 'reading', 'posting', 'buttons'];
/** The way of a message through src/thread, likewise. */
const thread = ['marks', 'attribution', 'hidden-marks', 'zones', 'reading', 'authors', 'tree'];
/** The way of what was said through src/minutes, likewise; what a sentence is weighed by stands beside these folders. */
const minutes = ['languages', 'transcript', 'acts', 'questions', 'agreement', 'unquoted'];
/** The way of what was sent through src/sources, likewise. */
const sources = ['bytes', 'html', 'mail', 'pasted', 'mailbox', 'discord', 'chat-log', 'files', 'remote'];
/** The way of a link through src/sources/remote, likewise. */
const remote = ['bounds', 'fetching', 'pages', 'reading', 'archives'];
/** The folders within a stage that have a public face of their own. */
const faces = [
  ...minutes.map((name) => `minutes/${name}`),
  'minutes/weights',
  'render/map',
  ...sources.map((name) => `sources/${name}`),
  ...remote.map((name) => `sources/remote/${name}`),
  ...thread.map((name) => `thread/${name}`),
];
/** What of src/minutes a folder of it may import, where that is little: what reads a thread into sentences knows nothing of what is made of them. */
const minutesMayImport = {
  languages: [],
  transcript: ['languages'],
};

/** Folders of which each may import only those before it. */
const inOrder = (stage, folders) =>
  folders.slice(0, -1).map((name, n) => ({
    name: `${stage}-${name}-imports`,
    comment: `src/${stage}/${name} may not import ${folders.slice(n + 1).join(', ')}`,
    severity: 'error',
    from: { path: folder(`${stage}/${name}`) },
    to: { path: folders.slice(n + 1).map((later) => folder(`${stage}/${later}`)) },
  }));

module.exports = {
  forbidden: [
    ...Object.entries(mayImport).map(([name, others]) => ({
      name: `${name}-imports`,
      comment: `src/${name} may import only ${others.length ? others.join(', ') : 'itself'}`,
      severity: 'error',
      from: { path: folder(name) },
      to: { path: '^(src|commands)/', pathNot: [name, ...others].map(folder) },
    })),
    ...inOrder('discord', discord),
    ...inOrder('thread', thread),
    ...inOrder('minutes', minutes),
    ...inOrder('sources', sources),
    ...inOrder('sources/remote', remote),
    {
      name: 'sources-remote-imports',
      comment: 'the folders of src/sources/remote know nothing of what puts them together',
      severity: 'error',
      from: { path: '^src/sources/remote/[^/]+/' },
      to: { path: '^src/sources/remote/[^/]+$' },
    },
    {
      name: 'commands-imports',
      comment: 'commands compose the stages; they know neither the terminal, the page nor main',
      severity: 'error',
      from: { path: '^commands/' },
      to: { path: '^src/(cli|page)/|^src/main[.]ts$' },
    },
    {
      name: 'public-face',
      comment: "a folder's index.ts is its public face; nothing imports past it",
      severity: 'error',
      from: { path: '^(?:src/([^/]+)/|commands/|src/main)' },
      to: { path: '^src/([^/]+)/.+', pathNot: ['^src/$1/', '^src/[^/]+/index[.]ts$'] },
    },
    {
      name: 'pure-core',
      comment: 'thread, minutes, render and wording do no I/O and know no discord.js: they are a library',
      severity: 'error',
      from: { path: '^src/(thread|minutes|render|wording)/' },
      to: {
        path: '^(node:)?(fs|net|http|https|child_process|worker_threads|fs/promises)$|node_modules/(discord[.]js|undici)/',
      },
    },
    ...Object.entries(minutesMayImport).map(([name, others]) => ({
      name: `minutes-${name}-imports`,
      comment: `src/minutes/${name} may import only ${others.length ? others.join(', ') : 'itself'} of src/minutes`,
      severity: 'error',
      from: { path: folder(`minutes/${name}`) },
      to: { path: folder('minutes'), pathNot: [name, ...others].map((each) => folder(`minutes/${each}`)) },
    })),
    ...faces.map((name) => ({
      name: `${name}-public-face`,
      comment: `src/${name}/index.ts is the folder's public face; nothing imports past it`,
      severity: 'error',
      from: { pathNot: folder(name) },
      to: { path: folder(name), pathNot: `^src/${name}/index[.]ts$` },
    })),
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
  },
};
