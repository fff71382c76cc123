export const errorsEn = {
  'advice.limit_low':
    'Few calls are left in this period. Until the limit resets, the list is refreshed less often.',

  'error.requestId': 'Request {id}',
  'error.hubSaid': 'The Hub said:',
  'error.serverSaid': 'The server said:',
  'error.retryIn': 'Try again in {time}.',
  'error.retrySoon': 'Wait a moment, then try again.',
  'error.invalid_request': 'The request was invalid. Reload the page, then try again.',
  'error.hub_rejected': 'The Hub refused this in the current state of the Space.',
  'error.invalid_credentials': 'Wrong username or password.',
  'error.unauthorized': 'Your session has ended. Sign in again.',
  'error.forbidden': 'This request was refused because it did not come from this dashboard.',
  'error.hub_forbidden':
    'The Hub does not allow this. If a quota is used up, pause another Space; otherwise check the token’s permissions on the Hub.',
  'error.hub_payment': 'The Hub requires a payment method or a paid plan for this.',
  'error.hub_quota':
    'The account’s quota is used up. Pause another Space of the account, or upgrade its plan.',
  'error.outcome_unknown': 'The request was sent, but no usable response came back.',
  'error.store_unavailable':
    'Storage on Cloudflare is currently unavailable; the daily limit may be used up.',
  'error.no_token': 'The account has no token. Add one in HF_USER or HF_API_TOKEN.',
  'error.not_found': 'The server does not know this address. Reload the page.',
  'error.space_not_found': 'The Space is gone, or its account is no longer managed here. Refresh the list.',
  'error.method_not_allowed': 'The server does not accept this request. Reload the page.',
  'error.payload_too_large': 'The request was too large.',
  'error.unsupported_media_type': 'The server did not understand the format of the request. Reload the page.',
  'error.rate_limited': 'Too many requests in a short time.',
  'error.hub_rate_limited': 'The Hub’s rate limit is used up.',
  'error.internal': 'Something went wrong on the server. Its log has the cause under the request ID.',
  'error.hub_unauthorized': 'The Hub refused the token: it may be revoked, expired or mistyped. Replace it.',
  'error.hub_unavailable':
    'The Hub cannot be reached or has a problem. Try again shortly; status.huggingface.co lists known incidents.',
  'error.not_configured': 'A variable is missing on the server.',
  'error.hub_timeout': 'The Hub did not respond in time.',
  'error.mayHaveWorked': 'It may have worked anyway: check the state before you try again.',
  'error.unreachable': 'The server cannot be reached. Check your connection.',
  'error.unreadable': 'The server’s response could not be read. Reload the page.',
  'error.timeout': 'The server did not respond in time.',
  'error.proxy_sign_in':
    'A proxy in front of the dashboard requires its own sign-in, and your session there has ended. Reload the page to sign in there again.',
  'error.challenge':
    'Bot protection in front of the dashboard needs to check your browser. Reload the page to let it.',
  'error.edge_rate_limited': 'Cloudflare’s rate limit for your address is used up.',
  'error.daily_limit':
    'The Worker’s daily request limit on Cloudflare is used up. It resets at midnight UTC.',
  'error.gateway':
    'The server is currently unavailable: a proxy or firewall in front of the dashboard answered instead.',
  'error.proxy_refused': 'A proxy or firewall in front of the dashboard refused this request.',
  'error.cookie_lost':
    'The browser did not keep the session cookie: this page is open over plain HTTP, or cookies are blocked. Open it over HTTPS or on localhost.',
  'error.not_running': 'it is not running',
} as const
