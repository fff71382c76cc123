import type { TokenCheck } from '../../../../../shared/wire/status.ts'
import { useLocale } from '../../../../i18n/locale.tsx'
import { StackedFact } from '../../../../ui/display/facts.tsx'

/** What else the Hub says about a token. */
export function TokenFacts({ check }: { check: TokenCheck }) {
  const { t, format } = useLocale()
  const { kind, role, roleInOrganization, permissions, restrictions, expiresAt } = check
  return (
    <>
      {kind !== null && (
        <StackedFact name={t('status.kind')}>
          {t(`status.kind.${kind}`)}
          {role !== null && role !== kind && <span className="block text-xs text-muted">{role}</span>}
        </StackedFact>
      )}
      {roleInOrganization !== null && (
        <StackedFact name={t('status.roleInOrganization')}>{roleInOrganization}</StackedFact>
      )}
      {permissions !== null && (
        <StackedFact name={t('status.permissions')}>
          {permissions.length === 0 ? t('status.noPermissions') : permissions.join(', ')}
        </StackedFact>
      )}
      {restrictions.length > 0 && (
        <StackedFact name={t('status.restrictions')}>
          <span className="text-bad">{restrictions.join(', ')}</span>
        </StackedFact>
      )}
      {expiresAt !== null && (
        <StackedFact name={t('status.expires')}>{format.dateTime(expiresAt)}</StackedFact>
      )}
    </>
  )
}
