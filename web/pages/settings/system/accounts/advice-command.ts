import type { AccountStatus, Advice } from './account-advice.ts'

/** The command that helps, with the variable to set; null if the fix is on the Hub. */
export function commandFor(advice: Advice, { token }: AccountStatus): string | null {
  const variable = token === 'global' ? 'HF_API_TOKEN' : 'HF_USER'
  switch (advice) {
    case 'refused':
    case 'expired':
    case 'expires_soon':
    case 'oauth':
    case 'read_only':
    case 'restricted.token-revoked':
      return `npx wrangler secret put ${variable}`
    case 'foreign_token':
    case 'no_token':
      return 'npx wrangler secret put HF_USER'
    case 'no_spaces':
      return 'npx wrangler secret put HF_USERNAMES'
    default:
      return null
  }
}
