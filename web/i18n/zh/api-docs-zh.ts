import type { InAnyLanguage } from '../catalogue.ts'
import type { apiDocsEn } from '../en/api-docs-en.ts'

export const apiDocsZh: InAnyLanguage<typeof apiDocsEn> = {
  'docs.title': 'API 文档',
  'docs.version': '版本 {version}',
  'docs.download': 'OpenAPI 文档',
  'docs.failed': '无法读取文档',
  'docs.contents': '本页内容',
  'docs.auth': '认证',
  'docs.authHow': '每次请求都要带上 API 密钥，放在以下任一请求头中：',
  'docs.authLabel': '任选其一',
  'docs.authNotes':
    '密钥即服务器环境变量 API_KEY 的值。登录控制台并不能调用此 API，该密钥也不能用于其他接口。每分钟最多 120 次请求。',
  'docs.exampleKey': '示例从环境变量读取密钥，避免写入文件：',
  'docs.off': '此 API 尚未开启',
  'docs.offHow': '尚未设置密钥。将环境变量 API_KEY 设为足够长的随机值即可开启。',
  'docs.calls': '接口',
  'docs.open': '对所有人开放',
  'docs.needsKey': '需要密钥',
  'docs.parameters': '参数',
  'docs.optional': '可选',
  'docs.in.path': '路径参数',
  'docs.in.query': '查询参数',
  'docs.in.header': '请求头',
  'docs.in.cookie': 'Cookie',
  'docs.oneOf': '取值',
  'docs.body': '请求体',
  'docs.answers': '响应',
  'docs.fieldsOf': '{name} 的字段',
  'docs.exampleLanguage': '示例的语言',
  'docs.errors': '错误',
  'docs.errorsHow':
    '失败的请求会返回相应的状态码和 Error 结构的响应体。请依据 code 判断；message 仅供阅读，可能变化。请保留请求 ID：可用于在服务器日志中查找原因。',
  'docs.schemas': '数据结构',
}
