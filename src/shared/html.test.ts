import { expect, test } from '@jest/globals';
import { html } from './html.js';

test.each([
  [
    'text is escaped',
    html`<td>${`<script>alert('1')</script>&"`}</td>`,
    '<td>&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;&amp;&quot;</td>',
  ],
  ['what is HTML already is not', html`<tr>${html`<td>${'a<b'}</td>`}</tr>`, '<tr><td>a&lt;b</td></tr>'],
  ['lists are joined, nothing is nothing', html`${['<', 1, html`<br>`]}${null}${undefined}`, '&lt;1<br>'],
])('%s', (_name, made, expected) => {
  expect(made.html).toBe(expected);
});
