/** The product's variables; README.md describes each. */
export const VARIABLE_NAMES = [
  'HF_USERNAME',
  'HF_PASSWORD',
  'HF_USER',
  'HF_USERNAMES',
  'HF_API_TOKEN',
  'API_KEY',
  'HF_ENDPOINT',
  'HF_SPACES_ENDPOINT',
  'HF_APP_URL',
] as const

/** All are optional strings. A missing one is reported, never assumed. */
export type Variables = Partial<Record<(typeof VARIABLE_NAMES)[number], string>>

/** The variables for the Hub: without the sign-in and the API key. */
export type HubVariables = Pick<
  Variables,
  'HF_USER' | 'HF_USERNAMES' | 'HF_API_TOKEN' | 'HF_ENDPOINT' | 'HF_SPACES_ENDPOINT' | 'HF_APP_URL'
>

/** Must not appear in any text that we log or return. */
export type SecretVariables = Pick<Variables, 'HF_PASSWORD' | 'API_KEY' | 'HF_USER' | 'HF_API_TOKEN'>
