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

  'confirm.none': '所选的 Space 都不能执行此操作。',

  'done.sent': '{doing}：{title}',
  'done.sentHint': '完成后会有消息提示。',
  'done.running': '{title} 正在运行',
  'done.paused': '{title} 已暂停',
  'done.manyRunning': { other: '{count} 个 Space 正在运行' },
  'done.manyPaused': { other: '{count} 个 Space 已暂停' },
  'done.failed': '{title} 启动失败',
  'done.notPaused': '{title} 暂停失败',
  'done.endedAs': '最终状态为“{state}”。',
  'done.because': '{reason}。',
  'done.manyFailed': '{action}：{total} 个中有 {count} 个失败',
  'done.manyMore': '另外 {count} 个',
  'done.manySlow': { other: '{count} 个 Space 十分钟后仍未就绪' },
  'done.slow': '{title} 仍未就绪',
  'done.slowBuilding': '十分钟后仍在构建，可在构建日志中查看进度。',
  'done.slowStarting':
    '镜像已构建完成，但十分钟后应用仍无响应。原因可能在容器日志中；请检查应用是否监听 app_port，并能响应 HEAD 请求。',
  'done.slowOther': '十分钟后状态为“{state}”，原因可能在 Hub 的日志中。',
  'done.refused': '{action}失败：{title}',
  'done.unknown': '{action}结果未知：{title}',

  'bulk.selected': '已选 {count} 个',
  'bulk.clear': '清除选择',
  'bulk.allMatching': '全选当前 {count} 个',
  'bulk.allFailed': '全选异常的 {count} 个',
  'bulk.toolbar': '对所选 Space 的操作',
}
