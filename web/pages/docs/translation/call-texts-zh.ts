const SENT_EN =
  'The server sends the action to the Hub once and never retries it. The answer contains the Space as the Hub now describes it.'
const SENT_ZH = '服务器只向 Hub 发送一次，绝不重试。响应中包含 Hub 当前给出的 Space 信息。'

/** The introduction, the operations, their parameters and errors in Chinese, by paragraph. */
export const callTextsZh: Readonly<Record<string, string>> = {
  'Lists every Hugging Face Space of the managed accounts, reads their logs and their history, restarts, rebuilds, pauses and resumes them, changes their configuration, and says what they cost.':
    '列出受管理账号的所有 Hugging Face Space，读取其日志和历史，可重启、重新构建、暂停和恢复，修改其配置，并给出费用。',
  'The list of Spaces is one answer, without pagination. It is at most 15 seconds old, so there is no point in calling more often. The limit of 120 calls a minute is shared by all users of the key.':
    'Space 列表一次返回全部内容，不分页，最多延迟 15 秒，因此没有必要更频繁地调用。每分钟 120 次的限额由该密钥的所有使用者共享。',
  'Fields may be added at any time: ignore those that you do not know. Unknown query parameters are rejected, so that a misspelt filter never returns every Space.':
    '随时可能新增字段，请忽略不认识的字段。未知的查询参数会被拒绝，以免拼错的筛选条件返回全部 Space。',

  'Describe this service': '服务信息',
  'A good first call, to check the key.': '适合作为第一次调用，用来检查密钥。',
  'List Spaces': '列出 Space',
  'List the Spaces of all accounts': '列出所有账号的 Space',
  'At most 15 seconds old, sorted by owner, then title. If an account cannot be listed, its error is in `accounts`, and the others are listed as usual. If every account fails, the call fails with the error of the first.':
    '最多延迟 15 秒，按账号、标题排序。如果某个账号无法读取，其错误会出现在 `accounts` 中，其余账号照常列出。如果全部失败，则返回第一个账号的错误。',
  'The Spaces of all accounts, at most 15 seconds old, sorted by owner, then title. If an account cannot be listed, its error is in `accounts`, and the others are listed as usual. If every account fails, the call fails with the error of the first.':
    '所有账号的 Space，最多延迟 15 秒，按账号、标题排序。如果某个账号无法读取，其错误会出现在 `accounts` 中，其余账号照常列出。如果全部失败，则返回第一个账号的错误。',
  'List the Spaces of one account': '列出一个账号的 Space',
  'List the Spaces of an account': '列出某个账号的 Space',
  'The same for one account. If it cannot be listed, the call fails with its error.':
    '同上，但只针对一个账号。如果该账号无法读取，则返回其错误。',
  'The same as *List Spaces*, for one account. If it cannot be listed, the call fails with its error.':
    '与“列出 Space”相同，但只针对一个账号。如果该账号无法读取，则返回其错误。',
  'Get a Space': '获取一个 Space',
  'At most 15 seconds old. The id may also be one encoded segment: `/spaces/owner%2Fname`.':
    '最多延迟 15 秒。ID 也可以编码为一段：`/spaces/owner%2Fname`。',
  'At most 15 seconds old. With `wait`, it answers later: when the Space has settled, or runs a commit, or has failed, or when the time is over. The id may also be one encoded segment: `/spaces/owner%2Fname`.':
    '最多延迟 15 秒。使用 `wait` 时会等待：直到 Space 稳定、运行指定提交、失败或超时才返回。ID 也可以编码为一段：`/spaces/owner%2Fname`。',
  'Read a log': '读取日志',
  'Read and follow what a container or a build writes.': '读取并跟踪容器或构建的输出。',
  'What the Hub holds of the log now, within 10 seconds. While the build or the container is alive, the answer takes about 2 seconds longer, because the Hub does not say when it has sent everything. The id may also be one encoded segment: `/logs/owner%2Fname`.':
    'Hub 目前保存的日志，10 秒内返回。构建或容器仍在运行时，响应会多花约 2 秒，因为 Hub 不会说明何时已全部发送。ID 也可以编码为一段：`/logs/owner%2Fname`。',
  'With `Accept: text/plain` it is plain text without control characters. With `Accept: text/event-stream` the log is followed for up to 10 minutes: the events are `opened`, `lines` (each with an `id`), and as the last one `ended` or `failed`. Connect again with `Last-Event-ID` to get the lines after that event. All users of the key together can follow 8 logs at once.':
    '使用 `Accept: text/plain` 时返回不含控制字符的纯文本。使用 `Accept: text/event-stream` 时最长跟踪 10 分钟：事件依次为 `opened`、`lines`（各带一个 `id`），最后是 `ended` 或 `failed`。用 `Last-Event-ID` 重新连接，即可得到该事件之后的行。该密钥的所有使用者合计可同时跟踪 8 个日志。',
  'The tokens, the password and the API key of this service are replaced by `•••`.':
    '本服务的令牌、密码和 API 密钥会被替换为 `•••`。',
  '`run`: what the container writes. `build`: what its build has written.':
    '`run`：容器的输出。`build`：构建的输出。',
  'How many of the last lines to read. The header line of the Hub may come on top of them.':
    '读取最后多少行。Hub 的标题行可能会额外出现在最前面。',
  'Only with `text/event-stream`: the `id` of the last event, to get the lines after it.':
    '仅用于 `text/event-stream`：最后一个事件的 `id`，以便得到其后的行。',
  'Restart a Space': '重启 Space',
  'Rebuild a Space without the cache': '不使用缓存重新构建 Space',
  'Pause a Space': '暂停 Space',
  'Resume a paused or sleeping Space': '恢复已暂停或休眠的 Space',
  [`Files outside persistent storage are lost. ${SENT_EN}`]: `未保存到持久化存储的文件将会丢失。${SENT_ZH}`,
  [`The Hub’s factory restart. It takes longer. Files outside persistent storage are lost. ${SENT_EN}`]: `即 Hub 的 factory restart，耗时更长。未保存到持久化存储的文件将会丢失。${SENT_ZH}`,
  [`It stays down, and is not billed, until you resume or restart it. ${SENT_EN}`]: `在恢复或重启之前保持停止，期间不计费。${SENT_ZH}`,
  [`Restarts the Space. Nothing is sent if it is already up or starting: see the second example. ${SENT_EN}`]: `重启 Space。如果已在运行或正在启动，则不发送任何请求，见第二个示例。${SENT_ZH}`,

  'The name of a managed account. Case is ignored.': '受管理账号的名称，不区分大小写。',
  'The account that the Space belongs to: the first half of its id.': 'Space 所属的账号，即 ID 的前半部分。',
  'A search, as in the dashboard. Only Spaces that contain all its words, or parts of words, in their id, title, description, tags, SDK, stage, hardware or error message; case, width and accents are ignored. Narrow it with `owner:`, `state:`, `is:`, `hw:`, `sdk:` and `tag:`, for example `state:failed owner:ada`; several of one key match any of them. Quote what contains spaces. A whole id finds that Space alone.':
    '与控制台相同的搜索。只返回 ID、标题、说明、标签、SDK、阶段、硬件或错误信息中包含所有这些词（或词的一部分）的 Space，不区分大小写、全半角和重音符号。可用 `owner:`、`state:`、`is:`、`hw:`、`sdk:` 和 `tag:` 缩小范围，例如 `state:failed owner:ada`；同一个键给出多个值时，匹配其中任意一个。含空格的内容请加引号。完整的 ID 只匹配该 Space。',
  'The name of the Space: the second half of its id.': 'Space 的名称，即 ID 的后半部分。',
  'A random string. For one minute, requests with the same key, Space and action run once and get the same answer.':
    '随机字符串。一分钟内，密钥值、Space 和操作都相同的请求只执行一次，并得到相同的响应。',
  'Only Spaces in this stage. Repeat it to match any of several.':
    '只返回处于该阶段的 Space。可重复使用，匹配其中任意一个。',
  'Only Spaces in this state, a group of stages as counted by the dashboard. `failed` includes Spaces without an app file and those that Hugging Face has disabled. Repeat it to match any of several. If `stage` is given, too, both must match.':
    '只返回处于该状态的 Space，状态即控制台计数所用的阶段分组。`failed` 包括缺少应用文件的和已被 Hugging Face 停用的 Space。可重复使用，匹配其中任意一个。同时给出 `stage` 时，两者都必须符合。',
  'Only Spaces that contain all these words, or parts of words, in their id, title, description, tags, SDK, stage or hardware. Case, width and accents are ignored.':
    '只返回 ID、标题、说明、标签、SDK、阶段或硬件中包含所有这些词（或词的一部分）的 Space。不区分大小写、全半角和重音符号。',
  'Only Spaces of this account. The list is empty if the account is not managed.':
    '只返回该账号的 Space。如果该账号不受管理，列表为空。',
  'What to wait for. `settled`: the Space is no longer building, starting or being deleted, in whatever stage it ends. A commit (40 hex digits): the Space runs it; the answer comes early, with `reached: false`, if the Space has failed.':
    '等待的目标。`settled`：Space 不再构建、启动或删除中，无论最终处于哪个阶段。提交（40 位十六进制）：Space 已运行该提交；如果 Space 失败，会提前返回 `reached: false`。',
  'How long to wait at most, in seconds. When it is over, the answer is 200 with `reached: false`.':
    '最长等待时间（秒）。超时后返回状态码 200 和 `reached: false`。',

  'The path, the query or the body is invalid; `issues` says where.':
    '路径、查询参数或请求体无效，`issues` 指出具体位置。',
  'The Hub rejected it; the message quotes its reason. For example, a static Space cannot be restarted.':
    'Hub 拒绝了请求，message 中引用了原因。例如，静态 Space 无法重启。',
  'The API key is missing or wrong; the message says which.':
    '缺少 API 密钥或密钥错误，message 会说明是哪一种。',
  'The call came from a page of another site, without a key.': '请求来自其他网站的页面，且没有密钥。',
  'The Hub does not allow it: the token has no write permission. `hubMessage` has its reason.':
    'Hub 不允许：令牌没有写权限。原因见 `hubMessage`。',
  'The Hub requires a payment method or a paid plan for this.': 'Hub 要求绑定支付方式或订阅付费套餐。',
  'The Hub refused it because a quota of the account is used up; `hubMessage` has its reason.':
    'Hub 拒绝了请求：账号配额已用完。原因见 `hubMessage`。',
  'There is no token for the account of this Space, so it accepts no actions and its logs cannot be read.':
    '该 Space 的账号没有令牌，因此无法操作，也无法读取日志。',
  'This account is not managed.': '该账号不受管理。',
  'Not a Space of a managed account, or no longer on the Hub.': '不属于受管理的账号，或已不在 Hub 上。',
  'This path does not accept this method; `Allow` lists those that it does.':
    '该路径不支持此方法，支持的方法见 `Allow`。',
  'The body is over 64 KiB.': '请求体超过 64 KiB。',
  'The body is not `application/json`.': '请求体不是 `application/json`。',
  'More than 120 calls in a minute by all users of the key together, or more than 60 wrong keys from one address; `Retry-After` says how long to wait.':
    '该密钥的所有使用者一分钟内共调用超过 120 次，或同一地址使用错误密钥超过 60 次；等待时间见 `Retry-After`。',
  'The Hub’s rate limit is used up; `Retry-After` says how long to wait.':
    'Hub 的调用次数已用完，等待时间见 `Retry-After`。',
  'A bug in the server. Its log has the cause under the request id.':
    '服务器内部错误。凭请求 ID 可在日志中查到原因。',
  'The Hub refused the configured token; the message names the account.':
    'Hub 拒绝了所配置的令牌，message 中有账号名。',
  'The Hub is down, cannot be reached, or sent an answer that cannot be read.':
    'Hub 出现故障、无法连接，或返回了无法解析的响应。',
  'The action was sent, but no usable answer came back: check the state of the Space before you try again.':
    '操作已发送，但没有收到有效的响应：再试之前请先查看 Space 的状态。',
  'The server’s own storage failed, for example because its daily limit is used up.':
    '服务器自身的存储不可用，例如已达到当日限额。',
  'A variable is missing; the message names it. Without `API_KEY` this API is switched off.':
    '缺少环境变量，message 中有其名称。没有 `API_KEY` 时，此 API 处于关闭状态。',
  'The Hub did not answer in 10 seconds.': 'Hub 在 10 秒内没有响应。',
  'Seconds to wait.': '需要等待的秒数。',
  'The methods that this path accepts.': '该路径支持的方法。',
}
