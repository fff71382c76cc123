import * as z from 'zod/mini'
import { type Space, space } from './space.ts'
import { spaceId } from './space-id.ts'
import { isResting, type Stage } from './stages.ts'

/** The actions that take no input. Rebuild is the Hub's factory restart; resume its restart. */
export const SIMPLE_ACTIONS = ['restart', 'rebuild', 'pause', 'resume'] as const

const simpleAction = z.enum(SIMPLE_ACTIONS)

/** An action with its input. To add an action that takes input, add a member. */
const command = z.discriminatedUnion('action', [z.strictObject({ action: simpleAction })])

/** Input of `POST /api/v1/action`: what to do, and to which Space. */
export const spaceAction = z.strictObject({ action: simpleAction, spaceId })

/** Answer of every action: the Space as it is now. */
export const actionDone = z.object({ success: z.literal(true), message: z.string(), space })

export type Command = z.infer<typeof command>
export type Action = Command['action']
export type SpaceAction = z.infer<typeof spaceAction>
export type ActionDone = z.infer<typeof actionDone>

/** Why a Space accepts no action at all. */
export type Refusal = 'static' | 'disabled' | 'deleting'

/** Why an action does not apply in a stage. */
export type StageBlock = 'paused' | 'already_paused' | 'not_resting'

/** When an action is offered. A resting Space is paused or asleep. */
type Offer = 'always' | 'if-up' | 'if-resting' | 'never'

/** Everything that distinguishes an action, except its texts, its icon and its request to the Hub. */
export interface ActionDescription {
  /** The intended state of the Space: the action has failed if it settles in another one. */
  goal: 'running' | 'paused'
  /** Whether menus and the palette offer it. They list actions in the order of this table. */
  offer: Offer
  /** Whether it is available as a bulk action. */
  isForMany: boolean
  /** Its keyboard shortcuts. Of several actions with one key, the first that is available is meant. */
  keys: readonly string[]
  blockIn: (stage: Stage) => StageBlock | null
  /** Which confirmation dialog the user sees first. */
  confirmation: 'normal' | 'danger'
  /** Whether files outside persistent storage are lost. */
  losesFiles: boolean
  /** Whether nothing is sent if the Space is already up (decision 0005). */
  skipsIfUp: boolean
}

/** To add an action, start here: the compiler then points to everything else. */
export const ACTIONS: Record<Action, ActionDescription> = {
  restart: {
    goal: 'running',
    offer: 'always',
    isForMany: true,
    keys: ['r'],
    blockIn: (stage) => (stage === 'PAUSED' ? 'paused' : null),
    confirmation: 'normal',
    losesFiles: true,
    skipsIfUp: false,
  },
  rebuild: {
    goal: 'running',
    offer: 'always',
    isForMany: true,
    keys: ['b'],
    blockIn: () => null,
    confirmation: 'normal',
    losesFiles: true,
    skipsIfUp: false,
  },
  pause: {
    goal: 'paused',
    offer: 'always',
    isForMany: true,
    keys: ['p'],
    blockIn: (stage) => (stage === 'PAUSED' ? 'already_paused' : null),
    confirmation: 'danger',
    losesFiles: true,
    skipsIfUp: false,
  },
  resume: {
    goal: 'running',
    offer: 'if-resting',
    isForMany: true,
    keys: ['p', 'r'],
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

/** Null if the Space accepts actions. */
export function refusalOf({ sdk, disabled, stage }: Space): Refusal | null {
  if (sdk === 'static') return 'static'
  if (disabled) return 'disabled'
  return stage === 'DELETING' ? 'deleting' : null
}
