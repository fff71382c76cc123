import { useState } from 'react'
import { useLocale } from '../../i18n/locale.tsx'
import { Button } from '../../ui/controls/button.tsx'
import { SHOWN_BANNERS } from './banner.ts'
import { BannerLine } from './banner-line.tsx'
import { useBanners } from './use-banners.ts'

/** What is wrong beyond a single Space. A live region that is always there: each new trouble is announced once. */
export function Banners() {
  const { t } = useLocale()
  const banners = useBanners()
  const [areAllShown, showAll] = useState(false)
  const folded = Math.max(0, banners.length - SHOWN_BANNERS)
  const shown = areAllShown ? banners : banners.slice(0, SHOWN_BANNERS)
  return (
    <section aria-label={t('banner.region')} className="empty:hidden">
      {shown.length > 0 && (
        <ul className="border-b border-line">
          {shown.map((banner) => (
            <BannerLine key={banner.id} banner={banner} />
          ))}
          {folded > 0 && (
            <li className="bg-surface px-6 py-1 phone:px-3">
              <Button
                variant="ghost"
                size="small"
                aria-expanded={areAllShown}
                onClick={() => showAll(!areAllShown)}
                className="-ml-2.5"
              >
                {areAllShown ? t('banner.fewer') : t('banner.more', { count: folded })}
              </Button>
            </li>
          )}
        </ul>
      )}
    </section>
  )
}
