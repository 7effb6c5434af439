import { typenames } from './typenames.mjs'

/**
 * Typed operations of a portal, each with the hash under which the API knows it. The transform sits inside the entry: outside it is ignored
 * without a word, and the hash would be of a text without `__typename`.
 */
export const portalCodegen = ({ documents = [] } = {}) => ({
  schema: '../api/schema.graphql',
  documents: ['src/**/*.graphql', ...documents],
  silent: true,
  generates: {
    'src/generated/': {
      preset: 'client',
      documentTransforms: [typenames],
      presetConfig: {
        fragmentMasking: false,
        persistedDocuments: { mode: 'embedHashInDocument', hashAlgorithm: 'sha256' },
      },
      config: {
        useTypeImports: true,
        enumsAsTypes: true,
        scalars: { ID: 'string', Date: 'string', DateTime: 'string', Rupiah: 'string' },
      },
    },
  },
})

/** What every desk asks and is told in the same words. */
export const deskDocuments = ['../../packages/client/src/**/*.graphql']
