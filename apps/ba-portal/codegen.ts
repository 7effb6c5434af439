import { addTypenameSelectionDocumentTransform } from '@graphql-codegen/client-preset'
import { portalCodegen } from '../../bin/portal-codegen.mjs'

export default portalCodegen({ addTypenames: addTypenameSelectionDocumentTransform })
