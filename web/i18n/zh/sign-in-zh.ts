import type { InAnyLanguage } from '../catalogue.ts'
import type { signInEn } from '../en/sign-in-en.ts'

export const signInZh: InAnyLanguage<typeof signInEn> = {
  'signIn.title': '登录',
  'signIn.lead': '在一个页面集中管理所有账号的 Space。',
  'signIn.username': '用户名',
  'signIn.password': '密码',
  'signIn.showPassword': '显示密码',
  'signIn.hidePassword': '隐藏密码',
  'signIn.submit': '登录',
  'signIn.submitting': '正在登录',
  'signIn.expired': '会话已过期，重新登录后将回到刚才的页面。',
  'signIn.wrong': '用户名或密码错误。',
  'signIn.missing': '请填写用户名和密码。',
  'signIn.tooMany': '尝试次数过多，请在 {time}后重试。',
  'signIn.tooManyOver': '现在可以重试了。',
  'signIn.notReady': '尚未完成配置，无法登录',
  'signIn.notReadyHint':
    '环境变量 HF_USERNAME 和 HF_PASSWORD 尚未全部设置。没有默认值：请设置后重新加载本页。',
  'signIn.notReadyHow': '已部署的 Worker',
  'signIn.notReadyLocal': '开发环境，写入 .dev.vars 文件',
}
