import type { Translate } from '../../../i18n/catalogue.ts'
import type { Section } from './sections.ts'

/** The account, the state in words or, if the list is not grouped, what it lists. */
export function sectionLabel(section: Section, t: Translate): string {
  switch (section.kind) {
    case 'account':
      return section.account.username
    case 'state':
      return t(`group.${section.state}`)
    default:
      return t('fleet.title')
  }
}
