import type { InAnyLanguage } from '../catalogue.ts'
import type { searchEn } from '../en/search-en.ts'

export const searchZh: InAnyLanguage<typeof searchEn> = {
  'search.completions': '搜索建议',
  'search.unknown': '没有筛选条件 {filter}，已按普通文字搜索。',
  'search.key.is': '属性，如 private',
  'search.key.state': '状态',
  'search.key.owner': '账号',
  'search.key.hw': '硬件',
  'search.key.sdk': 'SDK',
  'search.key.tag': '标签',
  'search.is.public': '公开',
  'search.is.protected': '受保护',
  'search.is.private': '私有',
  'search.is.attention': '需要处理',
  'search.is.outdated': '有新提交未运行',
  'search.is.disabled': '已停用',
  'search.is.readonly': '只读',
  'search.is.static': '静态',
  'search.is.dev': '开发模式',
  'search.is.gpu': '有 GPU',
  'search.is.paid': '付费硬件',
}
