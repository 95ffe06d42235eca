import { debbugs } from './debbugs.ts';
import { discourse } from './discourse.ts';
import { github } from './github.ts';
import { hyperkitty } from './hyperkitty.ts';
import { hypermail } from './hypermail.ts';
import { mailFile } from './mail-file.ts';
import { pgarchives } from './pgarchives.ts';
import { pipermail } from './pipermail.ts';
import { publicInbox } from './public-inbox.ts';
import { refused } from './refused.ts';
import type { Source } from './source.ts';

/** Asked in this order; public-inbox takes whatever has a Message-ID in its path, so it comes last. */
export const SOURCES: readonly Source<unknown>[] = [
  refused,
  pgarchives,
  debbugs,
  mailFile,
  // Before Pipermail: some hosts of MHonArc name their months as it does.
  hypermail,
  pipermail,
  hyperkitty,
  github,
  discourse,
  publicInbox,
];
