import { portalCodegen } from '../../bin/portal-codegen.mjs'

export default portalCodegen()
