import { NotFoundPage, reachAgain } from '@dampingi/ui'
import { createRouter, createWebHistory } from 'vue-router'

/** The paths of the bank's portal; the state of the queue and the open tab live in the query. */
export const router = createRouter({
  history: createWebHistory('/bank/'),
  routes: [
    { path: '/', redirect: '/antrean' },
    { path: '/antrean', component: () => import('./appraisals/AppraisalQueue.vue') },
    { path: '/proposal/:id', component: () => import('./appraisals/AppraisalDossier.vue'), props: true },
    { path: '/proposal/:id/keputusan', component: () => import('./appraisals/VerdictPage.vue'), props: true },
    { path: '/proposal/:id/daftar-periksa', component: () => import('./appraisals/ChecklistPage.vue'), props: true },
    { path: '/proposal/:id/slik', component: () => import('./appraisals/CreditCheckPage.vue'), props: true },
    { path: '/proposal/:id/tanya', component: () => import('./appraisals/AskPage.vue'), props: true },
    { path: '/proposal/:id/kembalikan', component: () => import('./appraisals/ReturnPage.vue'), props: true },
    { path: '/proposal/:id/cetak/:jenis?', component: () => import('./documents/PapersPage.vue'), props: true },
    { path: '/proposal/:id/versi', component: () => import('./proposals/VersionsPage.vue'), props: true },
    { path: '/proposal/:id/perjanjian', component: () => import('./loans/AgreementPage.vue'), props: true },
    { path: '/pinjaman', component: () => import('./loans/LoanList.vue') },
    { path: '/pinjaman/:id', component: () => import('./loans/LoanFile.vue'), props: true },
    { path: '/pinjaman/:id/rekening-koran', component: () => import('./loans/StatementImport.vue'), props: true },
    { path: '/pinjaman/:id/batalkan/:mid', component: () => import('./loans/ReversePage.vue'), props: true },
    { path: '/pinjaman/:id/:langkah', component: () => import('./loans/StepPage.vue'), props: true },
    { path: '/statistik', component: () => import('./appraisals/StatisticsPage.vue') },
    { path: '/akun', component: () => import('./identity/AccountPage.vue') },
    { path: '/:rest(.*)', component: NotFoundPage },
  ],
})
router.onError((_error, to) => reachAgain(router.resolve(to).href))
