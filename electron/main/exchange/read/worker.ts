import { parentPort, workerData } from 'node:worker_threads'
import { answerFor, type ReadRequest } from './answer'

// One file, one worker: it opens the file it was started with, answers and ends.
parentPort?.postMessage(answerFor(workerData as ReadRequest))
