import type { InAnyLanguage } from '../catalogue.ts'
import type { actionsEn } from '../en/actions-en.ts'

export const actionsZh: InAnyLanguage<typeof actionsEn> = {
  'action.restart': '重启',
  'action.rebuild': '重新构建',
  'action.pause': '暂停',
  'action.resume': '恢复',
  'action.openApp': '打开应用',
  'action.openHub': '在 Hub 中打开',
  'action.details': '详情',
  'action.noUrl': '暂无访问地址。',

  'doing.restart': '正在重启',
  'doing.rebuild': '正在重新构建',
  'doing.pause': '正在暂停',
  'doing.resume': '正在恢复',

  'blocked.static': '静态 Space：没有可操作的容器。',
  'blocked.no_token': '其账号没有令牌。',
  'blocked.already_paused': '已处于暂停状态。',
  'blocked.paused': '已暂停，请使用“恢复”。',
  'blocked.not_resting': '当前未暂停，也未休眠。',
  'blocked.disabled': '已被 Hugging Face 停用。',
  'blocked.deleting': '正在删除。',
  'blocked.gone': '已不在列表中：可能已被删除或改名。',
  'blocked.busy': '另一项操作正在进行。',

  'bulk.allOf': '全选 {section} 的 {count} 个',
}
