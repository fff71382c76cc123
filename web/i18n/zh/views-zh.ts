import type { InAnyLanguage } from '../catalogue.ts'
import type { viewsEn } from '../en/views-en.ts'

export const viewsZh: InAnyLanguage<typeof viewsEn> = {
  'view.save': '保存此视图',
  'view.keep': '保存',
  'view.name': '名称',
  'view.note': '搜索条件：{search}',
  'view.menu': '{name} 的操作',
  'view.rename': '重命名',
  'view.delete': '删除',
  'view.deleted': '已删除“{name}”。',
  'view.undo': '撤销',
}
