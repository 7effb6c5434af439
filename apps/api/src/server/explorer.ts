import { createReadStream } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { contentPolicy } from './armour.ts'

const require = createRequire(import.meta.url)

/** A file of a package that its exports do not name: found beside the manifest, or beside the main file's folder. */
const fileOf = (found: string, ...path: string[]): string => join(dirname(require.resolve(found)), ...path)

/** The files of GraphiQL, from its npm package: nothing comes from another origin. */
const files: Record<string, [path: string, type: string]> = {
  'react.js': [fileOf('react/package.json', 'umd', 'react.production.min.js'), 'text/javascript'],
  'react-dom.js': [fileOf('react-dom/package.json', 'umd', 'react-dom.production.min.js'), 'text/javascript'],
  'graphiql.js': [fileOf('graphiql', '..', 'graphiql.min.js'), 'text/javascript'],
  'graphiql.css': [fileOf('graphiql', '..', 'graphiql.min.css'), 'text/css'],
}

/** The editor keeps its fonts inside its style sheet; everything else is as on any page of ours. */
const policy = `${contentPolicy}; font-src 'self' data:`

const start = `const root = ReactDOM.createRoot(document.getElementById('graphiql'))
root.render(React.createElement(GraphiQL, { fetcher: GraphiQL.createFetcher({ url: '/graphql' }), defaultQuery: '{ viewer { name role } }' }))
`

const page = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Dampingi GraphiQL</title>
<link rel="stylesheet" href="/graphql/explorer/graphiql.css"><link rel="stylesheet" href="/graphql/explorer/page.css"></head>
<body><div id="graphiql">GraphiQL needs JavaScript. Sign in at a portal first.</div><script src="/graphql/explorer/react.js"></script>
<script src="/graphql/explorer/react-dom.js"></script><script src="/graphql/explorer/graphiql.js"></script>
<script src="/graphql/explorer/start.js"></script></body></html>`

/** `/graphql/explorer`: GraphiQL for a signed-in session of the demo. Production has no such page. */
export function registerExplorer(app: FastifyInstance): void {
  app.get('/graphql/explorer', (_request, reply) =>
    reply.type('text/html; charset=utf-8').header('content-security-policy', policy).send(page),
  )
  app.get('/graphql/explorer/start.js', (_request, reply) => reply.type('text/javascript').send(start))
  app.get('/graphql/explorer/page.css', (_request, reply) =>
    reply.type('text/css').send('body{margin:0}#graphiql{height:100vh}'),
  )
  for (const [name, [path, type]] of Object.entries(files)) {
    app.get(`/graphql/explorer/${name}`, (_request, reply) => reply.type(type).send(createReadStream(path)))
  }
}
