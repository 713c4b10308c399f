import { parentPort, workerData } from "node:worker_threads";
import { computeNetwork } from "#app/network/compute.server.ts";

parentPort?.postMessage(computeNetwork(workerData.rows, workerData.stored));
