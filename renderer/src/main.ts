import { createPinia } from 'pinia'
import { createApp } from 'vue'
import App from './app/App.vue'
import { offerConsole } from './app/console'
import { loadDivisions } from './app/divisions'
import { router } from './app/router'
import { placeLoaderKey } from './ui'
import './ui/base.css'
import './ui/print.css'

createApp(App).use(createPinia()).use(router).provide(placeLoaderKey, loadDivisions).mount('#app')
offerConsole()
