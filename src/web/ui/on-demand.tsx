import { type ComponentType, lazy, type MouseEvent, type RefObject, Suspense, useEffect, useRef, useState } from "react";

interface Asked {
  onClick?: (event: MouseEvent) => void;
  "aria-expanded"?: boolean;
}

/**
 * A button whose menu or panel comes with its library when it is first clicked; until then only the button is loaded.
 * What `load` gives shows the same button with its menu closed; it is pressed again as soon as it is there.
 */
export function onDemand<Props extends object>(
  Button: ComponentType<Props & Asked>,
  load: () => Promise<ComponentType<Props>>,
): ComponentType<Props> {
  const Full = lazy(async () => ({ default: await load() }));
  return function OnDemand(props: Props) {
    const host = useRef<HTMLSpanElement>(null);
    const [isAsked, setAsked] = useState(false);
    const button = <Button {...props} aria-expanded={false} onClick={() => setAsked(true)} />;
    return (
      <span ref={host} style={{ display: "contents" }}>
        {isAsked ? (
          <Suspense fallback={button}>
            <Full {...props} />
            <PressAgain host={host} />
          </Suspense>
        ) : (
          button
        )}
      </span>
    );
  };
}

/** The focus goes to the new button first, so that it comes back there when the menu closes. */
function PressAgain({ host }: { host: RefObject<HTMLSpanElement | null> }) {
  const isDone = useRef(false);
  useEffect(() => {
    const button = host.current?.querySelector("button");
    if (isDone.current || !button) return;
    isDone.current = true;
    button.focus();
    button.click();
  }, [host]);
  return null;
}
