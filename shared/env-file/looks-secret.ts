const SECRET_NAME =
  /(?:^|_)(?:TOKEN|SECRET|KEY|APIKEY|PASS|PASSWORD|PASSWD|PWD|CREDENTIALS?|PRIVATE|AUTH|DSN|COOKIE)(?:_|$|S$)/i

/** How tokens begin that people put into environments, and what a private key or a URL with a password looks like. */
const SECRET_VALUE =
  /^(?:hf_[A-Za-z0-9]{20,}|sk-[\w-]{16,}|gh[pousr]_\w{20,}|github_pat_\w{20,}|glpat-[\w-]{16,}|xox[abprs]-[\w-]{10,}|AKIA[0-9A-Z]{16}|AIza[\w-]{30,}|eyJ[\w-]{10,}\.[\w-]{10,}|whsec_\S{20,}|-----BEGIN [A-Z ]*PRIVATE KEY)|^[a-z][a-z0-9+.-]*:\/\/[^/\s:@]*:[^/\s@]+@/i

/** Whether something should be a secret rather than a variable, which anyone can read: a guess by name and value. */
export function looksSecret(key: string, value: string): boolean {
  return SECRET_NAME.test(key) || looksLikeToken(value)
}

/** Whether a value is a token, a private key or a URL with a password, whatever its name. */
export function looksLikeToken(value: string): boolean {
  return SECRET_VALUE.test(value.trim())
}
