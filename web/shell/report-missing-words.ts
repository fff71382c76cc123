import type { Translate } from '../i18n/catalogue.ts'
import { toasts } from '../ui/toasts/toasts.ts'

/** Reports that a language could not be loaded, in the current one. */
export function reportMissingWords(t: Translate) {
  toasts.show({ id: 'language', tone: 'bad', title: t('app.partMissing'), text: t('app.partMissingHint') })
}
