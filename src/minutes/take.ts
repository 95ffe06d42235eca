import type { Thread } from '../thread/index.ts';
import type { Minutes } from './minutes.ts';

/** The minutes of a thread. Pure and deterministic. */
export function takeMinutes(thread: Thread): Minutes {
  return {
    id: thread.root,
    subject: thread.subject,
    participants: thread.people.map((person) => ({
      name: person.name ?? person.address ?? '',
      messages: thread.messages.filter((m) => m.author === person).length,
    })),
    agreed: [],
    openQuestions: [],
    answeredQuestions: [],
    objections: [],
    keyPoints: [],
    stats: { messages: thread.messages.length, people: thread.people.length, days: 1 },
  };
}
