import {
  type APIModalInteractionResponseCallbackData,
  type APIUser,
  ComponentType,
  InteractionType,
} from 'discord-api-types/v10';
import type { Discord } from '../discord.ts';
import { type Answer, answered, type Interaction } from '../interaction.ts';
import type { Channel, World } from '../world.ts';
import { checkCount, choose, type Menu } from './menus.ts';
import type { OptionValue, OptionValues } from './options.ts';
import { attach, besides, type Resolved } from './resolved.ts';
import { send } from './sending.ts';

/** How people fill in modals. */
export interface Forms {
  /** Fills in the modal that the answer opened, by the labels of its fields, and sends it. */
  submit(user: APIUser, modalOf: Answer, values: OptionValues): Promise<Answer>;
}

export function formsOf(discord: Discord): Forms {
  return { submit: (user, modalOf, values) => answered(submit(discord, user, modalOf, values)) };
}

function submit(discord: Discord, user: APIUser, modalOf: Answer, values: OptionValues): Answer {
  const { modal, channel } = modalOf;
  if (!modal) throw new Error('no modal is open');
  const unknown = Object.keys(values).filter((label) => !labelsOf(modal).includes(label));
  if (unknown.length) throw new Error(`the modal has no field "${unknown.join('", "')}"`);
  const resolved: Resolved = {};
  const components = modal.components.map((row, n) => {
    if (!('component' in row)) throw new Error('the stand-in knows modals made of labels only');
    const { type, label } = row;
    const field = row.component as Field;
    const filled = fill(discord.world, channel, label, field, values[label], resolved);
    const component = { type: field.type, id: n * 2 + 1, custom_id: field.custom_id, ...filled };
    return { type, id: n * 2, component };
  });
  const { custom_id } = modal;
  return send(discord, {
    user,
    channel,
    type: InteractionType.ModalSubmit,
    name: custom_id,
    data: { custom_id, components, ...besides(resolved) },
    // A modal that a component opened is sent with the message that the component stands on.
    source: (modalOf as Interaction).source,
  });
}

function labelsOf({ components }: APIModalInteractionResponseCallbackData): readonly string[] {
  return components.flatMap((row) => ('label' in row ? [row.label] : []));
}

interface Field {
  readonly type: ComponentType;
  readonly custom_id: string;
  readonly required?: boolean;
  readonly max_length?: number;
  readonly value?: string;
}

/** A field filled in, as an interaction carries it. Refuses what Discord's client would not let anybody send. */
function fill(
  world: World,
  channel: Channel,
  label: string,
  field: Field,
  value: OptionValue | undefined,
  resolved: Resolved,
): { readonly value: string } | { readonly values: readonly string[] } {
  if (value === undefined && field.required !== false) throw new Error(`"${label}" must be filled in`);
  switch (field.type) {
    case ComponentType.FileUpload:
      return { values: value === undefined ? [] : [attach(world, channel, value, resolved)] };
    case ComponentType.StringSelect: {
      const menu = field as Field & Menu;
      const chosen = value === undefined ? [] : [value].flat().map(String);
      checkCount(label, menu, chosen.length, field.required);
      return { values: choose(world, channel, menu, chosen, resolved) };
    }
    default:
      if (value !== undefined && typeof value !== 'string') throw new Error(`"${label}" takes text`);
      if ((value?.length ?? 0) > (field.max_length ?? 4000)) throw new Error(`"${label}" is too long`);
      return { value: value ?? field.value ?? '' };
  }
}
