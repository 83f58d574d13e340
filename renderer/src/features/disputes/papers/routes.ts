import type { RouteRecordRaw } from 'vue-router'

/** One paper on the desk; `which` names one of several, a session for example. */
export const paperRoutes: RouteRecordRaw[] = [
  {
    path: '/disputes/:id/papers/:kind/:which?',
    name: 'disputes.paper',
    component: () => import('./PaperPage.vue'),
    props: true
  }
]
