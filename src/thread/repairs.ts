/**
 * Whether a chat message only mends a slip in the one before it, which is no turn of its own (self-repair, Schegloff, Jefferson & Sacks 1977): the
 * word as it should be, with an asterisk at one end ("handles*", "*handles", "oops Bo *"), or an editor's command ("s/handel/handle/").
 */
export function isRepair(text: string): boolean {
  return AFTER.test(text) || BEFORE.test(text) || COMMAND.test(text);
}

const AFTER = /^(?:[\w’'.-]{1,30} ){0,2}[\w’'.-]{1,30} ?\*$/;
const BEFORE = /^\* ?[\w’'.-]{1,30}(?: [\w’'.-]{1,30}){0,2}$/;
const COMMAND = /^s\/[^/]{1,80}\/[^/]{0,80}(?:\/[gi]{0,2})?$/;
