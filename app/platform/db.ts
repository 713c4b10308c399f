import type { Prisma, PrismaClient } from "#prisma/generated/client.ts";

/** A transaction. Inside one, only this may be used: the outer client hangs on the embedded database. */
export type Tx = Prisma.TransactionClient;

/** The client or a transaction: the first argument of every query. */
export type Db = PrismaClient | Tx;
