/** What is said about the reader's own pages, in Chinese; its shape is the contract of every other language. */
import { formatNumber } from './format.ts';

const n = (value: number): string => formatNumber('zh', value);

export const own = {
  title: '打开自己的版面',
  privacy: '文件只在这台电脑的浏览器里读取，什么都不会传出去。',
  formats: '可选文本、Markdown、HTML、PDF、CSV、NDJSON 文件，含有它们的 ZIP，或整个文件夹；也可以拖到页面的任何地方。',
  chooseFiles: '选择文件',
  chooseFolder: '选择文件夹',
  reading: '正在读取',
  writing: '正在生成数据集',
  progress: (files: number, total: number, articles: number) => `${n(files)} / ${n(total)} 个文件，${n(articles)} 篇文章`,
  speed: (megabytes: number, seconds: number) => `每秒 ${megabytes.toFixed(1)} MB，约剩 ${n(seconds)} 秒`,
  stop: '停止',
  failed: '没有读成。已打开的数据不受影响；可以再选一次，或少选一些文件。',
  nothing: '这些文件里没有找到文章。下面列出了每个文件的情况。',
  holds: (articles: number, pages: number, officials: number) => `${n(articles)} 篇文章，${n(pages)} 个版面，${n(officials)} 名官员`,
  lasts: '已存在这个浏览器里，下次打开还在；“忘掉”会把它删除。',
  passes: '浏览器不允许保存：关闭或刷新页面后，需要重新选择文件。',
  show: '查看',
  archive: '下载数据集（ZIP）',
  forget: '忘掉',
  files: (files: number, leftOut: number) => (leftOut === 0 ? `${n(files)} 个文件与编码` : `${n(files)} 个文件，其中 ${n(leftOut)} 个未读`),
  moreFiles: (files: number) => `另有 ${n(files)} 个文件，没有需要说明的。`,
  file: '文件',
  encoding: '编码',
  notice: '说明',
  encodingOf: (file: string) => `${file} 的编码`,
  automatic: '自动',
  automaticAs: (encoding: string) => `自动：${encoding}`,
  again: '按所选编码重读',
  close: '关闭',
};

export type OwnTexts = typeof own;
