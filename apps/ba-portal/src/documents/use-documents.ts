import type { PageOnPhone, PhoneDocument } from '@dampingi/client'
import { currentDocuments, type DocumentKind } from '@dampingi/domain'
import { computed } from 'vue'
import { useCooperative } from '../cooperatives/use-cooperative.ts'
import { usePhone, useView } from '../phone/use-phone.ts'
import { pathOfPapers } from './kinds.ts'

/** The papers of a co-operative, or with `pid` of one of its proposals: those that count, and what of them is still on this phone. */
export function useDocuments(props: { id: string; pid?: string }) {
  const view = useView()
  const { pages, today } = usePhone()
  const cooperative = useCooperative(() => props.id)
  const known = computed(
    () =>
      cooperative.value !== null &&
      (props.pid === undefined ||
        view.value.proposals.some(({ id, cooperativeId }) => id === props.pid && cooperativeId === props.id)),
  )
  const all = computed(() =>
    view.value.documents.filter(
      ({ cooperativeId, proposalId }) => cooperativeId === props.id && proposalId === (props.pid ?? null),
    ),
  )
  const current = computed(() => currentDocuments(all.value))
  /** Those of one kind that count, the latest first. */
  const ofKind = (kind: DocumentKind): PhoneDocument[] =>
    current.value
      .filter((document) => document.kind === kind)
      .toSorted((a, b) => (a.attachedAt < b.attachedAt ? 1 : -1))
  const heldOf = (documentId: string): PageOnPhone[] => pages.value.filter((page) => page.documentId === documentId)
  /** What of it is not sent, or is not accepted yet. */
  const pending = (documentId: string): boolean => view.value.pending.has(documentId)
  const home = computed(() =>
    props.pid === undefined ? `/koperasi/${props.id}` : `/koperasi/${props.id}/proposal/${props.pid}`,
  )
  return {
    view,
    today,
    cooperative,
    known,
    ofKind,
    heldOf,
    pending,
    home,
    path: computed(() => pathOfPapers(props.id, props.pid ?? null)),
  }
}
