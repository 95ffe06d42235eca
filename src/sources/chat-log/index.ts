// Conversations that were copied or exported as text: what a chat's lines look like (`formats.ts`, `lines.ts`), when they were written (`stamps.ts`),
// which nicks are one person's (`nicks.ts`), who answers whom (`replies.ts`), and who said what (`chat-log.ts`).

export { readChatLog } from './chat-log.ts';
