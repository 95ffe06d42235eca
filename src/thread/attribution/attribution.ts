import type { Person } from '../person.ts';

/** Lines that say whose words follow: "On …, X wrote:", a header block, or only "-----Original Message-----". */
export interface Attribution {
  readonly fromLine: number;
  readonly toLine: number;
  /** The depth of its lines; not yet that of the words it introduces. */
  readonly depth: number;
  readonly form: 'sentence' | 'headers' | 'separator';
  readonly person?: Person;
  /** "You wrote". */
  readonly addressee?: true;
  /** Whom the introduced message was sent to, where a header block says so. */
  readonly to?: Person;
  /** All to whom it was sent, as far as they are named in full there. */
  readonly recipients?: readonly Person[];
  readonly date?: string;
  readonly subject?: string;
  readonly forwarded?: true;
  /** Neither date nor address: counts only above a quotation. */
  readonly bare?: true;
  /** A name and address and nothing that says what they are there for. */
  readonly unsaid?: true;
  /** A tracker says whose comment it sends. */
  readonly ofTracker?: true;
  /** Its words are the sender's own: a tracker sends them in his name. */
  readonly ofSender?: true;
  /** The last line of what it introduces, where that was pasted in without marks and the sender goes on below. */
  readonly endsAt?: number;
  /** The initials that mark the quotation, where supercite declares them. */
  readonly initials?: string;
}
