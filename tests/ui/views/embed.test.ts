import { expect, it } from 'vitest';
import { embedOf } from '../../../src/ui/views/embed.ts';

it('an embedded chart keeps its address and title, whatever they hold', () => {
  const url = 'https://example.org/site/#v1?official=a%22b&embed=topics';
  const markup = embedOf(url, '"quoted" <script>alert(1)</script> & more');
  expect(markup).toMatch(/^<iframe [^<>]*><\/iframe>$/);
  expect(markup).toContain('src="https://example.org/site/#v1?official=a%22b&amp;embed=topics"');
  expect(markup).toContain('title="&quot;quoted&quot; &lt;script&gt;alert(1)&lt;/script&gt; &amp; more"');
});
