import type { TokenCheck } from '../../../../shared/status.ts'
import { useLocale } from '../../../i18n/locale.tsx'
import { Fact } from '../fact.tsx'

/** What the Hub says of a token besides: each only where it was said. */
export function TokenFacts({ check }: { check: TokenCheck }) {
  const { t, format } = useLocale()
  const { kind, role, roleInOrganization, permissions, restrictions, expiresAt } = check
  return (
    <>
      {kind !== null && (
        <Fact name={t('status.kind')}>
          {t(`status.kind.${kind}`)}
          {role !== null && role !== kind && <span className="block text-xs text-muted">{role}</span>}
        </Fact>
      )}
      {roleInOrganization !== null && <Fact name={t('status.roleInOrganization')}>{roleInOrganization}</Fact>}
      {permissions !== null && (
        <Fact name={t('status.permissions')}>
          {permissions.length === 0 ? t('status.noPermissions') : permissions.join(', ')}
        </Fact>
      )}
      {restrictions.length > 0 && (
        <Fact name={t('status.restrictions')}>
          <span className="text-bad">{restrictions.join(', ')}</span>
        </Fact>
      )}
      {expiresAt !== null && <Fact name={t('status.expires')}>{format.dateTime(expiresAt)}</Fact>}
    </>
  )
}
