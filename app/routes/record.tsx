import type { LinksFunction, LoaderFunctionArgs } from "@remix-run/node";
import { Outlet, useLoaderData } from "@remix-run/react";
import { RecordFrame } from "#app/organisations/record/components/record-frame.tsx";
import stylesheet from "#app/organisations/record/record.css?url";
import { countWaiting } from "#app/organisations/record/review.server.ts";
import { canReviewRecord } from "#app/organisations/record/rules.ts";
import { requireAccount } from "#app/platform/responses.server.ts";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: stylesheet }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const reviews = canReviewRecord(requireAccount(context, request));
  return { reviews, waiting: reviews ? await countWaiting(context.db) : 0 };
}

/** The frame of the record's desk. Each page asks itself who may see it: this loader guards only the frame. */
export default function RecordDesk() {
  const { reviews, waiting } = useLoaderData<typeof loader>();
  return (
    <RecordFrame reviews={reviews} waiting={waiting}>
      <Outlet />
    </RecordFrame>
  );
}
