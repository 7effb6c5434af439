import { createDesk } from '@dampingi/client'
import { ViewerDocument, type ViewerQuery } from '../generated/graphql.ts'

export type Viewer = NonNullable<ViewerQuery['viewer']>

export const { apollo, session, followAfter } = createDesk<Viewer>(ViewerDocument)
