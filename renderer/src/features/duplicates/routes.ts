import type { RouteRecordRaw } from 'vue-router'

/** Reached from the head of the three lists and from the result of an import. */
export const routes: RouteRecordRaw[] = [
  {
    path: '/duplicates/:kind(organization|mediator|dispute)',
    name: 'duplicates.list',
    component: () => import('./DuplicatesPage.vue'),
    props: true
  },
  {
    path: '/duplicates/:kind(organization|mediator|dispute)/:one/:other',
    name: 'duplicates.compare',
    component: () => import('./ComparePage.vue'),
    props: true
  }
]
