import type { Translate } from './catalogue.ts'

export function copyWords(t: Translate) {
  return { label: t('common.copy'), copiedLabel: t('common.copied'), failedLabel: t('common.copyFailed') }
}
