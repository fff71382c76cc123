import type { InAnyLanguage } from '../catalogue.ts'
import type { historyEn } from '../en/history-en.ts'

export const historyZh: InAnyLanguage<typeof historyEn> = {
  'history.days': { other: '{count} 天' },
  'history.upIn': '最近 {span}可用率 {percent}',
  'history.andDown': '{summary}；其中 {days}出现过故障',
  'history.noDataIn': '最近 {span}没有数据',
  'history.noData': '没有数据',
  'history.barLink': '{title} 的历史：{summary}',
  'history.part.up': '可用',
  'history.part.down': '故障',
  'history.part.idle': '已停用',
  'history.part.building': '构建中',
  'history.part.unknown': '未监测',
}
