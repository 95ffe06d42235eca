import type {
  APIMessage,
  APIModalInteractionResponseCallbackData,
  APIUser,
  InteractionResponseType,
  InteractionType,
} from 'discord-api-types/v10';
import { isEphemeral } from './message.ts';
import { snowflake } from './snowflake.ts';
import type { Channel } from './world.ts';

/** One step of the bot's answer to an interaction. */
export type Step =
  | { readonly kind: 'deferred'; readonly message: APIMessage }
  | { readonly kind: 'modal'; readonly modal: APIModalInteractionResponseCallbackData }
  | { readonly kind: 'message' | 'edit' | 'delete'; readonly message: APIMessage }
  | { readonly kind: 'suggestions'; readonly choices: readonly string[] }
  /** A button was acknowledged without a change. */
  | { readonly kind: 'acknowledged' };

/** What the bot has answered so far to one interaction, as the person who started it sees it. */
export interface Answer {
  readonly id: string;
  readonly token: string;
  readonly user: APIUser;
  readonly channel: Channel;
  readonly type: InteractionType;
  readonly steps: readonly Step[];
  /** How the bot acknowledged it, and how many milliseconds that took. */
  readonly acknowledged: { readonly type: InteractionResponseType; readonly afterMs: number } | undefined;
  /** The message as it stands: the last one sent or edited that was not deleted. */
  readonly message: APIMessage | undefined;
  readonly modal: APIModalInteractionResponseCallbackData | undefined;
  /** What is offered while an option is typed. */
  readonly suggestions: readonly string[] | undefined;
  /** Whether nobody else sees the message. */
  readonly ephemeral: boolean;
  /** Resolves with the first step that fits; rejects when Discord would have told the person that the application did not respond. */
  until(fits: (step: Step) => boolean): Promise<Step>;
}

/** The stand-in's own side of an answer. */
export interface Interaction extends Answer {
  readonly createdAt: number;
  /** The command's name or the component's custom id. */
  readonly name: string;
  readonly installedBy: Record<string, string>;
  /** The message a component stands on. */
  readonly source: APIMessage | undefined;
  /** The message that `@original` names. */
  original: APIMessage | undefined;
  readonly failed: boolean;
  acknowledge(type: InteractionResponseType): void;
  step(step: Step): void;
}

/** An interaction that nobody answered yet. It fails where the bot does not acknowledge it in time. */
export function createInteraction(
  about: Pick<Interaction, 'user' | 'channel' | 'type' | 'name' | 'installedBy' | 'source'>,
  { acknowledgeWithin, problems, now }: { acknowledgeWithin: number; problems: string[]; now: () => number },
): Interaction {
  const createdAt = now();
  const started = performance.now();
  const id = snowflake(createdAt);
  const { steps, step, until, fail } = createSteps();
  let acknowledged: Interaction['acknowledged'];
  let failed = false;
  const deadline = setTimeout(() => {
    failed = true;
    problems.push(`${about.name}: not acknowledged within ${acknowledgeWithin} ms`);
    fail(new Error(`The application did not respond (${about.name})`));
  }, acknowledgeWithin);
  deadline.unref();
  return {
    ...about,
    id,
    token: `interaction-token-${id}-${'x'.repeat(40)}`,
    createdAt,
    original: about.source,
    steps,
    step,
    until,
    get failed() {
      return failed;
    },
    get acknowledged() {
      return acknowledged;
    },
    get message() {
      return standing(steps);
    },
    get modal() {
      return steps.flatMap((one) => (one.kind === 'modal' ? [one.modal] : [])).at(-1);
    },
    get suggestions() {
      return steps.flatMap((one) => (one.kind === 'suggestions' ? [one.choices] : [])).at(-1);
    },
    get ephemeral() {
      return this.message ? isEphemeral(this.message) : false;
    },
    acknowledge(type) {
      clearTimeout(deadline);
      acknowledged = { type, afterMs: performance.now() - started };
    },
  };
}

/** The steps of an answer, and whoever waits for one of them. After `fail` no one waits in vain. */
function createSteps() {
  const steps: Step[] = [];
  const waiting = new Set<{
    fits: (step: Step) => boolean;
    resolve: (step: Step) => void;
    reject: (error: Error) => void;
  }>();
  let failure: Error | undefined;
  return {
    steps,
    step(step: Step) {
      steps.push(step);
      for (const one of waiting)
        if (one.fits(step)) {
          waiting.delete(one);
          one.resolve(step);
        }
    },
    until(fits: (step: Step) => boolean): Promise<Step> {
      const past = steps.find(fits);
      if (past) return Promise.resolve(past);
      if (failure) return Promise.reject(failure);
      return new Promise((resolve, reject) => waiting.add({ fits, resolve, reject }));
    },
    fail(error: Error) {
      failure = error;
      for (const { reject } of waiting) reject(error);
      waiting.clear();
    },
  };
}

function standing(steps: readonly Step[]): APIMessage | undefined {
  const gone = new Set(steps.flatMap((one) => (one.kind === 'delete' ? [one.message.id] : [])));
  return steps
    .flatMap((one) =>
      (one.kind === 'message' || one.kind === 'edit') && !gone.has(one.message.id) ? [one.message] : [],
    )
    .at(-1);
}

/** The answer once it says more than "thinking", or opens a modal. */
export async function answered(answer: Answer): Promise<Answer> {
  await answer.until(({ kind }) => kind === 'message' || kind === 'edit' || kind === 'modal');
  return answer;
}

/** The answer once it has done anything but acknowledge. */
export async function settled(answer: Answer): Promise<Answer> {
  await answer.until(({ kind }) => kind !== 'acknowledged' && kind !== 'deferred');
  return answer;
}
