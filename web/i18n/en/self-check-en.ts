export const selfCheckEn = {
  'status.title': 'Self-check',
  'status.lead': 'The state of accounts, tokens and the server. No secrets are shown.',
  'status.failed': 'The self-check failed',
  'status.again': 'Check again',
  'status.copy': 'Copy report',
  'status.well': 'All is well.',
  'status.checking': 'Checking',
  'status.doubts': {
    one: 'No problems found, but one check is inconclusive.',
    other: 'No problems found, but {count} checks are inconclusive.',
  },
  'status.checkedAt': 'checked {time}',
  'status.relation.owner': 'the account itself',
  'status.relation.member': 'a member',
  'status.relation.foreign': 'not related to this account',
  'status.kind': 'Token type',
  'status.kind.read': 'Read',
  'status.kind.write': 'Write',
  'status.kind.fineGrained': 'Fine-grained',
  'status.kind.oauth': 'hf CLI sign-in',
  'status.kind.organization': 'Organization',
  'status.kind.other': 'Other',
  'status.roleInOrganization': 'Role in the organization',
  'status.permissions': 'Permissions here',
  'status.noPermissions': 'None for this account',
  'status.restrictions': 'Requirements not met',
  'status.expires': 'Expires',
  'status.troubles': { one: 'One thing needs attention.', other: '{count} things need attention.' },
  'status.problems': 'Problems',
  'status.problemsDo': 'Correct the variable, then check again. Everything else keeps working.',
  'status.accounts': 'Accounts and their tokens',
  'status.token': 'Token',
  'status.token.own': 'Its own (HF_USER)',
  'status.token.global': 'HF_API_TOKEN',
  'status.token.none': 'None',
  'status.accepted': 'Accepted by the Hub',
  'status.owner': 'Belongs to',
  'status.canWrite': 'Can run actions',
  'status.unsure': 'Unknown',
  'status.rateLimit': 'Calls left',
  'status.renewed': 'resets in {time}',
  'status.variables': 'Variables',
  'status.variablesHint': 'Only whether they are set is shown; the values never leave the server.',
  'status.set': 'Set',
  'status.notSet': 'Not set',
  'status.server': 'Server',
  'status.version': 'Version',
  'status.connection': 'Live connection',
  'status.listAge': 'Age of the list',
  'status.notRead': 'Not loaded yet',
  'status.spaces': 'Spaces',
  'status.viewers': 'Viewers',
  'status.upstreams': 'Metrics connections to the Hub',
  'status.followed': 'Spaces tracked after an action',

  'advice.refused':
    'The Hub refuses this token: it may be revoked, expired or mistyped. Create a new one on the Hub (Settings → Access Tokens) and set it in HF_USER or HF_API_TOKEN.',
  'advice.no_token':
    'Without a token only public Spaces are listed, and no actions are possible. Add one in HF_USER or HF_API_TOKEN.',
  'advice.read_only': 'This token is read-only: actions will be refused. Use one with the role “write”.',
  'advice.expired':
    'This token expired on {time}. Create a new one on the Hub (Settings → Access Tokens), then set it.',
  'advice.expires_soon': 'This token expires on {time}. Replace it before then.',
  'advice.oauth':
    'This is a sign-in token of the hf CLI: it cannot operate Spaces. Create an access token with the role “write”, then set it.',
  'advice.foreign_token':
    'This token belongs to {owner}, who is not a member of {account}. Check the spelling of the account, or set a member’s token.',
  'advice.restricted.mfa':
    'The organization requires two-factor authentication: the token’s owner has to turn it on in the Hub’s settings.',
  'advice.restricted.sso':
    'The organization requires single sign-on: sign in to it on the Hub with the token’s account.',
  'advice.restricted.ip':
    'The organization allows only certain IP addresses, and Cloudflare’s change: an administrator has to allow this token.',
  'advice.restricted.token-policy':
    'The organization’s token policy does not allow this token: use a fine-grained one, or ask an administrator to approve it.',
  'advice.restricted.token-revoked':
    'An administrator of the organization has revoked this token’s access. Create a new one, then set it.',
  'advice.restricted': 'This token does not meet the organization’s requirements: {words}.',
  'advice.no_permission':
    'This fine-grained token has no write access to the Spaces of this account. Edit it on the Hub (Settings → Access Tokens) and grant write access to these repositories.',
  'advice.role_too_low':
    'Its owner’s role in {account} is “{role}”, which does not allow actions. An administrator has to change it.',
  'advice.no_spaces':
    'The Hub lists no Spaces of {account} that this token can see. If there should be some, check the spelling of the account.',
  'advice.unread': 'Its Spaces have not been loaded yet. Check again in a moment.',
  'advice.warned': 'Its list came with a warning.',
  'advice.unsure':
    'The Hub’s answer does not show whether this token can run actions. If they are refused, give it write access to these Spaces.',
  'advice.unasked': 'The Hub could not be asked about this token just now. Check again in a moment.',
  'advice.not_listed': 'Its Spaces could not be loaded.',
  'status.yes': 'Yes',
  'status.no': 'No',
} as const
