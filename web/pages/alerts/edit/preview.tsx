import { useMemo } from 'react'
import type { AlertContent, AlertNews } from '../../../../shared/alerts/alert-message.ts'
import { composeWords } from '../../../../shared/alerts/compose-words.ts'
import { sampleNews } from '../../../../shared/alerts/sample-news.ts'
import type { AlertLanguage } from '../../../../shared/model/alert.ts'
import { useLocale } from '../../../i18n/locale.tsx'
import { serverClock } from '../../../time/server-clock.ts'

interface PreviewProps {
  language: AlertLanguage
  zone: string
}

/** Messages as they will look: one that opens, one that closes, and a digest, in the words that are really sent. */
export function Preview(props: PreviewProps) {
  const { t } = useLocale()
  const { language, zone } = props
  const messages = useMemo(() => samples(language, zone), [language, zone])
  return (
    <div className="grid gap-3">
      <p className="text-xs text-muted">{t('alerts.looksHint')}</p>
      {messages.map(({ title, lines }) => (
        <figure
          key={title}
          lang={language === 'zh' ? 'zh-CN' : 'en'}
          className="rounded-xl border border-line bg-canvas px-4 py-3"
        >
          <figcaption className="font-medium wrap-anywhere">{title}</figcaption>
          {lines.map(({ text }) => (
            <p key={text} className="mt-1 text-sm wrap-anywhere">
              {text}
            </p>
          ))}
        </figure>
      ))}
    </div>
  )
}

function samples(language: AlertLanguage, zone: string) {
  const now = serverClock.now()
  const news = sampleNews(language, now)
  const [first] = news
  if (!first) return []
  const at = new Date(now).toISOString()
  const closed: AlertNews = {
    ...{ ...first, event: 'closed', stage: 'RUNNING' },
    incident: { ...first.incident, closedAt: at },
  }
  const content: Omit<AlertContent, 'type' | 'news'> = {
    id: 'msg_preview',
    at,
    language,
    zone: safeZone(zone),
    origin: null,
  }
  return [
    composeWords({ ...content, type: 'incident.opened', news: [first] }),
    composeWords({ ...content, type: 'incident.closed', news: [closed] }),
    composeWords({ ...content, type: 'digest', news: news.slice(1) }),
  ]
}

function safeZone(zone: string): string {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone })
    return zone
  } catch {
    return 'UTC'
  }
}
