/** The descriptions of the schemas in Chinese, by paragraph. */
export const fieldTextsZh: Readonly<Record<string, string>> = {
  'One line of a log.': '日志中的一行。',
  'When it was written, in UTC; null if the Hub does not say.': '写入时间（UTC）；Hub 没有给出时为 null。',
  'The line, without its line break. ANSI colours are kept, other control sequences are removed. A progress bar is one line, in its last state.':
    '该行内容，不含换行符。保留 ANSI 颜色，去除其他控制序列。进度条为一行，显示其最后状态。',
  'Present and `true` if the line was longer than 16 KiB, and its end is missing.':
    '该行超过 16 KiB、末尾被截断时出现，值为 `true`。',
  'What the Hub holds of a log.': 'Hub 保存的日志内容。',
  'The id of the Space, as the Hub spells it.': 'Space 的 ID，沿用 Hub 的拼写。',
  'Whether it is the log of the container or of its build.': '是容器的日志还是构建的日志。',
  'The lines, oldest first. There are none while nothing runs.': '各行，最早的在前。没有运行时为空。',
  'Whether the Hub has closed the log: the build or the container has ended.':
    'Hub 是否已关闭日志，即构建或容器已结束。',
  'Always `true` in an answer with status 200.': '状态码为 200 时始终为 `true`。',
  'The stage of the Space, as the Hub names it:': 'Space 的阶段，沿用 Hub 的名称：',
  '`NO_APP_FILE`: the repository has no app file yet.': '`NO_APP_FILE`：仓库中还没有应用文件。',
  '`CONFIG_ERROR`: the settings in its README are not valid.': '`CONFIG_ERROR`：README 中的设置无效。',
  '`BUILDING`: the image is being built.': '`BUILDING`：正在构建镜像。',
  '`BUILD_ERROR`: the build failed.': '`BUILD_ERROR`：构建失败。',
  '`APP_STARTING`: the image is built, and the container is starting.':
    '`APP_STARTING`：镜像已构建完成，容器正在启动。',
  '`RUNNING`: up.': '`RUNNING`：运行中。',
  '`RUNNING_BUILDING`, `RUNNING_APP_STARTING`: the old version is up while a new one is built or starts.':
    '`RUNNING_BUILDING`、`RUNNING_APP_STARTING`：旧版本仍在运行，新版本正在构建或启动。',
  '`RUNTIME_ERROR`: the app stopped with an error.': '`RUNTIME_ERROR`：应用因错误退出。',
  '`SLEEPING`: asleep because nobody visited it; a visit or a restart wakes it.':
    '`SLEEPING`：因无人访问而休眠；访问或重启即可唤醒。',
  '`STOPPED`: stopped; a visit or a restart wakes it.': '`STOPPED`：已停止；访问或重启即可唤醒。',
  '`PAUSED`: paused on purpose; only `resume` or a restart starts it again.':
    '`PAUSED`：已被主动暂停；只有 `resume` 或重启才能再次启动。',
  '`DELETING`: the Hub is deleting it.': '`DELETING`：Hub 正在删除。',
  '`UNKNOWN`: the Hub reports no stage, or one that this version does not know.':
    '`UNKNOWN`：Hub 没有给出阶段，或给出了当前版本不认识的阶段。',
  'One Space, as the Hub last described it.': '一个 Space，内容为 Hub 最近一次给出的信息。',
  'Its id on the Hub: `owner/name`.': '在 Hub 上的 ID：`owner/name`。',
  'The account that it belongs to: the first half of its id.': '所属账号，即 ID 的前半部分。',
  'The second half of its id.': 'ID 的后半部分。',
  'Its title, or its name if it has none.': '标题；没有标题时为名称。',
  'The emoji of its card on the Hub.': 'Hub 卡片上的表情符号。',
  'The short description of its card on the Hub.': 'Hub 卡片上的简短说明。',
  'What it is built with: `gradio`, `docker`, `static`, … A static Space has no container.':
    '所用 SDK：`gradio`、`docker`、`static` 等。静态 Space 没有容器。',
  'Its tags on the Hub.': 'Hub 上的标签。',
  'How many likes it has on the Hub.': 'Hub 上的点赞数。',
  'Whether only those with access to the account may see it.': '是否仅对有该账号访问权限的人可见。',
  'Who can see it: `public`, `private` or `protected` (the app is public, the code is not).':
    '可见性：`public`、`private` 或 `protected`（应用公开，代码不公开）。',
  'Whether Hugging Face has disabled it.': '是否已被 Hugging Face 停用。',
  'When it was created, in UTC.': '创建时间（UTC）。',
  'When its repository last changed, in UTC.': '仓库最近一次更新的时间（UTC）。',
  'Why it failed, in the Hub’s words; null if it did not fail or the Hub gives no reason.':
    '失败原因（Hub 原文）；没有失败或 Hub 未说明时为 null。',
  'Why it is not up: `app` (its own code), `build`, `config` (its README), `capacity` (the Hub has no free hardware), `hub` (a fault of the Hub), `quota` (the account may not run more), `blocked` (stopped by Hugging Face). Null if it is up, is starting, or is resting without a reason.':
    '未运行的原因：`app`（应用代码）、`build`（构建）、`config`（README 设置）、`capacity`（Hub 没有空闲硬件）、`hub`（Hub 故障）、`quota`（账号配额已满）、`blocked`（被 Hugging Face 停止）。正在运行、正在启动，或无特别原因地停着时为 null。',
  'The hardware that its container runs on.': '容器所用的硬件。',
  'The current hardware; null while it is not running.': '当前硬件；未运行时为 null。',
  'The hardware that it is configured to run on.': '配置的硬件。',
  'How long it stays up without a visit, in seconds; null if it never sleeps or the Hub does not say.':
    '无访问多少秒后休眠；从不休眠或 Hub 未说明时为 null。',
  'Whether it never goes to sleep; null if the Hub does not say.': '是否从不休眠；Hub 未说明时为 null。',
  'The number of its containers.': '容器数量。',
  'How many are running now; null while none is.': '当前运行的数量；没有运行的容器时为 null。',
  'How many are configured; `auto` if the Hub decides.': '配置的数量；由 Hub 决定时为 `auto`。',
  'Whether the Hub’s Dev Mode is on; null if the Hub does not say.':
    '是否开启了 Hub 的开发模式；Hub 未说明时为 null。',
  'The latest commit in its repository.': '仓库的最新提交。',
  'The commit that its container was built from. If it differs from `sha`, the container is out of date. Null if the Hub does not say.':
    '容器所基于的提交。与 `sha` 不同时，说明有新提交尚未运行。Hub 未说明时为 null。',
  'The host names of the app, each with its status.': '应用的域名及各自的状态。',
  'The host name.': '域名。',
  'Whether it is a custom domain.': '是否为自定义域名。',
  'Its status, as the Hub names it: `READY`, `PENDING`, `EXPIRED_CHALLENGE`, …':
    '状态，沿用 Hub 的名称：`READY`、`PENDING`、`EXPIRED_CHALLENGE` 等。',
  'How much storage its repository uses, in bytes; null if the Hub does not say.':
    '仓库占用的存储空间（字节）；Hub 未说明时为 null。',
  'The address of the app; null if the Hub reports none.': '应用的地址；Hub 未给出时为 null。',
  'Its page on the Hub.': 'Hub 上的页面。',
  'Whether actions can be sent: its account has a token, and it is neither static nor disabled. The Hub still refuses actions if the token has no write permission.':
    '是否可执行操作：账号有令牌，且 Space 不是静态的，也未被停用。如果令牌没有写权限，Hub 仍会拒绝操作。',
  'A Hub user or organisation whose Spaces are managed, and how its last listing went.':
    '其 Space 受管理的 Hub 用户或组织，以及最近一次列表读取的结果。',
  'Its name on the Hub.': 'Hub 上的名称。',
  'Which token is used for it. `own`: its own, from `HF_USER`. `global`: `HF_API_TOKEN`. `none`: only its public Spaces are listed, and they accept no actions.':
    '所用令牌。`own`：`HF_USER` 中的独立令牌。`global`：`HF_API_TOKEN`。`none`：只列出公开的 Space，且无法操作。',
  'Whether its last listing worked. While it is `false`, its Spaces may be missing from `spaces` or come from an earlier listing. Never treat a Space as deleted unless its account is `ok`.':
    '最近一次列表读取是否成功。为 `false` 时，其 Space 可能不在 `spaces` 中，或来自更早的读取。只有账号为 `ok` 时，才能认为缺少的 Space 已被删除。',
  'How many of its Spaces are known, regardless of the filters.': '已知的 Space 数量，不受筛选影响。',
  'Why its last listing failed; null if nothing is wrong. With `ok: true` it is a warning, for example that the Hub’s rate limit is nearly used up and the account is refreshed less often.':
    '最近一次列表读取失败的原因；一切正常时为 null。`ok: true` 时表示警告，例如 Hub 的调用次数即将用完，该账号的刷新频率会降低。',
  'The error code, for your program.': '错误码，供程序判断。',
  'What happened, for a person to read.': '错误说明，仅供阅读。',
  'The Hub’s own words, if it said something.': 'Hub 的原文（如果有）。',
  'When its Spaces were last read from the Hub; null before the first time.':
    '最近一次从 Hub 读取其 Space 的时间；首次读取之前为 null。',
  'How many entries of the Hub’s list could not be used and are missing here.':
    'Hub 列表中无法使用、因而未包含在内的记录数。',
  'The body of every call that fails.': '所有失败请求的响应体。',
  'Always `false` in the body of a failure.': '失败时始终为 `false`。',
  'What happened, for a person to read. It may change at any time.': '错误说明，仅供阅读，随时可能变化。',
  'The id of this call in the server’s log, also in the header `X-Request-Id`.':
    '此请求在服务器日志中的 ID，也在响应头 `X-Request-Id` 中。',
  'What is wrong with the request. Only present with `invalid_request`.':
    '请求中的具体问题，仅在 `invalid_request` 时出现。',
  'The invalid field; empty for the body as a whole.': '无效的字段；针对整个请求体时为空。',
  'What is wrong with it.': '具体问题。',
  'The Hub’s own words, at most 300 characters, if it said something.':
    'Hub 的原文（如果有），最多 300 个字符。',
  'How long to wait, in seconds, as in the header `Retry-After`. Present with status 429.':
    '需要等待的秒数，与响应头 `Retry-After` 相同。状态码为 429 时出现。',
  'The names in the message, for sentences in other languages.': 'message 中的名称，便于用其他语言表述。',
  'This service and its endpoints.': '本服务及其接口。',
  'The name of the product.': '产品名称。',
  'The version of the product.': '产品版本。',
  'The managed accounts.': '受管理的账号。',
  'The endpoints of this API.': '此 API 的接口。',
  'The HTTP method.': 'HTTP 方法。',
  'The path, with parameters in braces.': '路径，参数写在花括号中。',
  'What the endpoint does.': '接口的用途。',
  'The Spaces that match the filters, and the state of the accounts.':
    '符合筛选条件的 Space，以及账号的状态。',
  'The number of Spaces in `spaces`.': '`spaces` 中的 Space 数量。',
  'All matching Spaces, sorted by owner, then title. There is no pagination.':
    '所有符合条件的 Space，按账号、标题排序，不分页。',
  'The managed accounts, or the requested one. The filters do not apply here.':
    '受管理的账号，或所请求的账号，不受筛选影响。',
  'One Space.': '一个 Space。',
  'The Space.': '该 Space。',
  'Only with `wait`: whether the Space has settled or runs the commit. False if it has failed instead, or if the time is over.':
    '仅在使用 `wait` 时出现：Space 是否已稳定，或已运行该提交。如果失败或等待超时，则为 false。',
  'An action that the Hub has accepted, or that was not needed.': 'Hub 已受理或无需执行的操作。',
  'What was done, for a person to read. After a `resume` of a Space that is already up it ends in “is already up: nothing was sent.”':
    '执行结果，仅供阅读。对已在运行的 Space 执行 `resume` 时，以“is already up: nothing was sent.”结尾。',
  'The Space as the Hub now describes it. For some seconds the Hub may still report the previous stage.':
    'Hub 当前给出的 Space 信息。操作后的几秒内，Hub 可能仍报告之前的阶段。',
}
