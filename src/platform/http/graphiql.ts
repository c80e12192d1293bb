import type { RequestHandler } from 'express';
import { type Asset, makeAsset, packageFile, serveAssets } from './static-assets.js';

/** A worked query, shown as a tab of its own on the first visit. */
export interface ExampleQuery {
  readonly name: string;
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
}

/** No host but our own; CodeMirror and the page's styles set inline styles and carry their fonts in the style sheet. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self' data:",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Starts GraphiQL from the JSON in the page; GraphiQL itself remembers tabs from then on. */
const BOOT_SCRIPT = `'use strict';
const { examples } = JSON.parse(document.getElementById('examples').textContent);
const tabs = examples.map(({ name, query, variables }) => ({
  query: '# ' + name + '\\n' + query,
  ...(variables ? { variables: JSON.stringify(variables, null, 2) } : {}),
}));
ReactDOM.createRoot(document.getElementById('graphiql')).render(
  React.createElement(GraphiQL, {
    fetcher: GraphiQL.createFetcher({ url: '/graphql' }),
    ...(tabs.length > 0 ? { defaultTabs: tabs } : {}),
    defaultEditorToolsVisibility: tabs.some((tab) => tab.variables) ? 'variables' : false,
    shouldPersistHeaders: false,
  }),
);
`;

const STYLE = `html, body, #graphiql { height: 100%; margin: 0; }
`;

/**
 * The page where people try queries, and the files it is made of, all served by ourselves.
 *
 * @param page.examples in the order of their tabs
 */
export async function graphiql(page: {
  readonly title: string;
  readonly examples: readonly ExampleQuery[];
}): Promise<{ readonly page: RequestHandler; readonly assets: RequestHandler }> {
  const [react, reactDom, script, style] = await Promise.all([
    packageFile('react', 'umd/react.production.min.js'),
    packageFile('react-dom', 'umd/react-dom.production.min.js'),
    packageFile('graphiql', 'graphiql.min.js'),
    packageFile('graphiql', 'graphiql.min.css'),
  ]);
  const styles = [makeAsset('graphiql', 'text/css', style), makeAsset('page', 'text/css', Buffer.from(STYLE))];
  const scripts = [
    makeAsset('react', 'text/javascript', react),
    makeAsset('react-dom', 'text/javascript', reactDom),
    makeAsset('graphiql', 'text/javascript', script),
    makeAsset('boot', 'text/javascript', Buffer.from(BOOT_SCRIPT)),
  ];
  const html = render(page, styles, scripts);
  return {
    page: (_req, res) => {
      res.setHeader('content-security-policy', CONTENT_SECURITY_POLICY);
      res.setHeader('referrer-policy', 'no-referrer');
      res.setHeader('cache-control', 'no-cache');
      res.type('html').send(html);
    },
    assets: serveAssets([...styles, ...scripts]),
  };
}

function render(
  page: { readonly title: string; readonly examples: readonly ExampleQuery[] },
  styles: readonly Asset[],
  scripts: readonly Asset[],
): string {
  // `<` never stands in the JSON itself, so no text of an example can end the script element.
  const examples = JSON.stringify({ examples: page.examples }).replaceAll('<', '\\u003c');
  const lines = [
    '<!doctype html>',
    '<html lang="zh">',
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeHtml(page.title)}</title>`,
    '<link rel="icon" href="data:,">',
    ...styles.map(({ href }) => `<link rel="stylesheet" href="${href}">`),
    '</head>',
    '<body>',
    '<div id="graphiql"></div>',
    `<script id="examples" type="application/json">${examples}</script>`,
    ...scripts.map(({ href }) => `<script src="${href}"></script>`),
    '</body>',
    '</html>',
  ];
  return `${lines.join('\n')}\n`;
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
