import { shortenMessage } from '../../../../../shared/error-line.ts'
import type { Change } from '../../../../../shared/model/activity.ts'
import { stageGroup } from '../../../../../shared/model/stages.ts'
import { useLocale } from '../../../../i18n/locale.tsx'
import { actorName } from '../../../../incidents/actor-name.ts'
import { GROUP_LOOKS } from '../../../../space-display/group-looks.ts'
import { Line } from './line.tsx'
import { changeTimeText } from './time-words.ts'

const COMMIT_CHARACTERS = 7

/** From which stage to which, through whom, and what the Hub says. */
export function ChangeEntry({ change }: { change: Change }) {
  const locale = useLocale()
  const { t } = locale
  const { at, from, to, by, commit, errorMessage } = change
  const { icon: Icon, color } = GROUP_LOOKS[stageGroup(to)]
  const stage = t(`stage.${to}`)
  return (
    <Line
      at={at}
      time={changeTimeText(change, locale)}
      icon={<Icon size={16} role="img" aria-label={t('history.kind.change')} className={color} />}
    >
      <p className="flex flex-wrap items-baseline gap-x-3">
        <span>
          {from === null ? (
            t('history.appeared', { to: stage })
          ) : (
            <>
              <span className="text-muted">{t(`stage.${from}`)} → </span>
              <span className="font-medium">{stage}</span>
            </>
          )}
        </span>
        {by && <span className="text-xs text-muted">{t('history.through', { name: actorName(by, t) })}</span>}
        {commit && (
          <span className="text-xs text-muted">
            {t('page.commit')} <code>{commit.slice(0, COMMIT_CHARACTERS)}</code>
          </span>
        )}
      </p>
      {errorMessage && (
        <p lang="en" className="cursor-text text-xs text-muted select-text">
          {shortenMessage(errorMessage)}
        </p>
      )}
    </Line>
  )
}
