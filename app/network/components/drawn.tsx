import { useLocation, useNavigate, useNavigationType } from "@remix-run/react";
import { useCallback } from "react";
import { type Camera, embedPath, type NetworkAddress, networkPath } from "#app/network/address.ts";
import { Picture } from "#app/network/components/picture.tsx";
import type { PathView } from "#app/network/view.server.ts";
import type { Picture as PictureData } from "#app/network/view.ts";
import { withPrefix } from "#app/ui/link.tsx";
import { usePrefix } from "#app/ui/root-data.ts";

type DrawnProps = {
  address: NetworkAddress;
  picture: PictureData;
  path: PathView | null;
  /** Something is told of what is shown. */
  isTold?: boolean;
  /** It stands in the page of another site: all else opens beside it. */
  isGuest?: boolean;
  onLook?: (camera: Camera | null) => void;
};

/** The picture of a selection, whose address says what is chosen and where the camera stands. */
export function Drawn({ address, picture, path, isTold = false, isGuest = false, onLook }: DrawnProps) {
  const navigate = useNavigate();
  const prefix = usePrefix();
  const visit = { key: useLocation().key, isReturn: useNavigationType() === "POP" };
  const pathTo = isGuest ? embedPath : networkPath;
  const toNode = (slug: string | null) =>
    pathTo(address, { filter: { node: slug, ...(slug === null && { steps: 0 }) }, look: { camera: null } });
  const go = useCallback(
    (to: string) => navigate(withPrefix(prefix, to), { preventScrollReset: true }),
    [navigate, prefix],
  );
  // Only where somebody looks has changed: the address says so, and nothing is asked of the server.
  const look = (camera: Camera | null) => {
    const to = withPrefix(prefix, pathTo(address, { look: { camera } }));
    window.history.replaceState(window.history.state, "", to);
    onLook?.(camera);
  };
  const open = (to: string) => (isGuest ? window.open(withPrefix(prefix, to), "_blank", "noopener") : go(to));
  return (
    <Picture
      picture={picture}
      chosen={address.filter.node}
      compared={address.look.compared}
      pinned={address.filter.pinned}
      isNear={address.filter.steps > 0 || isTold}
      isGuest={isGuest}
      visit={visit}
      way={path?.stops.map(({ organisation }) => organisation.slug) ?? []}
      camera={address.look.camera}
      toNode={toNode}
      onChoose={(slug) => {
        // The click that wakes the picture of a guest must not put away what it was made to show.
        if (slug !== address.filter.node && !(isGuest && slug === null)) go(toNode(slug));
      }}
      onOpen={open}
      onPair={(node, other) =>
        go(pathTo(address, { filter: { node }, look: { compared: [other], path: null, camera: null } }))
      }
      onLook={look}
    />
  );
}
