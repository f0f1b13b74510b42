import { type ComponentType, lazy, type MouseEvent, Suspense, useState } from "react";

interface Asked {
  onClick?: (event: MouseEvent) => void;
  "aria-expanded"?: boolean;
}

/**
 * A button whose menu or panel comes with its library when it is first clicked; until then only the button is loaded.
 * What `load` gives shows the same button and starts open.
 */
export function onDemand<Props extends object>(
  Button: ComponentType<Props & Asked>,
  load: () => Promise<ComponentType<Props>>,
): ComponentType<Props> {
  const Full = lazy(async () => ({ default: await load() }));
  return function OnDemand(props: Props) {
    const [isAsked, setAsked] = useState(false);
    const button = <Button {...props} aria-expanded={false} onClick={() => setAsked(true)} />;
    return isAsked ? (
      <Suspense fallback={button}>
        <Full {...props} />
      </Suspense>
    ) : (
      button
    );
  };
}
