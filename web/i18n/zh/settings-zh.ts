import type { InAnyLanguage } from '../catalogue.ts'
import type { settingsEn } from '../en/settings-en.ts'

export const settingsZh: InAnyLanguage<typeof settingsEn> = {
  'settings.system': '自检',
  'settings.preferences': '偏好设置',
  'settings.preferencesLead': '仅保存在当前浏览器中，不影响其他人。',
  'settings.appearance': '外观',
  'settings.rail': '侧边栏',
  'settings.rail.wide': '显示名称',
  'settings.rail.narrow': '仅图标',
  'settings.startView': '视图',
  'settings.density': '密度',
  'settings.density.comfortable': '宽松',
  'settings.density.compact': '紧凑',
  'settings.session': '登录状态',
}
