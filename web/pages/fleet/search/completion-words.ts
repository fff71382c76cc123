import { STAGE_GROUPS } from '../../../../shared/model/stages.ts'
import type { SearchKey } from '../../../../shared/search/query.ts'
import type { Translate } from '../../../i18n/catalogue.ts'
import { hardwareName } from '../../../space-display/hardware.ts'

const OWN_WORDS = [
  'public',
  'protected',
  'private',
  'attention',
  'outdated',
  'disabled',
  'readonly',
  'static',
  'dev',
  'gpu',
  'paid',
] as const

/** What a value is called in the user's language. */
export function valueLabel(t: Translate, key: SearchKey, value: string): string {
  if (key === 'hw') return hardwareName(value)
  const group = STAGE_GROUPS.find((one) => one === value)
  if (group && (key === 'is' || key === 'state')) return t(`group.${group}`)
  const own = OWN_WORDS.find((one) => one === value)
  return key === 'is' && own ? t(`search.is.${own}`) : value
}
