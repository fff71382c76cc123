import type { AlertLanguage } from '../model/alert.ts'
import type { Incident, IncidentKind } from '../model/incident.ts'
import type { Stage } from '../model/stages.ts'
import type { AlertNews } from './alert-message.ts'

const MINUTE_MS = 60_000

/** As long as real ones are, so that a test shows what a channel makes of them. */
const TRACEBACK = `Exit code: 1. Reason: Traceback (most recent call last):
  File "/home/user/app/app.py", line 12, in <module>
    pipe = pipeline("text-generation", model="example/model_v2.1-chat")
  File "/usr/local/lib/python3.11/site-packages/transformers/pipelines/__init__.py", line 1012, in pipeline
OSError: example/model_v2.1-chat does not appear to have a file named config.json & <no> *weights* [yet]. Check “https://example.com” – @everyone`

interface Sample {
  id: string
  title: Record<AlertLanguage, string>
  kind: IncidentKind
  errorMessage: string | null
  stage: Stage
  minutesAgo: number
}

const SAMPLES: readonly Sample[] = [
  {
    ...{ id: 'example/my_app.v2-[beta]', kind: 'failed', errorMessage: TRACEBACK, stage: 'RUNTIME_ERROR' },
    title: { en: '🤖 My_App *v2* [beta] <test>', zh: '🤖 聊天机器人 *v2* [测试]' },
    minutesAgo: 3,
  },
  {
    ...{ id: 'example/voice-clone', kind: 'unreachable', errorMessage: 'HTTP 503', stage: 'RUNNING' },
    title: { en: 'Voice clone', zh: '语音克隆' },
    minutesAgo: 12,
  },
  {
    ...{ id: 'example/diary', kind: 'stuck', errorMessage: null, stage: 'BUILDING' },
    title: { en: 'Diary', zh: '日记' },
    minutesAgo: 64,
  },
]

/** Made-up news, as long and as awkward as real ones, at a moment (epoch milliseconds). */
export function sampleNews(language: AlertLanguage, now: number): AlertNews[] {
  return SAMPLES.map((sample, index) => toNews(sample, index, language, now))
}

function toNews(
  { id, title, stage, minutesAgo, ...rest }: Sample,
  index: number,
  language: AlertLanguage,
  now: number,
) {
  const since = new Date(now - minutesAgo * MINUTE_MS).toISOString()
  const incident: Incident = {
    ...{ id: `example-${index + 1}`, spaceId: id, account: 'example', ...rest },
    ...{ openedAt: since, closedAt: null, acknowledgedAt: null, acknowledgedBy: null, changes: 0 },
    logTail: [
      {
        at: since,
        text: 'OSError: example/model_v2.1-chat does not appear to have a file named config.json',
      },
    ],
  }
  const hubUrl = `https://huggingface.co/spaces/${id}`
  const space = { id, title: title[language], url: null, hubUrl }
  return { event: 'opened', incident, space, since, times: 1, stage } satisfies AlertNews
}
