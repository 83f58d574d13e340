import { contextBridge } from 'electron'

contextBridge.exposeInMainWorld('wenxin', {})
