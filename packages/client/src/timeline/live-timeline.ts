import { defineComponent, type PropType } from 'vue'
import type { Desk } from '../session/desk-session.ts'
import { happened } from './happened.ts'
import { useTimeline } from './use-timeline.ts'

/** What any event tells of itself; a portal's own document may ask for more. */
interface Told {
  id: string
  actor?: { id: string } | null
}

/**
 * Keeps a desk live for as long as it is mounted; it shows nothing. Mount it while somebody is signed in: after a new sign-in it goes on
 * where it stopped. `told` hears the acts of others; one's own were said when they were accepted.
 */
export const LiveTimeline = defineComponent({
  props: {
    document: { type: Object, required: true },
    desk: { type: Object as PropType<Pick<Desk<{ id: string }>, 'session' | 'followAfter'>>, required: true },
    told: { type: Function as PropType<(event: never) => void>, required: true },
  },
  setup({ document, desk, told }) {
    useTimeline<Told>(document, () => desk.followAfter.value, {
      onSessionOver: () => desk.session.over(),
      onEvent: (event) => {
        desk.followAfter.value = event.id
        happened.value = event.id
        if (event.actor?.id !== desk.session.person.value?.id) told(event as never)
      },
    })
    return () => null
  },
})
