import type { Translate } from '../../../i18n/catalogue.ts'
import type { FieldProblem } from './use-watch-form.ts'

const FIELDS = ['spaceId', 'path', 'expectStatus', 'expectText', 'everySeconds', 'deadManUrl'] as const

/** What is wrong with a field, in our words if there are any for it. */
export function problemText({ path, words }: FieldProblem, t: Translate): string {
  const name = path.split('.').at(-1)
  const field = FIELDS.find((known) => known === name)
  return field ? t(`watch.invalid.${field}`) : t('watch.invalid.other', { words: words ?? path })
}
