import * as z from 'zod/mini'
import { type Space, space } from './space.ts'
import { spaceId } from './space-id.ts'
import { isResting, type Stage } from './stages.ts'

/** The actions that take no input. Rebuild is the Hub's factory restart; resume its restart. */
export const SIMPLE_ACTIONS = ['restart', 'rebuild', 'pause', 'resume'] as const

const simpleAction = z.enum(SIMPLE_ACTIONS)

/** What to do to a Space, with its input. An action that takes input is one more member. */
const command = z.discriminatedUnion('action', [z.strictObject({ action: simpleAction })])

/** Input of `POST /api/v1/action`: what to do, and to which Space. */
export const spaceAction = z.strictObject({ action: simpleAction, spaceId })

/** Answer of every action: the Space as it is now. */
export const actionDone = z.object({ success: z.literal(true), message: z.string(), space })

export type Command = z.infer<typeof command>
export type Action = Command['action']
export type SpaceAction = z.infer<typeof spaceAction>
export type ActionDone = z.infer<typeof actionDone>

/** In the order of a Space's page. */
export const ACTION_GROUPS = ['start', 'build', 'stop'] as const

/** Why no action at all can be done to a Space. */
export type Refusal = 'static' | 'disabled' | 'deleting'

/** Why an action is of no use in a stage. */
export type StageBlock = 'paused' | 'already_paused' | 'not_resting'

/** A Space that rests is paused or asleep. */
type Offer = 'always' | 'if-up' | 'if-resting' | 'never'

/** Everything that tells one action from another, but for words, icons and what the Hub is sent. */
export interface ActionDescription {
  /** What the Space is to be afterwards: the action has failed if it ends otherwise. */
  goal: 'running' | 'paused'
  group: (typeof ACTION_GROUPS)[number]
  /** `menu` also is the palette. A menu has the order of the table. */
  offers: { menu: Offer; page: Offer }
  /** Whether it can be done to many Spaces at once. */
  isForMany: boolean
  /** What starts it: in the list and on a Space's page. */
  keys: { list: string | null; page: string | null }
  blockIn: (stage: Stage) => StageBlock | null
  /** How the user is asked before. */
  confirmation: 'normal' | 'danger'
  /** Whether files outside persistent storage are lost. */
  losesFiles: boolean
  /** Whether nothing is sent if the Space turns out to be up (decision 0005). */
  skipsIfUp: boolean
}

/** Adding an action begins here: the compiler then demands the rest. */
export const ACTIONS: Record<Action, ActionDescription> = {
  restart: {
    goal: 'running',
    group: 'start',
    offers: { menu: 'always', page: 'if-up' },
    isForMany: true,
    keys: { list: 'r', page: 'r' },
    blockIn: (stage) => (stage === 'PAUSED' ? 'paused' : null),
    confirmation: 'normal',
    losesFiles: true,
    skipsIfUp: false,
  },
  rebuild: {
    goal: 'running',
    group: 'build',
    offers: { menu: 'always', page: 'always' },
    isForMany: true,
    keys: { list: null, page: null },
    blockIn: () => null,
    confirmation: 'normal',
    losesFiles: true,
    skipsIfUp: false,
  },
  pause: {
    goal: 'paused',
    group: 'stop',
    offers: { menu: 'if-up', page: 'always' },
    isForMany: true,
    keys: { list: null, page: null },
    blockIn: (stage) => (stage === 'PAUSED' ? 'already_paused' : null),
    confirmation: 'danger',
    losesFiles: true,
    skipsIfUp: false,
  },
  resume: {
    goal: 'running',
    group: 'start',
    offers: { menu: 'if-resting', page: 'if-resting' },
    isForMany: true,
    keys: { list: null, page: 'r' },
    blockIn: (stage) => (isResting(stage) ? null : 'not_resting'),
    confirmation: 'normal',
    losesFiles: false,
    skipsIfUp: true,
  },
}

/** Every action, in the order of the table. */
export function listActions(): Action[] {
  return Object.keys(ACTIONS) as Action[]
}

/** Null if some action may be done to the Space. */
export function refusalOf({ sdk, disabled, stage }: Space): Refusal | null {
  if (sdk === 'static') return 'static'
  if (disabled) return 'disabled'
  return stage === 'DELETING' ? 'deleting' : null
}
