import { attentionOf } from '../model/attention.ts'
import { flavorOf, hasGpu, isPaid } from '../model/hardware.ts'
import { isOutdated } from '../model/is-outdated.ts'
import { groupOf, STAGE_GROUPS, STAGES } from '../model/stages.ts'
import { foldText } from './fold-text.ts'
import type { SearchKey } from './query.ts'
import type { Searchable } from './searchable.ts'

type Holds = (space: Searchable) => boolean

/** What `is:` can ask for. */
const IS: Readonly<Record<string, Holds>> = {
  public: ({ visibility }) => visibility === 'public',
  protected: ({ visibility }) => visibility === 'protected',
  private: ({ visibility }) => visibility === 'private',
  attention: (space) => attentionOf(space) !== null,
  outdated: isOutdated,
  disabled: ({ disabled }) => disabled,
  readonly: ({ operable }) => !operable,
  static: ({ sdk }) => sdk === 'static',
  dev: ({ devMode }) => devMode === true,
  gpu: (space) => hasGpu(flavorOf(space)),
  paid: (space) => isPaid(flavorOf(space)),
  ...Object.fromEntries(
    STAGE_GROUPS.map((group): [string, Holds] => [group, (space) => groupOf(space) === group]),
  ),
}

export const IS_VALUES = Object.keys(IS)

/** Groups first: they are what the dashboard counts. A stage is written in lower case. */
export const STATE_VALUES = [...STAGE_GROUPS, ...STAGES.map((stage) => stage.toLowerCase())]

/** Whether a key has this value at all. The values of the other keys are whatever the Spaces have. */
export function isFilterValue(key: SearchKey, value: string): boolean {
  if (key === 'is') return Object.hasOwn(IS, foldText(value))
  return key !== 'state' || STATE_VALUES.includes(foldText(value))
}

/** Whether a Space has this value. Case, width and accents do not matter. */
export function hasValue(space: Searchable, key: SearchKey, value: string): boolean {
  const wanted = foldText(value)
  switch (key) {
    case 'is':
      return IS[wanted]?.(space) ?? false
    case 'state':
      return groupOf(space) === wanted || space.stage.toLowerCase() === wanted
    case 'owner':
      return foldText(space.owner) === wanted
    case 'hw':
      return withoutSeparators(foldText(flavorOf(space) ?? '')).includes(withoutSeparators(wanted))
    case 'sdk':
      return foldText(space.sdk ?? '') === wanted
    case 'tag':
      return space.tags.some((tag) => foldText(tag) === wanted)
    default:
      return key satisfies never
  }
}

/** “CPU basic” is `cpu-basic` at the Hub. */
function withoutSeparators(text: string): string {
  return text.replace(/[\s_-]/g, '')
}
