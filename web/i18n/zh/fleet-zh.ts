import type { InAnyLanguage } from '../catalogue.ts'
import type { fleetEn } from '../en/fleet-en.ts'

export const fleetZh: InAnyLanguage<typeof fleetEn> = {
  'fleet.title': '总览',
  'fleet.counters': '按状态筛选',
  'attention.title': '需要处理 · {count}',
  'attention.showAll': '查看全部 {count} 个',
  'attention.showFleet': '显示所有 Space',
  'attention.stuck': '长时间未就绪',
  'attention.stuckHint': '“{state}”已超过 30 分钟。',
  'fleet.sortLimit': '最多同时监测 {count} 个运行中的 Space，其余排在最后；可用筛选缩小范围。',
  'fleet.columns': '显示的列',
  'fleet.columnFolded': '{column}（空间不足）',
  'fleet.count': { other: '{count} 个 Space' },
  'fleet.countOf': { other: '显示 {shown} / {count} 个 Space' },
  'fleet.noTokenBadge': '只读',
  'fleet.noTokenHint': '该账号没有令牌：只显示公开的 Space，无法操作。',
  'fleet.collapse': '收起“{section}”',
  'fleet.expand': '展开“{section}”',
  'fleet.nothingListed': '该账号没有列出任何 Space。',
  'fleet.omitted': { other: 'Hub 列表中有 {count} 条记录无法使用，未显示。' },
  'fleet.failedTitle': '无法读取 Space',
}
