/** Texts that would run somewhere: as markup, address, style, template, formula or SQL. Each would set `window.__ran`. */
const RUN = 'window.__ran=1';
const MARKUP = [
  `<script>${RUN}</script>`, `"><script>${RUN}</script>`, `</title><script>${RUN}</script>`, `</textarea><script>${RUN}</script>`, `<scr<script>ipt>${RUN}</scr</script>ipt>`,
  `<img src=x onerror="${RUN}">`, `"><img src=x onerror=${RUN}>`, `'><img src=x onerror='${RUN}'>`, `<img src="x\`\`onerror=${RUN}">`, `<IMG SRC=x OnErRoR=${RUN}>`,
  `<svg onload=${RUN}>`, `<svg><script>${RUN}</script></svg>`, `<svg><animate onbegin=${RUN} attributeName=x dur=1s>`, `<svg><a xlink:href="javascript:${RUN}"><text>x</text></a></svg>`,
  `<body onload=${RUN}>`, `<iframe src="javascript:${RUN}"></iframe>`, `<iframe srcdoc="<script>parent.__ran=1</script>"></iframe>`, `<object data="javascript:${RUN}"></object>`,
  `<embed src="javascript:${RUN}">`, `<a href="javascript:${RUN}">x</a>`, `<form action="javascript:${RUN}"><button autofocus>x</button></form>`, `<input autofocus onfocus=${RUN}>`,
  `<details open ontoggle=${RUN}>x</details>`, `<video><source onerror=${RUN}></video>`, `<audio src=x onerror=${RUN}>`, `<marquee onstart=${RUN}>x</marquee>`,
  `<math><mtext><table><mglyph><style><img src=x onerror=${RUN}></style></mglyph></table></mtext></math>`, `<noscript><p title="</noscript><img src=x onerror=${RUN}>">`,
  `<template><script>${RUN}</script></template>`, `<meta http-equiv=refresh content="0;url=javascript:${RUN}">`, `<link rel=stylesheet href="data:text/css,*{x:expression(${RUN})}">`,
  `<base href="//other.example/">`, `<style>@import '//other.example/x.css'</style>`, `<div style="background:url(javascript:${RUN})">`, `<!--<img src="--><img src=x onerror=${RUN}//">`,
  `<![CDATA[<script>${RUN}</script>]]>`, `<x onclick=${RUN}>x</x>`, `\\u003cscript\\u003e${RUN}\\u003c/script\\u003e`, `&lt;script&gt;${RUN}&lt;/script&gt;`, `&#60;img src=x onerror=${RUN}&#62;`,
];
const OTHERS = [
  `javascript:${RUN}`, `JaVaScRiPt:${RUN}`, `java\nscript:${RUN}`, `data:text/html,<script>${RUN}</script>`, `vbscript:${RUN}`, `{{constructor.constructor('${RUN}')()}}`, `\${${RUN}}`, `#{${RUN}}`,
  `<%= ${RUN} %>`, `';${RUN};//`, `";${RUN};//`, `\`;${RUN};//`, `\\';${RUN};//`, `*/${RUN}/*`, `'; DROP TABLE articles; --`, `' OR '1'='1`, `%27%20OR%201=1--`, `=HYPERLINK("http://other.example","x")`,
  `=cmd|' /C calc'!A0`, `__proto__`, `constructor`, `../../../etc/passwd`, `url(javascript:${RUN})`, `expression(${RUN})`, `\u202e<script>${RUN}</script>`,
];
const AROUND = [(text: string) => text, (text: string) => `区委书记${text}`, (text: string) => `${text}\u200b`];

/** A hundred of them. */
export const PAYLOADS: readonly string[] = AROUND.flatMap((around) => [...MARKUP, ...OTHERS].map(around)).slice(0, 100);
