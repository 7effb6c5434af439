import { addTypenameSelectionDocumentTransform } from '@graphql-codegen/client-preset'
import { deskDocuments, portalCodegen } from '../../bin/portal-codegen.mjs'

export default portalCodegen({ addTypenames: addTypenameSelectionDocumentTransform, documents: deskDocuments })
