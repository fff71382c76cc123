import type { Account } from '../../../../shared/model/account.ts'
import type { Translate } from '../../../i18n/catalogue.ts'
import { directionOf } from '../order/sort.ts'
import type { Choices, Choose } from './choices.ts'
import { DIRECTIONS, GROUPINGS, SORTS } from './preferences.ts'

/** One choice of several. */
export interface ChoiceField {
  label: string
  value: string
  options: { value: string; label: string }[]
  onChange: (value: string) => void
}

interface ChoiceFields {
  choices: Choices
  choose: Choose
  t: Translate
}

/** Whose Spaces; null with a single account. */
export function accountField(accounts: readonly Account[], { choices, choose, t }: ChoiceFields) {
  if (accounts.length < 2) return null
  const names = accounts.map(({ username }) => ({ value: username, label: username }))
  return {
    label: t('fleet.accountFilter'),
    value: choices.account ?? '',
    options: [{ value: '', label: t('fleet.allAccounts') }, ...names],
    onChange: (account) => choose({ account: account || null }),
  } satisfies ChoiceField
}

export function sortField({ choices, choose, t }: ChoiceFields): ChoiceField {
  return {
    label: t('fleet.sort'),
    value: choices.sort,
    options: SORTS.map((sort) => ({ value: sort, label: t(`fleet.sort.${sort}`) })),
    onChange: (value) => choose({ sort: oneOf(SORTS, value) }, { replace: true }),
  }
}

export function directionField({ choices, choose, t }: ChoiceFields): ChoiceField {
  return {
    label: t('fleet.direction'),
    value: directionOf(choices),
    options: DIRECTIONS.map((direction) => ({ value: direction, label: t(`fleet.direction.${direction}`) })),
    onChange: (value) => choose({ direction: oneOf(DIRECTIONS, value) }, { replace: true }),
  }
}

export function groupField({ choices, choose, t }: ChoiceFields): ChoiceField {
  const groups = GROUPINGS.map((group) => ({ value: group as string, label: t(`fleet.group.${group}`) }))
  return {
    label: t('fleet.group'),
    value: choices.group ?? '',
    options: [{ value: '', label: t('fleet.group.auto') }, ...groups],
    onChange: (value) =>
      choose({ group: GROUPINGS.find((each) => each === value) ?? null }, { replace: true }),
  }
}

function oneOf<Value extends string>(values: readonly [Value, ...Value[]], value: string): Value {
  return values.find((each) => each === value) ?? values[0]
}
