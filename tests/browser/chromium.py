"""From a machine to the browser that tests drive, and the flags that keep it off the network."""

from functools import cache
from pathlib import Path

from kyoten.environment.browser import browser
from kyoten.environment.machine import Machine

NEEDLESS = (
    *("WebUIOmniboxPopup", "WebUIOmniboxAimPopup"),
    *("AvoidUnnecessaryBeforeUnloadCheckSync", "DestroyProfileOnBrowserClose", "PaintHolding"),
    *("HttpsUpgrades", "HttpsFirstBalancedModeAutoEnable", "ThirdPartyStoragePartitioning"),
    *(
        "AvoidCorsURLLoaderRestartOnRedirect",
        "LensOverlay",
        "MediaRouter",
        "DialMediaRouteProvider",
    ),
    *("OptimizationHints", "NetworkTimeServiceQuerying", "AimEnabled", "PreconnectToSearch"),
    *("Translate", "CalculateNativeWinOcclusion", "InterestFeedContentSuggestions"),
    *("CertificateTransparencyComponentUpdater", "AutofillServerCommunication"),
    *("PrivacySandboxSettings4", "RenderDocument"),
)
"""What no test looks at: the suggestions below the address bar, for which every window would start a process of
its own; and, because a second list takes the place of the first, what Playwright and Lighthouse turn off."""
FLAGS = (
    f"--disable-features={','.join(NEEDLESS)}",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
AT_HOME = "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"
"""Leaves a browser no way to any other host."""
BARE = "--kiosk"
"""Leaves out the bars of the window, which would be drawn anew with every link that the keyboard reaches."""


@cache
def program() -> Path:
    """The browser's program; raises `NotReady` if there is none and none can be installed."""
    return browser(Machine())
