/** Why a line was not understood. */
export type EnvFlaw =
  | 'no-equals'
  | 'bad-name'
  | 'long-name'
  | 'open-quote'
  | 'text-after-quote'
  | 'unquoted-pem'
