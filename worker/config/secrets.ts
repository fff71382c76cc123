import { areSwapped, beginsLikeToken } from './values/token.ts'
import type { SecretVariables } from './variables.ts'

/** Every secret among the variables, unparsed, to be masked in foreign text. Account names are not secret. */
export function listSecrets({ HF_PASSWORD, HF_USER, HF_API_TOKEN, API_KEY }: SecretVariables): string[] {
  const secrets = [HF_PASSWORD, HF_API_TOKEN, API_KEY, ...tokensOf(HF_USER ?? '')]
  return secrets.filter((value) => value !== undefined)
}

/** The tokens of HF_USER, including those of unusable entries. */
function tokensOf(text: string): string[] {
  const entries = text.split(/[,;|，；、"'`“”\s]+/)
  return entries.flatMap((entry) => {
    const [name = '', ...tokens] = entry.split(/[:：]/)
    const isToken = tokens.length === 0 ? beginsLikeToken(name) : areSwapped(name, tokens.join(':'))
    return isToken ? [name] : tokens
  })
}
