import { deskDocuments, portalCodegen } from '../../bin/portal-codegen.mjs'

export default portalCodegen({ documents: deskDocuments })
