import { NotFoundPage, reachAgain } from '@dampingi/ui'
import { createRouter, createWebHistory } from 'vue-router'

/** The paths of the PMO's portal; filters and pages live in the query, so that an address shows what its sender saw. */
export const router = createRouter({
  history: createWebHistory('/pmo/'),
  routes: [
    { path: '/', component: () => import('./shell/HomePage.vue') },
    { path: '/minggu-ini', component: () => import('./evaluations/WeekPage.vue') },
    { path: '/antrean/proposal', component: () => import('./proposals/ProposalQueue.vue') },
    { path: '/antrean/proposal/:id', component: () => import('./proposals/ProposalDossier.vue'), props: true },
    { path: '/antrean/proposal/:id/cetak/:jenis?', component: () => import('./documents/PapersPage.vue'), props: true },
    { path: '/antrean/proposal/:id/versi', component: () => import('./proposals/VersionsPage.vue'), props: true },
    { path: '/antrean/bukti', component: () => import('./documents/DocumentQueue.vue') },
    { path: '/antrean/bukti/:id', component: () => import('./documents/DocumentToCheck.vue'), props: true },
    { path: '/pinjaman', component: () => import('./loans/LoanList.vue') },
    { path: '/pinjaman/:id', component: () => import('./loans/LoanFile.vue'), props: true },
    { path: '/koperasi', component: () => import('./cooperatives/CooperativeTable.vue') },
    { path: '/koperasi/:id', component: () => import('./cooperatives/CooperativeDossier.vue'), props: true },
    { path: '/aturan', component: () => import('./rule-sets/RuleSetList.vue') },
    { path: '/aturan/:id', component: () => import('./rule-sets/RuleSetPage.vue'), props: true },
    { path: '/aturan/:id/banding', component: () => import('./rule-sets/CheckPage.vue'), props: true },
    { path: '/aturan/:id/uji', component: () => import('./rule-sets/BenchPage.vue'), props: true },
    { path: '/aturan/:id/masa-berlaku', component: () => import('./rule-sets/EditPage.vue'), props: true },
    { path: '/aturan/:id/isian/:name', component: () => import('./rule-sets/EditPage.vue'), props: true },
    {
      path: '/aturan/:id/:step(tangguhkan|aktifkan|cabut)',
      component: () => import('./rule-sets/StatusPage.vue'),
      props: true,
    },
    { path: '/dinas', component: () => import('./evaluations/SummaryPage.vue') },
    { path: '/akun', component: () => import('./identity/AccountPage.vue') },
    { path: '/:rest(.*)', component: NotFoundPage },
  ],
})
router.onError((_error, to) => reachAgain(router.resolve(to).href))
