import type { InAnyLanguage } from '../catalogue.ts'
import type { problemsEn } from '../en/problems-en.ts'

export const problemsZh: InAnyLanguage<typeof problemsEn> = {
  'problem.empty_login': '{variable} 为空，无法登录。.dev.vars 中未加引号的值会在“#”处截断。',
  'problem.blank': '{variable} 只有空白字符，视为未设置。',
  'problem.placeholder': '{variable} 只是占位符，视为未设置。',
  'problem.line_breaks_removed': '{variable} 首尾有换行符，已自动去除。',
  'problem.too_long': '{variable} 超过 {max} 个字符，无法登录。',
  'problem.space_ignored': '{variable} 首尾有空白字符，已忽略。',
  'problem.space_kept': '{variable} 首尾有空白字符，会被当作值的一部分。',
  'problem.quotes_kept': '{variable} 带有引号，引号会被当作值的一部分。',
  'problem.has_quotes': '{variable} 中有引号，请去掉。',
  'problem.in_quotes': '{variable} 带有引号，请去掉。',
  'problem.has_bearer': '{variable} 中有“Bearer”一词，请只填写令牌本身。',
  'problem.has_invisible': '{variable} 中有不可见字符，请手动输入，不要粘贴。',
  'problem.has_line_break': '{variable} 中有换行符，请写在一行内。',
  'problem.token_characters': '{variable} 含有令牌中不会出现的字符，未被使用。',
  'problem.key_in_quotes': '{variable} 带有引号，请去掉。在此之前，外部 API 处于关闭状态。',
  'problem.key_has_bearer':
    '{variable} 中有“Bearer”一词，请只填写密钥本身。在此之前，外部 API 处于关闭状态。',
  'problem.key_has_invisible':
    '{variable} 中有不可见字符，请手动输入，不要粘贴。在此之前，外部 API 处于关闭状态。',
  'problem.key_has_line_break': '{variable} 中有换行符，请写在一行内。在此之前，外部 API 处于关闭状态。',
  'problem.short_key': '{variable} 少于 {min} 个字符，容易被猜到。',
  'problem.bad_hub_url': '{variable} 不是有效的 http(s) 地址（不能含用户名、查询参数或片段），无法连接 Hub。',
  'problem.bad_url': '{variable} 不是有效的 http(s) 地址（不能含用户名、查询参数或片段），未被使用。',
  'problem.bad_app_url':
    '{variable} 不是含有 {placeholder} 的有效 http(s) 地址（不能含用户名、查询参数或片段），未被使用。',

  'problem.entry_has_quotes': '{variable} 第 {position} 项：含有引号，请去掉。',
  'problem.entry_in_quotes': '{variable} 第 {position} 项：带有引号，请去掉。',
  'problem.entry_has_bearer': '{variable} 第 {position} 项：含有“Bearer”一词，请只填写令牌本身。',
  'problem.entry_has_invisible': '{variable} 第 {position} 项：含有不可见字符，请手动输入，不要粘贴。',
  'problem.entry_has_line_break': '{variable} 第 {position} 项：含有换行符，请写在一行内。',
  'problem.entry_semicolon': '{variable} 第 {position} 项：含有分号，各项之间请用英文逗号“,”分隔。',
  'problem.entry_wide_comma': '{variable} 第 {position} 项：含有全角逗号，各项之间请用英文逗号“,”分隔。',
  'problem.entry_wide_colon':
    '{variable} 第 {position} 项：含有全角冒号，名称与令牌之间请用英文冒号“:”分隔。',
  'problem.entry_bar': '{variable} 第 {position} 项：含有“|”，各项之间请用英文逗号“,”分隔。',
  'problem.entry_tab': '{variable} 第 {position} 项：含有制表符，各项之间请用英文逗号“,”分隔。',
  'problem.entry_address': '{variable} 第 {position} 项：含有网址，请只填写账号名。',
  'problem.entry_no_colon': '{variable} 第 {position} 项：名称与令牌之间缺少英文冒号“:”。',
  'problem.entry_name_empty': '{variable} 第 {position} 项：名称为空。',
  'problem.entry_name_placeholder': '{variable} 第 {position} 项：名称只是占位符。',
  'problem.entry_name_path': '{variable} 第 {position} 项：名称是网址或 Space，请只填写账号名。',
  'problem.entry_name_token': '{variable} 第 {position} 项：名称看起来像令牌；名称应写在前面。',
  'problem.entry_name_characters': '{variable} 第 {position} 项：名称含有 Hub 账号名中不会出现的字符。',
  'problem.entry_second_colon': '{variable} 第 {position} 项：有第二个冒号“:”，各项之间请用英文逗号“,”分隔。',
  'problem.entry_token_characters': '{variable} 第 {position} 项：令牌含有令牌中不会出现的字符。',
  'problem.entry_token_placeholder': '{variable} 第 {position} 项：令牌只是占位符，视为空。',
  'problem.entry_twice': '{variable} 第 {position} 项：账号重复，首次出现在第 {first} 项。',

  'problem.set_again':
    "请运行“npx wrangler secret put {variable}”重新设置，或在 .dev.vars 中写成带引号的形式：{variable}='…'。",
  'problem.no_account': '请设置 HF_USER 或 HF_API_TOKEN，指定要管理哪些账号的 Space。',
  'problem.owner_unknown': '无法确定 HF_API_TOKEN 的所属用户（{error}）。设置 HF_USERNAMES 可跳过此查询。',
  'problem.omitted': {
    other: '{account} 的 Hub 列表中有 {count} 条记录无法使用：格式有误，或不属于该账号。',
  },
}
