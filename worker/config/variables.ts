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

/** All text and all optional: what is missing is reported, never assumed. */
export type Variables = Partial<Record<(typeof VARIABLE_NAMES)[number], string>>

/** What concerns the Hub: neither the sign-in nor the API key. */
export type HubVariables = Pick<
  Variables,
  'HF_USER' | 'HF_USERNAMES' | 'HF_API_TOKEN' | 'HF_ENDPOINT' | 'HF_SPACES_ENDPOINT' | 'HF_APP_URL'
>

/** What must not appear in any text that we hand on, whoever wrote it. */
export type SecretVariables = Pick<Variables, 'HF_PASSWORD' | 'API_KEY' | 'HF_USER' | 'HF_API_TOKEN'>
