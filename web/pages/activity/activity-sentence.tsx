import { Fragment, type ReactNode } from 'react'
import { Link } from 'wouter'
import type { Activity } from '../../../shared/model/activity.ts'
import { ALL_ACCOUNTS } from '../../../shared/model/incident.ts'
import type { Translate } from '../../i18n/catalogue.ts'
import { useLocale } from '../../i18n/locale.tsx'
import { actorName } from '../../incidents/actor-name.ts'
import { ACTOR, describeActivity, SUBJECT } from './describe-activity.ts'

/** What happened, with a link to the Space. Who did it comes last if the sentence has no place for that. */
export function ActivitySentence({ entry, title }: { entry: Activity; title: string | undefined }) {
  const locale = useLocale()
  const { t } = locale
  const text = describeActivity(entry, locale)
  const subject = subjectOf(entry, title, t)
  const actor = entry.by && <span className="font-medium">{actorName(entry.by, t)}</span>
  const parts = text.split(/(\{space\}|\{by\})/)
  return (
    <>
      {parts.map((part, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a sentence have no other name
        <Fragment key={index}>
          {part === SUBJECT ? subject : part === ACTOR ? (actor ?? t('activity.somebody')) : part}
        </Fragment>
      ))}
      {!parts.includes(SUBJECT) && subject && <> · {subject}</>}
      {!parts.includes(ACTOR) && actor && <> · {actor}</>}
    </>
  )
}

function subjectOf({ spaceId, account }: Activity, title: string | undefined, t: Translate): ReactNode {
  if (spaceId === null) return account === ALL_ACCOUNTS ? t('incidents.everything') : account
  const [owner = '', name = ''] = spaceId.split('/')
  return (
    <Link
      href={`/spaces/${encodeURIComponent(owner)}/${encodeURIComponent(name)}`}
      title={spaceId}
      className="font-medium underline underline-offset-2"
    >
      {title ?? spaceId}
    </Link>
  )
}
