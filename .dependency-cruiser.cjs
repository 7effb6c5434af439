// Who may import whom: docs/ARCHITECTURE.md, "The house". Resolved paths come first; the package name stands for a
// package that is not built yet.
const package = (...names) => `^(?:packages/(?:${names.join('|')})/|@dampingi/(?:${names.join('|')})(?:/|$))`
const test = '\\.(?:test|spec|e2e)\\.ts$|/(?:vitest|playwright)\\.config\\.ts$|/test/'
const portals = '^apps/[^/]+-portal/'
const entities =
  '^packages/domain/(?:src|dist)/(?:entities|.*\\.entity)\\.(?:d\\.ts|ts|js)$|^@dampingi/domain/entities$'
const pureDomain = { path: '^packages/domain/src/', pathNot: `${test}|\\.entity\\.ts$|/entities\\.ts$` }

const forbid = (name, why, from, to) => ({ name, comment: why, severity: 'error', from, to })

module.exports = {
  forbidden: [
    forbid(
      'no-app-imports-an-app',
      'What two apps share belongs into a package.',
      { path: '^apps/([^/]+)/' },
      { path: '^(?:apps/|@dampingi/(?:api|[a-z]+-portal))', pathNot: '^(?:apps|@dampingi)/$1(?:/|$)' },
    ),
    forbid(
      'portals-use-client-ui-domain',
      'A portal stands on client, ui and domain; nothing else of ours goes to a browser.',
      { path: portals, pathNot: test },
      { path: package('dev-server', 'journeys', 'tidy') },
    ),
    forbid(
      'api-uses-domain-and-dev-server',
      'client and ui are for browsers.',
      { path: '^apps/api/' },
      { path: package('client', 'ui', 'journeys', 'tidy') },
    ),
    forbid(
      'client-uses-domain-only',
      'client knows no screen.',
      { path: '^packages/client/', pathNot: test },
      { path: ['^apps/', package('ui', 'dev-server', 'journeys', 'tidy')] },
    ),
    forbid(
      'ui-uses-domain-only',
      'ui shows what it is given; it talks to nobody.',
      { path: '^packages/ui/', pathNot: test },
      { path: ['^apps/', package('client', 'dev-server', 'journeys', 'tidy')] },
    ),
    forbid(
      'domain-uses-nothing-of-ours',
      'The heart depends on nobody.',
      { path: '^packages/domain/' },
      { path: ['^apps/', package('client', 'ui', 'dev-server', 'journeys', 'tidy')] },
    ),
    forbid(
      'dev-server-uses-nothing-of-ours',
      'It starts programs and knows nothing of the programme.',
      { path: '^packages/dev-server/' },
      { path: ['^apps/', package('client', 'ui', 'domain', 'journeys', 'tidy')] },
    ),
    forbid(
      'dev-server-is-for-the-api-and-for-tests',
      'It starts an unprotected PostgreSQL.',
      { path: '^(?:apps|packages)/', pathNot: `^apps/api/|^packages/(?:dev-server|journeys)/|${test}` },
      { path: package('dev-server') },
    ),
    forbid(
      'no-entity-in-a-browser',
      'Entities carry the ORM and decorators.',
      { path: [portals, '^packages/(?:client|ui)/'] },
      { path: entities },
    ),
    forbid('no-entity-in-the-pure-domain', 'It runs in a phone.', pureDomain, { path: entities }),
    forbid('the-pure-domain-has-no-io', 'The caller brings the facts.', pureDomain, { dependencyTypes: ['core'] }),
    forbid(
      'the-pure-domain-has-no-framework',
      'No decorator, no ORM, no GraphQL: the same function runs in a browser.',
      pureDomain,
      { path: '/(?:@mikro-orm/[^/]+|type-graphql|class-validator|graphql|graphql-scalars|kysely|reflect-metadata)/' },
    ),
    forbid(
      'mechanisms-know-no-feature',
      'A feature uses the mechanisms; they work for any.',
      { path: '^((?:packages/(?:domain|client)|apps/api)/src)/mechanisms/', pathNot: test },
      { path: '^$1/(?!mechanisms/|generated/)[^/]+/' },
    ),
    forbid(
      'no-circle',
      'Two files that need each other are one, or three. Entities name each other, lazily, and types cost nothing.',
      { pathNot: '\\.entity\\.ts$' },
      { circular: true, viaOnly: { dependencyTypesNot: ['type-only'], pathNot: '\\.entity\\.ts$' } },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules|(?:^|/)dist/' },
    exclude: { path: '(?:^|/)(?:generated|\\.turbo)/' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      extensions: ['.ts', '.vue', '.mjs', '.js', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'default'],
    },
  },
}
