import type { Action } from '../../../shared/model/actions.ts'
import { useLocale } from '../../i18n/locale.tsx'
import { Consequences } from '../controls/consequences.tsx'
import type { Candidate } from '../use-live-spaces.ts'
import { SkippedSpaces } from './skipped-spaces.tsx'
import { SpaceNames } from './space-names.tsx'

interface BulkQuestionProps {
  action: Action
  candidates: readonly Candidate[]
}

/** Names every Space that would be acted on, and those that are excluded, with the reason. */
export function BulkQuestion({ action, candidates }: BulkQuestionProps) {
  const { t } = useLocale()
  const available = candidates.flatMap(({ space, block }) => (block === null ? [space] : []))
  const skipped = candidates.flatMap(({ space, block }) => (block ? [{ space, block }] : []))

  return (
    <div className="grid grid-cols-1 gap-4">
      {available.length === 0 ? (
        <p>{t('confirm.none')}</p>
      ) : (
        <Consequences action={action} spaces={available} />
      )}
      {available.length > 0 && <SpaceNames spaces={available} />}
      <SkippedSpaces skipped={skipped} />
    </div>
  )
}
