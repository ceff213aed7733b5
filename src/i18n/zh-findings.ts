/** The Chinese texts of what was inferred and what was noticed; their shape is the contract of every other language. */

/** What a sentence about an inference may name: the printed words and the year. */
export interface Named {
  readonly text: string;
  readonly year: number;
}

const reasons = {
  'headline-printed': () => '标题为原文所印。',
  'headline-corrected': () => '标题经人工更正。',
  'date-corrected': () => '日期经人工更正，理由见下。',
  'headline-derived': () => '原文没有印标题，现标题据导语拟成。',
  'date-text': ({ text }: Named) => `日期取自文中的“${text}”。`,
  'date-dateline': ({ text }: Named) => `日期取自电头“${text}”，是发稿日，未必是活动当天。`,
  'date-folio': ({ text }: Named) => `文中没有日期，取报头所印的“${text}”。`,
  'date-file': ({ text }: Named) => `文中没有日期，取文件名中的“${text}”。`,
  'month-only': () => '只能确定到月，因此不在时间轴上。',
  'year-only': () => '只能确定到年，因此不在时间轴上。',
  'date-doubt': () => '这个日期不太确定，请对照原文。',
  'year-printed': ({ year }: Named) => `年份 ${year} 为原文所印。`,
  'year-article': ({ year, text }: Named) => `原文没有写年份；${year} 年由同一篇文章中的“${text}”推断。`,
  'year-page': ({ year, text }: Named) => `原文没有写年份；${year} 年由同一版其他文章中的“${text}”推断。`,
  'year-folio': ({ year, text }: Named) => `原文没有写年份；${year} 年取自报头所印的“${text}”。`,
  'year-file': ({ year, text }: Named) => `原文没有写年份；${year} 年取自文件名中的“${text}”。`,
  'year-none': () => '读不出年份，因此没有完整日期。',
  'undated-words': ({ text }: Named) => `没有日期：文中只说“${text}”。`,
  undated: () => '没有日期：文中没有说明何时。',
  'boundary-doubt': () => '这篇文章从哪里起、到哪里止不太确定，请对照版面原文。',
  'kind-doubt': () => '活动类型不太确定。',
};

const notices = {
  archive_bursts: '压缩包中的这个文件解开后异常庞大，未读。',
  archive_too_large: '压缩包过大或文件过多，未读完；请分成几个压缩包。',
  boundary_doubt: '本篇起止位置不确定。',
  columns_doubt: '几栏文字的行互相穿插，本篇由程序按上下文重新连接。',
  controls_ignored: '文字中夹有控制字符，已按空白处理。',
  correction_applied: '经人工更正：',
  correction_conflicting: '两条更正互相矛盾，都未采用；请只留一条：',
  correction_invalid: '这条更正无法理解，未采用；请改正所指的字段：',
  correction_stale: '这条更正没有找到对象（文字或人物已不在）；请与原版核对，或删去这条：',
  encoding_guessed: '文件没有注明编码，按字形常见程度判断。',
  file_binary: '不是文字文件，未读。',
  file_columns: '表格里没有可识别的正文列，未读；请把列名改为“正文”或 text。',
  file_damaged: '文件已损坏，未读；请重新取得该文件。',
  file_empty: '文件里没有文字。',
  file_encrypted: '文件有密码保护，未读；请先解除密码。',
  file_failed: '读这个文件时程序出错，未读；其余照常。',
  file_format: '不支持这种格式，未读；请另存为文本、HTML、PDF、CSV 或 NDJSON。',
  file_mojibake: '文字是乱码，未读；请用原始文件，或指定编码。',
  file_passed_over: '系统文件，已略过。',
  file_too_large: '文件过大，未读；请分成几个文件。',
  file_undecodable: '无法判断文件的编码，未读；请指定编码。',
  file_unreadable: '文件打不开，未读。',
  file_utf_32: '不支持 UTF-32 编码，未读；请另存为 UTF-8。',
  fragment_doubt: '这几行可能属于相邻栏目。',
  main_text_only: '只取网页正文；菜单、页脚等字样不计。',
  page_repeated: '这一版与另一个文件的文字相同，只计一次。',
  page_unmapped: '这一页有些字没有对应的字符，无法还原；请核对原版。',
  page_without_text: '这一页没有文字层（可能是扫描件），未读；请先做文字识别。',
  rows_unreadable: '有几行无法读出，其余照常。',
  rows_without_day: '有几行的日期无法识别，按无日期处理。',
  rows_without_text: '有几行没有正文，已略过。',
  same_name_two_people: '同名而职务相冲突，按两人处理。',
  spelling_joined: '同一人名有不同写法，已并为一人。',
  text_damaged: '原文件中有无法还原的字。',
};

const printedAs = (words: string): string => `此处印作“${words}”，按职务与上下文认作同一人。`;

export const findings = { reasons, notices, printedAs };

export type FindingTexts = typeof findings;
