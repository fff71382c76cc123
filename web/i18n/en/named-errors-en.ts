/** Errors with the names that the server sends beside the code. */
export const namedErrorsEn = {
  'error.hub_unauthorized.named':
    'The Hub refused the token of {account}: it may be revoked, expired or mistyped. Replace it.',
  'error.hub_forbidden.named':
    'The Hub does not allow this with the token of {account}. Check the token’s permissions on the Hub.',
  'error.hub_payment.named': 'The Hub requires a payment method or a paid plan of {account} for this.',
  'error.hub_quota.named':
    'The quota of {account} is used up. Pause another Space of the account, or upgrade its plan.',
  'error.hub_rate_limited.named': 'The Hub’s rate limit for {account} is used up.',
  'error.no_token.named': '{account} has no token. Add one in HF_USER or HF_API_TOKEN.',
  'error.not_configured.named': 'The server lacks a variable: {variable}.',
  'error.forbidden.named':
    'This request was refused: the page is at {from}, but the server was called as {own}. A proxy in front of the dashboard must keep the Host header.',
} as const
