import type { ExternalLog } from '../../../../shared/wire/logs.ts'

export const EXAMPLE_LOG: ExternalLog = {
  success: true,
  spaceId: 'ada/weather-bot',
  kind: 'run',
  lines: [
    { at: '2026-11-02T17:04:54.000Z', text: '===== Application Startup at 2026-11-02 17:04:54 =====' },
    { at: '2026-11-02T17:04:58.120Z', text: 'Running on local URL:  http://0.0.0.0:7860' },
  ],
  complete: false,
}

export const EXAMPLE_LOG_STREAM = [
  'event: opened',
  'data: {"spaceId":"ada/weather-bot","kind":"run","stage":"RUNNING"}',
  '',
  'id: 1793639098120-1',
  'event: lines',
  'data: {"lines":[{"at":"2026-11-02T17:04:58.120Z","text":"Running on local URL:  http://0.0.0.0:7860"}]}',
  '',
  'event: ended',
  'data: {"reason":"finished"}',
  '',
  '',
].join('\n')
