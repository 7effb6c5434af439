import { createDesk } from '@dampingi/client'
import { ViewerDocument, type ViewerQuery } from '../generated/graphql.ts'

export type Viewer = NonNullable<ViewerQuery['viewer']>

export const desk = createDesk<Viewer>(ViewerDocument)
export const { session } = desk
