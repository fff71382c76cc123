import { clockTime, type LogText } from './log-entry.ts'

const ESC = '\u001b'
/** The app answers one request in this time. */
const REQUEST_MS = 5_000
/** The Hub keeps this many requests. */
const MOST_REQUESTS = 1_000
const STARTED_MS = 4_000

/** What the container wrote until `until`: its start, then a line for each request, then the traceback of a failure. */
export function runTexts(
  startedAt: number,
  { until, failure }: { until: number; failure: string | null },
): LogText[] {
  const head = { afterMs: 0, text: `===== Application Startup at ${clockTime(startedAt)} =====\n` }
  const start = START.map((text, index) => ({ afterMs: 500 + index * 250, text }))
  const last = failure === null ? requests(until - startedAt) : fail(failure)
  return [head, ...start, ...last].filter(({ afterMs }) => startedAt + afterMs <= until)
}

const START = [
  '\n',
  'config.json:   0%|          | 0.00/4.19k [00:00<?, ?B/s]\r',
  'config.json: 100%|██████████| 4.19k/4.19k [00:00<00:00, 13.0MB/s]\n',
  'Downloading shards:  50%|█████     | 1/2 [00:01<00:01]\rDownloading shards: 100%|██████████| 2/2 [00:02<00:00]\r\n',
  `${ESC}[32mINFO${ESC}[0m:     Started server process [${ESC}[36m1${ESC}[0m]\n`,
  `${ESC}[32mINFO${ESC}[0m:     Waiting for application startup.\n`,
  '模型已加载：7,241,732,096 个参数 🚀',
  `${ESC}[32mINFO${ESC}[0m:     Uvicorn running on ${ESC}[1mhttp://0.0.0.0:7860${ESC}[0m (Press CTRL+C to quit)\n`,
]

function requests(ageMs: number): LogText[] {
  const last = Math.floor((ageMs - STARTED_MS) / REQUEST_MS)
  const first = Math.max(0, last - MOST_REQUESTS + 1)
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => {
    const number = first + index
    const text = `INFO:     10.20.31.7:${40_000 + (number % 9_000)} - "GET /api/predict?n=${number} HTTP/1.1" 200 OK\n`
    return { afterMs: STARTED_MS + number * REQUEST_MS, text }
  })
}

function fail(reason: string): LogText[] {
  const lines = [
    'Traceback (most recent call last):',
    '  File "/home/user/app/app.py", line 12, in <module>',
    '    model = AutoModel.from_pretrained("ada/weather")',
    '            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^',
    `${ESC}[31mRuntimeError: ${reason}${ESC}[0m`,
  ]
  return lines.map((text) => ({ afterMs: STARTED_MS, text: `${text}\n` }))
}
