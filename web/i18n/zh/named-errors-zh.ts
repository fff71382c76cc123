import type { InAnyLanguage } from '../catalogue.ts'
import type { namedErrorsEn } from '../en/named-errors-en.ts'

export const namedErrorsZh: InAnyLanguage<typeof namedErrorsEn> = {
  'error.hub_unauthorized.named': 'Hub 拒绝了 {account} 的令牌：可能已撤销、过期或输入有误。请更换令牌。',
  'error.hub_forbidden.named': 'Hub 不允许使用 {account} 的令牌执行此操作。请在 Hub 上检查令牌权限。',
  'error.hub_payment.named': 'Hub 要求 {account} 绑定支付方式或订阅付费套餐。',
  'error.hub_quota.named': '{account} 的配额已用完。请暂停该账号的其他 Space，或升级套餐。',
  'error.hub_rate_limited.named': 'Hub 对 {account} 的调用次数限额已用完。',
  'error.no_token.named': '{account} 没有令牌。请在 HF_USER 或 HF_API_TOKEN 中添加。',
  'error.not_configured.named': '服务器缺少环境变量：{variable}。',
  'error.forbidden.named':
    '请求被拒绝：页面位于 {from}，而服务器收到的地址是 {own}。控制台前方的代理必须保留 Host 请求头。',
}
