/** Every problem of the configuration by its code, as an English sentence with its parameters. Never with a secret. */
export const problemTexts = {
  'problem.empty_login':
    '{variable} is empty, so nobody can sign in. In .dev.vars a value without quotes ends at “#”.',
  'problem.blank': '{variable} is only white space, so it counts as not set.',
  'problem.placeholder': '{variable} is only a placeholder, so it counts as not set.',
  'problem.line_breaks_removed': '{variable} has line breaks at its ends, which were removed.',
  'problem.too_long': '{variable} has more than {max} characters, so nobody can sign in.',
  'problem.space_ignored': '{variable} has white space at its ends, which is ignored.',
  'problem.space_kept': '{variable} has white space at its ends, which is part of it.',
  'problem.quotes_kept': '{variable} is in quotes, which are part of it.',
  'problem.has_quotes': '{variable} has quotes in it; write it without them.',
  'problem.in_quotes': '{variable} is in quotes; write it without them.',
  'problem.has_bearer': '{variable} has the word “Bearer” in it; write the token alone.',
  'problem.has_invisible': '{variable} has an invisible character in it; type it instead of pasting it.',
  'problem.has_line_break': '{variable} has a line break in it; write it on one line.',
  'problem.token_characters': '{variable} has characters that no token has, so it is not used.',
  'problem.key_in_quotes':
    '{variable} is in quotes; write it without them. Until then the external API is off.',
  'problem.key_has_bearer':
    '{variable} has the word “Bearer” in it; write the token alone. Until then the external API is off.',
  'problem.key_has_invisible':
    '{variable} has an invisible character in it; type it instead of pasting it. Until then the external API is off.',
  'problem.key_has_line_break':
    '{variable} has a line break in it; write it on one line. Until then the external API is off.',
  'problem.short_key': '{variable} has fewer than {min} characters, so it is easy to guess.',
  'problem.bad_hub_url':
    '{variable} is not an http(s) URL without user, query and fragment, so the Hub cannot be called.',
  'problem.bad_url': '{variable} is not an http(s) URL without user, query and fragment, so it is not used.',
  'problem.bad_app_url':
    '{variable} is not an http(s) URL without user, query and fragment that has {placeholder} in it, so it is not used.',

  'problem.entry_has_quotes': '{variable}, entry {position}: it has quotes in it; write it without them.',
  'problem.entry_in_quotes': '{variable}, entry {position}: it is in quotes; write it without them.',
  'problem.entry_has_bearer':
    '{variable}, entry {position}: it has the word “Bearer” in it; write the token alone.',
  'problem.entry_has_invisible':
    '{variable}, entry {position}: it has an invisible character in it; type it instead of pasting it.',
  'problem.entry_has_line_break':
    '{variable}, entry {position}: it has a line break in it; write it on one line.',
  'problem.entry_semicolon':
    '{variable}, entry {position}: there is a semicolon in it; put “,” between entries.',
  'problem.entry_wide_comma':
    '{variable}, entry {position}: there is a full-width comma in it; put “,” between entries.',
  'problem.entry_wide_colon':
    '{variable}, entry {position}: there is a full-width colon in it; put “:” between name and token.',
  'problem.entry_bar': '{variable}, entry {position}: there is a “|” in it; put “,” between entries.',
  'problem.entry_tab': '{variable}, entry {position}: there is a tab in it; put “,” between entries.',
  'problem.entry_address':
    '{variable}, entry {position}: there is an address in it; write the account’s name alone.',
  'problem.entry_no_colon': '{variable}, entry {position}: there is no ":" between name and token.',
  'problem.entry_name_empty': '{variable}, entry {position}: the name is empty.',
  'problem.entry_name_placeholder': '{variable}, entry {position}: the name is only a placeholder.',
  'problem.entry_name_path':
    '{variable}, entry {position}: the name is an address or a Space; write the account’s name alone.',
  'problem.entry_name_token':
    '{variable}, entry {position}: the name looks like a token; the name comes first.',
  'problem.entry_name_characters':
    '{variable}, entry {position}: the name has characters that no Hub account has.',
  'problem.entry_second_colon':
    '{variable}, entry {position}: there is a second ":" in it; put “,” between entries.',
  'problem.entry_token_characters':
    '{variable}, entry {position}: the token has characters that no token has.',
  'problem.entry_token_placeholder':
    '{variable}, entry {position}: the token is only a placeholder, so it counts as empty.',
  'problem.entry_twice': '{variable}, entry {position}: the account is named twice, first at entry {first}.',

  'problem.set_again':
    "Set it again with “npx wrangler secret put {variable}”, or in .dev.vars, in quotes: {variable}='…'.",
  'problem.no_account': 'Set HF_USER or HF_API_TOKEN to say whose Spaces to manage.',
  'problem.owner_unknown':
    'The owner of HF_API_TOKEN is not known ({error}). Set HF_USERNAMES to avoid this request.',
  'problem.omitted': {
    one: '{count} entry of the Hub’s list for {account} could not be used: malformed, or not a Space of this account.',
    other:
      '{count} entries of the Hub’s list for {account} could not be used: malformed, or not a Space of this account.',
  },
} as const
