/** The texts about history, incidents and activity in Chinese, by paragraph. */
export const historyTextsZh: Readonly<Record<string, string>> = {
  'Uptime, changes, incidents and activity.': '可用率、状态变化、故障和活动记录。',
  'Get the history of all Spaces': '获取所有 Space 的历史',
  'How long each Space was up, down, idle and building on each day, and its uptime. The accounts are looked at once a minute, unless the settings say otherwise. The answer has an `ETag`: send it as `If-None-Match` to get status 304 while nothing has changed.':
    '每个 Space 每天正常、故障、闲置和构建中的时长，以及可用率。除非另有设置，每分钟检查一次各账号。响应带有 `ETag`：以 `If-None-Match` 发回，内容没有变化时返回状态码 304。',
  'Get the history of a Space': '获取某个 Space 的历史',
  'Its days, its uptime, its changes of stage and its incidents. A Space that is gone keeps its history for 90 days. The id may also be one encoded segment: `/history/owner%2Fname`.':
    '每日时长、可用率、阶段变化和故障。已删除的 Space 的历史保留 90 天。ID 也可以编码为一段：`/history/owner%2Fname`。',
  'List incidents': '列出故障',
  'The periods in which something was wrong, newest first, in pages.':
    '出现问题的时段，最新的在前，分页返回。',
  'List the activity': '列出活动记录',
  'Changes of stage, actions and their results, incidents, sign-ins and changes of settings, newest first, in pages. Entries are kept for 90 days.':
    '阶段变化、操作及其结果、故障、登录和设置变更，最新的在前，分页返回。记录保留 90 天。',

  'How many days, counting today.': '天数，包括今天。',
  'How many to return at most.': '最多返回多少条。',
  'The `next` of the page before, to get the next page.': '上一页的 `next`，用来获取下一页。',
  'Only incidents that are open, or closed.': '只返回未结束（`open`）或已结束（`closed`）的故障。',
  'Only what concerns this account. Case is ignored.': '只返回与该账号有关的内容，不区分大小写。',
  'Only what concerns this Space: `owner/name`.': '只返回与该 Space 有关的内容：`owner/name`。',
  'Only entries of this kind.': '只返回该类记录。',
  'Only what somebody of this name did.': '只返回该名称的用户或密钥所做的操作。',

  'Who did something.': '操作者。',
  '`admin`: somebody who is signed in. `key`: a program with an API key. `system`: this service itself.':
    '`admin`：已登录的用户。`key`：使用 API 密钥的程序。`system`：本服务自身。',
  'The user name, or the name of the key.': '用户名，或密钥的名称。',
  'The seconds of a UTC day that were up, down, idle, building and unknown, in this order. They add up to the part of the day that is over. Up: serving, or sleeping until a visit. Down: failed, unreachable, blocked or over quota. Idle: paused by its owner, disabled, or without an app file. Building: building or starting while nothing serves. Unknown: nobody looked.':
    '一个 UTC 日中各状态的秒数，依次为正常、故障、闲置、构建中、未知，合计等于当天已过去的时间。正常：正在提供服务，或休眠中、访问即可唤醒。故障：失败、无法访问、被封禁或超出配额。闲置：被所有者暂停、被停用，或缺少应用文件。构建中：正在构建或启动，且没有版本在提供服务。未知：当时没有检查。',
  'Percent of the time that was up, of the time that was up or down, rounded down to two decimals. Null if there was neither.':
    '正常时间占正常与故障时间之和的百分比，向下取两位小数。两者都没有时为 null。',
  'Today.': '今天。',
  'The last 7 days.': '最近 7 天。',
  'The last 30 days.': '最近 30 天。',
  'The last 90 days.': '最近 90 天。',
  'One Space in the history.': '历史中的一个 Space。',
  'When its present stage began; null if that was before the watch began.':
    '当前阶段开始的时间；早于开始监视的时间时为 null。',
  'The uptime of four spans of time.': '四个时间段的可用率。',
  'The present UTC day so far; not the last 24 hours.': '当前 UTC 日截至目前的时间，而不是最近 24 小时。',
  'The last 7 UTC days, the present one included.': '最近 7 个 UTC 日，包括当天。',
  'The last 30 UTC days, the present one included.': '最近 30 个 UTC 日，包括当天。',
  'The last 90 UTC days, the present one included.': '最近 90 个 UTC 日，包括当天。',
  'One entry for each day, oldest first.': '每天一项，最早的在前。',
  'The history of all Spaces.': '所有 Space 的历史。',
  'The first day of `days`, in UTC: `days[i]` is the day `from` + i. The last one is today.':
    '`days` 的第一天（UTC）：`days[i]` 为 `from` 之后的第 i 天，最后一天是今天。',
  'How the watch is going.': '监视的情况。',
  'Seconds between two looks; 0 if the watch is off.': '两次检查之间的秒数；监视已关闭时为 0。',
  'When all accounts were last looked at; null if that is not known.':
    '最近一次检查所有账号的时间；未知时为 null。',
  'When the watch began; null before the first look.': '开始监视的时间；首次检查之前为 null。',
  'Each Space by its id.': '以 ID 为键的各个 Space。',
  'A Space went from one stage to another.': 'Space 的阶段发生了变化。',
  'The id of this change.': '该变化的 ID。',
  'The id of the Space.': 'Space 的 ID。',
  'When it was seen, in UTC.': '发现的时间（UTC）。',
  'The look before: it happened between then and `at`. Null if `at` is exact.':
    '前一次检查的时间：变化发生在该时间与 `at` 之间。`at` 为准确时间时为 null。',
  'The previous stage; null for a new Space.': '之前的阶段；新的 Space 为 null。',
  'The new stage.': '新的阶段。',
  'Why it is not up since, as in `Space`.': '此后未运行的原因，同 `Space`。',
  'Why it failed, in the Hub’s words; null if there is no such reason.':
    '失败原因（Hub 原文）；没有时为 null。',
  'Who caused it, if it was an action of this service; otherwise null.':
    '由本服务的操作引起时为操作者，否则为 null。',
  'The commit that runs since; null if the Hub does not say.': '此后运行的提交；Hub 未说明时为 null。',
  'A period in which something was wrong.': '出现问题的一个时段。',
  'The id of this incident.': '该故障的 ID。',
  'The id of the Space; null if a whole account is concerned.': 'Space 的 ID；涉及整个账号时为 null。',
  'The account; `*` if all accounts are concerned.': '账号；涉及所有账号时为 `*`。',
  '`failed`: it failed. `unreachable`: its app does not answer. `stuck`: building or starting for over 30 minutes. `blocked`: stopped by Hugging Face. `quota`: a quota of the account is used up. `outdated`: the pushed commit does not run after 30 minutes. `account`: an account cannot be listed, the Hub is down, or all Spaces of an account were paused at once.':
    '`failed`：失败。`unreachable`：应用没有响应。`stuck`：构建或启动超过 30 分钟。`blocked`：被 Hugging Face 停止。`quota`：账号配额已用完。`outdated`：推送的提交在 30 分钟后仍未运行。`account`：账号无法读取、Hub 出现故障，或某账号的所有 Space 同时被暂停。',
  'When it began, in UTC.': '开始时间（UTC）。',
  'When it ended, in UTC; null while it is open.': '结束时间（UTC）；尚未结束时为 null。',
  'When somebody acknowledged it; null if nobody has.': '被确认的时间；无人确认时为 null。',
  'Who acknowledged it.': '确认者。',
  'The Hub’s words, or what the probe saw; null if there are none.':
    'Hub 原文，或探测的结果；没有时为 null。',
  'The last 40 lines of the log at the time it began; null if there are none.':
    '故障开始时日志的最后 40 行；没有时为 null。',
  'How often the stage changed while it was open.': '故障期间阶段变化的次数。',
  'The history of one Space.': '一个 Space 的历史。',
  'Its changes, newest first, at most 500.': '阶段变化，最新的在前，最多 500 条。',
  'Its incidents, newest first, at most 500.': '故障，最新的在前，最多 500 条。',
  'A page of incidents.': '一页故障。',
  'The incidents, newest first.': '故障，最新的在前。',
  'The `cursor` of the next page; null on the last.': '下一页的 `cursor`；最后一页为 null。',
  'Something that happened.': '发生的一件事。',
  'The id of this entry.': '该记录的 ID。',
  'When it happened, in UTC.': '发生的时间（UTC）。',
  '`change`: of a stage. `action`: somebody restarted, rebuilt, paused or resumed a Space. `incident`: one opened, closed or was acknowledged. `configuration`: a variable or a secret changed. `settings`: of this service. `sign-in`: somebody signed in or out. `alert`: a message was sent.':
    '`change`：阶段变化。`action`：重启、重新构建、暂停或恢复了 Space。`incident`：故障开始、结束或被确认。`configuration`：变量或密钥发生变更。`settings`：本服务的设置变更。`sign-in`：登录或退出登录。`alert`：发送了通知。',
  'The id of the Space; null if no single one is concerned.': 'Space 的 ID；不针对单个 Space 时为 null。',
  'The account; null if none is concerned.': '账号；与账号无关时为 null。',
  'Who did it; null if that is not known.': '操作者；未知时为 null。',
  'What happened, as a code: the name of the action, the new stage, `added`, `removed`, `incident.opened`, `signed-in`, and so on. There may be new ones at any time.':
    '发生了什么，以代码表示：操作名称、新的阶段、`added`、`removed`、`incident.opened`、`signed-in` 等。随时可能新增。',
  '`ok`, or an error code; null if nothing was tried.': '`ok` 或错误码；没有执行任何操作时为 null。',
  'Names and numbers that belong to it, never values; null if there are none.':
    '相关的名称和数字，绝不包含变量的值；没有时为 null。',
  'A page of the activity.': '一页活动记录。',
  'The entries, newest first.': '记录，最新的在前。',
}
