const RESTARTS_EN =
  'A Space that is up restarts; one that is paused or asleep stays as it is. The server sends the change to the Hub once and never retries it.'
const RESTARTS_ZH = '正在运行的 Space 会重启；已暂停或休眠的保持不变。服务器只向 Hub 发送一次，绝不重试。'
const SECRETLY_EN = 'The value never comes back, and is in no log, error or activity of this service.'
const SECRETLY_ZH = '值不会再返回，也不会出现在本服务的日志、错误或活动记录中。'

/** 简体中文 for the texts of configuration and costs, by paragraph. */
export const configurationTextsZh: Readonly<Record<string, string>> = {
  'Variables, secrets, hardware, sleep time, and what they cost.': '变量、密钥、硬件、休眠时间，以及费用。',
  'Get the configuration of a Space': '获取 Space 的配置',
  'Its variables, the names of its secrets, its hardware and its sleep time, read now.':
    '当场读取的变量、密钥名称、硬件和休眠时间。',
  'Set a variable': '设置变量',
  'Delete a variable': '删除变量',
  'Set a secret': '设置密钥',
  'Delete a secret': '删除密钥',
  [`Variables are public, and copied into duplicates of the Space. ${RESTARTS_EN}`]: `变量是公开的，复制 Space 时也会一并复制。${RESTARTS_ZH}`,
  [`There is no error if there is none. ${RESTARTS_EN}`]: `不存在时不会报错。${RESTARTS_ZH}`,
  [`${SECRETLY_EN} ${RESTARTS_EN}`]: `${SECRETLY_ZH}${RESTARTS_ZH}`,
  'List hardware': '列出硬件',
  'What the Hub offers and what it costs, at most an hour old.': 'Hub 提供的硬件及其价格，最多延迟一小时。',
  'Request other hardware': '更换硬件',
  [`Paid hardware is billed by the minute while the Space starts or runs, and never sleeps unless a sleep time is given. ${RESTARTS_EN}`]: `付费硬件在 Space 启动和运行期间按分钟计费；未指定休眠时间时永不休眠。${RESTARTS_ZH}`,
  'Set the sleep time': '设置休眠时间',
  'After how long without a visit the Space goes to sleep. On `cpu-basic` it is fixed at 48 hours. The server sends the change to the Hub once and never retries it.':
    '无人访问多久后 Space 进入休眠。`cpu-basic` 固定为 48 小时。服务器只向 Hub 发送一次，绝不重试。',
  'Get the costs': '获取费用',
  'What Spaces and accounts cost now and this month: by the Hub’s bill if the token may read it, else estimated. A bill is at most 10 minutes old.':
    'Space 和账号当前及本月的费用：令牌有权限时取自 Hub 账单，否则为估算。账单最多延迟 10 分钟。',

  'A variable. Anyone who may see the Space can read it.': '一个变量。能看到该 Space 的人都能读取。',
  'Its name: letters, digits and `_`, beginning with a letter.': '名称：字母、数字和 `_`，以字母开头。',
  'Its value.': '变量的值。',
  'Present and `true` if the value contains a secret of this service. It is then not shown, but can be replaced or deleted.':
    '仅当值中包含本服务的机密时出现，为 `true`。此时不显示该值，但可以替换或删除。',
  'What it is for, as somebody has described it; null if nobody has.': '用途说明；没有说明时为 null。',
  'When it was last set, in UTC; null if the Hub does not say.':
    '上次设置的时间（UTC）；Hub 未说明时为 null。',
  'A secret. The Hub never returns its value.': '一个密钥。Hub 不会返回其值。',
  'Hardware that a Space can run on.': 'Space 可以使用的硬件。',
  'The hardware, as the Hub names it.': '硬件在 Hub 上的名称。',
  'Its name, for people.': '便于阅读的名称。',
  'Its processors, for people; null if the Hub does not say.': '处理器说明；Hub 未说明时为 null。',
  'Its memory, for people; null if the Hub does not say.': '内存说明；Hub 未说明时为 null。',
  'Its GPUs, for people; null if it has none.': 'GPU 说明；没有 GPU 时为 null。',
  'Dollars an hour for one replica; 0 if it is free, null if the Hub does not say.':
    '一个副本每小时的价格（美元）；免费为 0，Hub 未说明时为 null。',
  'What one Space costs.': '一个 Space 的费用。',
  'Dollars an hour as it is now: 0 while it is not billed, null if the price of its hardware is not known.':
    '当前每小时费用（美元）：不计费时为 0，硬件价格未知时为 null。',
  'Dollars since the month or the billing period began; null if that is not known.':
    '自本月或计费周期开始以来的费用（美元）；未知时为 null。',
  '`billing`: the Hub’s bill for the present period. `estimate`: our own count of the time that is billed (starting, running, and rebuilding while the old version serves), at present prices.':
    '`billing`：Hub 本周期的账单。`estimate`：按现价和本服务统计的计费时长（启动、运行，以及旧版本仍在服务时的重新构建）估算。',
  'An estimate counts from here, if that is later than the beginning of the month.':
    '估算的起始时间，仅当晚于月初时给出。',
  'Since when it has run on paid hardware without work (CPU under 2 % and no traffic), as far as somebody watched it; null if it works or nobody watches.':
    '在付费硬件上空转（CPU 低于 2% 且无流量）的起始时间，以有人查看的时段为限；有负载或无人查看时为 null。',
  'What the Spaces of an account cost.': '一个账号下 Space 的费用。',
  'The account.': '账号。',
  'Dollars an hour, as its Spaces are now.': '其 Space 当前每小时的费用（美元）。',
  'Dollars since the month or the billing period began, as far as they are known; null if nothing is. A bill includes Spaces that are gone.':
    '自本月或计费周期开始以来的已知费用（美元）；完全未知时为 null。账单包含已删除的 Space。',
  'How many Spaces run on free CPU hardware, and how many may.':
    '正在免费 CPU 硬件上运行的 Space 数量及上限。',
  'How many run or start now.': '当前运行或启动中的数量。',
  'How many may run at once; null unless the Hub has said so of a Space that it has paused.':
    '可同时运行的数量；除非 Hub 在暂停某个 Space 时说明，否则为 null。',
  'Why the Hub’s bill cannot be read: most tokens may not. The costs are then estimated.':
    '无法读取 Hub 账单的原因（多数令牌没有权限）。此时费用为估算。',
  'The configuration of a Space.': '一个 Space 的配置。',
  'Its variables, in the order of the Hub.': '变量，按 Hub 的顺序。',
  'Its secrets, without their values.': '密钥，不含值。',
  'What it runs on.': '使用的硬件。',
  'The hardware it runs on now; null while it does not run.': '当前使用的硬件；未运行时为 null。',
  'The hardware it is to run on.': '请求的硬件。',
  'Seconds without a visit until it sleeps; null if it never does, or the Hub does not say.':
    '无人访问多少秒后休眠；永不休眠或 Hub 未说明时为 null。',
  'Seconds without a visit until it sleeps; `-1` for never.': '无人访问多少秒后休眠；`-1` 表示永不休眠。',
  'The variables after a change.': '变更后的变量。',
  'All variables of the Space.': '该 Space 的全部变量。',
  'False if the change was made, but the others could not be read back: then only what is known is listed.':
    '变更已生效但无法重新读取其余内容时为 false，此时只列出已知部分。',
  'The secrets after a change.': '变更后的密钥。',
  'All secrets of the Space, without their values.': '该 Space 的全部密钥，不含值。',
  'A variable or a secret to set.': '要设置的变量或密钥。',
  'Its value: at most 32 KiB of UTF-8.': '值：UTF-8 编码最多 32 KiB。',
  'What it is for.': '用途说明。',
  'The variable or secret to delete.': '要删除的变量或密钥。',
  'Hardware to run on.': '要使用的硬件。',
  'A sleep time.': '休眠时间。',
  'What the Hub offers.': 'Hub 提供的硬件。',
  'At most an hour old.': '最多延迟一小时。',
  'What everything costs.': '全部费用。',
  'Dollars an hour of all accounts, as their Spaces are now.': '所有账号当前每小时的费用（美元）。',
  'How many Spaces run on hardware whose price is not known. They are missing in the sums.':
    '硬件价格未知的运行中 Space 数量，未计入合计。',
  'All Spaces, sorted by owner, then title.': '全部 Space，按账号、标题排序。',
}
