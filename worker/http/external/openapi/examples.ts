import type { Account } from '../../../../shared/model/account.ts'
import type { Action, ActionDone } from '../../../../shared/model/actions.ts'
import type { Space } from '../../../../shared/model/space.ts'
import type { Stage } from '../../../../shared/model/stages.ts'

export const EXAMPLE_SPACE: Space = {
  id: 'ada/weather-bot',
  owner: 'ada',
  name: 'weather-bot',
  title: 'Weather bot',
  emoji: '🌦️',
  description: 'Answers what to wear today',
  sdk: 'gradio',
  tags: ['gradio'],
  likes: 12,
  private: false,
  visibility: 'public',
  disabled: false,
  createdAt: '2026-01-12T09:30:00.000Z',
  lastModified: '2026-11-02T17:05:00.000Z',
  stage: 'RUNNING',
  errorMessage: null,
  failure: null,
  hardware: { current: 'cpu-basic', requested: 'cpu-basic' },
  sleepTimeSeconds: 172800,
  neverSleeps: false,
  replicas: { current: 1, requested: 1 },
  devMode: false,
  sha: '4bc6e4a5f441f246f67af37367e9678ca18bcc71',
  runtimeSha: '4bc6e4a5f441f246f67af37367e9678ca18bcc71',
  domains: [{ name: 'ada-weather-bot.hf.space', custom: false, stage: 'READY' }],
  usedStorageBytes: 1_843_200,
  url: 'https://ada-weather-bot.hf.space',
  hubUrl: 'https://huggingface.co/spaces/ada/weather-bot',
  operable: true,
}

export const EXAMPLE_ACCOUNT: Account = {
  username: 'ada',
  token: 'own',
  ok: true,
  spaceCount: 1,
  error: null,
  readAt: '2026-11-02T17:05:30.000Z',
  omitted: 0,
}

/** The answers of each action, by the name of the example. */
export const EXAMPLES_OF_ACTION: Record<Action, Record<string, { value: ActionDone }>> = {
  restart: { restarting: done('ada/weather-bot is restarting.', withoutContainer('BUILDING')) },
  rebuild: { rebuilding: done('ada/weather-bot is being rebuilt.', withoutContainer('BUILDING')) },
  pause: { paused: done('ada/weather-bot is paused.', withoutContainer('PAUSED')) },
  resume: {
    starting: done('ada/weather-bot is starting again.', withoutContainer('BUILDING')),
    nothingSent: done('ada/weather-bot is already up: nothing was sent.', EXAMPLE_SPACE),
  },
}

function done(message: string, space: Space): { value: ActionDone } {
  return { value: { success: true, message, space } }
}

function withoutContainer(stage: Stage): Space {
  const hardware = { current: null, requested: 'cpu-basic' }
  return { ...EXAMPLE_SPACE, stage, hardware, replicas: { current: null, requested: 1 } }
}
