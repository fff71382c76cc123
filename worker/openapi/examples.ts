import type { Account } from '../../shared/account.ts'
import type { Space } from '../../shared/space.ts'

/** A Space as the documents show it. */
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
  disabled: false,
  createdAt: '2026-01-12T09:30:00.000Z',
  lastModified: '2026-11-02T17:05:00.000Z',
  stage: 'RUNNING',
  errorMessage: null,
  hardware: { current: 'cpu-basic', requested: 'cpu-basic' },
  sleepTimeSeconds: 172800,
  replicas: { current: 1, requested: 1 },
  devMode: false,
  sha: '4bc6e4a5f441f246f67af37367e9678ca18bcc71',
  runtimeSha: '4bc6e4a5f441f246f67af37367e9678ca18bcc71',
  url: 'https://ada-weather-bot.hf.space',
  hubUrl: 'https://huggingface.co/spaces/ada/weather-bot',
  operable: true,
}

/** An account as the documents show it. */
export const EXAMPLE_ACCOUNT: Account = {
  username: 'ada',
  token: 'own',
  ok: true,
  spaceCount: 1,
  error: null,
}
