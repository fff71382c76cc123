import type { AlertLanguage } from '../model/alert.ts'
import type { IncidentKind } from '../model/incident.ts'

/** The sentences of messages. They are the server’s own: the dashboard’s catalogues are not there when nobody looks. */
export interface AlertTexts {
  /** What is wrong, as a heading. */
  kinds: Record<IncidentKind, string>
  /** The same where nothing is said by the Hub or the probe. */
  reasons: Record<IncidentKind, string>
  everything: string
  opened: (parts: { subject: string; kind: string; since: string; reason: string }) => string
  reminder: (parts: { subject: string; kind: string; since: string; lasts: string; reason: string }) => string
  closed: (parts: {
    subject: string
    kind: string
    lasted: string
    times: number
    stage: string | null
  }) => string
  titleOf: Record<'opened' | 'closed' | 'reminder', (subject: string, kind: string) => string>
  digest: (counts: { opened: number; closed: number; reminder: number }) => string
  test: (title: string) => string
  more: (count: number) => string
  lengths: { days: string; hours: string; minutes: string; seconds: string; separator: string }
}

const en: AlertTexts = {
  kinds: {
    failed: 'failed',
    unreachable: 'unreachable',
    stuck: 'stuck',
    blocked: 'blocked',
    quota: 'over its quota',
    outdated: 'out of date',
    account: 'in trouble',
  },
  reasons: {
    failed: 'The Hub gave no reason.',
    unreachable: 'The Space runs, but its app does not answer as it should.',
    stuck: 'It has been building or starting for more than 30 minutes.',
    blocked: 'Hugging Face has stopped or disabled it.',
    quota: 'The account’s quota is used up.',
    outdated: 'The latest commit is still not running after 30 minutes.',
    account: 'Its Spaces cannot be listed.',
  },
  everything: 'All accounts',
  opened: ({ subject, kind, since, reason }) => `${subject}: ${kind} since ${since}. ${reason}`,
  reminder: ({ subject, kind, since, lasts, reason }) =>
    `${subject}: still ${kind}, for ${lasts} (since ${since}). ${reason}`,
  closed: ({ subject, kind, lasted, times, stage }) =>
    `${subject}: no longer ${kind}, after ${lasted}${times > 1 ? ` and ${times} times` : ''}.${stage === null ? '' : ` It is now ${stage}.`}`,
  titleOf: {
    opened: (subject, kind) => `${subject}: ${kind}`,
    closed: (subject, kind) => `${subject}: no longer ${kind}`,
    reminder: (subject, kind) => `${subject}: still ${kind}`,
  },
  digest: ({ opened, closed, reminder }) =>
    [
      opened > 0 && `${opened} new ${opened === 1 ? 'incident' : 'incidents'}`,
      reminder > 0 && `${reminder} still open`,
      closed > 0 && `${closed} over`,
    ]
      .filter(Boolean)
      .join(', '),
  test: (title) => `Test: ${title}`,
  more: (count) => `and ${count} more`,
  lengths: { days: ' d', hours: ' h', minutes: ' min', seconds: ' s', separator: ' ' },
}

const zh: AlertTexts = {
  kinds: {
    failed: '运行失败',
    unreachable: '无法访问',
    stuck: '卡住',
    blocked: '被停用',
    quota: '配额用尽',
    outdated: '新提交未运行',
    account: '账号异常',
  },
  reasons: {
    failed: 'Hub 没有给出原因。',
    unreachable: 'Space 在运行，但应用没有正常响应。',
    stuck: '构建或启动已超过 30 分钟。',
    blocked: '已被 Hugging Face 停止或停用。',
    quota: '该账号的配额已用完。',
    outdated: '最新提交在 30 分钟后仍未运行。',
    account: '无法列出该账号的 Space。',
  },
  everything: '全部账号',
  opened: ({ subject, kind, since, reason }) => `${subject}：自 ${since} 起${kind}。${reason}`,
  reminder: ({ subject, kind, since, lasts, reason }) =>
    `${subject}：仍然${kind}，已持续 ${lasts}（自 ${since} 起）。${reason}`,
  closed: ({ subject, kind, lasted, times, stage }) =>
    `${subject}：${kind}已恢复，持续了 ${lasted}${times > 1 ? `，期间出现 ${times} 次` : ''}。${stage === null ? '' : `当前状态：${stage}。`}`,
  titleOf: {
    opened: (subject, kind) => `${subject}：${kind}`,
    closed: (subject, kind) => `${subject}：${kind}已恢复`,
    reminder: (subject, kind) => `${subject}：仍然${kind}`,
  },
  digest: ({ opened, closed, reminder }) =>
    [
      opened > 0 && `新增 ${opened} 起故障`,
      reminder > 0 && `${reminder} 起仍未恢复`,
      closed > 0 && `${closed} 起已恢复`,
    ]
      .filter(Boolean)
      .join('，'),
  test: (title) => `测试：${title}`,
  more: (count) => `另有 ${count} 条`,
  lengths: { days: ' 天', hours: ' 小时', minutes: ' 分钟', seconds: ' 秒', separator: ' ' },
}

export const ALERT_TEXTS: Readonly<Record<AlertLanguage, AlertTexts>> = { en, zh }
